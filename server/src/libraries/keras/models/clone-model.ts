/** `clone_model`: the same architecture with layers made anew, after `keras/src/models/cloning.py`. */
import { functionalStateOf } from "./functional-state";
import type { Graph } from "./graph";
import { recordModel } from "./model-records";
import { refuseUncopied } from "./copied-code";
import { refuseUnrestorable, refuseUnsavable } from "./restoring";
import { stackStateOf } from "./stack-state";
import { deserializeObject } from "../engine/members/stored-objects";
import { HIDDEN, applyLayer } from "../engine/applying/apply-layer";
import { argument } from "../../callables/arguments";
import { firstRefusal } from "../engine/applying/first-refusal";
import { argumentTensors } from "../engine/applying/graph-node";
import { hiddenInput, isInputLayer, outputOf } from "../engine/applying/input-layer";
import { isLayerInstance, layerStateOf, layerName } from "../engine/layer-state";
import { leavesOf, mapLeaves, tensorKey } from "../engine/structure";
import type { Context } from "../../../values/context";
import { reason } from "../../../values/records/reason";
import {
  type Arguments,
  type DictValue,
  type GraphNode,
  type ObjectValue,
  type TensorValue,
  type Value,
  argumentsOf,
  list,
  str,
  unknown,
} from "../../../values/value";

interface Cloning {
  readonly args: Arguments;
  readonly context: Context;
  readonly cloneFunction?: Value;
  /** The tensors on which the copy is to stand. */
  readonly inputTensors?: Value;
  /** What the program has made of the configuration. */
  readonly changed?: ChangedConfiguration;
  readonly made: Map<ObjectValue, Value>;
}

/** A configuration that the program may have changed: what is written of each layer, and the model's name. */
export interface ChangedConfiguration {
  readonly written: ReadonlyMap<ObjectValue, DictValue>;
  readonly name: Value | undefined;
}

/** A layer as the program's configuration has it; undefined where there is none. */
function fromWritten(layer: ObjectValue | undefined, { args, context, changed }: Cloning): Value | undefined {
  const written = layer && changed?.written.get(layer);
  return written && deserializeObject(argumentsOf(args.site, [written]), context);
}

/** `layer.__class__.from_config(layer.get_config())`, with the user's own methods where there are any. */
function fromConfig(layer: ObjectValue, { args, context }: Cloning): Value {
  const getConfig = context.attribute(layer, "get_config");
  const make = context.attribute(layer.class, "from_config");
  if (!getConfig || !make) return unknown("not-supported", "a copy of a layer");
  const config = context.call(getConfig, argumentsOf(args.site, []));
  // The library's own configuration of a model that is no graph would have us copy the model for ever.
  if (config.kind === "dict" && config.configurationOf === layer)
    return unknown("not-supported", "a copy of a model");
  return context.call(make, argumentsOf(args.site, [config]));
}

function cloneLayer(layer: ObjectValue, cloning: Cloning): Value {
  const before = cloning.made.get(layer);
  if (before) return before;
  const { cloneFunction, args, context } = cloning;
  let made = fromWritten(layer, cloning);
  if (!made && cloneFunction) made = context.call(cloneFunction, argumentsOf(args.site, [layer]));
  if (!made) {
    const state = layerStateOf(layer);
    const isModel = functionalStateOf(state) !== undefined || stackStateOf(state) !== undefined;
    made = isModel ? cloneModel(layer, { args, context, made: cloning.made }) : fromConfig(layer, cloning);
  }
  cloning.made.set(layer, made);
  return made;
}

function cloneSequential(model: ObjectValue, layers: readonly ObjectValue[], cloning: Cloning): Value {
  const { args, context } = cloning;
  const [given] = cloning.inputTensors ? leavesOf(cloning.inputTensors) : [];
  const items = layers.map((layer): Value => {
    if (!isInputLayer(layer)) return cloneLayer(layer, cloning);
    const input = given?.kind === "tensor" ? given : outputOf(layer);
    const made = input && hiddenInput(input.shape, layerName(layer), input.dtype, args, context);
    return made ?? unknown("not-supported", "an input");
  });
  if (given?.kind === "tensor" && layers[0] && !isInputLayer(layers[0]))
    items.unshift(
      hiddenInput(given.shape, undefined, given.dtype, args, context) ?? unknown("not-supported", "an input"),
    );
  const name = layerName(model);
  return context.call(
    context.library("keras.Sequential"),
    argumentsOf(args.site, [list(items)], [["name", str(name)]]),
  );
}

/** Runs one node with the layer's copy; operations that are no layers run again as they are. */
function cloneNode(node: GraphNode, inputs: readonly TensorValue[], cloning: Cloning): readonly Value[] {
  const { context, args } = cloning;
  if (!node.layer) return node.replay(inputs, context);
  const layer = cloneLayer(node.layer, cloning);
  const call = node.arguments;
  if (!isLayerInstance(layer) || !call)
    return node.outputs.map(() => unknown("not-supported", "a copy of a layer"));
  const tensors = argumentTensors(call).filter((t) => t.flavour === "keras");
  const swap = (value: Value): Value =>
    mapLeaves(value, (leaf) => (leaf.kind === "tensor" ? (inputs[tensors.indexOf(leaf)] ?? leaf) : leaf));
  const again: Arguments = {
    ...argumentsOf(args.site, call.positional.map(swap)),
    keywords: new Map([...call.keywords].map(([name, value]) => [name, swap(value)])),
  };
  const value = applyLayer(layer, again, context, { ...HIDDEN, node: true });
  return value.kind === "tensor" ? [value] : [...argumentTensors(argumentsOf(args.site, [value]))];
}

