/** What `compile` was given, kept on the model for everything that trains and evaluates it. */
export { spanOfArgument } from "../../../callables/arguments";
import { forgetFirstCall } from "../applied-gradients";
import { argument } from "../../../callables/arguments";
import { overTensorFlow } from "../../engine/backend";
import { libraryClass } from "../../../library-class";
import { RUNS_EAGERLY } from "../../../tensor-functions";
import type { Context } from "../../../../values/context";
import type { RelatedPlace } from "../../../../values/records/finding";
import type { Span } from "../../../../values/records/span";
import { type Arguments, type ObjectValue, type Value, unknown } from "../../../../values/value";

/** Keras's own name for it. */
const NAME = "_compile_config";

const configClass = libraryClass("keras.trainers.CompileConfig");

export interface Compiled {
  readonly loss: Value | undefined;
  readonly metrics: Value | undefined;
  readonly weightedMetrics: Value | undefined;
  readonly lossWeights: Value | undefined;
  /** The call of `compile`. */
  readonly args: Arguments;
}

/** What `compile` of Keras 2.15 takes behind the loss, in its order; Keras 3 has the weights of losses before the metrics. */
const BEHIND_LOSS_IN_KERAS_2 = ["metrics", "loss_weights", "weighted_metrics", "run_eagerly"];

/** The arguments of `compile` so that positions mean what they mean in Keras 3: Keras 2's stand as keywords. */
export function inOrderOfKeras3(args: Arguments, context: Context): Arguments {
  if (context.keras === 3 || args.positional.length <= 2) return args;
  const keywords = new Map(args.keywords);
  const keywordSpans = new Map(args.keywordSpans);
  for (const [i, name] of BEHIND_LOSS_IN_KERAS_2.entries()) {
    const [value, span] = [args.positional[2 + i], args.positionalSpans[2 + i]];
    if (value) keywords.set(name, value);
    if (span) keywordSpans.set(name, span);
  }
  const [positional, positionalSpans] = [args.positional.slice(0, 2), args.positionalSpans.slice(0, 2)];
  return { ...args, positional, positionalSpans, keywords, keywordSpans };
}

/** Keeps the arguments of `compile`. */
export function keepCompiled(model: ObjectValue, args: Arguments, context: Context): void {
  // Training builds the optimizer with the weights of the model.
  forgetFirstCall(argument(args, 0, "optimizer"), context);
  context.heap.set(model.attributes, NAME, {
    kind: "object",
    class: configClass,
    attributes: new Map(),
    constructed: args.site,
    arguments: args,
  });
}

/** A model that is loaded is compiled as the one that was saved; `undefined` stands for one in a file, of which little is known. */
export function keepCompileOf(
  saved: ObjectValue | undefined,
  loaded: ObjectValue,
  { args, context }: { readonly args: Arguments; readonly context: Context },
): void {
  const wanted = argument(args, 2, "compile");
  if (wanted?.kind === "bool" && !wanted.value) return;
  const kept = saved ? saved.attributes.get(NAME) : unknown("data", "how a stored model was compiled");
  if (kept) context.heap.set(loaded.attributes, NAME, kept);
}

/** Whether nothing that was seen compiled a model; undefined where that depends on the path. */
export function isCompiled(model: ObjectValue): boolean | undefined {
  const kept = model.attributes.get(NAME);
  if (kept === undefined) return false;
  return kept.kind === "object" ? true : undefined;
}

/** What a model was compiled with; undefined where it was not, or not certainly with the same. */
export function compiledOf(model: ObjectValue): Compiled | undefined {
  const kept = model.attributes.get(NAME);
  const args = kept?.kind === "object" ? kept.arguments : undefined;
  if (!args || args.rest) return undefined;
  return {
    loss: argument(args, 1, "loss"),
    lossWeights: argument(args, 2, "loss_weights"),
    metrics: argument(args, 3, "metrics"),
    weightedMetrics: argument(args, 4, "weighted_metrics"),
    args,
  };
}

/** Whether the code that training runs is certainly traced first, with placeholders for the batch. */
export function isTracedByTraining(model: ObjectValue, context: Context): boolean {
  const kept = model.attributes.get(NAME);
  const args = kept?.kind === "object" ? kept.arguments : undefined;
  if (context.keras !== 3 || !args || args.rest || model.attributes.has("run_eagerly")) return false;
  const eager = argument(args, 5, "run_eagerly");
  const isGraph = eager === undefined || eager.kind === "none" || (eager.kind === "bool" && !eager.value);
  return isGraph && !context.settings.has(RUNS_EAGERLY) && overTensorFlow(context);
}

/** Where training meets what `compile` was given: Keras looks at it there, and raises there. */
export const metAt = (site: Span): readonly RelatedPlace[] => [
  { span: site, message: "problem.training.place" },
];
