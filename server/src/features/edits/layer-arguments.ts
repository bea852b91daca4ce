/** What the layer definitions say about constructor arguments: their names in order, for edits and hovers. */
import {
  type ConstructorParameters,
  constructorParameters,
} from "../../libraries/keras/constructor-parameters";

export type LayerArguments = ConstructorParameters;

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

/** The arguments of a layer by its class name; undefined for a layer that the library does not describe. */
export const layerArguments = constructorParameters;

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
