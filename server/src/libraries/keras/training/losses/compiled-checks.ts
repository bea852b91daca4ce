/** What training refuses of labels and outputs for the losses and metrics that a model was compiled with. */
import type { DataPart } from "../data/data-part";
import { refusedNone } from "../own-code/nothing-given";
import { type Compiled, compiledOf, isTracedByTraining, metAt, spanOfArgument } from "./compiled";
import { isUnknownIdentifier, refusedIdentifier } from "./identifiers";
import { suspectOneClass } from "../../suspicions/categorical-loss-of-one";
import { suspectBroadcast } from "../../suspicions/labels-broadcast";
import { lastLayers } from "./last-layers";
import { labelsMissing } from "./missing-labels";
import { refusedLossWeights } from "./loss-weights";
import { labelRemedies, oneHotLabels } from "./label-remedies";
import { type Loss, lossOf } from "./loss-names";
import { refusedMaker } from "./makes-a-function";
import { type Pairs, lossPairs, metricPairs } from "./loss-pairs";
import { type Dims, type LabelProblem, labelProblem } from "./losses";
import { labelProblemOfKeras2 } from "./losses-keras2";
import { refusedEpsilon } from "../missing-epsilon";
import { refusedConstantLoss } from "./no-gradients";
import { refusedNoLoss } from "./no-loss";
import { refusedClassNumbers } from "../data/known-values";
import { refusedTextLabels } from "../data/texts";
import { reportStructure, structureOfKeras2, takesStructure } from "./refused-structures";
import { refusedSampleWeight } from "../data/weights-of-samples";
import { scheduleOf } from "../rate-of-a-schedule";
import { refusedOwnClass, refusedUnfinished } from "../own-code/own-classes";
import { refuseMetric } from "./metrics";
import { runLoss, runMetric } from "../own-code/own-code";
import { type BatchLengths } from "../data/batch-lengths";
import { isUserCode, methodOf } from "../../../callables/class-members";
import { leavesOf } from "../../engine/structure";
import { boundedWalk } from "../../../../values/bounds/bounded-walk";
import type { Context } from "../../../../values/context";
import { type Dim, known } from "../../../../values/dimensions/dimension";
import { shapeOf } from "../../../../values/dimensions/shape";
import type { Span } from "../../../../values/records/span";
import type { ObjectValue, TensorValue, Value } from "../../../../values/value";

/** Everything that one step compares. */
export interface Compared {
  readonly step: "train_step" | "test_step";
  readonly labels: DataPart | undefined;
  readonly weights: DataPart | undefined;
  /** What the model gives; undefined where that can't be told. */
  readonly predicted: Value | undefined;
  readonly lengths: BatchLengths;
  /** Whether the data certainly has no labels. */
  readonly isUnlabelled: boolean;
  /** Whether inputs and labels are given as one. */
  readonly isPaired: boolean;
  /** The inputs that the labels belong to. */
  readonly data: DataPart;
  readonly site: Span;
  /** Where the data stands. */
  readonly blame: Span;
}

/** Whether the user's own code stands where Keras would compare labels with outputs. */
function computesLossItself(model: ObjectValue, step: "train_step" | "test_step"): boolean {
  return [step, "compute_loss", "compile"].some((name) => isUserCode(methodOf(model.class, name)));
}

const isNone = (value: Value | undefined): boolean => value === undefined || value.kind === "none";

const stringsIn = boundedWalk(strings, (): readonly Value[] => []);

function strings(value: Value): readonly Value[] {
  return leavesOf(value).filter((leaf) => leaf.kind === "str");
}

/** The losses and metrics that `compile` was given, and where they stand. */
const givenParts = ({ loss, metrics, weightedMetrics, args }: Compiled) =>
  [
    ["loss", loss, spanOfArgument(args, 1, "loss")],
    ["metric", metrics, spanOfArgument(args, 3, "metrics")],
    ["metric", weightedMetrics, spanOfArgument(args, 4, "weighted_metrics")],
  ] as const;

/** Names that Keras looks up when training begins. */
const refusedNames = (compiled: Compiled, site: Span, context: Context): boolean =>
  givenParts(compiled).some(
    ([kind, value, span]) =>
      value !== undefined &&
      stringsIn(value).some((name) => refusedIdentifier(kind, name, span, context, metAt(site))),
  );

/** Losses and metrics of the program's own that Keras can't use. */
const refusedClasses = (compiled: Compiled, site: Span, context: Context): boolean =>
  givenParts(compiled).some(
    ([, value, span]) =>
      value !== undefined &&
      leavesOf(value).some((leaf) => refusedOwnClass(leaf, { span, related: metAt(site) }, context)),
  );

/** Whether training ends at a name of a loss or a metric that Keras does not find. */
export function hasUnknownName(model: ObjectValue, context: Context): boolean {
  const compiled = compiledOf(model);
  return (
    compiled !== undefined &&
    givenParts(compiled).some(
      ([kind, value]) => value && stringsIn(value).some((name) => isUnknownIdentifier(kind, name, context)),
    )
  );
}

