/** Functional models: a graph between tensors that is itself a layer, after `keras/src/models/functional.py`. */
import type { Facts, Remedy } from "../../../values/records/finding";
import type { ProblemCode } from "../../../messages/problem-codes";
import { type Graph, graphLayers, operationName, runGraph, traceGraph } from "./graph";
import { appliedToInputs, ofInputLayer, realInputs } from "./model-remedies";
import { areDistinct, otherName } from "../engine/naming";
import { recordModel } from "./model-records";
import { orderedInputs, tensorsOf } from "./named-inputs";
import { adjusted, refusedInputs, refusedOutput, refusedRank } from "./model-inputs";
import { argument } from "../../callables/arguments";
import { initialiseCommon } from "../engine/applying/construct-layer";
import { hiddenInput, outputOf } from "../engine/applying/input-layer";
import { firstRefusal, refuseOuter } from "../engine/applying/first-refusal";
import { firstInput } from "../engine/applying/layer-inputs";
import {
  type Behaviour,
  type LayerState,
  isLayerInstance,
  layerStateOf,
  update,
  layerName,
} from "../engine/layer-state";
import { shapeValue } from "../engine/shapes/shapes-as-values";
import { leavesOf, mapLeaves } from "../engine/structure";
import { setTrainable } from "../engine/weights/trainability";
import { pythonText } from "../arguments";
import type { Context } from "../../../values/context";
import { reason } from "../../../values/records/reason";
import { unknownAxes } from "../../../values/dimensions/shape";
import {
  type Arguments,
  type ObjectValue,
  type TensorValue,
  type Value,
  list,
  str,
  unknown,
} from "../../../values/value";
import { lookup } from "../../../values/names/lookup";
import { FUNCTIONAL_HOLDS, type FunctionalState, functionalStateOf } from "./functional-state";

const notTensors: ReadonlySet<Value["kind"]> = new Set([
  "none",
  "bool",
  "int",
  "float",
  "str",
  "function",
  "class",
  "module",
]);

function refuse<Code extends ProblemCode>(
  code: Code,
  at: string,
  index: number,
  facts: Facts<Code>,
  kerasSays: string,
  args: Arguments,
  context: Context,
  remedies: readonly Remedy[] = [],
): void {
  const span = args.keywordSpans.get(at) ?? args.positionalSpans[index] ?? args.site;
  const all = [...remedies, ...realInputs(args)];
  context.report({ code, severity: "error", span, facts, kerasSays, remedies: all });
}

/** Refuses one of the two structures that a model is made of, and says whether it did. */
type Refuses = (
  value: Value,
  at: "inputs" | "outputs",
  index: number,
  args: Arguments,
  context: Context,
) => boolean;

/** `<Dense name=dense, built=False>`, as Keras 3 prints a layer; undefined for anything else. */
function printedLayer(value: Value): string | undefined {
  if (!isLayerInstance(value)) return undefined;
  const built = layerStateOf(value)?.build.built;
  const isBuilt = built === undefined ? "…" : built ? "True" : "False";
  return `<${value.class.name} name=${layerName(value) ?? "…"}, built=${isBuilt}>`;
}

const refusedLeaf: Refuses = (value, at, index, args, context) => {
  // What a layer gives for an array is one as well. Of what is not known it may be symbolic, whatever its number of rows.
  const isArray = ({ shape, isOfBackend }: TensorValue): boolean =>
    context.keras === 3 &&
    !context.openWorld &&
    isOfBackend === true &&
    shape.ranked &&
    shape.dims[0]?.kind === "known";
  const isData = (leaf: Value): boolean =>
    leaf.kind === "tensor" && (leaf.flavour === "numpy" || (leaf.flavour === "eager" && isArray(leaf)));
  // A layer whose constructor was refused is the mistake that was reported there.
  // A parameter that nobody gives is left out by default, and given by whoever makes the model.
  if (context.openWorld && value.kind === "none") return false;
  const wrong = leavesOf(value).find(
    (leaf) => notTensors.has(leaf.kind) || layerStateOf(leaf)?.refused === false || isData(leaf),
  );
  if (!wrong) return false;
  const given = isLayerInstance(wrong) ? wrong.class.name : isData(wrong) ? "ndarray" : pythonText(wrong);
  const shown = isData(wrong) ? "…" : (printedLayer(wrong) ?? given);
  const received = wrong === value ? (printedLayer(value) ?? pythonText(value)) : pythonText(value);
  const kerasSays = `ValueError: All \`${at}\` values must be KerasTensors. Received: ${at}=${received} including invalid value ${shown}`;
  const instead = isLayerInstance(value) && at === "outputs" ? [appliedToInputs(args)] : [];
  refuse("not-a-keras-tensor", at, index, { argument: at, given }, kerasSays, args, context, instead);
  return true;
};

