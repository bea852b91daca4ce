/** What the engine keeps on every layer instance, after the private attributes of `keras/src/layers/layer.py`. */
import type { Contradiction, LayerDefinition, LayerInput, LayerScope } from "../layer-definition";
import { type VariableList, noVariables } from "./weights/weight-list";
import { NATIVE_ROLES, held } from "../../../values/children";
import type { Story } from "../../../values/records/application";
import { type LayerName, nameText } from "./naming";
import type { Context } from "../../../values/context";
import { type Dim, dimKey } from "../../../values/dimensions/dimension";
import type { InstanceHooks } from "../../../values/native-state";
import type { Reason } from "../../../values/records/reason";
import type { Span } from "../../../values/records/span";
import type {
  Arguments,
  GraphNode,
  NativeState,
  ObjectValue,
  UnknownValue,
  Value,
} from "../../../values/value";

/** An axis that later inputs must share with the first. */
export interface FixedAxis {
  readonly axis: number;
  readonly dim: Dim;
  /** Set where the program built the layer as it ran, and not code that nobody calls. */
  readonly byProgram?: boolean;
}

/*
 * What different code may change stands in holders of its own, so that two undecided branches that differ in one of
 * them (say, which calls went through the layer) do not make all the rest uncertain.
 */

/** What `build` leaves. */
export interface BuildState extends NativeState {
  readonly type: "build";
  /** Undefined where only one of two paths built it; a call then builds it, unless that path left variables. */
  readonly built: boolean | undefined;
  readonly variables: VariableList;
  readonly fixedAxes: readonly FixedAxis[];
  readonly fixedRank?: number;
  /** Set where the variables can't be known, with the reason. */
  readonly unknown?: Reason;
  /** The shape, or shapes, that it was built for, as Python sees them. */
  readonly inputShape?: Value;
  /** What code of the program's own was first called with, to run it again for the graph inside. */
  readonly firstCall?: Arguments;
  /** Set where a call on symbolic tensors went through that will be refused on data. */
  readonly failsOnData?: true;
  /** Set where its symbolic outputs are what the program stated of them, which data need not follow. */
  readonly isStated?: true;
}
/** The graph nodes that this layer's applications to symbolic tensors made, oldest first. */
export interface NodeState extends NativeState {
  readonly type: "nodes";
  readonly list: readonly GraphNode[];
  /** Set where the layer was called on what may be symbolic, and no node tells of it. */
  readonly unseen?: boolean;
}
/** Attribute values in which sublayers and variables are looked for, in the order in which they were set. */
export interface TrackingState extends NativeState {
  readonly type: "tracking";
  readonly values: readonly Value[];
}
export interface TrainabilityState extends NativeState {
  readonly type: "trainability";
  readonly trainable: boolean | UnknownValue;
}

/** What one application gave. */
export interface CallResult {
  readonly value: Value;
  readonly story?: () => Story;
}

const BUILD_HOLDS = held<BuildState>({
  ...NATIVE_ROLES,
  built: "inert",
  variables: "held",
  fixedAxes: "held",
  fixedRank: "inert",
  unknown: "inert",
  inputShape: "held",
  firstCall: "held",
  failsOnData: "inert",
  isStated: "inert",
});
const NODES_HOLDS = held<NodeState>({ ...NATIVE_ROLES, list: "held", unseen: "inert" });
const TRACKING_HOLDS = held<TrackingState>({ ...NATIVE_ROLES, values: "held" });
const TRAINABILITY_HOLDS = held<TrainabilityState>({ ...NATIVE_ROLES, trainable: "inert" });

/** One application, while it runs. */
export interface LayerCall {
  readonly layer: ObjectValue;
  readonly state: LayerState;
  /** Without the layer itself. */
  readonly args: Arguments;
  readonly context: Context;
  /** The arguments with the place that problems show: the constructor, for a layer given to a Sequential. */
  readonly shown: Arguments;
  /** Takes what is refused: reports it, or hands it to the wrapper that tries this layer. */
  readonly refuse: (found: Contradiction) => void;
  /** What was prepared for a described layer, so that `build` and `call` share it. */
  prepared?: Prepared;
}

/** What an application's definition is given, and what its `checks` refuse: they run once. */
export interface Prepared {
  readonly input: LayerInput;
  readonly scope: LayerScope;
  readonly refusal: Contradiction | undefined;
}

/**
 * How a kind of layer does what Keras's `__call__` asks of it; the user's own `build` and `call` take precedence.
 * Refusals are reported by whoever finds them; a value then stands for the output.
 */
