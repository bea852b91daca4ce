/** What Keras's metrics refuse of labels and outputs, after `keras/src/metrics`. */
import type { DataPart } from "../data/data-part";
import { type Loss, plainName } from "./loss-names";
import { type Dims, type LabelProblem, broughtTogether, labelProblem } from "./losses";
import type { BatchLengths } from "../data/batch-lengths";
import type { Context } from "../../../../values/context";
import { isOne, sameDim } from "../../../../values/dimensions/dimension";
import type { RelatedPlace, Remedy } from "../../../../values/records/finding";
import { formatShape, shapeOf } from "../../../../values/dimensions/shape";
import type { Span } from "../../../../values/records/span";
import { type Arguments, NONE, type Value } from "../../../../values/value";

/** Metrics that count right and wrong elements, all of them together. */
const COUNTING = new Set(
  "auc precision recall truepositives truenegatives falsepositives falsenegatives precisionatrecall recallatprecision sensitivityatspecificity specificityatsensitivity".split(
    " ",
  ),
);
/** Metrics that want labels and outputs of two axes, and what they call themselves. */
const OF_TWO_AXES: ReadonlyMap<string, string> = new Map([
  ["f1score", "FBetaScore"],
  ["fbetascore", "FBetaScore"],
  ["r2score", "R2Score"],
]);
/** Metrics over class numbers in labels and outputs, all of them in one row. */
const OF_CLASS_NUMBERS = new Set(["meaniou", "iou", "binaryiou"]);
/** Metrics that are the mean of a loss, or compare as one does, by that loss. */
const AS_LOSS: ReadonlyMap<string, string> = new Map([
  ...(
    "meansquarederror meanabsoluteerror meanabsolutepercentageerror meansquaredlogarithmicerror cosinesimilarity hinge " +
    "squaredhinge categoricalhinge poisson kldivergence binarycrossentropy categoricalcrossentropy sparsecategoricalcrossentropy"
  )
    .split(" ")
    .map((name) => [name, name] as const),
  ["rootmeansquarederror", "meansquarederror"],
  ["logcosherror", "logcosh"],
  ["binaryaccuracy", "meansquarederror"],
]);
/** Metrics that take one value, and compare nothing. */
const OF_ONE_VALUE = new Set(["mean", "sum"]);

interface NamedMetric {
  readonly shown: string;
  readonly name: string;
  readonly args?: Arguments;
}

function metricOf(value: Value): NamedMetric | undefined {
  if (value.kind === "str")
    return value.value === undefined ? undefined : { shown: value.value, name: plainName(value.value) };
  const canonical = value.kind === "object" ? value.class.canonical : undefined;
  const shown = /^keras\.metrics\.(\w+)$/.exec(canonical ?? "")?.[1];
  if (shown === undefined || value.kind !== "object") return undefined;
  return { shown, name: plainName(shown), args: value.arguments };
}

/** Whether one of the arguments that choose among elements is given. */
const choosesElements = ({ args }: NamedMetric): boolean =>
  args !== undefined &&
  (args.rest !== undefined ||
    ["class_id", "top_k", "multi_label", "label_weights", "num_labels"].some((name) =>
      args.keywords.has(name),
    ) ||
    args.positional.length > 1);

/** Whether a curve is drawn for each of several labels, which then have an axis. */
function isOfEachLabel({ name, args }: NamedMetric): boolean {
  const given = args?.keywords.get("multi_label");
  return name === "auc" && given?.kind === "bool" && given.value;
}

/** Whether two shapes, the batch aside, are certain to hold other numbers of elements. */
function haveOtherCounts(target: Dims, output: Dims): boolean {
  const together = broughtTogether(target, output);
  if (!together) return false;
  const [a, b] = [together.target.slice(1), together.output.slice(1)];
  if (a.length === b.length)
    return a.some((dim, i) => {
      const other = b[i];
      return other !== undefined && !isOne(dim) && !isOne(other) && sameDim(dim, other) === false;
    });
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (longer.length !== shorter.length + 1) return false;
  const last = longer.at(-1);
  return (
    last?.kind === "known" &&
    !isOne(last) &&
    shorter.every((dim, i) => sameDim(dim, longer[i] ?? dim) === true)
  );
}