/**
 * A structure without a tensor; Keras 2 builds on, and finds another reason. In code that nobody calls it may come of the
 * default of a parameter, `layers=[]`, which callers replace.
 */
const refusedEmpty: Refuses = (value, at, index, args, context) => {
  if (context.keras === 2 || context.openWorld || leavesOf(value).length > 0) return false;
  refuse(
    "empty-model",
    at,
    index,
    { argument: at },
    `ValueError: \`${at}\` argument cannot be empty.`,
    args,
    context,
    at === "inputs" ? [ofInputLayer(args)] : [],
  );
  return true;
};

/** Names that several layers of the model share, which Keras refuses. */
function refuseRepeatedNames(graph: Graph, args: Arguments, context: Context): void {
  const labels = graph.operations.flatMap(({ layer }) => (layer && layerStateOf(layer)?.name) ?? []);
  if (areDistinct(labels)) return;
  const seen = new Set<string>();
  for (const operation of graph.operations) {
    const name = operation.layer && operationName(operation);
    if (!operation.layer || name === undefined) continue;
    if (!seen.has(name)) {
      seen.add(name);
      continue;
    }
    const count = graph.operations.filter((o) => o.layer && operationName(o) === name).length;
    // What a constructor of the program's own hands on is written where that one is called.
    const given = operation.layer.arguments ?? layerStateOf(operation.layer)?.initArguments;
    const named = given?.keywordSpans.get("name");
    // What stands in the source of a library, as the names of its networks do, nobody changes.
    const span = named?.file === args.site.file ? named : undefined;
    const kerasSays =
      context.keras === 2
        ? `ValueError: The name "${name}" is used ${count} times in the model. All layer names should be unique.`
        : `ValueError: The name "${name}" is used ${count} times in the model. All operation names should be unique.`;
    context.report({
      code: "duplicate-layer-name",
      severity: "error",
      span: span ?? args.site,
      related: span && [{ span: args.site, message: "problem.raised.place" }],
      facts: { name, count },
      kerasSays,
      remedies: [
        ...otherName(operation.layer, name, graph.operations.map(operationName)),
        // Code that makes several of them gives each the same name; Keras gives each its own.
        ...(span
          ? [{ kind: "removeArgument", call: operation.layer.constructed, name: "name" } as const]
          : []),
      ],
    });
    return;
  }
}

function refuseDisconnected(graph: Graph, args: Arguments, context: Context): void {
  if (graph.disconnected.length === 0) return;
  const kerasSays =
    context.keras === 2
      ? "ValueError: Graph disconnected: cannot obtain value for tensor"
      : "ValueError: Output with path `" +
        (graph.outputs.length > 1 ? String(graph.disconnected[0]) : "") +
        "` is not connected to `inputs`";
  refuse("graph-disconnected", "outputs", 1, {}, kerasSays, args, context);
}

/** Whether the arguments ask for a functional model, after `functional_init_arguments` in `keras/src/models/model.py`. */
export function isFunctionalCall(args: Arguments): boolean {
  const { positional, keywords } = args;
  if (positional.length === 2) return true;
  return keywords.has("outputs") && (positional.length === 1 || keywords.has("inputs"));
}

/**
 * The structure that a model answers in. Keras 2 takes a list of one for what is in it (`_init_graph_network` in
 * `keras/src/engine/functional.py` of 2.15), a tuple or a dict of one not.
 */
