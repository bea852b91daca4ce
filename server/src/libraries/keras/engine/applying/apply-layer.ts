/** `Layer.__call__`: the one path by which every layer and model is applied, after `keras/src/layers/layer.py`. */
import { toldTraining, untoldTraining } from "../call-training";
import { hasUnseenBase, isUserCode, methodOf } from "../../../callables/class-members";
import { refuseUninitialised } from "./super-called";
import { asOfNow, countsOf, gatherVariables, weightsOf } from "../weights/counts";
import { reportContradiction } from "../findings";
import { refusedKinds } from "../../parts/argument-domains";
import { argumentTensors, hasSymbolic, mayBeSymbolic, recordNode } from "./graph-node";
import { type CallResult, type LayerCall, className, layerStateOf, update } from "../layer-state";
import { isBuiltForOther } from "../shapes/fixed-axes";
import { refusedPositional } from "./positional-values";
import { previousMask, setMasks } from "./masks";
import { leavesOf, mapLeaves } from "../structure";
import { buildWithUserCode, callUserCode } from "../user-layer";
import type { Contradiction } from "../../layer-definition";
import { suspectLayer } from "../../suspicions";
import { tensorOf } from "../../../tensor-functions";
import type { Context } from "../../../../values/context";
import { keptList } from "../../../../values/kept-list";
import { reason } from "../../../../values/records/reason";
import { type Shape, unrankedShape } from "../../../../values/dimensions/shape";
import type { Span } from "../../../../values/records/span";
import { countLayer } from "../../../../values/bounds/work";
import {
  type Arguments,
  type GraphNode,
  type ObjectValue,
  type TensorValue,
  type Value,
  unknown,
} from "../../../../values/value";

/** What an application leaves behind besides its value. */
export interface ApplyMode {
  /** Whether it is the user's own and so stands in the report. */
  readonly record: boolean;
  /** Whether it becomes a node of the graph. */
  readonly node: boolean;
  /**
   * Whether only the outputs are inferred, as a functional model asks each of its layers for `compute_output_spec` on
   * other symbolic inputs: nothing compares those with what the layer was built for.
   */
  readonly infers?: boolean;
  /** Takes refusals instead of their being reported. */
  readonly refuse?: (found: Contradiction) => void;
  /** Where the report shows it, if not at the call: a layer given to a Sequential stands at its constructor. */
  readonly place?: { readonly site: Span; readonly calledFrom: readonly Span[] };
}

/** An application written by the user. */
const OWN: ApplyMode = { record: true, node: true };
/** An application inside a library: a model run again on other inputs, an inner layer. */
export const HIDDEN: ApplyMode = { record: false, node: false };

function callOf(
  layer: ObjectValue,
  args: Arguments,
  context: Context,
  mode: ApplyMode,
): LayerCall | undefined {
  const state = layerStateOf(layer);
  if (!state) return undefined;
  const { place } = mode;
  const shown = place ? { ...args, site: place.site, positionalSpans: [place.site] } : args;
  const report = (found: Contradiction): void => {
    reportContradiction(found, state, shown, context);
  };
  return { layer, state, args, context, shown, refuse: mode.refuse ?? report };
}

/** Builds a layer that is not built, for the tensors among the arguments. Gives the output where that is refused. */
function ensureBuilt(call: LayerCall): Value | undefined {
  const { layer, state, context } = call;
  const { built, uncertain, variables } = state.build;
  if (built || (built === undefined && uncertain && variables.last)) return undefined;
  const build = methodOf(layer.class, "build");
  if (!isUserCode(build)) return untoldTraining(context, () => state.behaviour.build(call));
  const refused = untoldTraining(context, () => buildWithUserCode(call, build));
  if (refused) return refused;
  update(state.build, { built: true }, context);
  return state.behaviour.check?.(call);
}

/** Builds a layer as Keras's `build` would be called for these inputs. */
export function buildLayer(layer: ObjectValue, args: Arguments, context: Context): void {
  const call = callOf(layer, args, context, HIDDEN);
  if (call && !call.state.refused) ensureBuilt(call);
}

