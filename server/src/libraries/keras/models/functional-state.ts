/** What a functional model keeps, by which other rooms know that a model is one. */
import { held, NATIVE_ROLES } from "../../../values/children";
import type { NativeState, Value } from "../../../values/value";
import type { LayerState } from "../engine/layer-state";
import type { Graph } from "./graph";

/** What a functional model keeps. */
export interface FunctionalState extends NativeState {
  readonly type: "functional";
  readonly graph: Graph;
  /** The structures in which inputs and outputs were given. */
  readonly inputs: Value;
  readonly outputs: Value;
}

export const FUNCTIONAL_HOLDS = held<FunctionalState>({
  ...NATIVE_ROLES,
  graph: "held",
  inputs: "held",
  outputs: "held",
});

/** The graph of a functional model; undefined for any other layer. */
export function functionalStateOf(state: LayerState | undefined): FunctionalState | undefined {
  return state?.model?.type === "functional" ? (state.model as FunctionalState) : undefined;
}
