/** Attributes that every Keras layer has natively: its name, variables, graph tensors, and constructor arguments. */
import { computeDtype, variableDtype } from "../dtype-policy";
import { className, layerStateOf, stateName } from "../layer-state";
import type { LayerState } from "../layer-state";
import { gatherVariables, isCertainlyUnbuilt } from "../weights/counts";
import { supportsMasking } from "../applying/masks";
import { shapeStructure } from "../shapes/shapes-as-values";
import { mayHoldSeeds } from "../seeds";
import { sublayersOf, ownVariables } from "../weights/tracking";
import type { Variable } from "../weights/weight-list";
import { notBuiltYet } from "../weights/without-weights";
import type { Axes } from "../../arguments";
import type { Context } from "../../../../values/context";
import {
  FALSE,
  NONE,
  type ObjectValue,
  type TensorValue,
  type Value,
  argumentsOf,
  bool,
  float,
  int,
  intOf,
  list,
  str,
  tuple,
  unknown,
} from "../../../../values/value";
import type { Dim } from "../../../../values/dimensions/dimension";
import { lookup } from "../../../../values/names/lookup";

/** The same with the states of generators of random numbers, which Keras 3 lists beside the weights: their places aren't told. */
function withSeeds(
  layer: ObjectValue,
  state: LayerState,
  context: Context,
  keep: (variable: Variable, trains: boolean) => boolean,
): Value {
  return context.keras === 3 && mayHoldSeeds(layer)
    ? list(undefined, { code: "not-modelled", detail: "states of random generators" })
    : variableList(layer, state, context, keep);
}

function variableList(
  layer: ObjectValue,
  state: LayerState,
  context: Context,
  keep: (variable: Variable, trains: boolean) => boolean,
): Value {
  const { variables, unknown: why } = gatherVariables(layer);
  // Models of Keras 2 refuse to tell their variables before they are built.
  const hasList = context.keras === 3 || state.definition !== undefined;
  if (variables.length === 0 && hasList && isCertainlyUnbuilt(layer, state, context))
    return notBuiltYet(layer);
  const trains = state.training.trainable;
  if (why || typeof trains !== "boolean")
    return list(undefined, why ?? { code: "not-supported", detail: "trainable" });
  // Escaped: how Keras lays weights out (in parts, under a strategy) is its own affair.
  return {
    kind: "list",
    items: variables.filter((v) => keep(v, trains && v.trainable)).map((v) => v.tensor),
    escaped: true,
  };
}

/** One tensor by itself, several as a list, as Keras's `layer.output`. */
function single(tensors: readonly TensorValue[]): Value {
  const [only, ...more] = tensors;
  return only && more.length === 0 ? only : list(tensors);
}

function ofFirstNode(state: LayerState, which: "inputs" | "outputs"): Value {
  const [first] = state.nodes.list;
  if (state.nodes.uncertain) return unknown("branches-disagree");
  return first ? single(first[which]) : unknown("shape", `${which} of a layer that was never called`);
}

function isDim(fact: object): fact is Dim {
  const { kind } = fact as { kind?: unknown };
  return kind === "known" || kind === "open" || kind === "symbolic";
}

const isAxes = (fact: object): fact is Axes => "axes" in fact && "sequence" in fact;

/** The axes of a normalisation: one number, or several in order. */
function axesValue({ axes, sequence }: Axes): Value {
  const items = [...axes].sort((a, b) => a - b).map(int);
  return sequence ? list(items) : (items[0] ?? unknown("not-modelled"));
}

/** A constructor argument as its definition read it, as Python sees it. */
function factValue(fact: unknown): Value | undefined {
  switch (typeof fact) {
    case "undefined":
      return NONE;
    case "boolean":
      return bool(fact);
    case "number":
      return Number.isInteger(fact) ? intOf({ kind: "known", value: fact }) : float(fact);
    case "string":
      return str(fact);
    case "object": {
      if (fact === null) return NONE;
      if (Array.isArray(fact)) {
        const items = fact.map(factValue);
        return tuple(items.map((item) => item ?? unknown("not-modelled")));
      }
      if (isDim(fact)) return intOf(fact);
      if (isAxes(fact)) return axesValue(fact);
      const { kind } = fact as { kind?: unknown };
      return typeof kind === "string" ? (fact as Value) : unknown("not-modelled");
    }
    default:
      return undefined;
  }
}

function ofVariable(state: LayerState, name: string): Value | undefined {
  return ownVariables(state).find((v) => v.name === name || v.name.endsWith(`/${name}`))?.tensor;
}

/** What Keras 2's `Layer.__init__` makes of `input_shape=` and its like; a layer that is given none has no such attribute. */
function batchInputShape({ inputShape }: LayerState): Value | undefined {
  if (!inputShape) return undefined;
  const { value, batched, rows = NONE } = inputShape;
  if (batched) return value;
  const items = value.kind === "int" ? [value] : value.kind === "unknown" ? undefined : itemsOfShape(value);
  return items ? tuple([rows, ...items]) : unknown("shape");
}

