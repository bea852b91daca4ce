/** Layers whose `build` or `call` the user wrote: Keras builds them by their shapes and runs their code. */
import { trainingAround } from "./call-training";
import { computeDtype } from "./dtype-policy";
import { isUserCode, methodOf } from "../../callables/class-members";
import { argumentTensors, mayBeSymbolic, withTensors } from "./applying/graph-node";
import { type LayerCall, layerStateOf, update } from "./layer-state";
import { checkedOutputs } from "./applying/refused-outputs";
import { shapeArguments } from "./applying/shape-arguments";
import { populatedMasks } from "./applying/masks";
import { mapShapes } from "./shapes/shapes-as-values";
import { leavesOf, mapLeaves } from "./structure";
import { sublayersOf } from "./weights/tracking";
import { overTensorFlow } from "./backend";
import { asPlaceholder } from "../../tensor-functions";
import { NODE_HOLDS } from "../../../values/children";
import { whileLocked } from "./weights/locked-state";
import type { Context } from "../../../values/context";
import type { Dim } from "../../../values/dimensions/dimension";
import type { Remedy } from "../../../values/records/finding";
import type { Reason } from "../../../values/records/reason";
import { unrankedShape } from "../../../values/dimensions/shape";
import {
  type Arguments,
  type FunctionValue,
  type GraphNode,
  type ObjectValue,
  type TensorValue,
  type Value,
  unknown,
} from "../../../values/value";

const bound = (method: FunctionValue, layer: ObjectValue): FunctionValue =>
  method.binding === "static" ? method : { ...method, self: layer };

/** Calls the user's `build`; unknown where Keras refuses its parameters, and undefined where it was called. */
export function buildWithUserCode(call: LayerCall, build: FunctionValue): Value | undefined {
  const { layer, state, context } = call;
  const args = shapeArguments(call, build, "build");
  if (!args) return unknown("already-reported");
  update(state.build, { inputShape: args.positional[0] ?? [...args.keywords.values()][0] }, context);
  context.callHandingOn(bound(build, layer), args);
  return undefined;
}

/**
 * Keras's context arguments are dropped where `call` does not take them; anything else would be refused. Masks that
 * the caller does not give are those of the tensors.
 */
function accepted(args: Arguments, method: FunctionValue, context: Context): Arguments {
  const { parameters } = method;
  if (!parameters) return args;
  const own = method.binding === "static" ? parameters : parameters.slice(1);
  const masks = populatedMasks(args, own, context);
  const given = masks.size === 0 ? args : { ...args, keywords: new Map([...args.keywords, ...masks]) };
  if (parameters.includes("training")) return withTraining(given, method, context);
  if (!args.keywords.has("training")) return given;
  if (parameters.some((name) => name.startsWith("**"))) return given;
  const keywords = new Map(given.keywords);
  keywords.delete("training");
  return { ...given, keywords };
}

/** A call that is not told whether it trains is told what the calls around it were. */
function withTraining(args: Arguments, method: FunctionValue, context: Context): Arguments {
  const told = args.keywords.get("training");
  const around = context.keras === 3 ? trainingAround(context) : undefined;
  const isTold = told ? told.kind !== "none" : !lacks("training", args, method);
  return isTold || !around ? args : { ...args, keywords: new Map([...args.keywords, ["training", around]]) };
}

/** Whether some layer inside, however deep, is not built. */
export function hasUnbuilt(layer: ObjectValue, seen = new Set<ObjectValue>()): boolean {
  if (seen.has(layer)) return false;
  seen.add(layer);
  return sublayersOf(layer).layers.some(
    (inner) => layerStateOf(inner)?.build.built === false || hasUnbuilt(inner, seen),
  );
}

/** What is not built is left open: data that nothing here is known of may have built it. */
export function leaveOpen(
  layer: ObjectValue,
  why: Reason,
  context: Context,
  seen = new Set<ObjectValue>(),
): void {
  const state = layerStateOf(layer);
  if (!state || seen.has(layer)) return;
  seen.add(layer);
  if (state.build.built === false) update(state.build, { unknown: why }, context);
  for (const inner of sublayersOf(layer).layers) leaveOpen(inner, why, context, seen);
}