const isTensor = (value: Value): value is TensorValue => value.kind === "tensor";

/** Dimensions with the batch that is traced. */
function batched(tensor: TensorValue, rows: Dim): readonly Dim[] | undefined {
  return tensor.shape.ranked && tensor.shape.dims.length > 0
    ? [rows, ...tensor.shape.dims.slice(1)]
    : undefined;
}

/** The classes of a folder or of labels, of which there is hardly ever one. */
const isClassCount = (dim: Dim): boolean =>
  dim.kind === "unknown" &&
  (dim.reason.detail === "the number of classes in a directory" ||
    dim.reason.detail === "the number of classes");

/** What a loss refuses of labels whose classes a folder tells, whether there are two of them or three. */
function problemOfClasses(loss: Loss, target: Dims, output: Dims): LabelProblem | undefined {
  if (![...target, ...output].some(isClassCount)) return undefined;
  const written = [...target, ...output].flatMap((dim, i) =>
    i > 0 && dim.kind === "known" ? [dim.value] : [],
  );
  // Any number that is written somewhere may be the one that the folder has.
  const found = [2, 3, ...written.filter((count) => count > 1)].map((count) => {
    const counted = (dims: Dims): Dims => dims.map((dim) => (isClassCount(dim) ? known(count) : dim));
    return labelProblem(loss, counted(target), counted(output));
  });
  const [first] = found;
  if (!first || found.includes(undefined)) return undefined;
  // There are most likely as many classes as are written somewhere.
  const { code, kerasSays } = found.find((problem) => problem?.code === "labels-one-hot") ?? first;
  return { code, kerasSays: kerasSays?.replace(/ Received: .*$/, "") };
}

/** Refuses a loss that goes by tensors of the model: Keras 3 computes it on batches, where they have no values. */
function refusedLossTensor(
  { shown }: Loss,
  value: Value,
  { args }: Compiled,
  site: Span,
  context: Context,
): boolean {
  if (context.keras === 2 || value.kind !== "tensor" || value.flavour !== "keras") return false;
  context.report({
    code: "loss-of-model-tensors",
    severity: "error",
    span: spanOfArgument(args, 1, "loss"),
    related: metAt(site),
    facts: { loss: shown },
    remedies: [{ kind: "addLossLayer", call: args.site, training: site, preferred: true, isSafe: true }],
  });
  return true;
}

/** Refuses a loss of the program's own that gives nothing. */
function refusedNoValue({ shown, own }: Loss, site: Span, context: Context): boolean {
  if (context.keras === 2 || !own) return false;
  const { definedAt } = own;
  context.report({
    code: "loss-without-value",
    severity: "error",
    span: site,
    facts: { loss: shown },
    kerasSays: "ValueError: None values not supported.",
    related: definedAt && [{ span: definedAt, message: "problem.defined.place" }],
    // The last line may be the value itself, or an assignment of what was to be given back.
    remedies: definedAt
      ? [
          { kind: "changeResults", definedAt, form: "value", preferred: true },
          { kind: "endWithReturn", definedAt, parameter: "made" },
        ]
      : [],
  });
  return true;
}

/** Compares each output with its labels; gives whether any is refused. */
function refusedLabels(
  model: ObjectValue,
  found: Pairs,
  compiled: Compiled,
  compared: Compared & { readonly labels: DataPart },
  context: Context,
): boolean {
  if (!found) return false;
  if ("problem" in found) {
    const ofKeras3 = takesStructure(found.problem, context) ? undefined : found.problem;
    const problem = context.keras === 2 ? structureOfKeras2(found.problem) : ofKeras3;
    if (problem) reportStructure(problem, compiled, compared, context);
    return problem !== undefined;
  }
  const { lengths, labels, site, weights } = compared;
  for (const { compared: value, target, output, index } of found.pairs) {
    const loss = lossOf(value);
    if (!loss || !isTensor(target) || !isTensor(output)) continue;
    if (loss.own) {
      if (!target.shape.ranked || !output.shape.ranked) continue;
      const value = runLoss(loss, target, output, lengths, site, context);
      if (value?.kind === "none" && refusedNoValue(loss, site, context)) return true;
      const place = { given: compiled.loss, span: spanOfArgument(compiled.args, 1, "loss"), site };
      if (value && refusedMaker(loss.own, value, place, context)) return true;
      if (value && refusedLossTensor(loss, value, compiled, site, context)) return true;
      const trained = { model, labels: labels.value, site };
      const isAlone = compared.step === "train_step" && found.pairs.length === 1;
      if (value && isAlone && refusedConstantLoss(loss, value, compiled, trained, context)) return true;
      continue;
    }
    const [a, b] = [batched(target, lengths.traced), batched(output, lengths.traced)];
    if (!a || !b) continue;
    if (a.length === 1 && loss.name !== undefined && refusedTextLabels(target, labels, context)) return true;
    const certain = context.keras === 2 ? labelProblemOfKeras2(loss, a, b) : labelProblem(loss, a, b);
    const problem = certain ?? (context.keras === 2 ? undefined : problemOfClasses(loss, a, b));
    if (!problem && context.keras === 2) continue;
    if (!problem) {
      const layers = lastLayers(model, index);
      suspectBroadcast({ loss, target: a, output: b, labels, layers }, context);
      suspectOneClass(loss, b, compiled, layers, context);
      if (refusedClassNumbers(loss, target, b, labels, layers, context)) return true;
      if (
        weights?.name === "sample_weight" &&
        found.pairs.length === 1 &&
        refusedSampleWeight(weights, b, lengths, context)
      )
        return true;
      continue;
    }
    const axis = problem.exceptBatch;
    const first = lengths.first;
    const isCertain =
      certain !== undefined &&
      (axis?.kind !== "known" ||
        (first?.kind === "known" && first.value !== axis.value && first.value !== 1));
    context.report({
      code: problem.code,
      severity: isCertain ? "error" : "warning",
      span: labels.span,
      facts: { loss: loss.shown, labels: shapeOf(a), outputs: shapeOf(b) },
      kerasSays: problem.kerasSays,
      remedies: labelRemedies({ model, index, loss, problem, target: a, output: b, labels, compiled }),
    });
    return true;
  }
  return false;
}

