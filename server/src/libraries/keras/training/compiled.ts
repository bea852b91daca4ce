/** What `compile` was given, kept on the model for everything that trains and evaluates it. */
import { argument } from "../engine/class-values";
import { libraryClass } from "../../library-class";
import type { Context } from "../../../values/context";
import type { RelatedPlace } from "../../../values/finding";
import type { Span } from "../../../values/span";
import { type Arguments, type ObjectValue, type Value, unknown } from "../../../values/value";

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

/** Keeps the arguments of `compile`. */
export function keepCompiled(model: ObjectValue, args: Arguments, context: Context): void {
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

/** Where training meets what `compile` was given: Keras looks at it there, and raises there. */
export const metAt = (site: Span): readonly RelatedPlace[] => [
  { span: site, message: "problem.training.place" },
];

/** Where an argument of a call stands. */
export const spanOfArgument = (args: Arguments, position: number, name: string): Span =>
  args.positionalSpans[position] ?? args.keywordSpans.get(name) ?? args.site;
