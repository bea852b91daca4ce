/** One node of a model's graph: what the layer is, what it weighs and costs, and where it stands in the program. */
import { isBuilt } from "./built";
import { hasInner, innerStructure } from "./model-structure";
import { countsOf, gatherVariables } from "../engine/weights/counts";
import { isInputLayer } from "../engine/applying/input-layer";
import { type LayerCall, className, isLayerInstance, layerName, layerStateOf } from "../engine/layer-state";
import { bytesPerSample, describedMultiplyAdds } from "../engine/weights/multiply-adds";
import type { ParameterCounts, Story } from "../../../values/records/application";
import { product, sum } from "../../../values/dimensions/arithmetic";
import type { Context } from "../../../values/context";
import { type Dim, known, unknownDim } from "../../../values/dimensions/dimension";
import type { ModelStructure, StructureInput, StructureNode } from "../../../values/records/model-structure";
import { reason } from "../../../values/records/reason";
import {
  type Arguments,
  type GraphNode,
  type ObjectValue,
  type TensorValue,
  type Value,
  argumentsOf,
} from "../../../values/value";

/** What is known of a node before it is measured. */
export interface NodeParts {
  readonly layer: ObjectValue | undefined;
  /** Which of the graph's operations it is. */
  readonly position: number;
  readonly label: string;
  readonly name: (() => string) | undefined;
  readonly inputs: readonly StructureInput[];
  readonly tensors: readonly TensorValue[];
  readonly outputs: readonly TensorValue[];
  readonly args: Arguments | undefined;
  readonly refused: boolean;
}

const NO_WEIGHTS: ParameterCounts = { total: known(0), trainable: known(0), nonTrainable: known(0) };

/** An operation's kind as a class: `matmul` is `Matmul`. */
export const pascal = (label: string): string =>
  label.replace(/(^|_)(\w)/g, (_, __: string, letter: string) => letter.toUpperCase());

/** Operations that multiply tensors as `a @ b` does: the last axis of the first is summed over. */
const PRODUCTS: ReadonlySet<string> = new Set(["@", "matmul", "dot", "batch_dot"]);
/** Operations that multiply along axes that their arguments name. */
const NAMED_PRODUCTS: ReadonlySet<string> = new Set([
  "einsum",
  "tensordot",
  "conv",
  "depthwise_conv",
  "separable_conv",
  "conv_transpose",
  "dot_product_attention",
]);

function operationMultiplyAdds({ label, tensors, outputs }: NodeParts): Dim {
  if (NAMED_PRODUCTS.has(label)) return unknownDim(reason("not-supported", `what ${label} multiplies`));
  if (!PRODUCTS.has(label)) return known(0);
  const [first] = tensors;
  const [output] = outputs;
  const summed = first?.shape.ranked ? first.shape.dims.at(-1) : undefined;
  if (!summed || !output?.shape.ranked) return unknownDim(reason("shape"));
  return product([...output.shape.dims.slice(1), summed]);
}

/** Multiply-adds of one application of a layer, of those inside it too. */
function layerMultiplyAdds(
  layer: ObjectValue,
  args: Arguments,
  inner: ModelStructure | undefined,
  context: Context,
): Dim {
  if (inner) {
    if (inner.incomplete) return unknownDim(inner.incomplete);
    return sum(inner.nodes.map(({ multiplyAdds }) => multiplyAdds));
  }
  const state = layerStateOf(layer);
  if (!state || isInputLayer(layer)) return known(0);
  const call: LayerCall = { layer, state, args, shown: args, context, refuse: () => undefined };
  return describedMultiplyAdds(call, (within: Value, input: Value) => {
    if (!isLayerInstance(within)) return unknownDim(reason("not-supported", "a layer inside"));
    const given = argumentsOf(args.site, [input]);
    return layerMultiplyAdds(within, given, innerStructure(within, given, context), context);
  });
}

/**
 * Bytes of all outputs for one sample, of the layers inside instead where there are some: what they pass on is kept for
 * training as well. A layer of which no output is known does not give nothing.
 */
function memoryOf(outputs: readonly TensorValue[], inner?: ModelStructure): Dim {
  if (inner?.incomplete) return unknownDim(inner.incomplete);
  // What goes in is the output of a layer outside.
  const within = (inner?.nodes ?? []).filter(({ kind }) => kind !== "input");
  if (within.length > 0) return sum(within.map(({ memory }) => memory));
  return outputs.length > 0 ? sum(outputs.map(bytesPerSample)) : unknownDim(reason("shape"));
}

/** What one application costs for one sample; undefined for what is no layer, or has layers of its own code inside. */
export function applicationCost(
  { layer, arguments: args, outputs, refused }: GraphNode,
  context: Context,
): { readonly multiplyAdds: Dim; readonly memory: Dim } | undefined {
  if (!layer || !args || refused === true || hasInner(layer)) return undefined;
  const multiplyAdds = context.aside(() => layerMultiplyAdds(layer, args, undefined, context));
  return multiplyAdds && { multiplyAdds, memory: memoryOf(outputs) };
}

/** The explanation of a described layer's application. */
function storyOf(layer: ObjectValue, args: Arguments, context: Context): Story | undefined {
  const state = layerStateOf(layer);
  if (!state?.definition || hasInner(layer)) return undefined;
  const call: LayerCall = { layer, state, args, shown: args, context, refuse: () => undefined };
  return context.aside(() => state.behaviour.call(call).story?.());
}

/** The weights of a node's layer. What Keras refuses to build has none, and no number of them either. */
function weightsOf({ layer, refused }: NodeParts, built: boolean): ParameterCounts {
  const state = layer && layerStateOf(layer);
  if (state && built) return countsOf(gatherVariables(layer), state);
  if (!refused) return NO_WEIGHTS;
  const none = unknownDim(reason("already-reported"));
  return { total: none, trainable: none, nonTrainable: none };
}

/** Measures one node. */
export function structureNode(parts: NodeParts, context: Context): StructureNode {
  const { layer, args } = parts;
  const state = layer && layerStateOf(layer);
  const inner = layer && hasInner(layer) ? innerStructure(layer, args, context) : undefined;
  const built = !layer || !state || isBuilt(layer, state, context.keras) !== false;
  const isInput = parts.tensors.length === 0 && (layer ? isInputLayer(layer) : parts.label === "input");
  return {
    name: (layer ? layerName(layer) : parts.name?.()) ?? parts.label,
    type: isInput ? "InputLayer" : layer ? className(layer) : pascal(parts.label),
    kind: isInput ? "input" : state?.model ? "model" : layer ? "layer" : "operation",
    layer: parts.position,
    inputs: parts.inputs,
    outputs: parts.outputs.map(({ shape }) => shape),
    counts: weightsOf(parts, built),
    built,
    multiplyAdds: parts.refused
      ? unknownDim(reason("already-reported"))
      : !layer
        ? operationMultiplyAdds(parts)
        : args
          ? layerMultiplyAdds(layer, args, inner, context)
          : known(0),
    memory: memoryOf(parts.outputs, inner),
    site: args?.site,
    constructed: layer?.constructed,
    refused: parts.refused,
    inner: inner && inner.nodes.length > 0 ? () => inner : undefined,
    story: layer && args && !parts.refused ? () => storyOf(layer, args, context) : undefined,
  };
}
