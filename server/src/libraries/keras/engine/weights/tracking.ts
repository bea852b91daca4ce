/** Sublayers and variables held by attributes, after `keras/src/utils/tracking.py`. */
import { type LayerState, isLayerInstance, layerStateOf, update } from "../layer-state";
import { type Variable, variableOf, variablesOf } from "./weight-list";
import { boundedWalk } from "../../../../values/bounds/bounded-walk";
import type { Context } from "../../../../values/context";
import type { Reason, ReasonCode } from "../../../../values/records/reason";
import type { ObjectValue, Value } from "../../../../values/value";
import { countWork } from "../../../../values/bounds/work";

/** Adds an attribute's value to what is looked through for sublayers. */
export function track(state: LayerState, value: Value, context: Context): void {
  const { values } = state.tracking;
  if (!mayHold(value) || values.includes(value)) return;
  update(state.tracking, { values: [...values, value] }, context);
}

function mayHold(value: Value): boolean {
  switch (value.kind) {
    case "object":
      return isLayerInstance(value);
    case "tensor":
      return variableOf(value) !== undefined;
    case "list":
      return value.isDeque !== true;
    case "tuple":
    case "dict":
    case "set":
    case "unknown":
      return true;
    default:
      return false;
  }
}

/** Ignorance of a number or of data hides no layer; any other may. */
const harmless: ReadonlySet<ReasonCode> = new Set<ReasonCode>(["data", "shape"]);

export interface Held {
  readonly layers: readonly ObjectValue[];
  readonly variables: readonly Variable[];
  /** Set where something of unknown content may hold more. */
  readonly unknown?: Reason;
}

const look = boundedWalk(lookInto, (): Reason | undefined => ({ code: "budget", detail: "a structure" }));

function lookInto(
  value: Value,
  layers: ObjectValue[],
  variables: Variable[],
  seen: Set<Value>,
): Reason | undefined {
  // A list may hold itself.
  if (seen.has(value)) return undefined;
  seen.add(value);
  if (isLayerInstance(value)) {
    layers.push(value);
    return undefined;
  }
  const all = (items: Iterable<Value>): Reason | undefined => {
    let why: Reason | undefined;
    for (const item of items) why = look(item, layers, variables, seen) ?? why;
    return why;
  };
  switch (value.kind) {
    case "tensor": {
      const variable = variableOf(value);
      if (variable) variables.push(variable);
      return undefined;
    }
    case "tuple":
      return all(value.items);
    case "list":
      return value.items ? all(value.items) : harmlessOr(value.why);
    case "dict":
      return value.entries ? all([...value.entries.values()].map((e) => e.value)) : harmlessOr(value.why);
    case "set":
      return value.members ? all(value.members.values()) : harmlessOr(value.why);
    case "unknown":
      return harmlessOr(value.reason);
    default:
      return undefined;
  }
}

function harmlessOr(why: Reason | undefined): Reason | undefined {
  return why && !harmless.has(why.code) ? why : undefined;
}

/** What most of Keras's own layers hold. */
const NOTHING_HELD: Held = { layers: [], variables: [] };

/** Everything that the attributes of a layer hold, each once, in order. */
export function heldBy(state: LayerState): Held {
  if (state.tracking.values.length === 0 && !state.tracking.uncertain) {
    countWork(4);
    return NOTHING_HELD;
  }
  const layers: ObjectValue[] = [];
  const variables: Variable[] = [];
  let why: Reason | undefined = state.tracking.uncertain ? { code: "branches-disagree" } : undefined;
  const seen = new Set<Value>();
  countWork(4 * (1 + state.tracking.values.length));
  for (const value of state.tracking.values) why = look(value, layers, variables, seen) ?? why;
  return { layers: [...new Set(layers)], variables: [...new Set(variables)], unknown: why };
}

/** Layers, and why there may be more. */
export interface Sublayers {
  readonly layers: readonly ObjectValue[];
  readonly unknown?: Reason;
}

/** The layers directly inside a layer or model. `undefined` stands for what can't be known. */
export function sublayersOf(layer: ObjectValue): Sublayers {
  const state = layerStateOf(layer);
  return state ? sublayersAmong(state, heldBy(state)) : NOTHING_HELD;
}

/** The same, told from what its attributes hold. */
export function sublayersAmong(state: LayerState, held: Held): Sublayers {
  if (!state.behaviour.innerLayers) return held;
  const inner = state.behaviour.innerLayers(state);
  if (!inner) return { layers: held.layers, unknown: { code: "branches-disagree" } };
  if (state.behaviour.onlyInnerLayers) return { layers: [...new Set(inner)] };
  return { layers: [...new Set([...inner, ...held.layers])], unknown: held.unknown };
}

/** The variables of the layer itself, without those of its sublayers. */
export function ownVariables(state: LayerState): readonly Variable[] {
  return variablesAmong(state, heldBy(state));
}

/** The same, told from what its attributes hold. */
export function variablesAmong(state: LayerState, held: Held): readonly Variable[] {
  const declared = variablesOf(state.build.variables);
  if (declared.length + held.variables.length < 2) return declared.length > 0 ? declared : held.variables;
  return [...new Set([...declared, ...held.variables])];
}
