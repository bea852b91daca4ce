/** `keras.Sequential`: a stack of layers that is built as soon as its input shape is known, after `keras/src/models/sequential.py`. */
import { refusedCount, taken } from "./several-inputs";
import { type Given, layerOf, refusedLayer } from "./added-layer";
import {
  adjusted,
  asFound,
  atTheOtherEnd,
  differs,
  onEachStep,
  refusedOutput,
  refusedRank,
} from "./model-inputs";
import { isToldTraining, runsOnData } from "./graph";
import { withLayer } from "./names-in-stack";
import { stackPlace } from "./stack-place";
import { broughtShape, refusesNegative } from "./brought-shape";
import { type StackState, stackStateOf } from "./stack-state";
import { applyLayer, replaying } from "../engine/applying/apply-layer";
import { hiddenInput, isInputLayer, outputOf } from "../engine/applying/input-layer";
import { firstRefusal, refuseOuter } from "../engine/applying/first-refusal";
import { firstInput, incompatible } from "../engine/applying/layer-inputs";
import {
  type Behaviour,
  type LayerCall,
  type LayerState,
  layerStateOf,
  update,
  stateName,
} from "../engine/layer-state";
import { automaticName } from "../engine/naming";
import { shapeValue } from "../engine/shapes/shapes-as-values";
import { leavesOf, mapLeaves, tensorsIn } from "../engine/structure";
import { contradiction } from "../layer-definition";
import { stoppedAmong } from "../../tensor-functions";
import type { Context } from "../../../values/context";
import { equalShapes } from "../../../values/dimensions/equal-axes";
import { type Dim, OPEN, dimKey, sameDim, unknownDim } from "../../../values/dimensions/dimension";
import { type Reason, reason } from "../../../values/records/reason";
import {
  type Shape,
  formatShape,
  sameShape,
  shapeKey,
  shapeOf,
  unknownAxes,
} from "../../../values/dimensions/shape";
import {
  type Arguments,
  type ObjectValue,
  type TensorValue,
  type Value,
  argumentsOf,
  list,
  unknown,
} from "../../../values/value";
import { lookup } from "../../../values/names/lookup";

/** Goes on with a stack of which what stands behind its present layers can't be known. */
export function loseStack(stack: StackState, why: Reason, context: Context): void {
  const certain = stack.certain ?? stack.layers.length;
  update(stack, { unknown: why, top: unknown(why), certain }, context);
  for (const layer of stack.layers) mayBeApplied(layer, context);
}

/** Notes that a layer may have been applied: a stack that holds something unknown may be built by what it is. */
function mayBeApplied(layer: ObjectValue, context: Context): void {
  const own = layerStateOf(layer);
  if (own) update(own.nodes, { unseen: true }, context);
}

/** Adds a layer without building. */
export function push(state: LayerState, given: Given, context: Context): void {
  const stack = stackStateOf(state);
  if (!stack) return;
  const layer = layerOf(given, context);
  if (!("kind" in layer)) {
    loseStack(stack, layer, context);
    return;
  }
  const own = layerStateOf(layer);
  const stated = stack.layers.length === 0 && own?.inputShape ? broughtShape(layer, context) : undefined;
  if (stated && own && refusesNegative(own, stated, given.span, context)) {
    loseStack(stack, reason("already-reported"), context);
    return;
  }
  if (stated) {
    const name = context.keras === 2 && own?.name !== undefined ? `${stateName(own) ?? ""}_input` : undefined;
    const asGiven =
      own?.inputShape && ([own.inputShape.batched ? "batch_shape" : "shape", own.inputShape.value] as const);
    const input = hiddenInput(
      stated,
      name,
      undefined,
      given.args,
      context,
      stated.ranked ? undefined : asGiven,
    );
    if (input) update(stack, { layers: [input], explicit: true }, context);
  }
  // Keras 2 goes over the different layers that a stack holds, until the stack is a graph.
  if (context.keras === 2 && !stack.explicit && !stack.uncertain && stack.layers.includes(layer)) return;
  if (refusedLayer(stack, layer, state, given, context)) {
    loseStack(stack, reason("already-reported"), context);
    return;
  }
  const explicit = stack.explicit || (stack.layers.length === 0 && isInputLayer(layer));
  update(stack, { layers: withLayer(stack.layers, layer), explicit }, context);
  update(state.build, { built: false }, context);
  if (stack.unknown) mayBeApplied(layer, context);
}