const itemsOfShape = (value: Value): readonly Value[] | undefined =>
  value.kind === "tuple" || value.kind === "list" ? value.items : undefined;

const attributes: Readonly<
  Record<string, (layer: ObjectValue, state: LayerState, context: Context) => Value>
> = {
  name: (_, state) => str(stateName(state)),
  trainable: (_, { training }) =>
    typeof training.trainable === "boolean" ? bool(training.trainable) : training.trainable,
  built: (_, state) =>
    state.build.built === undefined ? unknown("branches-disagree") : bool(state.build.built),
  dtype: (_, state) => str(variableDtype(state.dtype)),
  compute_dtype: (_, state) => str(computeDtype(state.dtype)),
  weights: (layer, state, context) => variableList(layer, state, context, () => true),
  trainable_weights: (layer, state, context) => variableList(layer, state, context, (_, trains) => trains),
  non_trainable_weights: (layer, state, context) =>
    variableList(layer, state, context, (_, trains) => !trains),
  variables: (layer, state, context) => withSeeds(layer, state, context, () => true),
  non_trainable_variables: (layer, state, context) =>
    withSeeds(layer, state, context, (_, trains) => !trains),
  input: (_, state) => ofFirstNode(state, "inputs"),
  output: (_, state) => ofFirstNode(state, "outputs"),
  input_shape: (_, state, context) => shapeStructure(ofFirstNode(state, "inputs"), context),
  output_shape: (_, state, context) => shapeStructure(ofFirstNode(state, "outputs"), context),
  // Regularizers and `add_loss` add to them, in `call` as well.
  losses: () => list(undefined, { code: "not-supported", detail: "losses" }),
  // `compile`, attributes and layers inside bring them.
  metrics: () => list(undefined, { code: "not-supported", detail: "metrics" }),
  updates: () => list([]),
  input_spec: () => unknown("not-modelled", "input_spec"),
  path: (_, state) => str(stateName(state)),
  _layers: (layer) => innerList(layer),
  inbound_nodes: (_, state) => list(state.nodes.list.map(() => unknown("not-modelled", "a graph node"))),
  supports_masking: (layer, _, context) => {
    const supported = supportsMasking(layer, context);
    return supported === undefined ? unknown("not-supported", "supports_masking") : bool(supported);
  },
  dtype_policy: (_, state) => unknown("not-modelled", `dtype policy of ${stateName(state) ?? "a layer"}`),
  stateful: () => FALSE,
  dynamic: () => FALSE,
};

function innerList(layer: ObjectValue): Value {
  const inner = sublayersOf(layer);
  return inner.unknown ? list(undefined, inner.unknown) : list(inner.layers);
}

const synonyms: Readonly<Record<string, string>> = {
  _name: "name",
  _trainable: "trainable",
  variable_dtype: "dtype",
  input_dtype: "compute_dtype",
  trainable_variables: "trainable_weights",
  _trainable_weights: "trainable_weights",
  _non_trainable_weights: "non_trainable_weights",
  _inbound_nodes: "inbound_nodes",
};

/**
 * Attributes that are no constructor argument's: pools have one called `name`, and Bidirectional one called `weights`, but
 * a layer can be renamed and frozen afterwards.
 */
export const ofEveryLayer: ReadonlySet<string> = new Set(["name", "trainable", "dtype", "weights"]);

/** Layers keep what a name stands for, so that `layer.activation is keras.activations.relu`. */
const GETTERS = [
  [/(^|_)activation$/, "keras.activations.get"],
  [/(^|_)initializer$/, "keras.initializers.get"],
  [/(^|_)regularizer$/, "keras.regularizers.get"],
  [/(^|_)constraint$/, "keras.constraints.get"],
] as const;

/** A native attribute of a layer or model; undefined where it has none of that name. */
export function attributeOfLayer(layer: ObjectValue, name: string, context: Context): Value | undefined {
  const state = layerStateOf(layer);
  if (!state) return undefined;
  const special = state.behaviour.attribute?.(layer, state, name, context);
  if (special !== undefined) return special;
  const { definition, parsed } = state;
  const own = lookup(definition?.attributes, name);
  if (own && parsed) return own(parsed, { self: layer, context });
  if (own) return unknown(state.refused ? "already-reported" : "not-supported", name);
  if (definition && !ofEveryLayer.has(name) && Object.hasOwn(definition.args, name)) {
    if (!parsed) return unknown(state.refused ? "already-reported" : "not-supported", name);
    const value = factValue(lookup(parsed, name));
    const getter = GETTERS.find(([part]) => part.test(name))?.[1];
    return value && getter !== undefined
      ? context.call(context.library(getter), argumentsOf(layer.constructed, [value]))
      : value;
  }
  if (name === "_batch_input_shape" && context.keras === 2) return batchInputShape(state);
  const found = lookup(attributes, lookup(synonyms, name) ?? name);
  if (found) return found(layer, state, context);
  const variable = ofVariable(state, name);
  if (variable) return variable;
  if (name === "bias" && definition) return NONE;
  return name === "kernel" && definition && !state.build.built
    ? unknown("shape", `${className(layer)}.kernel`)
    : undefined;
}