/** Runs a layer; where that tells nothing of constructor's arguments which Keras refuses at the call, they are told. */
function runLooking(call: LayerCall, infers: boolean, mode: ApplyMode): CallResult {
  const { layer, state, context } = call;
  const [canonical] = state.definition?.names ?? [];
  const isOwn = hasUnseenBase(layer.class) || isUserCode(methodOf(layer.class, "call"));
  const tell =
    canonical === undefined || isOwn || state.refused || mode.refuse
      ? undefined
      : refusedKinds(canonical, state.initArguments, "called", context);
  if (!tell) return run(call, infers);
  const reported = context.reportsSoFar;
  const result = run(call, infers);
  if (context.reportsSoFar > reported) return result;
  tell();
  update(state, { refused: true }, context);
  return { value: unknown("already-reported") };
}

function run(call: LayerCall, infers: boolean): CallResult {
  const { layer, state } = call;
  refuseUninitialised(layer, state, call.args, call.context);
  if (state.refused) return { value: unknown("already-reported") };
  const skipped = infers && state.definition !== undefined && state.build.built !== false;
  const refused = skipped ? undefined : state.behaviour.check?.(call);
  if (refused) return { value: refused };
  const method = methodOf(layer.class, "call");
  if (method?.kind === "unknown") return { value: method };
  if (isUserCode(method)) {
    return { value: callUserCode(call, method, () => ensureBuilt(call)) };
  }
  const unbuildable = ensureBuilt(call);
  return unbuildable ? { value: unbuildable } : state.behaviour.call(call);
}

const notShapes: ReadonlySet<Value["kind"]> = new Set([
  ...(["none", "bool", "int", "bigint", "float", "str", "bytes", "ellipsis", "function", "class"] as const),
  ...(["object", "module", "slice", "range", "iterator", "property"] as const),
]);

function shapesIn(value: Value): readonly Shape[] {
  if (value.kind === "tensor") return [value.shape];
  const shapes: Shape[] = [];
  addShapes(value, shapes);
  return keptList(shapes);
}

function addShapes(value: Value, shapes: Shape[]): void {
  for (const leaf of leavesOf(value)) {
    if (leaf.kind === "tensor") shapes.push(leaf.shape);
    else if (!notShapes.has(leaf.kind))
      shapes.push(unrankedShape(leaf.kind === "unknown" ? leaf.reason : reason("shape")));
  }
}

/** Shapes of everything that may be a tensor among the arguments; masks are no inputs. */
function inputShapes(args: Arguments): readonly Shape[] {
  const [only] = args.positional;
  if (only && args.positional.length === 1 && args.keywords.size === 0) return shapesIn(only);
  const shapes: Shape[] = [];
  for (const value of args.positional) addShapes(value, shapes);
  for (const [name, value] of args.keywords)
    if (!name.includes("mask") && value.kind !== "unknown") addShapes(value, shapes);
  return keptList(shapes);
}

/** Whether there may be more outputs in a result than can be seen. */
function hidesOutputs(value: Value): boolean {
  return (
    value.kind === "unknown" || leavesOf(value).some((leaf) => leaf.kind === "list" || leaf.kind === "dict")
  );
}

/** Puts an application into the report. Of what user code returns unknown, not even the number of outputs is known. */
function record(
  call: LayerCall,
  result: CallResult,
  value: Value,
  node: GraphNode | undefined,
  mode: ApplyMode,
  given: Arguments,
): void {
  const { layer, state, args, context } = call;
  // Lists and texts are no tensors; what a layer makes of them is its own.
  const isPlain = given.positional[0]?.kind === "list" || given.positional[0]?.kind === "str";
  // Gathered now, since a branch that is taken back takes its variables along, and what is frozen later is trained here.
  const gathered = gatherVariables(layer);
  const isSure = gathered.unknown !== undefined || !isBuiltForOther(call);
  const now = asOfNow(isSure ? gathered : { ...gathered, unknown: { code: "branches-disagree" } }, state);
  context.record({
    layer: className(layer),
    site: mode.place?.site ?? args.site,
    constructed: layer.constructed,
    inputs: inputShapes(isPlain ? given : args),
    outputs: hidesOutputs(value) && isUserCode(methodOf(layer.class, "call")) ? [] : shapesIn(value),
    calledFrom: mode.place?.calledFrom ?? context.callPath,
    counts: () => countsOf(now.gathered, now.state),
    weights: () => weightsOf(now.gathered, now.state),
    story: result.story,
    graph: node && { node, context },
    openWorld: context.openWorld,
  });
}