/** Applies the layers that are not applied yet, each at its own constructor in the report. */
function applyRest(own: LayerState, stack: StackState, args: Arguments, context: Context): void {
  const { layers, outputs } = stack;
  let x = outputs.length > 0 ? (stack.top ?? outputs.at(-1)) : layers[0] && outputOf(layers[0]);
  if (stack.uncertain) x = stack.top ?? unknown("branches-disagree");
  if (!x) return;
  const next = outputs.length > 0 ? [...outputs] : [x];
  const lost = stack.unknown ? unknown(stack.unknown) : undefined;
  for (const layer of layers.slice(next.length)) {
    if (lost && next.length === stack.certain) x = lost;
    const place = stackPlace(layer, own);
    const application: Arguments = { ...argumentsOf(args.site, [x]), positionalSpans: [place.site] };
    x = applyLayer(layer, application, context, { record: true, node: true, place });
    next.push(x);
  }
  if (lost && next.length === stack.certain) x = lost;
  update(stack, { outputs: next, top: x }, context);
}

/** Builds as far as the input shape is known, after `_maybe_rebuild`. */
export function rebuild(state: LayerState, args: Arguments, context: Context): void {
  const stack = stackStateOf(state);
  const [first] = stack?.layers ?? [];
  if (!stack || !first || stack.layers.length < 2) return;
  if (!isInputLayer(first)) {
    const shape = broughtShape(first, context);
    if (shape) buildFor(state, shape, undefined, args, context);
    return;
  }
  finish(state, stack, args, context);
}

function finish(state: LayerState, stack: StackState, args: Arguments, context: Context): void {
  const { reportsSoFar } = context;
  applyRest(state, stack, args, context);
  // A stack of which a layer was refused is none that a program has, so that it lacks nothing.
  if (context.reportsSoFar > reportsSoFar) update(state.nodes, { unseen: true }, context);
  // Keras wraps the stack into a functional model each time, which takes a name.
  if (context.keras === 3) automaticName("Functional", context);
  update(state.build, { built: true, unknown: stack.unknown }, context);
}

/** Builds for a batched input shape that is given from outside. */
export function buildFor(
  state: LayerState,
  shape: Shape,
  dtype: string | undefined,
  args: Arguments,
  context: Context,
): void {
  const stack = stackStateOf(state);
  const [first] = stack?.layers ?? [];
  if (!stack || !first) return;
  if (!isInputLayer(first)) {
    const input = hiddenInput(shape, undefined, dtype, args, context);
    if (!input) return;
    const certain = stack.certain === undefined ? undefined : stack.certain + 1;
    update(stack, { layers: [input, ...stack.layers], outputs: [], top: undefined, certain }, context);
  }
  finish(state, stack, args, context);
}

/** An axis that a stack of Keras 2 was built for, beside that of other data: open where it is another one. */
function relaxedAxis(built: Dim, given: Dim): Dim {
  if (built.kind === "open" || given.kind === "open") return OPEN;
  const isSame = sameDim(built, given);
  if (isSame === undefined && dimKey(built) !== dimKey(given)) return unknownDim(reason("shape"));
  return isSame === false ? OPEN : built;
}

/**
 * Keras 2 builds a stack anew that was built for data and is given other data: the axes that differ are open from then
 * on, after `_build_graph_network_for_inferred_shape`.
 */
function relax(state: LayerState, built: TensorValue, given: Value | undefined, call: LayerCall): void {
  const { args, context } = call;
  const stack = stackStateOf(state);
  if (!stack || stack.explicit || stack.uncertain || context.keras !== 2 || given?.kind !== "tensor") return;
  const [a, b] = [built.shape, given.shape];
  if (!a.ranked || !b.ranked || a.dims.length !== b.dims.length || sameInput(a, b)) return;
  const dims = a.dims.map((dim, i) => relaxedAxis(dim, b.dims[i] ?? dim));
  const certain = stack.certain === undefined ? undefined : stack.certain - 1;
  update(stack, { layers: stack.layers.slice(1), outputs: [], top: undefined, certain }, context);
  buildFor(state, shapeOf(dims), built.dtype, args, context);
}

