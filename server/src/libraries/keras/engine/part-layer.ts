/** Inner layers that a described layer's own weights stand for: derived classes call them by their private names. */
import { layerStateOf, update } from "./layer-state";
import { ownVariables } from "./weights/tracking";
import { noVariables, withVariable } from "./weights/weight-list";
import type { Context } from "../../../values/context";
import { endOf } from "../../../values/records/span";
import { type ObjectValue, type Value, argumentsOf, str, unknown } from "../../../values/value";

/** Which of Keras's layers a part is, its arguments, and whose weights of the whole are its own: those named `name/…`. */
export interface Part {
  readonly type: string;
  readonly name: string;
  readonly positional: readonly Value[];
  readonly keywords: readonly (readonly [string, Value])[];
}

/**
 * The part of a layer that is built: a layer over the same variables, which counts them a second time nowhere. It is
 * made at each look, since it holds nothing else that could change.
 */
export function partLayer(whole: ObjectValue, part: Part, context: Context): Value {
  const state = layerStateOf(whole);
  const prefix = `${part.name}/`;
  const variables = (state ? ownVariables(state) : []).filter(({ name }) => name.startsWith(prefix));
  if (!state || variables.length === 0) return unknown("shape", `${part.name} of a layer that is not built`);
  const keywords = [["name", str(part.name)] as const, ...part.keywords];
  // No call in the program constructs it: the empty place behind the whole's own is nobody's to hover or to edit.
  const site = endOf(whole.constructed, 0);
  const layer = context.call(context.library(part.type), argumentsOf(site, part.positional, keywords));
  const inner = layerStateOf(layer);
  if (!inner) return layer;
  const held = variables.reduce(
    (list, variable) => withVariable(list, variable, context.heap),
    noVariables(),
  );
  update(inner, { partOf: { whole: state, prefix } }, context);
  update(inner.build, { built: true, variables: held }, context);
  update(inner.training, { trainable: state.training.trainable }, context);
  return layer;
}