/** Whether labels laid flat are certain to be more or fewer than the rows of outputs, each row over the classes. */
function haveOtherRows(target: Dims, output: Dims): boolean {
  const count = (dims: Dims): number | undefined => {
    const lengths = dims.flatMap((dim) => (dim.kind === "known" ? [dim.value] : []));
    return lengths.length === dims.length
      ? lengths.reduce((product, length) => product * length, 1)
      : undefined;
  };
  const [labels, rows] = [count(target.slice(1)), count(output.slice(1, -1))];
  return output.length > 1 && labels !== undefined && rows !== undefined && labels !== rows;
}

/** What a metric that compares as a loss does refuses as that loss would; one of class numbers takes the likeliest class. */
function problemAsLoss({ name, args }: NamedMetric, target: Dims, output: Dims): LabelProblem | undefined {
  if (args?.rest !== undefined || args?.keywords.has("axis")) return undefined;
  if (name === "sparsecategoricalaccuracy") {
    const isColumn = target.length === output.length && isOne(target.at(-1));
    if (isColumn || output.length < 2) return undefined;
    return labelProblem(lossNamed("meansquarederror"), target, output.slice(0, -1));
  }
  const loss = AS_LOSS.get(name);
  return loss === undefined ? undefined : labelProblem(lossNamed(loss), target, output);
}

const lossNamed = (name: string): Loss => ({ value: NONE, shown: name, name });

/** Whether a metric over class numbers is given one output for each class. */
const takesClassNumbers = ({ name, args }: NamedMetric): boolean =>
  OF_CLASS_NUMBERS.has(name) &&
  args?.rest === undefined &&
  !["sparse_y_true", "sparse_y_pred"].some((flag) => args?.keywords.has(flag)) &&
  (args?.positional.length ?? 0) < 4;

/** Refuses a metric of one value, which is given labels and outputs. */
function refuseOneValue(
  { shown }: NamedMetric,
  place: Span,
  related: readonly RelatedPlace[],
  context: Context,
): void {
  context.report({
    code: "arguments-do-not-fit",
    severity: "error",
    span: place,
    related,
    facts: { function: `${shown}.update_state`, parameters: "values, sample_weight" },
    pythonSays: `TypeError: ${shown}.update_state() got multiple values for argument 'sample_weight'`,
  });
}

/** Where a metric is compiled, and what brings its labels into the form that it wants. */
interface CompiledMetric {
  readonly span: Span;
  readonly related: readonly RelatedPlace[];
  readonly oneHot: readonly Remedy[];
  readonly labels: DataPart;
  readonly lengths: BatchLengths;
}

/** Labels of one axis as a column. */
const asColumn = ({ name, value, span, isWhole }: DataPart): readonly Remedy[] =>
  name === "y" && isWhole === true && value.kind === "tensor" && value.flavour === "numpy"
    ? [{ kind: "wrapText", span, before: "", after: ".reshape(-1, 1)", preferred: true }]
    : [];

/** What a metric refuses of labels and outputs: Keras's words, whether it is certain, and what helps besides one-hot labels. */
interface MetricProblem {
  readonly says: string | undefined;
  readonly isCertain?: boolean;
  readonly remedies?: readonly Remedy[];
}