/** A new input like one of the model's, or as the program's configuration has it. */
function copyOfInput(input: TensorValue, cloning: Cloning): Value {
  const layer = input.producer?.node.layer;
  const copy =
    fromWritten(layer, cloning) ??
    hiddenInput(input.shape, layerName(layer), input.dtype, cloning.args, cloning.context);
  return (copy && outputOf(copy)) ?? unknown("not-supported", "an input");
}

function cloneFunctional(
  model: ObjectValue,
  graph: Graph,
  inputs: Value,
  outputs: Value,
  cloning: Cloning,
): Value {
  const { args, context } = cloning;
  if (graph.incomplete) return unknown(graph.incomplete);
  const values = new Map<string, Value>();
  const keyOf = (tensor: TensorValue): string => {
    const key = tensorKey(tensor) ?? "";
    return graph.aliases.get(key) ?? key;
  };
  const made = cloning.inputTensors
    ? leavesOf(cloning.inputTensors)
    : graph.inputs.map((input) => copyOfInput(input, cloning));
  if (made.length !== graph.inputs.length) return unknown("not-supported", "the inputs of a copy");
  for (const [i, input] of graph.inputs.entries()) values.set(keyOf(input), made[i] ?? unknown("shape"));
  for (const node of graph.nodes) {
    const given = node.inputs.map((t) => (t.flavour === "keras" ? values.get(keyOf(t)) : t));
    const tensors = given.flatMap((t) => (t?.kind === "tensor" ? [t] : []));
    if (tensors.length < node.inputs.length) continue;
    const results = cloneNode(node, tensors, cloning);
    for (const [i, output] of node.outputs.entries())
      values.set(keyOf(output), results[i] ?? unknown("shape"));
  }
  const swap = (leaf: Value): Value =>
    leaf.kind === "tensor" ? (values.get(keyOf(leaf)) ?? unknown("shape")) : leaf;
  const name = cloning.changed?.name ?? str(layerName(model));
  return context.call(
    context.library("keras.Model"),
    argumentsOf(
      args.site,
      [cloning.inputTensors ?? mapLeaves(inputs, swap), mapLeaves(outputs, swap)],
      [["name", name]],
    ),
  );
}

function cloneModel(model: ObjectValue, cloning: Cloning): Value {
  const state = layerStateOf(model);
  const stack = stackStateOf(state);
  if (stack) {
    if (stack.unknown || stack.uncertain) return unknown(stack.unknown ?? reason("branches-disagree"));
    return cloneSequential(model, stack.layers, cloning);
  }
  const functional = functionalStateOf(state);
  if (functional)
    return cloneFunctional(model, functional.graph, functional.inputs, functional.outputs, cloning);
  return fromConfig(model, cloning);
}

/**
 * Makes a model without a trace of what happens inside: only what comes out is the user's, and what Keras refuses
 * meanwhile where `isAnother` model is made than one that stands already.
 */
export function madeAnew(
  args: Arguments,
  context: Context,
  isAnother: boolean,
  make: (watched: Context) => Value,
): Value {
  const { value, refused } = firstRefusal(context, (watched) => watched.silently(() => make(watched)));
  if (refused && isAnother) {
    context.report({ ...refused, span: args.site, remedies: [] });
    return unknown("already-reported");
  }
  if (isLayerInstance(value)) recordModel(value, context);
  return value;
}

function cloneOnce(model: ObjectValue, cloning: Cloning): Value {
  const isAnother = cloning.changed ?? cloning.cloneFunction ?? cloning.inputTensors;
  return madeAnew(cloning.args, cloning.context, isAnother !== undefined, (watched) =>
    cloneModel(model, { ...cloning, context: watched }),
  );
}

/** A copy of a model, as `Model.from_config(model.get_config())` makes it. */
export function copyOfModel(
  model: ObjectValue,
  args: Arguments,
  context: Context,
  changed?: ChangedConfiguration,
): Value {
  return cloneOnce(model, { args, context, changed, made: new Map() });
}

/** `keras.models.clone_model(model, input_tensors=None, clone_function=None, …)`. */
export function cloneModelFunction(args: Arguments, context: Context): Value {
  const model = argument(args, 0, "model");
  if (!model || !isLayerInstance(model))
    return unknown(model?.kind === "unknown" ? model.reason : reason("not-supported", "clone_model"));
  const given = (position: number, name: string): Value | undefined => {
    const value = argument(args, position, name);
    return value?.kind === "none" ? undefined : value;
  };
  const inputTensors = given(1, "input_tensors");
  const cloneFunction = given(2, "clone_function");
  if (!cloneFunction) {
    if (refuseUnsavable(model, args.site, context) || refuseUncopied(model, args.site, context))
      return unknown("already-reported");
    refuseUnrestorable(model, args.site, "TypeError: Error when deserializing class", context);
  }
  return cloneOnce(model, { args, context, cloneFunction, inputTensors, made: new Map() });
}