function structureOf(given: Value, { keras }: Context): Value {
  if (keras !== 2 || given.kind !== "list" || leavesOf(given).length !== 1) return given;
  return given.items?.[0] ?? given;
}

/** `Functional.__init__(inputs, outputs, name=None, trainable=None)`; `args` without the instance. */
export function initialiseFunctional(
  layer: ObjectValue,
  state: LayerState,
  args: Arguments,
  context: Context,
): void {
  update(state, { initArguments: args, behaviour: functionalBehaviour }, context);
  const name = args.positional[2];
  initialiseCommon(
    layer,
    state,
    name ? { ...args, keywords: new Map([...args.keywords, ["name", name]]) } : args,
    context,
  );
  const inputs =
    argument(args, 0, "inputs") ?? unknown(args.rest?.reason ?? reason("not-supported", "inputs"));
  const outputs =
    argument(args, 1, "outputs") ?? unknown(args.rest?.reason ?? reason("not-supported", "outputs"));
  const refused =
    refusedEmpty(inputs, "inputs", 0, args, context) ||
    refusedEmpty(outputs, "outputs", 1, args, context) ||
    refusedLeaf(inputs, "inputs", 0, args, context) ||
    refusedLeaf(outputs, "outputs", 1, args, context);
  // Keras 3 names it after the tensor, `keras_tensor_7CLONE`, which counts every tensor of the session.
  const nameOfClone = context.keras === 2 ? undefined : str(undefined);
  const graph = traceGraph(tensorsOf(inputs), tensorsOf(outputs), (tensor) => {
    const made = hiddenInput(tensor.shape, nameOfClone, tensor.dtype, args, context);
    return made && outputOf(made);
  });
  if (!refused) {
    refuseDisconnected(graph, args, context);
    refuseRepeatedNames(graph, args, context);
  }
  // Kept as they are now: a list that is changed later changes no model.
  const frozen = (value: Value): Value => mapLeaves(value, (leaf) => leaf);
  const model: FunctionalState = {
    type: "functional",
    holds: FUNCTIONAL_HOLDS,
    graph,
    inputs: structureOf(frozen(inputs), context),
    outputs: structureOf(frozen(outputs), context),
  };
  update(state, { model }, context);
  const unknownWhy = refused || graph.disconnected.length > 0 ? reason("already-reported") : graph.incomplete;
  update(state.build, { built: true, unknown: unknownWhy }, context);
  const trainable = args.keywords.get("trainable");
  if (trainable && trainable.kind !== "none") setTrainable(layer, trainable, context);
  recordModel(layer, context);
}

/** Data for an input, of which nothing is known but the number of axes. */
const bareInput = ({ shape, dtype }: TensorValue): TensorValue => ({
  kind: "tensor",
  flavour: "eager",
  shape: shape.ranked ? unknownAxes(shape.dims.length, reason("shape")) : shape,
  dtype,
});

/** An array as the layers of a model get it: a tensor of its input's dtype (`_convert_inputs_to_tensors` in `functional.py`). */
const madeTensor = (given: TensorValue, { dtype }: TensorValue): TensorValue =>
  given.flavour === "numpy"
    ? { ...given, flavour: "eager", isOfBackend: true, dtype: dtype ?? given.dtype }
    : given;

/** What the model gives for some inputs, in the structure of its outputs. */
function applyFunctional(model: FunctionalState, value: Value, context: Context): Value {
  const given = orderedInputs(model, value, context.keras);
  const fed = given.map((tensor, i) => {
    const input = model.graph.inputs[i] ?? tensor;
    return adjusted(madeTensor(tensor, input), input, context);
  });
  // Of a dict with a key that nobody knows not all are found: data of which nothing is known is what they are.
  const unseen = model.graph.inputs.slice(given.length).map(bareInput);
  const inputs = [...fed, ...unseen];
  const outputs = runGraph(model.graph, inputs, context);
  let next = 0;
  const packed = mapLeaves(model.outputs, (leaf) => {
    const output = outputs[next];
    next += 1;
    // What we didn't see made may stand for several tensors.
    return leaf.kind === "tensor" && output ? output : unknown("shape");
  });
  const symbolic = inputs.some((t) => t.flavour === "keras");
  const [only, ...more] = packed.kind === "list" || packed.kind === "tuple" ? (packed.items ?? []) : [];
  // Keras 3 unpacks a single output only where it computes, not where it infers; Keras 2 never does.
  return context.keras !== 2 && !symbolic && only && more.length === 0 ? only : packed;
}

