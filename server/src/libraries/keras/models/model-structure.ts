/** The nodes of a model of any kind for its graph: functional and sequential ones as they stand, subclassed ones from `call`. */
import { functionalStateOf } from "./functional-state";
import { type Graph, keyIn, symbolicInputs, traceGraph } from "./graph";
import { type StackState, stackStateOf } from "./stack-state";
import { structureNode } from "./structure-node";
import { layerStateOf } from "../engine/layer-state";
import { isUserCode, methodOf } from "../../callables/class-members";
import { isInputLayer, outputOf } from "../engine/applying/input-layer";
import { placeholder } from "../engine/applying/layer-inputs";
import { mapShapes } from "../engine/shapes/shapes-as-values";
import { leavesOf, tensorsIn } from "../engine/structure";
import { tracedCall } from "../engine/user-layer";
import type { Context } from "../../../values/context";
import type { ModelStructure, StructureNode } from "../../../values/records/model-structure";
import { type Reason, reason } from "../../../values/records/reason";
import {
  type Arguments,
  type GraphNode,
  type ObjectValue,
  type Value,
  argumentsOf,
  unknown,
} from "../../../values/value";

/** Whether a value follows from what is reported already. */
const isAftermath = (value: Value): boolean =>
  value.kind === "unknown"
    ? value.reason.code === "already-reported"
    : value.kind === "tensor" &&
      (value.shape.ranked
        ? value.shape.dims.some((dim) => dim.kind === "unknown" && dim.reason.code === "already-reported")
        : value.shape.reason.code === "already-reported");

/** Whether Keras refused what a node does: it gives nothing, or what follows from that, of sound inputs. */
const isRefused = (node: GraphNode): boolean =>
  node.refused === true ||
  ((node.outputs.length === 0 || node.outputs.some(isAftermath)) && !node.inputs.some(isAftermath));

/** The structure of a traced graph, up to what is refused. */
function graphStructure(graph: Graph, context: Context): ModelStructure {
  const all = graph.operations.flatMap(({ nodes }, layer) => nodes.map((node) => ({ node, layer })));
  const reached = all.filter(({ node }) => !node.inputs.some(isAftermath));
  const producers = new Map<string, { readonly from: number; readonly output: number }>();
  reached.forEach(({ node }, from) => {
    for (const [output, tensor] of node.outputs.entries())
      producers.set(keyIn(graph, tensor), { from, output });
  });
  const nodes = reached.map(({ node, layer }) =>
    structureNode(
      {
        layer: node.layer,
        position: layer,
        label: node.label,
        name: node.name,
        inputs: symbolicInputs(node).map((tensor) => ({
          shape: tensor.shape,
          from: undefined,
          output: 0,
          ...producers.get(keyIn(graph, tensor)),
        })),
        tensors: node.inputs,
        outputs: node.outputs,
        args: node.arguments ?? node.captured,
        refused: isRefused(node),
      },
      context,
    ),
  );
  return { nodes, incomplete: graph.incomplete };
}

/** A stack as a chain, up to the layer that is refused; layers that are not applied yet have no shapes. */
function stackStructure(stack: StackState, context: Context): ModelStructure {
  const nodes: StructureNode[] = [];
  let before: Value | undefined;
  for (const [i, layer] of stack.layers.entries()) {
    const value = stack.outputs[i] ?? (isInputLayer(layer) ? outputOf(layer) : undefined);
    const outputs = value ? tensorsIn(value) : [];
    const [input] = before ? tensorsIn(before) : [];
    const refused = value !== undefined && leavesOf(value).some(isAftermath);
    nodes.push(
      structureNode(
        {
          layer,
          position: i,
          label: layer.class.name,
          name: undefined,
          inputs: i === 0 ? [] : [{ shape: input?.shape ?? UNSEEN, from: i - 1, output: 0 }],
          tensors: input ? [input] : [],
          outputs: refused ? [] : outputs,
          args: input && argumentsOf(layer.constructed, [input]),
          refused,
        },
        context,
      ),
    );
    if (refused) return { nodes, incomplete: undefined };
    before = value;
  }
  return { nodes, incomplete: stack.unknown };
}

const UNSEEN = { ranked: false, reason: reason("shape") } as const;

/** The graph of what the user's `call` does with some arguments. */
function codeStructure(layer: ObjectValue, args: Arguments, context: Context): ModelStructure | undefined {
  return context.aside(() => {
    const traced = tracedCall(layer, args, context);
    if (!traced) return undefined;
    const leaves = leavesOf(traced.value);
    const outputs = leaves.filter((leaf) => leaf.kind === "tensor");
    const lost = leaves.find((leaf) => leaf.kind === "unknown");
    const graph = traceGraph(traced.inputs, outputs, () => undefined);
    const structure = graphStructure(graph, context);
    return {
      ...structure,
      incomplete: structure.incomplete ?? (lost?.kind === "unknown" ? lost.reason : undefined),
    };
  });
}

const UNCALLED: Reason = reason("shape", "a model that is not called");

/** What stands for the arguments of a `call` that nobody makes: a tensor of the shape given to `build`, or of an unknown one. */
function uncalled(layer: ObjectValue, built: Value | undefined, context: Context): Arguments {
  const input = built ? mapShapes(built, placeholder, context) : unknown(UNCALLED);
  return argumentsOf(layer.constructed, [input]);
}

/**
 * What a layer is made of, where it is a model or runs code of the program's own: for the arguments of one application,
 * or else for those of its first one. Undefined for any other layer.
 */
export function innerStructure(
  layer: ObjectValue,
  args: Arguments | undefined,
  context: Context,
): ModelStructure | undefined {
  const state = layerStateOf(layer);
  if (!state) return undefined;
  if (isUserCode(methodOf(layer.class, "call")))
    return codeStructure(
      layer,
      args ?? state.build.firstCall ?? uncalled(layer, state.build.inputShape, context),
      context,
    );
  const functional = functionalStateOf(state);
  if (functional) return graphStructure(functional.graph, context);
  const stack = stackStateOf(state);
  return stack && stackStructure(stack, context);
}

/** Whether a layer has a graph inside. */
export function hasInner(layer: ObjectValue): boolean {
  const state = layerStateOf(layer);
  return state?.model !== undefined || isUserCode(methodOf(layer.class, "call"));
}

/** The structure of a model as the program leaves it. */
export function modelStructure(model: ObjectValue, context: Context): ModelStructure {
  return (
    innerStructure(model, undefined, context) ?? { nodes: [], incomplete: reason("not-supported", "a model") }
  );
}

/** The graph that leads to some nodes, for what never became a model. */
export function structureUpTo(ends: readonly GraphNode[], context: Context): ModelStructure {
  const outputs = ends.flatMap((node) =>
    node.outputs.length > 0
      ? node.outputs
      : [{ kind: "tensor", flavour: "keras", shape: UNSEEN, producer: { node, index: 0 } } as const],
  );
  return graphStructure(
    traceGraph([], outputs, () => undefined),
    context,
  );
}
