/** The graph of a functional model: traced back from its outputs, and run again on other inputs, after `keras/src/ops/function.py`. */
import { trainingAround } from "../engine/call-training";
import { tensorKey } from "../engine/structure";
import { layerName, layerStateOf } from "../engine/layer-state";
import { hasUnbuilt } from "../engine/user-layer";
import { stoppedAmong } from "../../tensor-functions";
import type { Context } from "../../../values/context";
import { type Reason, reason } from "../../../values/records/reason";
import { sameShape, shapeKey, unknownAxes, unrankedShape } from "../../../values/dimensions/shape";
import { type GraphNode, type ObjectValue, type TensorValue, unknown } from "../../../values/value";

/** A layer, or one operation such as an addition; a layer that is applied several times has several nodes. */
export interface Operation {
  readonly layer: ObjectValue | undefined;
  readonly label: string;
  /** Its nodes within this graph. */
  readonly nodes: readonly GraphNode[];
}

export interface Graph {
  /** The model's own inputs: intermediate tensors are replaced by fresh ones. */
  readonly inputs: readonly TensorValue[];
  readonly outputs: readonly TensorValue[];
  /** From the inputs to the outputs, in the order in which Keras runs them. */
  readonly nodes: readonly GraphNode[];
  /** In Keras's own order, inputs among them; that of `model.layers`. */
  readonly operations: readonly Operation[];
  readonly nodesByDepth: readonly (readonly GraphNode[])[];
  /** Keys of tensors that a model input stands for. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Set where some tensor's producer is not known. */
  readonly incomplete: Reason | undefined;
  /** Positions of outputs that are proven not to depend on the inputs alone. */
  readonly disconnected: readonly number[];
}

/** The tensors that a node computes with. */
export const symbolicInputs = (node: GraphNode): readonly TensorValue[] =>
  node.inputs.filter((t) => t.flavour === "keras");
const operationOf = (node: GraphNode): object => node.layer ?? node;

/** Whether the tensor is itself an input: its node takes none. */
export function isGraphInput(tensor: TensorValue): boolean {
  return tensor.producer !== undefined && symbolicInputs(tensor.producer.node).length === 0;
}

interface Tracing {
  readonly nodes: GraphNode[];
  readonly indices: Map<object, number>;
  incomplete: Reason | undefined;
}

/** Nodes from inputs to outputs in depth-first order, after `_build_map`; without recursion, for chains may be long. */
function trace(
  outputs: readonly TensorValue[],
  nodeOf: (tensor: TensorValue) => GraphNode | undefined,
): Tracing {
  const tracing: Tracing = { nodes: [], indices: new Map(), incomplete: undefined };
  const seen = new Set<GraphNode>();
  const stack: { node: GraphNode; inputs: readonly TensorValue[]; next: number }[] = [];
  const enter = (tensor: TensorValue): void => {
    const node = nodeOf(tensor);
    if (!node) {
      tracing.incomplete ??= tensor.shape.ranked ? reason("branches-disagree") : tensor.shape.reason;
      return;
    }
    if (seen.has(node)) return;
    seen.add(node);
    tracing.incomplete ??= node.incomplete;
    const operation = operationOf(node);
    if (!tracing.indices.has(operation)) tracing.indices.set(operation, tracing.indices.size);
    stack.push({ node, inputs: symbolicInputs(node), next: 0 });
  };
  for (const output of outputs) {
    enter(output);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const input = top.inputs[top.next];
      top.next += 1;
      if (input) enter(input);
      else {
        tracing.nodes.push(top.node);
        stack.pop();
      }
    }
  }
  return tracing;
}

interface Depths {
  readonly ofNodes: Map<GraphNode, number>;
  readonly ofOperations: Map<object, number>;
}

/** How far each node and operation is from the outputs, after `map_graph`. */
function depthsOf(
  nodes: readonly GraphNode[],
  nodeOf: (tensor: TensorValue) => GraphNode | undefined,
): Depths {
  const inGraph = new Set(nodes);
  const ofNodes = new Map<GraphNode, number>();
  const ofOperations = new Map<object, number>();
  for (const node of [...nodes].reverse()) {
    const operation = operationOf(node);
    const depth = Math.max(ofNodes.get(node) ?? 0, ofOperations.get(operation) ?? 0);
    ofOperations.set(operation, depth);
    ofNodes.set(node, depth);
    for (const tensor of symbolicInputs(node)) {
      const before = nodeOf(tensor);
      if (before && inGraph.has(before)) ofNodes.set(before, Math.max(depth + 1, ofNodes.get(before) ?? 0));
    }
  }
  return { ofNodes, ofOperations };
}