export interface Behaviour {
  /** Keras's `_assert_input_compatibility`: gives the output where the input is refused. */
  readonly check?: (call: LayerCall) => Value | undefined;
  /** Makes the variables, from the tensors among the arguments. Gives the output where that is refused. */
  readonly build: (call: LayerCall) => Value | undefined;
  readonly call: (call: LayerCall) => CallResult;
  /** Keras's `supports_masking` before the user sets it; absent where the layer takes masks away. */
  readonly supportsMasking?: (state: LayerState, context: Context) => boolean;
  /** Keras's `compute_mask`; absent where the mask goes on as it is. */
  readonly mask?: (call: LayerCall, previous: Value) => Value;
  /** Layers inside it beside those set as attributes. `undefined` where they can't be known. */
  readonly innerLayers?: (state: LayerState) => readonly ObjectValue[] | undefined;
  /** Whether arrays stay arrays in a call, `_convert_input_args` of Keras 3: what the program's own `call` has of them. */
  readonly takesArrays?: boolean;
  /** Whether layers set as attributes do not count, as in a Sequential. */
  readonly onlyInnerLayers?: boolean;
  /** Attributes that this kind has beside those of every layer; undefined where it has none of that name. */
  readonly attribute?: (
    layer: ObjectValue,
    state: LayerState,
    name: string,
    context: Context,
  ) => Value | undefined;
}

export interface LayerState extends NativeState {
  readonly type: "layer";
  readonly behaviour: Behaviour;
  readonly definition: LayerDefinition | undefined;
  /** The constructor's arguments as the definition read them; absent before `__init__`, and where it was refused. */
  readonly parsed: Readonly<Record<string, unknown>> | undefined;
  /** Set where the program assigned to an attribute that is one of them. */
  readonly isReassigned?: true;
  /** What the described class's own `__init__` was given: by the user, or by a subclass through `super()`. */
  readonly initArguments: Arguments;
  /** What the call that made the instance was given, whatever class it is of. */
  readonly constructedWith: Arguments;
  /** Whether Keras's own `__init__` has run, which a class of the program's may forget to call. */
  readonly isInitialised: boolean;
  /** Whether `__init__` was refused; what such a layer gives is already reported. */
  readonly refused: boolean;
  /** Undefined where it can't be known. `layerName` gives its text. */
  readonly name: LayerName | undefined;
  readonly dtype: string | undefined;
  /** `input_shape=` and its like: the shape without (`batched: false`) or with the batch axis; `rows` is `batch_size=`. */
  readonly inputShape:
    { readonly value: Value; readonly batched: boolean; readonly rows?: Value } | undefined;
  /** Call sites that led to the constructor, innermost first. */
  readonly constructedFrom: readonly Span[];
  readonly build: BuildState;
  readonly nodes: NodeState;
  readonly tracking: TrackingState;
  readonly training: TrainabilityState;
  /** What models keep beside. */
  readonly model?: NativeState;
  /** The layer whose weights a part of it stands for, and what their names there begin with (`part-layer.ts`). */
  readonly partOf?: { readonly whole: LayerState; readonly prefix: string };
}

/** Behaviours, definitions and names are the libraries' own, and hold nothing of a program. */
const LAYER_HOLDS = held<LayerState, Behaviour | LayerDefinition | LayerName | readonly Span[]>({
  ...NATIVE_ROLES,
  behaviour: "inert",
  definition: "inert",
  parsed: "held",
  isReassigned: "inert",
  initArguments: "held",
  constructedWith: "held",
  isInitialised: "inert",
  refused: "inert",
  name: "inert",
  dtype: "inert",
  inputShape: "held",
  constructedFrom: "inert",
  build: "held",
  nodes: "held",
  tracking: "held",
  training: "held",
  model: "held",
  partOf: "held",
});

/** Whether two shapes, as Python sees them, would print the same. */
const printAlike = (a: Value, b: Value | undefined): boolean =>
  a.kind === "tuple" && b?.kind === "tuple" && a.items.length === b.items.length
    ? a.items.every((item, i) => printAlike(item, b.items[i]))
    : a.kind === "int" && b?.kind === "int"
      ? dimKey(a.dim) === dimKey(b.dim)
      : a === b || (a.kind === "none" && b?.kind === "none");