/** `pop()`: takes the last layer off and gives it. */
export function popLayer(state: LayerState, context: Context): Value {
  const stack = stackStateOf(state);
  const last = stack?.layers.at(-1);
  if (!stack || !last || stack.uncertain || stack.unknown) return unknown("not-supported", "Sequential.pop");
  const layers = stack.layers.slice(0, -1);
  const outputs = stack.outputs.slice(0, layers.length);
  update(stack, { layers, outputs, top: outputs.at(-1) }, context);
  update(state.build, { built: layers.length > 1 && outputs.length === layers.length }, context);
  return last;
}

const withoutMask = (leaf: Value): Value =>
  leaf.kind === "tensor" && leaf.mask !== undefined ? { ...leaf, mask: undefined } : leaf;

const sameInput = (a: Shape, b: Shape): boolean => sameShape(a, b) === true || shapeKey(a) === shapeKey(b);

/** What the built stack gives; Keras 3 infers symbolic outputs without masks, and a mask that comes in may go through. */
function bare(value: Value, input: TensorValue, context: Context): Value {
  if (value.kind !== "tensor") return value;
  const flavour = input.flavour === "keras" ? "keras" : "eager";
  const brought = input.mask !== undefined && input.mask.kind !== "none";
  const mask = brought ? unknown("not-supported", "masks through a model") : value.mask;
  const masked = context.keras === 2 || flavour === "eager";
  return {
    kind: "tensor",
    flavour,
    shape: value.shape,
    dtype: value.dtype,
    isOfBackend: flavour === "eager" ? true : undefined,
    passesNoGradient: flavour === "eager" ? stoppedAmong([input, value]) : undefined,
    mask: masked ? mask : undefined,
  };
}

/**
 * Keras 3 compares symbolic inputs with the shape that the stack was built for, and no data; Keras 2 data with the
 * shape that the program gave, and leaves symbolic inputs to the layers.
 */
function check(call: LayerCall): Value | undefined {
  const { state, args, context } = call;
  const stack = stackStateOf(state);
  const [first] = stack?.layers ?? [];
  const expected = first && outputOf(first);
  const value = firstInput(args);
  const [given, ...more] = value ? leavesOf(value) : [];
  if (!stack || !expected || !state.build.built || stack.uncertain) return undefined;
  if (more.length > 0) return refusedCount(call, stack, value ? leavesOf(value) : []);
  if (given?.kind !== "tensor" || !differs(given.shape, expected.shape)) return undefined;
  const isSymbolic = given.flavour === "keras";
  if (context.keras === 2 ? isSymbolic || !stack.explicit : !isSymbolic) return undefined;
  if (!expected.shape.ranked) return undefined;
  const spec = shapeOf([OPEN, ...expected.shape.dims.slice(1)]);
  const layer = context.keras === 2 ? (stateName(state) ?? "sequential") : "functional";
  const kerasSays = incompatible(
    context.keras === 2 ? layer : undefined,
    `shape=${formatShape(spec)}`,
    `, found shape=${formatShape(asFound(given.shape, context))}`,
    0,
    context,
  );
  call.refuse(
    contradiction(
      "wrong-input-shape",
      "input",
      { layer: stateName(state) ?? layer, expected: spec, given: given.shape },
      {
        kerasSays,
        remedies: [
          ...onEachStep(args, expected.shape, given),
          ...atTheOtherEnd(args),
          ...equalShapes(given.shape, expected.shape),
        ],
      },
    ),
  );
  return refusedOutput(stack.top ? tensorsIn(stack.top) : []);
}

function build({ state, args, context }: LayerCall): Value | undefined {
  const value = firstInput(args);
  // Keras leaves a stack unbuilt for anything but a single tensor, and applies its layers one by one.
  if (value?.kind === "tensor") buildFor(state, value.shape, value.dtype, args, context);
  return undefined;
}

/** Applies the layers one by one, as Keras does without an input shape and as a model runs on other shapes. */
function chain(
  own: LayerState,
  stack: StackState,
  input: Value,
  args: Arguments,
  hidden: boolean,
  context: Context,
): Value {
  let x = input;
  for (const layer of stack.layers) {
    if (isInputLayer(layer)) continue;
    const place = stackPlace(layer, own);
    const again: Arguments = { ...argumentsOf(args.site, [x]), positionalSpans: [place.site] };
    const mode = hidden ? replaying(again, context) : { record: true, node: false, place };
    x = applyLayer(layer, again, context, mode);
  }
  return x;
}

const isListOfOne = (value: Value): boolean =>
  (value.kind === "list" || value.kind === "tuple") && value.items?.length === 1;

