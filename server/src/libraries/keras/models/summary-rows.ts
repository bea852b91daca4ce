/** The rows of Keras's own `summary()` table, after `keras/src/utils/summary_utils.py`. */
import { isBuilt } from "./built";
import { functionalStateOf } from "./functional-state";
import { type Graph, type Operation, operationName } from "./graph";
import { modelStructure } from "./model-structure";
import { stackStateOf } from "./stack-state";
import { pascal } from "./structure-node";
import { isInputLayer } from "../engine/applying/input-layer";
import { countsOf, gatherVariables } from "../engine/weights/counts";
import { placeholder } from "../engine/applying/layer-inputs";
import { type LayerState, className, layerStateOf, layerName } from "../engine/layer-state";
import { mapShapes } from "../engine/shapes/shapes-as-values";
import { tensorsIn } from "../engine/structure";
import { sublayersOf } from "../engine/weights/tracking";
import type { SummaryDetail, SummaryRow } from "../../../values/records/application";
import { sum } from "../../../values/dimensions/arithmetic";
import type { Context } from "../../../values/context";
import { known } from "../../../values/dimensions/dimension";
import type { StructureNode } from "../../../values/records/model-structure";
import type { Shape } from "../../../values/dimensions/shape";
import { type GraphNode, type ObjectValue, argumentsOf } from "../../../values/value";

/** What a layer gives that was built but is no node of a graph: asked for the shapes it was built for. */
function builtShapes(layer: ObjectValue, state: LayerState, context: Context): readonly Shape[] {
  const given = state.build.inputShape;
  if (!given || !state.definition) return [];
  const args = argumentsOf(layer.constructed, [mapShapes(given, placeholder, context)]);
  const call = { layer, state, args, shown: args, context, refuse: () => undefined };
  return context.silently(() => tensorsIn(state.behaviour.call(call).value)).map((t) => t.shape);
}

function outputsOf(layer: ObjectValue, state: LayerState, context: Context): readonly Shape[] {
  const last = state.nodes.list.at(-1);
  return last ? last.outputs.map((t) => t.shape) : builtShapes(layer, state, context);
}

/** The nodes of a model by the layer's name, found when a row is first asked for its detail. */
type Details = (name: string) => SummaryDetail | undefined;

function detailsOf(model: ObjectValue, context: Context): Details {
  let nodes: readonly StructureNode[] | undefined;
  return (name) => {
    nodes ??= modelStructure(model, context).nodes;
    const own = nodes.filter((node) => node.name === name);
    const [first] = own;
    if (!first) return undefined;
    return {
      inputs: first.inputs.map(({ shape }) => shape),
      trainable: first.counts.trainable,
      multiplyAdds: sum(own.map(({ multiplyAdds }) => multiplyAdds)),
      memory: sum(own.map(({ memory }) => memory)),
    };
  };
}

function layerRow(
  layer: ObjectValue,
  connectedTo: readonly string[],
  details: Details,
  context: Context,
): SummaryRow {
  const state = layerStateOf(layer);
  const outputs = state ? outputsOf(layer, state, context) : [];
  const [only, ...more] = outputs;
  const name = layerName(layer) ?? className(layer);
  return {
    name,
    type: className(layer),
    output: more.length === 0 ? only : undefined,
    outputs: more.length > 0 ? outputs : undefined,
    built: state && isBuilt(layer, state, context.keras),
    parameters: state?.build.built ? countsOf(gatherVariables(layer), state).total : known(0),
    connectedTo,
    detail: () => details(name),
  };
}

/** Operations that are no layers have the names that Keras gave them, or are counted by kind within the model. */
function operationNames(graph: Graph): ReadonlyMap<GraphNode, string> {
  const counts = new Map<string, number>();
  const names = new Map<GraphNode, string>();
  for (const operation of graph.operations) {
    const label = operationName(operation) ?? "?";
    const count = counts.get(label) ?? 0;
    if (!operation.layer) counts.set(label, count + 1);
    for (const node of operation.nodes)
      names.set(node, node.name?.() ?? (operation.layer || count === 0 ? label : `${label}_${count}`));
  }
  return names;
}

function connections(operation: Operation, names: ReadonlyMap<GraphNode, string>): readonly string[] {
  return operation.nodes.flatMap((node) =>
    node.inputs.flatMap(({ producer }) => {
      if (!producer) return [];
      const from = producer.node.layer && layerStateOf(producer.node.layer);
      const index = from ? Math.max(0, from.nodes.list.indexOf(producer.node)) : 0;
      return [
        `${layerName(producer.node.layer) ?? names.get(producer.node) ?? producer.node.label}[${index}][${producer.index}]`,
      ];
    }),
  );
}

/** Whether Keras prints the model as a plain stack, without the column of connections. */
function isSequentialLike(graph: Graph): boolean {
  if (graph.nodesByDepth.some((nodes) => nodes.length > 1 || (nodes[0]?.inputs.length ?? 0) > 1))
    return false;
  return graph.operations.every((operation) => operation.nodes.length <= 1);
}

function graphRows(graph: Graph, details: Details, context: Context): readonly SummaryRow[] {
  const names = operationNames(graph);
  const connected = !isSequentialLike(graph);
  return graph.operations.map((operation) => {
    const from = connected ? connections(operation, names) : [];
    if (operation.layer) return layerRow(operation.layer, from, details, context);
    const [node] = operation.nodes;
    const outputs = node?.outputs.map((t) => t.shape) ?? [];
    const name = (node && names.get(node)) ?? operation.label;
    return {
      name,
      type: pascal(operation.label),
      output: outputs.length === 1 ? outputs[0] : undefined,
      outputs: outputs.length > 1 ? outputs : undefined,
      parameters: known(0),
      connectedTo: from,
      detail: () => details(name),
    };
  });
}

/** The rows for a model of any kind. */
export function summaryRows(model: ObjectValue, context: Context): readonly SummaryRow[] {
  const state = layerStateOf(model);
  const functional = functionalStateOf(state);
  const details = detailsOf(model, context);
  if (functional) return graphRows(functional.graph, details, context);
  const stack = stackStateOf(state);
  const layers = stack
    ? stack.layers.filter((layer, i) => i > 0 || !isInputLayer(layer))
    : sublayersOf(model).layers;
  return layers.map((layer) => layerRow(layer, [], details, context));
}