const tensorsAs =
  (flavour: "keras" | "eager") =>
  (leaf: Value): Value =>
    leaf.kind === "tensor" && leaf.flavour !== flavour
      ? {
          ...leaf,
          flavour,
          producer: undefined,
          mask: undefined,
          placeholder: undefined,
          isOfBackend: flavour === "eager" && leaf.flavour === "keras" ? true : undefined,
        }
      : leaf;

/** A tensor as the backend has it while Keras asks `call` what it gives of symbolic tensors. */
const traced =
  (method: FunctionValue, context: Context) =>
  (leaf: Value): Value => {
    const tensor = tensorsAs("eager")(leaf);
    const isPlain = context.keras === 3 && overTensorFlow(context) && !method.traced;
    return isPlain && tensor.kind === "tensor" ? asPlaceholder("traced")(tensor) : tensor;
  };

/** What the user's `compute_output_shape` says, which Keras 3 asks instead of running `call` on symbolic tensors. */
function statedOutput(call: LayerCall, method: FunctionValue): Value {
  const { layer, state, context } = call;
  const args = shapeArguments(call, method, "compute_output_shape");
  if (!args) return unknown("already-reported");
  const stated = context.callHandingOn(bound(method, layer), args);
  return mapShapes(
    stated,
    (shape) => ({ kind: "tensor", flavour: "keras", shape, dtype: computeDtype(state.dtype) }),
    context,
  );
}

/** Whether a method has a parameter that a call gives neither by position nor by name. */
function lacks(name: string, args: Arguments, { parameters = [], binding }: FunctionValue): boolean {
  const at = (binding === "static" ? parameters : parameters.slice(1)).indexOf(name);
  return at >= args.positional.length && !args.keywords.has(name) && args.rest === undefined;
}

/**
 * What `call` has of a tensor or array that the layer is given, after `DTypePolicy.convert_input`: a tensor of the
 * backend, its floats in the dtype in which the layer computes. A functional model takes its inputs as they are.
 */
function takenIn({ state, context }: LayerCall): (tensor: TensorValue) => TensorValue {
  if (context.keras === 2 || state.behaviour.takesArrays === true) return (tensor) => tensor;
  return (tensor) => {
    if (tensor.flavour === "keras" || tensor.variable) return tensor;
    const computed = computeDtype(state.dtype);
    const isCast = tensor.dtype !== computed && /^b?float\d+$/.test(tensor.dtype ?? "");
    if (tensor.flavour === "eager" && !isCast) return tensor;
    const made = { ...tensor, flavour: "eager", memory: undefined, isOfBackend: true } as const;
    if (isCast) return { ...made, dtype: computed, content: undefined, values: undefined };
    return overTensorFlow(context) ? made : { ...made, dtype: undefined };
  };
}

/** What Keras gives to `call` only where somebody has said it: a `call` that must be given it fails without. */
const OFTEN_ABSENT = ["training", "mask"];

/** A default for what the user's `call` is not given; what else it lacks nobody can make up. */
function absentByDefault(args: Arguments, method: FunctionValue): readonly Remedy[] | undefined {
  const { definedAt, parameters = [] } = method;
  const [given] = args.positional;
  const count = given?.kind === "list" || given?.kind === "tuple" ? given.items?.length : undefined;
  const wanted = parameters.length - 1 - (method.optional?.length ?? 0);
  // What `fit` is given for several inputs comes as one list.
  if (definedAt && args.positional.length === 1 && count !== undefined && count > 1 && count === wanted)
    return [{ kind: "unpackInside", definedAt, count, preferred: true }];
  const absent = OFTEN_ABSENT.filter((name) => parameters.includes(name) && lacks(name, args, method));
  if (!definedAt || absent.length === 0) return undefined;
  const remedies = absent.map((name) => ({ kind: "addParameter", definedAt, name, value: "None" }) as const);
  const [only, ...more] = remedies;
  return only && more.length === 0 ? [{ ...only, preferred: true }] : [{ kind: "together", remedies }];
}