function call(layerCall: LayerCall): { readonly value: Value } {
  const { state, args, context } = layerCall;
  const stack = stackStateOf(state);
  const input = taken(firstInput(args), layerCall);
  if (!stack || !input) return { value: unknown("not-supported", "a Sequential without an input") };
  if (!state.build.built) {
    // What Keras makes of a list of one tensor then has lost its batch.
    const isOdd = isListOfOne(input)
      ? reason("not-supported", "a list given to an unbuilt stack")
      : undefined;
    const why = stack.unknown ?? (stack.uncertain ? reason("branches-disagree") : isOdd);
    return { value: why ? unknown(why) : chain(state, stack, input, args, false, context) };
  }
  const built = stack.layers[0] && outputOf(stack.layers[0]);
  if (built) relax(state, built, input, layerCall);
  const [first] = stack.layers;
  const own = first && outputOf(first);
  const flavour = input.kind === "tensor" && input.flavour === "keras" ? "keras" : "eager";
  const isRun =
    flavour === "eager" && (stack.layers.some(runsOnData) || isToldTraining(stack.layers, context));
  if (own && input.kind === "tensor" && !isRun && sameInput(own.shape, input.shape))
    return { value: bare(stack.top ?? unknown("shape"), input, context) };
  if (stack.unknown || stack.uncertain) {
    const why = stack.unknown ?? reason("branches-disagree");
    const rank =
      stack.top?.kind === "tensor" && stack.top.shape.ranked ? stack.top.shape.dims.length : undefined;
    return {
      value: rank === undefined ? unknown(why) : { kind: "tensor", flavour, shape: unknownAxes(rank, why) },
    };
  }
  const outputs = stack.top ? tensorsIn(stack.top) : [];
  const ranks = own && input.kind === "tensor" && refusedRank(layerCall, [own], [input], outputs);
  if (ranks) return { value: ranks };
  const data = own && input.kind === "tensor" ? adjusted(input, own, context) : input;
  const { value, refused } = firstRefusal(context, (watched) =>
    chain(state, stack, data, args, true, watched),
  );
  if (refused) {
    refuseOuter(layerCall, refused);
    return { value: refusedOutput(outputs) };
  }
  return { value: flavour === "keras" && context.keras === 3 ? mapLeaves(value, withoutMask) : value };
}

/** Keras 2 lists a layer once that stands in the stack twice. */
function shown(stack: StackState, { keras }: Context): Value {
  const layers = stack.layers.filter(
    (layer, i) => (i > 0 || !isInputLayer(layer)) && (keras === 3 || stack.layers.indexOf(layer) === i),
  );
  const why = stack.unknown ?? (stack.uncertain ? reason("branches-disagree") : undefined);
  return why ? list(undefined, why) : list(layers);
}

function shapeOfValue(value: Value | undefined): Value {
  return value?.kind === "tensor"
    ? shapeValue(value.shape)
    : unknown(value?.kind === "unknown" ? value.reason : reason("shape"));
}

const attributes: Readonly<Record<string, (stack: StackState, context: Context) => Value | undefined>> = {
  layers: shown,
  _layers: (stack, context) =>
    stack.unknown || stack.uncertain ? shown(stack, context) : list(stack.layers),
  inputs: (stack) => list([inputOf(stack)]),
  outputs: (stack) => list([stack.top ?? unknown("shape")]),
  // In Keras 3 they are those of the first call on symbolic tensors, as a layer's are.
  input: (stack, { keras }) => (keras === 2 ? inputOf(stack) : undefined),
  output: (stack, { keras }) => (keras === 2 ? (stack.top ?? unknown("shape")) : undefined),
  input_shape: (stack) => shapeOfValue(inputOf(stack)),
  output_shape: (stack) => shapeOfValue(stack.top),
};

function inputOf(stack: StackState): Value {
  const [first] = stack.layers;
  return (first && outputOf(first)) ?? unknown("shape");
}

/** How a Sequential behaves as a layer. */
export const sequentialBehaviour: Behaviour = {
  check,
  build,
  call,
  onlyInnerLayers: true,
  innerLayers: (state) => {
    const stack = stackStateOf(state);
    return !stack || stack.uncertain || stack.unknown ? undefined : stack.layers;
  },
  attribute: (_, state, name, context) => {
    const stack = stackStateOf(state);
    return stack && lookup(attributes, name)?.(stack, context);
  },
};