function problemOf(
  metric: NamedMetric,
  target: Dims,
  output: Dims,
  { labels, lengths: { first } }: CompiledMetric,
  place: Span,
): MetricProblem | undefined {
  const base = OF_TWO_AXES.get(metric.name);
  if (base !== undefined) {
    // The score of a regression brings both to one rank before it looks.
    const compared = base === "R2Score" ? broughtTogether(target, output) : { target, output };
    if (!compared || (compared.target.length === 2 && compared.output.length === 2)) return undefined;
    const shapes = `y_pred.shape=${formatShape(shapeOf(output))} and y_true.shape=${formatShape(shapeOf(target))}`;
    return {
      says: `ValueError: ${base} expects 2D inputs with shape (batch_size, output_dim). Received input shapes: ${shapes}.`,
      remedies:
        target.length === 1 && isOne(output.at(-1))
          ? asColumn(labels)
          : output.length > 2
            ? [{ kind: "replaceText", span: place, text: base === "R2Score" ? '"mae"' : '"accuracy"' }]
            : [],
    };
  }
  const named = (text: string): readonly Remedy[] =>
    target.length < output.length
      ? [{ kind: "replaceText", span: place, text: `"${text}"`, preferred: true }]
      : [];
  if (isOfEachLabel(metric) && target.length === 1 && output.length === 2)
    return { says: "ValueError: Shape must be at least rank 1 but is rank 0" };
  const says = "InvalidArgumentError: Graph execution error";
  if (COUNTING.has(metric.name) && !choosesElements(metric) && haveOtherCounts(target, output))
    return { says, remedies: named("sparse_categorical_accuracy") };
  if (takesClassNumbers(metric) && haveOtherCounts(target, output)) {
    const call = metric.name === "binaryiou" ? undefined : metric.args?.site;
    const chosen = { kind: "setArgument", name: "sparse_y_pred", value: "False", preferred: true } as const;
    return { says, remedies: call ? [{ ...chosen, call }] : [] };
  }
  if (metric.name === "topkcategoricalaccuracy" && target.length === 1)
    return {
      says: "ValueError: Shape must be rank 1 but is rank 0",
      remedies: named("sparse_top_k_categorical_accuracy"),
    };
  if (metric.name === "sparsetopkcategoricalaccuracy" && haveOtherRows(target, output))
    return {
      says: "InvalidArgumentError: Graph execution error",
      remedies: metric.args
        ? [
            {
              kind: "rewriteCall",
              target: metric.args.site,
              name: metric.shown,
              form: { callee: "@keras.metrics.TopKCategoricalAccuracy" },
              preferred: true,
            },
          ]
        : [{ kind: "replaceText", span: place, text: '"top_k_categorical_accuracy"', preferred: true }],
    };
  const problem = problemAsLoss(metric, target, output);
  if (!problem) return undefined;
  const axis = problem.exceptBatch;
  const isCertain =
    axis?.kind !== "known" || (first?.kind === "known" && first.value !== axis.value && first.value !== 1);
  const other = metric.name.startsWith("sparse") ? "categorical_accuracy" : "sparse_categorical_accuracy";
  const isSparse = other === "categorical_accuracy" && target.length === output.length;
  return {
    says: problem.kerasSays,
    isCertain,
    remedies: isSparse
      ? [{ kind: "replaceText", span: place, text: `"${other}"`, preferred: true }]
      : named(other),
  };
}

/** Whether a metric is certain to refuse labels and outputs; reports it. */
export function refuseMetric(
  value: Value,
  target: Dims,
  output: Dims,
  given: CompiledMetric,
  context: Context,
): boolean {
  const metric = metricOf(value);
  if (!metric) return false;
  const place =
    value.kind === "object"
      ? value.constructed
      : ((value.kind === "str" ? value.span : undefined) ?? given.span);
  if (OF_ONE_VALUE.has(metric.name)) {
    refuseOneValue(metric, place, given.related, context);
    return true;
  }
  const problem = problemOf(metric, target, output, given, place);
  if (!problem) return false;
  const { says, isCertain = true, remedies = [] } = problem;
  context.report({
    code: "metric-shape",
    severity: isCertain ? "error" : "warning",
    span: place,
    related: given.related,
    facts: { metric: metric.shown, labels: shapeOf(target), outputs: shapeOf(output) },
    kerasSays: says,
    remedies: [...(target.length < output.length ? given.oneHot : []), ...remedies],
  });
  return true;
}