const alikeAxes = (a: readonly FixedAxis[], b: readonly FixedAxis[]): boolean =>
  a.length === b.length &&
  a.every(({ axis, dim, byProgram }, i) => {
    const other = b[i];
    return other?.axis === axis && dimKey(other.dim) === dimKey(dim) && other.byProgram === byProgram;
  });

/**
 * Of a layer that one path built and another did not, what building fixed is forgotten, and the next call builds it.
 * Two paths that build it alike leave it as either does; different variables or axes are left to be uncertain.
 */
function joinBuild(key: string, first: unknown, second: unknown): { readonly value: unknown } | undefined {
  if (key === "built") return { value: undefined };
  if (key === "firstCall") return { value: first ?? second };
  if (key === "fixedRank")
    return first === undefined || second === undefined ? { value: undefined } : undefined;
  if (key === "inputShape") {
    const [a, b] = [first, second] as [Value | undefined, Value | undefined];
    return { value: a && printAlike(a, b) ? a : undefined };
  }
  if (key !== "fixedAxes") return undefined;
  const [a, b] = [first, second] as [readonly FixedAxis[], readonly FixedAxis[]];
  if (alikeAxes(a, b)) return { value: a };
  return a.length === 0 || b.length === 0 ? { value: NO_AXES } : undefined;
}

/** What a layer holds its inputs to before it is built. */
const NO_AXES: readonly FixedAxis[] = [];

/** The state of a fresh instance, before `__init__`. */
export function newLayerState(
  behaviour: Behaviour,
  definition: LayerDefinition | undefined,
  args: Arguments,
  hooks: InstanceHooks,
  context: Context,
): LayerState {
  const state: LayerState = {
    type: "layer",
    holds: LAYER_HOLDS,
    hooks,
    behaviour,
    definition,
    parsed: undefined,
    initArguments: args,
    constructedWith: args,
    isInitialised: false,
    refused: false,
    name: undefined,
    dtype: undefined,
    inputShape: undefined,
    constructedFrom: context.callPath,
    build: {
      type: "build",
      holds: BUILD_HOLDS,
      built: false,
      variables: noVariables(),
      fixedAxes: NO_AXES,
      join: joinBuild,
    },
    nodes: { type: "nodes", holds: NODES_HOLDS, list: [] },
    tracking: { type: "tracking", holds: TRACKING_HOLDS, values: [] },
    training: { type: "trainability", holds: TRAINABILITY_HOLDS, trainable: true },
  };
  const { build, nodes, tracking, training } = state;
  for (const holder of [state, build, nodes, tracking, training]) context.heap.bear(holder);
  return state;
}

/** Whether a value is an instance of a Keras layer (or model), the user's subclasses included. */
export function isLayerInstance(value: Value): value is ObjectValue {
  return value.kind === "object" && value.native?.type === "layer";
}

/** The engine's state of a layer instance. */
export function layerStateOf(value: Value): LayerState | undefined {
  return isLayerInstance(value) ? (value.native as LayerState) : undefined;
}

/** Writes through the journal, and only what differs. */
export function update<H extends object>(holder: H, changes: Partial<H>, context: Context): void {
  for (const key of Object.keys(changes) as (keyof H & string)[]) {
    const value = changes[key] as H[typeof key];
    if (holder[key] !== value) context.heap.write(holder, key, value);
  }
}

/**
 * States whose name was ever changed, on whatever path: what is remembered of names is not remembered of these, so that
 * nothing depends on when it was.
 */
const renamed = new WeakSet<LayerState>();
let renamingsSoFar = 0;

/** Notes that a layer is given another name than the one that it was made with. */
export function noteRenaming(state: LayerState): void {
  renamed.add(state);
  renamingsSoFar += 1;
}

export const wasRenamed = (state: LayerState): boolean => renamed.has(state);

/** How many names have been changed since the process began. */
export const renamings = (): number => renamingsSoFar;

/** What messages and records call the layer's class: Keras's own name, or the user's. */
export function className(layer: ObjectValue): string {
  return layer.class.name;
}

/** The layer's name as text, undefined where it can't be known; ask only where it shows (see `Ordinal`). */
export function layerName(layer: Value | undefined): string | undefined {
  const state = layer && layerStateOf(layer);
  return state && stateName(state);
}

/** The same of a layer's state. */
export function stateName({ name }: LayerState): string | undefined {
  return name === undefined ? undefined : nameText(name);
}

/** The layer's name for messages; Keras always has one. */
export function shownName(layer: ObjectValue): string {
  return layerName(layer) ?? "?";
}
