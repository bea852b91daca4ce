/** `loss_weights` of `compile`, which training refuses where they are no numbers, or more or fewer than losses. */
import { type Compiled, metAt, spanOfArgument } from "./compiled";
import { pythonText } from "../../arguments";
import { leavesOf } from "../../engine/structure";
import type { Context } from "../../../../values/context";
import type { Remedy } from "../../../../values/records/finding";
import type { Span } from "../../../../values/records/span";
import type { Value } from "../../../../values/value";

const countOf = (value: Value): number | undefined => {
  const leaves = leavesOf(value);
  return leaves.some(({ kind }) => kind === "unknown" || kind === "list" || kind === "dict")
    ? undefined
    : leaves.length;
};

/** The first items of a list that has too many. */
export const fewer = (span: Span, given: number, wanted: number): readonly Remedy[] =>
  given > wanted && wanted > 0
    ? [
        { kind: "takeItems", span, count: wanted, preferred: true },
        { kind: "wrapText", span, before: "", after: `[:${wanted}]` },
      ]
    : [];

/** Keras's objects that stand for a loss or a metric, or for how a model is trained. */
const OF_TRAINING = /^keras\.(?:metrics|losses|optimizers)\./;

/** What is certainly no number, as it is called; undefined for what may be one. */
function calledNoNumber(value: Value): string | undefined {
  if (value.kind === "str") return pythonText(value);
  if (value.kind === "function" || value.kind === "class") return value.name;
  if (value.kind !== "object") return undefined;
  const isOfTraining = value.class.mro.some(({ canonical }) => OF_TRAINING.test(canonical ?? ""));
  return isOfTraining ? value.class.name : undefined;
}

/**
 * Texts, objects and functions among the weights: most often the metrics, which stood third in Keras 2 and stand fourth in
 * Keras 3. They are multiplied with the losses when training begins.
 */
function refusedNoNumbers(value: Value, { args, metrics }: Compiled, site: Span, context: Context): boolean {
  const given = leavesOf(value).flatMap((leaf) => calledNoNumber(leaf) ?? [])[0];
  if (given === undefined) return false;
  const span = spanOfArgument(args, 2, "loss_weights");
  const isThird = args.positionalSpans[2] !== undefined && args.positional.length === 3 && !metrics;
  context.report({
    code: "loss-weights-not-numbers",
    severity: "error",
    span,
    facts: { given },
    related: metAt(site),
    remedies: isThird ? [{ kind: "wrapText", span, before: "metrics=", after: "", preferred: true }] : [],
    kerasSays: isHeldByType(value) ? "TypeError" : "ValueError",
  });
  return true;
}

/** Whether one object stands in a list or a dict, where TensorFlow is asked to make a number of it. */
function isHeldByType(value: Value): boolean {
  const [only, ...more] = leavesOf(value);
  return only !== undefined && only !== value && more.length === 0 && only.kind !== "str";
}

/** Weights of losses, of which there must be as many. */
export function refusedLossWeights(compiled: Compiled, site: Span, context: Context): boolean {
  const { loss, lossWeights, args } = compiled;
  if (!loss || !lossWeights || lossWeights.kind === "none") return false;
  if (refusedNoNumbers(lossWeights, compiled, site, context)) return true;
  const [losses, weights] = [countOf(loss), countOf(lossWeights)];
  if (losses === undefined || weights === undefined || losses === weights) return false;
  context.report({
    code: "loss-weights-differ",
    severity: "error",
    span: spanOfArgument(args, 2, "loss_weights"),
    facts: { losses, weights },
    related: metAt(site),
    remedies: fewer(spanOfArgument(args, 2, "loss_weights"), weights, losses),
    kerasSays: `ValueError: \`loss_weights\` must match the number of losses, got ${losses} losses and ${weights} weights.`,
  });
  return true;
}