function runCode(call: LayerCall, method: FunctionValue, symbolic: boolean): Value {
  const { layer, args, context } = call;
  const fitting = accepted(args, method, context);
  // Keras 3 binds what it is given to the signature before it does anything else.
  const isBoundFirst = context.keras === 3 || undefined;
  const given = { ...fitting, ifMisfit: absentByDefault(fitting, method), isBoundFirst };
  // What Keras 2 gives for `training` where the caller does not is not followed, so that nothing about it is proof.
  const isFed = context.keras === 2 && lacks("training", given, method);
  const run = (of: Arguments): Value =>
    isFed ? context.call(bound(method, layer), of) : context.callHandingOn(bound(method, layer), of);
  // Keras runs `call` on placeholders of the backend, never on the symbolic tensors themselves.
  if (symbolic) return context.tracing(() => run(withTensors(given, traced(method, context))));
  const taken = withTensors(given, takenIn(call));
  return mayBeSymbolic(args) ? context.inGraph(() => run(taken)) : run(taken);
}

/** What a run of the user's `call` on symbolic tensors of its own gives: the graph inside the layer hangs between them. */
export interface TracedCall {
  readonly inputs: readonly TensorValue[];
  readonly value: Value;
}

/** Runs the user's `call` once more, on stand-ins for its tensors that a node called "input" makes. Best done aside. */
export function tracedCall(layer: ObjectValue, args: Arguments, context: Context): TracedCall | undefined {
  const method = methodOf(layer.class, "call");
  if (!isUserCode(method)) return undefined;
  const inputs: TensorValue[] = [];
  const asInput = (leaf: Value): Value => {
    if (leaf.kind !== "tensor" && leaf.kind !== "unknown") return leaf;
    const shape = leaf.kind === "tensor" ? leaf.shape : unrankedShape(leaf.reason);
    const node: GraphNode = {
      holds: NODE_HOLDS,
      layer: undefined,
      label: "input",
      inputs: [],
      replay: (given) => given,
      outputs: [],
    };
    const dtype = leaf.kind === "tensor" ? leaf.dtype : undefined;
    const input: TensorValue = {
      kind: "tensor",
      flavour: "keras",
      shape,
      dtype,
      producer: { node, index: 0 },
    };
    node.outputs = [input];
    inputs.push(input);
    return input;
  };
  const swap = (value: Value): Value => mapLeaves(value, asInput);
  const keywords = new Map(
    [...args.keywords].map(([name, value]) => [name, name.includes("mask") ? value : swap(value)]),
  );
  const given = accepted({ ...args, positional: args.positional.map(swap), keywords }, method, context);
  return { inputs, value: context.call(bound(method, layer), given) };
}

/** Where part of the code could not be followed, layers that it did not build may be built all the same. */
function noteUnfollowed(call: LayerCall, value: Value, context: Context): void {
  const unknownLeaf = leavesOf(value).find((leaf) => leaf.kind === "unknown");
  if (unknownLeaf?.kind === "unknown" && hasUnbuilt(call.layer)) {
    update(call.state.build, { unknown: unknownLeaf.reason }, context);
  }
}

/** Layers of Keras whose own `compute_output_shape` leads back to `call`. */
const withoutOutputShape = new Set(["keras.layers.Lambda", "keras.layers.Wrapper"]);

/**
 * Whether Keras 3 asks the `compute_output_shape` that a layer of its own brings along, although the user's `call`
 * may give something else.
 */
function inheritsOutputShape({ state, context }: LayerCall, stated: Value | undefined): boolean {
  const described = state.definition?.names[0];
  if (context.keras === 2 || described === undefined || !state.parsed) return false;
  return !isUserCode(stated) && !withoutOutputShape.has(described);
}

/** What the user's `compute_output_spec` says, which Keras 3 asks with the symbolic tensors themselves. */
function specifiedOutput({ layer, args, context }: LayerCall, method: FunctionValue): Value {
  return mapLeaves(
    context.callHandingOn(bound(method, layer), accepted(args, method, context)),
    tensorsAs("keras"),
  );
}