/** How a model runs its layers on other inputs; Keras 2 calls them, on placeholders too. */
export function replaying(args: Arguments, context: Context): ApplyMode {
  return context.keras === 3 && hasSymbolic(args) ? { ...HIDDEN, infers: true } : HIDDEN;
}

/**
 * The arguments with what is no tensor yet made one, as step 1 of `Layer.__call__` does with whatever has an
 * `__array__` (tables), and layers that read data do with lists and texts.
 */
function converted(layer: ObjectValue, args: Arguments, context: Context): Arguments {
  const [first, ...others] = args.positional;
  if (!first || first.kind === "tensor" || first.kind === "unknown") return args;
  const definition = layerStateOf(layer)?.definition;
  const isListed = first.kind === "list" || first.kind === "tuple" || first.kind === "str";
  const isRead = isListed && definition?.takesPlainValues === true && definition.input.kind === "tensor";
  if (isRead && leavesOf(first).every((leaf) => leaf.kind !== "tensor" || leaf.flavour === "numpy")) {
    const read = tensorOf(first, context);
    return read ? { ...args, positional: [{ ...read, flavour: "eager" }, ...others] } : args;
  }
  // A layer that was not called has none.
  const isConverted = (leaf: Value): boolean => leaf.kind === "object" && layerStateOf(leaf) === undefined;
  if (!leavesOf(first).some(isConverted)) return args;
  const made = mapLeaves(first, (leaf) => (isConverted(leaf) ? (tensorOf(leaf, context) ?? leaf) : leaf));
  return { ...args, positional: [made, ...others] };
}

/** What a layer computes of itself is symbolic too where it is given something that is, and that nobody knows here. */
const asMaybeSymbolic = (tensor: TensorValue): TensorValue =>
  tensor.isOfBackend && !tensor.variable ? { ...tensor, isOfBackend: undefined } : tensor;

/** Applies a layer. */
export function applyLayer(
  layer: ObjectValue,
  given: Arguments,
  context: Context,
  mode: ApplyMode = OWN,
): Value {
  countLayer(layer.attributes);
  const args = converted(layer, given, context);
  const call = callOf(layer, args, context, mode);
  if (!call) return unknown("not-modelled", layer.class.name);
  // Read before the layer runs, which may take its inputs' masks away.
  const previous = previousMask(args, context);
  const { passedUntilData, reportsSoFar } = context;
  const result: CallResult =
    mode.record && refusedPositional(call)
      ? { value: unknown("already-reported") }
      : toldTraining(args, context, () => runLooking(call, mode.infers === true, mode));
  if (context.passedUntilData > passedUntilData) update(call.state.build, { failsOnData: true }, context);
  const outputs = setMasks(call, result.value, previous);
  // What a refused call would have given is the same mistake, and may have been several tensors.
  const masked =
    context.reportsSoFar > reportsSoFar && !hasSymbolic(args)
      ? mapLeaves(outputs, (leaf) => (leaf.kind === "tensor" ? { ...leaf, hasNoGradient: false } : leaf))
      : outputs;
  const symbolic = hasSymbolic(args);
  const isOpen = !symbolic && mayBeSymbolic(args);
  const value =
    mode.node && symbolic
      ? recordNode(
          layer,
          call.state,
          args,
          masked,
          (again, later) => applyLayer(layer, again, later, replaying(again, later)),
          context,
        )
      : isOpen
        ? mapLeaves(masked, (leaf) => (leaf.kind === "tensor" ? asMaybeSymbolic(leaf) : leaf))
        : masked;
  if (mode.node && isOpen) update(call.state.nodes, { unseen: true }, context);
  const node = mode.node && symbolic ? call.state.nodes.list.at(-1) : undefined;
  if (mode.record) {
    record(call, result, value, node, mode, given);
    const [input] = argumentTensors(args);
    const { state, shown } = call;
    if (input && !state.refused)
      suspectLayer({ layer, state, input, output: value, site: shown.site }, context);
  }
  return value;
}
