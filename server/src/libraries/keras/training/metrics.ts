/** What Keras's metrics refuse of labels and outputs, after `keras/src/metrics`. */
import { plainName } from "./loss-names";
import { type Dims, broughtTogether } from "./losses";
import type { Context } from "../../../values/context";
import { isOne, sameDim } from "../../../values/dimension";
import type { RelatedPlace, Remedy } from "../../../values/finding";
import { formatShape, shapeOf } from "../../../values/shape";
import type { Span } from "../../../values/span";
import type { Arguments, Value } from "../../../values/value";

/** Metrics that count right and wrong elements, all of them together. */
const COUNTING = new Set(
  "auc precision recall truepositives truenegatives falsepositives falsenegatives precisionatrecall recallatprecision sensitivityatspecificity specificityatsensitivity".split(
    " ",
  ),
);
const F_SCORES = new Set(["f1score", "fbetascore"]);

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

/** The metric that compares class numbers with one output for each class. */
const classAccuracy = (value: Value, span: Span): Remedy => ({
  kind: "replaceText",
  span:
    value.kind === "object" ? value.constructed : ((value.kind === "str" ? value.span : undefined) ?? span),
  text: '"sparse_categorical_accuracy"',
  preferred: true,
});

/** Where a metric is compiled, and what brings its labels into the form that it wants. */
interface CompiledMetric {
  readonly span: Span;
  readonly related: readonly RelatedPlace[];
  readonly oneHot: readonly Remedy[];
}

/** Whether a metric is certain to refuse labels and outputs; reports it. */
export function refuseMetric(
  value: Value,
  target: Dims,
  output: Dims,
  { span, related, oneHot }: CompiledMetric,
  context: Context,
): boolean {
  const metric = metricOf(value);
  if (!metric) return false;
  const [labels, outputs] = [shapeOf(target), shapeOf(output)];
  const isScore = F_SCORES.has(metric.name) && (target.length !== 2 || output.length !== 2);
  const isCount = COUNTING.has(metric.name) && !choosesElements(metric) && haveOtherCounts(target, output);
  if (!isScore && !isCount) return false;
  context.report({
    code: "metric-shape",
    severity: "error",
    span:
      value.kind === "object" ? value.constructed : ((value.kind === "str" ? value.span : undefined) ?? span),
    related,
    facts: { metric: metric.shown, labels, outputs },
    kerasSays: isScore
      ? `ValueError: FBetaScore expects 2D inputs with shape (batch_size, output_dim). Received input shapes: y_pred.shape=${formatShape(outputs)} and y_true.shape=${formatShape(labels)}.`
      : "InvalidArgumentError: Graph execution error",
    remedies: [
      ...(target.length < output.length ? oneHot : []),
      ...(isCount && target.length < output.length ? [classAccuracy(value, span)] : []),
    ],
  });
  return true;
}
