/** The form of a suspicion: something that Keras runs and that is almost surely not what was meant. Always a warning. */
import { activationNamed } from "../arguments";
import { placeOfArgument } from "../engine/findings";
import { type LayerState, layerStateOf } from "../engine/layer-state";
import { isUnknown } from "../layer-definition";
import type { Compiled } from "../training/losses/compiled";
import type { Context } from "../../../values/context";
import { meantNames } from "../../../values/names/nearest-names";
import type { Span } from "../../../values/records/span";
import type { ObjectValue, TensorValue, Value } from "../../../values/value";

const ACTIVATION = "activation";

/** One application of a layer, with what came out. */
export interface Applied {
  readonly layer: ObjectValue;
  readonly state: LayerState;
  readonly input: TensorValue;
  readonly output: Value;
  /** The application, which is blamed where no argument is. */
  readonly site: Span;
}

/** A look at every application that the program writes. */
export type LayerSuspicion = (applied: Applied, context: Context) => void;

/** A model as `compile` gets it, with the layers that lead to its only output, the last one first. */
export interface CompiledModel {
  readonly model: ObjectValue;
  readonly compiled: Compiled;
  readonly layers: readonly ObjectValue[];
}

/** A look at every model that is compiled. */
export type ModelSuspicion = (model: CompiledModel, context: Context) => void;

/** Whether an activation stands under a misspelt name, which is told by itself: Keras's own default is not meant. */
function isMisspelt({ initArguments: { keywords } }: LayerState): boolean {
  return !keywords.has(ACTIVATION) && [...keywords.keys()].some((name) => meantNames(name, [ACTIVATION])[0]);
}

/** The name of an activation: a layer's own argument, or what an Activation, Softmax or ReLU layer applies. */
export function activationOf(layer: ObjectValue): string | undefined {
  const state = layerStateOf(layer);
  const name = layer.class.canonical;
  if (name === "keras.layers.Softmax") return "softmax";
  if (name === "keras.layers.ReLU") return "relu";
  if (!state || isMisspelt(state)) return undefined;
  const value = state.parsed?.activation;
  if (value === undefined || typeof value !== "object" || value === null || isUnknown(value))
    return undefined;
  return activationNamed(value as Value);
}

/** Where an argument of a layer stands, else its constructor. */
export function placeOf(layer: ObjectValue, argument: string): Span {
  const state = layerStateOf(layer);
  return (state && placeOfArgument(state, argument)) ?? layer.constructed;
}