function checkMetrics(
  model: ObjectValue,
  compiled: Compiled,
  compared: Compared & { readonly labels: DataPart },
  predicted: Value,
  context: Context,
): void {
  for (const metrics of [compiled.metrics, compiled.weightedMetrics]) {
    if (isNone(metrics) || !metrics) continue;
    const found = metricPairs(model, metrics, compared.labels.value, predicted, context.keras);
    if (!found) continue;
    if ("problem" in found) {
      reportStructure(found.problem, compiled, compared, context);
      return;
    }
    for (const { compared: metric, target, output } of found.pairs) {
      if (!isTensor(target) || !isTensor(output)) continue;
      const [a, b] = [batched(target, compared.lengths.traced), batched(output, compared.lengths.traced)];
      if (!a || !b) continue;
      const place = {
        span: spanOfArgument(compiled.args, 3, "metrics"),
        related: metAt(compared.site),
        oneHot: oneHotLabels(compiled, compared.labels, b),
        labels: compared.labels,
        lengths: compared.lengths,
      };
      if (refuseMetric(metric, a, b, place, context)) return;
      const made = runMetric(metric, target, output, compared.lengths, compared.site, context);
      const isOwn = made && metric.kind === "function";
      if (isOwn && refusedMaker(metric, made, { ...place, given: metrics, site: compared.site }, context))
        return;
    }
  }
}

/** Refuses what the losses and metrics of a model cannot compare. */
export function checkCompiled(model: ObjectValue, compared: Compared, context: Context): void {
  if (computesLossItself(model, compared.step)) return;
  const compiled = compiledOf(model);
  if (!compiled) return;
  if (refusedNames(compiled, compared.site, context)) return;
  if (refusedClasses(compiled, compared.site, context)) return;
  const rate = scheduleOf(model);
  const place = { span: rate?.schedule.constructed ?? compared.site, related: metAt(compared.site) };
  if (rate && compared.step === "train_step" && refusedUnfinished(rate.schedule, place, context)) return;
  if (context.keras === 2) {
    const { labels, predicted } = compared;
    const { loss } = compiled;
    if (!labels || !predicted || !loss || isNone(loss)) return;
    refusedLabels(
      model,
      lossPairs(model, loss, labels.value, predicted, context.keras),
      compiled,
      { ...compared, labels },
      context,
    );
    return;
  }
  if (compared.step === "train_step" && refusedEpsilon(model, compared.site, context)) return;
  if (refusedLossWeights(model, compiled, compared, context)) return;
  const { labels, predicted, isUnlabelled } = compared;
  const { loss } = compiled;
  if (refusedNoLoss(model, compiled, labels?.value, compared.site, context)) return;
  if (!labels) {
    const first =
      loss &&
      leavesOf(loss)
        .map(lossOf)
        .find((each) => each !== undefined);
    if (!isUnlabelled || !first) return;
    context.report({
      code: "labels-missing",
      severity: "error",
      span: compared.blame,
      facts: { loss: first.shown },
      kerasSays: "ValueError: None values not supported.",
      remedies: labelsMissing(compared.data, compared),
    });
    return;
  }
  if (!predicted) return;
  if (loss && !isNone(loss) && refusedNone(predicted, "compute_loss", compared.site, context)) return;
  const isTraced = isTracedByTraining(model, context);
  const given = { ...compared, labels, lengths: { ...compared.lengths, isTraced } };
  const found =
    loss && !isNone(loss) ? lossPairs(model, loss, labels.value, predicted, context.keras) : undefined;
  if (refusedLabels(model, found, compiled, given, context)) return;
  checkMetrics(model, compiled, given, predicted, context);
}
