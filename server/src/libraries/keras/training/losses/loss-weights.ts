/** `loss_weights` of `compile`, which training refuses where they are no numbers, or more or fewer than losses. */
import { type Compiled, metAt, spanOfArgument } from "./compiled";
import { pythonText } from "../../arguments";
import { keysOf, outputsOf, sameNames } from "./loss-pairs";
import { renamedKey } from "./renamed-keys";
import { leavesOf } from "../../engine/structure";
import { isKerasBefore } from "../../release";
import type { Context } from "../../../../values/context";
import type { Remedy } from "../../../../values/records/finding";
import type { Span } from "../../../../values/records/span";
import type { ObjectValue, Value } from "../../../../values/value";

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

/** A model, and what it gives, where that is told. */
interface Weighted {
  readonly predicted: Value | undefined;
  readonly site: Span;
}

/** Releases before this one take a dict that has no weight for some output, and refuse keys that are no output's name. */
const ASKS_EACH_NAME = "3.7";

/**
 * Weights in a dict beside losses in a dict, which are looked up by the names of the outputs where these are no dict:
 * the weights of other names are left out. Undefined where their number is compared.
 */
function refusedNames(
  model: ObjectValue,
  { loss, lossWeights, args }: Compiled,
  { predicted, site }: Weighted,
  context: Context,
): boolean | undefined {
  const [losses, weights] = [loss && keysOf(loss), lossWeights && keysOf(lossWeights)];
  if (!losses || !weights) return undefined;
  const outputs = predicted && outputsOf(model, predicted);
  if (outputs?.isDict === true) return undefined;
  const names = outputs?.names();
  // Fewer weights than losses are refused either way.
  if (!names) return weights.length < losses.length ? undefined : false;
  if (!sameNames(names, losses)) return false;
  const wrong = weights.find((name) => !names.includes(name));
  const missing = names.find((name) => !weights.includes(name));
  const isOlder = isKerasBefore(context, ASKS_EACH_NAME);
  if ((isOlder ? wrong : missing) === undefined) return false;
  context.report({
    code: "outputs-differ",
    severity: "error",
    span: spanOfArgument(args, 2, "loss_weights"),
    facts: {
      argument: "loss_weights",
      given: wrong === undefined ? `${weights.length}` : `'${wrong}'`,
      expected: names.length,
      names: ` (${names.join(", ")})`,
    },
    related: metAt(site),
    remedies: renamedKey(lossWeights, wrong, names),
    kerasSays: isOlder ? undefined : `KeyError: '${missing}'`,
  });
  return true;
}

/** Weights of losses, of which there must be as many. */
export function refusedLossWeights(
  model: ObjectValue,
  compiled: Compiled,
  weighted: Weighted,
  context: Context,
): boolean {
  const { loss, lossWeights, args } = compiled;
  const { site } = weighted;
  if (!loss || !lossWeights || lossWeights.kind === "none") return false;
  if (refusedNoNumbers(lossWeights, compiled, site, context)) return true;
  const byName = refusedNames(model, compiled, weighted, context);
  if (byName !== undefined) return byName;
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