/** What Keras's own `Layer.compute_output_spec` answers for a layer, also where a class of the user asks it by `super()`. */
export function inferredOutput(call: LayerCall): Value {
  const stated = methodOf(call.layer.class, "compute_output_shape");
  if (isUserCode(stated)) return statedOutput(call, stated);
  const method = methodOf(call.layer.class, "call");
  if (!isUserCode(method) || inheritsOutputShape(call, stated)) return call.state.behaviour.call(call).value;
  return mapLeaves(runCode(call, method, true), tensorsAs("keras"));
}

/** Applies a layer whose outputs are what another method than `call` says. */
function callStating(call: LayerCall, method: FunctionValue, isSettled: boolean, stated: () => Value): Value {
  const { layer, state, context } = call;
  // Without a `build` of its own, Keras runs `call` once so that the sublayers get built.
  const runs = !isSettled && hasUnbuilt(layer);
  if (runs) noteUnfollowed(call, runCode(call, method, true), context);
  update(state.build, { built: true }, context);
  const output = stated();
  update(state.build, { isStated: true }, context);
  if (!runs) context.rehearse(() => runCode(call, method, true));
  return output;
}

const batchOf = (call: Arguments | undefined): Dim | undefined => {
  const [first] = call ? argumentTensors(call) : [];
  return first?.shape.ranked === true ? first.shape.dims[0] : undefined;
};

const running = ({ layer, args }: LayerCall) => ({
  layer,
  site: args.site,
  kerasSays: `ValueError: All operation outputs must be tensors. Operation <${layer.class.name} name=…, built=True> returned a non-tensor. Non-tensor received: …`,
});

/**
 * Applies a layer through the user's `call`: builds it once, runs the code, and gives its outputs. Keras 3 locks a layer that
 * is built, which then takes no further weights and layers; where `call` itself builds the layers inside, it runs once before.
 */
export function callUserCode(call: LayerCall, method: FunctionValue, build: () => Value | undefined): Value {
  const { layer, state, args, context } = call;
  if (!state.build.firstCall) update(state.build, { firstCall: args }, context);
  const buildsItself = isUserCode(methodOf(layer.class, "build"));
  const isSettled = buildsItself || state.build.built === true;
  const isLocked = context.keras === 3 && (isSettled || !hasUnbuilt(layer));
  const refused = build();
  if (refused) return refused;
  const run = (): Value => callBuilt(call, method, isSettled);
  return isLocked ? whileLocked(layer, run) : run();
}

function callBuilt(call: LayerCall, method: FunctionValue, isSettled: boolean): Value {
  const { layer, state, args, context } = call;
  const symbolic = argumentTensors(args).some((tensor) => tensor.flavour === "keras");
  const stated = methodOf(layer.class, "compute_output_shape");
  const specified = methodOf(layer.class, "compute_output_spec");
  const answers = symbolic && context.keras === 3;
  if (answers && isUserCode(specified))
    return callStating(call, method, isSettled, () => specifiedOutput(call, specified));
  if (symbolic && inheritsOutputShape(call, stated)) {
    update(state.build, { built: true, isStated: true }, context);
    const { value } = state.behaviour.call(call);
    context.rehearse(() => runCode(call, method, symbolic));
    return value;
  }
  if (!answers || !isUserCode(stated)) {
    const run = (): Value => runCode(call, method, symbolic);
    // First run for a batch of one length, it makes something of another one that no open batch stands for.
    const isOfOneBatch = batchOf(state.build.firstCall)?.kind === "known";
    const isMore = isOfOneBatch && batchOf(args)?.kind === "open";
    const value = isUserCode(stated) || isOfOneBatch ? context.aloud(run, isMore) : run();
    update(state.build, { built: true }, context);
    noteUnfollowed(call, value, context);
    return symbolic ? mapLeaves(checkedOutputs(value, running(call), context), tensorsAs("keras")) : value;
  }
  return callStating(call, method, isSettled, () => statedOutput(call, stated));
}