function shapes(structure: Value, tensors: readonly TensorValue[]): Value {
  if (unseenIn(structure)) return unknown("shape");
  const [only, ...more] = tensors.map((t) => shapeValue(t.shape));
  return only && more.length === 0 ? only : list(tensors.map((t) => shapeValue(t.shape)));
}

function names(structure: Value, tensors: readonly TensorValue[]): Value {
  return unseenIn(structure)
    ? list(undefined, reason("shape"))
    : list(tensors.map((t) => str(layerName(t.producer?.node.layer))));
}

const unseenIn = (structure: Value): Value | undefined =>
  leavesOf(structure).find((leaf) => leaf.kind !== "tensor");

/** The structure of the inputs, with fresh tensors for those that stand for intermediate ones. */
function inputStructure(model: FunctionalState): Value {
  let next = 0;
  return mapLeaves(model.inputs, (leaf) => {
    const input = model.graph.inputs[next];
    next += 1;
    return leaf.kind === "tensor" ? (input ?? leaf) : leaf;
  });
}

/** The tensors as a list; one that we didn't see made may stand for several. */
function listed(structure: Value, tensors: readonly TensorValue[]): Value {
  const unseen = unseenIn(structure);
  if (!unseen) return list(tensors);
  return list(undefined, unseen.kind === "unknown" ? unseen.reason : reason("already-reported"));
}

/** The layers; to Keras 2 each operation on a symbolic tensor is a layer too, of which nothing is known here. */
function layersIn({ graph }: FunctionalState, context: Context): Value {
  if (graph.incomplete) return list(undefined, graph.incomplete);
  if (context.keras !== 2) return list(graphLayers(graph));
  return list(
    graph.operations.map(({ layer, label }) => layer ?? unknown("not-modelled", `the layer of ${label}`)),
  );
}

const attributes: Readonly<Record<string, (model: FunctionalState) => Value>> = {
  inputs: ({ graph, inputs }) => listed(inputs, graph.inputs),
  outputs: ({ graph, outputs }) => listed(outputs, graph.outputs),
  input: inputStructure,
  output: (model) => model.outputs,
  input_shape: ({ graph, inputs }) => shapes(inputs, graph.inputs),
  output_shape: ({ graph, outputs }) => shapes(outputs, graph.outputs),
  input_names: ({ graph, inputs }) => names(inputs, graph.inputs),
  output_names: ({ graph, outputs }) => names(outputs, graph.outputs),
};

/** How functional models behave as layers. */
const functionalBehaviour: Behaviour = {
  takesArrays: true,
  check: (call) => {
    const model = functionalStateOf(call.state);
    const value = firstInput(call.args);
    return model && value && refusedInputs(call, model, value);
  },
  build: () => undefined,
  call: (call) => {
    const model = functionalStateOf(call.state);
    const value = firstInput(call.args);
    if (!model || !value) return { value: unknown("not-supported", "a model") };
    const { inputs, outputs } = model.graph;
    const ranks = refusedRank(call, inputs, orderedInputs(model, value, call.context.keras), outputs);
    if (ranks) return { value: ranks };
    const given = firstRefusal(call.context, (watched) => applyFunctional(model, value, watched));
    if (!given.refused) return given;
    refuseOuter(call, given.refused);
    return { value: refusedOutput(model.graph.outputs) };
  },
  innerLayers: (state) => {
    const model = functionalStateOf(state);
    if (!model || state.uncertain) return undefined;
    return graphLayers(model.graph);
  },
  attribute: (_, state, name, context) => {
    const model = functionalStateOf(state);
    if (!model) return undefined;
    if (name === "layers" || name === "_layers") return layersIn(model, context);
    return lookup(attributes, name)?.(model);
  },
};
