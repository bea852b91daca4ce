/** What other rooms may ask of a model instance. */
import { functionalStateOf } from "./functional-state";
import { type FunctionalState } from "./functional-state";
import { type StackState, stackStateOf } from "./stack-state";
import { layerStateOf } from "../engine/layer-state";
import type { Value } from "../../../values/value";

/** The state of a functional or sequential model; undefined for anything else. */
export function modelStateOf(value: Value): FunctionalState | StackState | undefined {
  const state = layerStateOf(value);
  return functionalStateOf(state) ?? stackStateOf(state);
}
