/**
 * The `trainable` setter of layers and models: it reaches every sublayer and variable, as Keras's does. With TensorFlow
 * under it, Keras 3 never comes to the setter where the attribute has that value already (`KerasAutoTrackable` in
 * `keras/src/backend/tensorflow/trackable.py`): what is frozen inside a layer that isn't stays frozen.
 */
import { overTensorFlow } from "../backend";
import { layerStateOf, update } from "../layer-state";
import { ownVariables, sublayersOf } from "./tracking";
import { setVariableTrainable } from "./weight-list";
import type { Context } from "../../../../values/context";
import { type ObjectValue, type UnknownValue, type Value, unknown } from "../../../../values/value";

function set(
  layer: ObjectValue,
  trainable: boolean | UnknownValue,
  seen: Set<ObjectValue>,
  context: Context,
): void {
  const state = layerStateOf(layer);
  if (!state || seen.has(layer)) return;
  if (overTensorFlow(context) && state.training.trainable === trainable) return;
  seen.add(layer);
  update(state.training, { trainable }, context);
  for (const variable of ownVariables(state)) {
    if (typeof trainable === "boolean") setVariableTrainable(variable, trainable, context);
    else update(variable, { uncertain: true }, context);
  }
  for (const inner of sublayersOf(layer).layers) set(inner, trainable, seen, context);
}

/** `layer.trainable = value`. */
export function setTrainable(layer: ObjectValue, value: Value, context: Context): void {
  const truth = context.truth(value);
  const flag = truth ?? (value.kind === "unknown" ? value : unknown("not-supported", "truth of a value"));
  set(layer, flag, new Set(), context);
}