function byDepth<T>(depths: ReadonlyMap<T, number>): readonly (readonly T[])[] {
  const groups = new Map<number, T[]>();
  for (const [item, depth] of depths) groups.set(depth, [...(groups.get(depth) ?? []), item]);
  return [...groups].sort(([a], [b]) => b - a).map(([, items]) => items);
}

/** The nodes of one operation in the order in which it was applied, in which Keras lists what they are connected to. */
function asApplied(nodes: readonly GraphNode[]): readonly GraphNode[] {
  const layer = nodes.length > 1 ? nodes[0]?.layer : undefined;
  const applied = layer && layerStateOf(layer)?.nodes.list;
  if (!applied) return nodes;
  const order = new Map(applied.map((node, i) => [node, i]));
  return [...nodes].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

/**
 * Traces the graph between tensors. `cloneInput` makes the input that stands for an intermediate tensor, as Keras's
 * `clone_graph_nodes` does.
 */
export function traceGraph(
  given: readonly TensorValue[],
  outputs: readonly TensorValue[],
  cloneInput: (tensor: TensorValue) => TensorValue | undefined,
): Graph {
  const aliases = new Map<string, string>();
  const sources = new Map<string, GraphNode>();
  let incomplete: Reason | undefined;
  const inputs = given.map((tensor) => {
    const key = tensorKey(tensor);
    if (key === undefined)
      incomplete ??= tensor.shape.ranked ? reason("branches-disagree") : tensor.shape.reason;
    if (key === undefined || isGraphInput(tensor)) return tensor;
    const clone = cloneInput(tensor);
    const cloneKey = clone && tensorKey(clone);
    if (!clone?.producer || cloneKey === undefined) return tensor;
    aliases.set(key, cloneKey);
    sources.set(key, clone.producer.node);
    return clone;
  });
  const nodeOf = (tensor: TensorValue): GraphNode | undefined =>
    sources.get(tensorKey(tensor) ?? "") ?? tensor.producer?.node;
  const tracing = trace(outputs, nodeOf);
  const depths = depthsOf(tracing.nodes, nodeOf);
  for (const input of inputs) {
    const node = input.producer?.node;
    if (!node || depths.ofOperations.has(operationOf(node)) || symbolicInputs(node).length > 0) continue;
    // An input that no output needs still belongs to the model.
    depths.ofOperations.set(operationOf(node), 0);
    depths.ofNodes.set(node, 0);
    tracing.indices.set(operationOf(node), -1);
  }
  const nodesOf = new Map<object, GraphNode[]>();
  for (const node of depths.ofNodes.keys())
    nodesOf.set(operationOf(node), [...(nodesOf.get(operationOf(node)) ?? []), node]);
  const operations = byDepth(depths.ofOperations).flatMap((group) =>
    [...group]
      .sort((a, b) => (tracing.indices.get(a) ?? 0) - (tracing.indices.get(b) ?? 0))
      .map((operation): Operation => {
        const nodes = asApplied(nodesOf.get(operation) ?? []);
        return { layer: nodes[0]?.layer, label: nodes[0]?.label ?? "", nodes };
      }),
  );
  const nodesByDepth = byDepth(depths.ofNodes);
  const nodes = nodesByDepth.flat().filter((node) => symbolicInputs(node).length > 0);
  const graph = {
    inputs,
    outputs,
    nodes,
    operations,
    nodesByDepth,
    aliases,
    incomplete: incomplete ?? tracing.incomplete,
  };
  return { ...graph, disconnected: disconnectedOutputs(graph) };
}

type Keyed = Pick<Graph, "aliases">;

/** The key of a tensor within a graph, whose intermediate inputs have taken the place of others. */
export function keyIn(graph: Keyed, tensor: TensorValue): string {
  const key = tensorKey(tensor) ?? "";
  return graph.aliases.get(key) ?? key;
}

function disconnectedOutputs(graph: Omit<Graph, "disconnected">): readonly number[] {
  if (graph.incomplete) return [];
  const known = new Set(graph.inputs.map((input) => keyIn(graph, input)));
  for (const node of graph.nodes) {
    if (!symbolicInputs(node).every((t) => known.has(keyIn(graph, t)))) continue;
    for (const output of node.outputs) known.add(keyIn(graph, output));
  }
  return graph.outputs.flatMap((output, i) => (known.has(keyIn(graph, output)) ? [] : [i]));
}

/** A mask that comes in may go through the layers, or not. */
const withUnknownMask = (tensor: TensorValue): TensorValue => ({
  ...tensor,
  mask: unknown("not-supported", "masks through a model"),
});

/** Whether it is a TimeDistributed that asked its layer for a shape alone, so that what that layer holds is not built. */
export const holdsUnbuiltSteps = (layer: ObjectValue): boolean =>
  layer.class.canonical === "keras.layers.TimeDistributed" && hasUnbuilt(layer);

/** A model inside was only asked what it gives; run on data, its layers compare that with what they were built for. */
const holdsModel = (layer: ObjectValue): boolean => layerStateOf(layer)?.model !== undefined;

/** Whether data is to run through a layer whatever its shape: what was inferred of it does not hold for data. */
export function runsOnData(layer: ObjectValue): boolean {
  const build = layerStateOf(layer)?.build;
  return holdsModel(layer) || build?.failsOnData === true || build?.isStated === true;
}

/** States are not compared with a recurrent layer either, before it runs on them. */
const wasOnlyInferred = ({ layer, inputs, failsOnData }: GraphNode): boolean =>
  failsOnData === true ||
  (layer !== undefined &&
    (runsOnData(layer) ||
      holdsUnbuiltSteps(layer) ||
      (inputs.length > 1 && layerStateOf(layer)?.definition?.args.return_state !== undefined)));

/** Whether code of the program's own may do something else now than it was inferred to do, since it is told that it trains. */
export const isToldTraining = (layers: readonly (ObjectValue | undefined)[], context: Context): boolean =>
  trainingAround(context) !== undefined &&
  layers.some((layer) => layer && layer.class.canonical === undefined);

/** What the graph gives for other inputs. The same shapes give the same shapes without running it. */
export function runGraph(
  graph: Graph,
  inputs: readonly TensorValue[],
  context: Context,
): readonly TensorValue[] {
  const same = graph.inputs.every((input, i) => {
    const other = inputs[i];
    return (
      other &&
      (sameShape(input.shape, other.shape) === true || shapeKey(input.shape) === shapeKey(other.shape))
    );
  });
  const flavour = inputs.some((t) => t.flavour === "keras") ? "keras" : "eager";
  const isRun = flavour === "eager" && graph.nodes.some(wasOnlyInferred);
  // Keras 3 infers symbolic outputs without masks; where it computes, they come out of the last layers.
  const masked = context.keras === 2 || flavour === "eager";
  const bare = (tensor: TensorValue): TensorValue => ({
    kind: "tensor",
    flavour,
    shape: tensor.shape,
    dtype: tensor.dtype,
    isOfBackend: flavour === "eager" ? true : undefined,
    passesNoGradient: flavour === "eager" ? stoppedAmong([...inputs, tensor]) : undefined,
    mask: masked ? tensor.mask : undefined,
  });
  const isTold = isToldTraining(
    graph.nodes.map(({ layer }) => layer),
    context,
  );
  if (same && !isRun && !isTold) {
    const brought = inputs.some((t) => t.mask !== undefined && t.mask.kind !== "none");
    const outputs = graph.outputs.map(bare);
    return brought && masked ? outputs.map(withUnknownMask) : outputs;
  }
  const { incomplete } = graph;
  if (incomplete) {
    return graph.outputs.map((t) => ({
      ...bare(t),
      shape: t.shape.ranked ? unknownAxes(t.shape.dims.length, incomplete) : unrankedShape(incomplete),
    }));
  }
  const values = new Map<string, TensorValue>();
  for (const [i, input] of graph.inputs.entries()) values.set(keyIn(graph, input), inputs[i] ?? input);
  for (const node of graph.nodes) {
    const replaced = node.inputs.map((t) => (t.flavour === "keras" ? values.get(keyIn(graph, t)) : t));
    if (replaced.some((t) => t === undefined)) continue;
    const given = replaced.flatMap((t) => (t ? [t] : []));
    const outputs = context.replaying(() => node.replay(given, context));
    for (const [i, output] of node.outputs.entries()) {
      values.set(keyIn(graph, output), outputs[i] ?? { ...output, shape: unrankedShape(reason("shape")) });
    }
  }
  return graph.outputs.map((t) =>
    bare(values.get(keyIn(graph, t)) ?? { ...t, shape: unrankedShape(reason("shape")) }),
  );
}

/** The layers among the operations. */
export function graphLayers(graph: Graph): readonly ObjectValue[] {
  return graph.operations.flatMap(({ layer }) => (layer ? [layer] : []));
}

/** The name of an operation: a layer's own, or its label. */
export function operationName(operation: Operation): string | undefined {
  return operation.layer ? layerName(operation.layer) : operation.label;
}
