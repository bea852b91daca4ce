/** What the layer definitions say about constructor arguments: their names in order, for edits and hovers. */
import { layerDefinitions } from "../libraries/keras/layers";

/** Arguments that Keras's base class takes for every layer; by keyword only. */
export const COMMON_ARGUMENTS: ReadonlySet<string> = new Set([
  "name",
  "trainable",
  "dtype",
  "activity_regularizer",
  "input_shape",
  "batch_input_shape",
  "batch_shape",
  "batch_size",
  "input_dim",
  "autocast",
]);

/** The constructor arguments of a layer, in Keras's order. */
export interface LayerArguments {
  readonly all: readonly string[];
  /** Those that may be given by position. */
  readonly positional: readonly string[];
}

/** The arguments of a Keras layer by its class name; undefined for a layer that the library does not describe. */
export function layerArguments(layer: string): LayerArguments | undefined {
  const definition = layerDefinitions.find(({ names }) => names.some((name) => name.endsWith(`.${layer}`)));
  if (!definition) return undefined;
  const all = Object.keys(definition.args);
  return { all, positional: all.filter((name) => definition.args[name]?.keywordOnly !== true) };
}

/** Arguments of Keras's base class that give the input its shape. */
const SHAPING_COMMON: ReadonlySet<string> = new Set([
  "input_shape",
  "batch_input_shape",
  "batch_shape",
  "input_dim",
  "shape",
  "batch_size",
]);
/** Suffixes of arguments that only say with what values, how strictly or how fast: they decide no shape and no count. */
const VALUES_ONLY =
  /(_initializer|_regularizer|_constraint|^activation|_activation|^name|^seed|^dtype|_config|^lora_alpha)$/;

/** Whether an argument can decide the shape or the parameters of a layer. */
export function decidesShape(layer: string, argument: string): boolean {
  if (SHAPING_COMMON.has(argument)) return true;
  const known = layerArguments(layer);
  return known ? known.all.includes(argument) && !VALUES_ONLY.test(argument) : false;
}
