/** Metrics of scikit-learn that rate scores of classes: what they refuse; what they give hangs on the numbers. */
import { differentValues } from "./categories";
import { samplesOf } from "./estimators";
import { matrix, refusedLengths, vector } from "./metrics";
import { argument, spanOfArgument } from "../callables/arguments";
import { tensorOf } from "../tensor-functions";
import type { Context } from "../../values/context";
import type { Remedy } from "../../values/records/finding";
import { formatShape } from "../../values/dimensions/shape";
import { type Arguments, type TensorValue, type Value, libraryFunction, unknown } from "../../values/value";

type Entry = readonly [string, () => Value];

/** Which scores a metric takes: `curve` those of one class only, `area` those of several once it is told how. */
type Takes = "curve" | "area";

/** What is refused: the words of scikit-learn, and what would do. */
interface Refusal {
  readonly says: string;
  readonly remedies: readonly Remedy[];
}

/** The number of columns of scores; 1 for a vector of them, undefined where it is not known. */
function columnsOf({ shape }: TensorValue): number | undefined {
  if (!shape.ranked || shape.dims.length > 2) return undefined;
  const columns = shape.dims[1];
  return columns === undefined ? 1 : columns.kind === "known" ? columns.value : undefined;
}

/** Scores of a class each for labels that are one number each; undefined where nothing is certainly refused. */
function refusalOf(
  takes: Takes,
  args: Arguments,
  [truth, scores]: readonly [TensorValue, TensorValue],
  context: Context,
): Refusal | undefined {
  const span = spanOfArgument(args, 1, "y_score");
  const [columns, classes] = [columnsOf(scores), differentValues(argument(args, 0, "y_true"), context)];
  if (columns === undefined) return undefined;
  const second: Remedy = { kind: "wrapText", span, before: "", after: "[:, 1]" };
  const flat = `y should be a 1d array, got an array of shape ${formatShape(scores.shape)} instead.`;
  if (takes === "curve") {
    if (matrix(truth)) return { says: "multilabel-indicator format is not supported", remedies: [] };
    if (!vector(truth)) return undefined;
    if (classes !== undefined && classes > 2)
      return { says: "multiclass format is not supported", remedies: [] };
    // Which of both is refused hangs on how many classes stand among the labels.
    if (columns > 1) return { says: classes === 2 ? flat : "…", remedies: columns === 2 ? [second] : [] };
    return undefined;
  }
  const isTold = argument(args, Infinity, "multi_class") !== undefined;
  if (!vector(truth) || isTold) return undefined;
  if (columns > 2 || (classes !== undefined && classes > 2)) {
    const told: Remedy = {
      kind: "setArgument",
      call: args.site,
      name: "multi_class",
      value: '"ovr"',
      isAbsent: true,
    };
    return {
      says: "multi_class must be in ('ovo', 'ovr')",
      remedies: columns > 2 ? [{ ...told }] : [],
    };
  }
  return columns === 2 ? { says: classes === 2 ? flat : "…", remedies: [second] } : undefined;
}

function rating(name: string, takes: Takes): (args: Arguments, context: Context) => Value {
  return (args, context) => {
    const [labels, rated] = [argument(args, 0, "y_true"), argument(args, 1, "y_score")];
    const [truth, scores] = [labels, rated].map((value) => value && tensorOf(value, context));
    if (args.rest || !labels || !rated || !truth || !scores) return unknown("data", name);
    const given = [labels, rated].map((value, i) => ({
      rows: samplesOf(value, context),
      span: spanOfArgument(args, i, i === 0 ? "y_true" : "y_score"),
    }));
    const refusal = refusalOf(takes, args, [truth, scores], context);
    if (!refusal)
      return refusedLengths(name, given, context) ? unknown("already-reported") : unknown("data", name);
    context.report({
      code: "scores-of-classes",
      severity: "error",
      span: spanOfArgument(args, 1, "y_score"),
      facts: { function: name, scores: scores.shape, labels: truth.shape },
      raisedBy: "scikit-learn",
      kerasSays: `ValueError: ${refusal.says}`,
      remedies: refusal.remedies,
    });
    return unknown("already-reported");
  };
}

const METRICS: readonly (readonly [string, Takes])[] = [
  ["roc_auc_score", "area"],
  ["roc_curve", "curve"],
  ["precision_recall_curve", "curve"],
  ["det_curve", "curve"],
];

export const scores: readonly Entry[] = METRICS.map(([name, takes]) => {
  const canonical = `sklearn.metrics.${name}`;
  return [canonical, () => libraryFunction(canonical, rating(name, takes))];
});
