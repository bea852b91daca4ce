/** The layers that lead to an output of a model, the last one first. */
import { functionalStateOf } from "../../models/functional-state";
import { stackStateOf } from "../../models/stack-state";
import { layerStateOf } from "../../engine/layer-state";
import { boundedWalk } from "../../../../values/bounds/bounded-walk";
import type { ObjectValue, TensorValue } from "../../../../values/value";

/** Layers that are looked at; what shapes an output stands near it. */
const NEAREST = 12;

/** The layers of a model from its output `index` backwards, those of models inside it one by one. */
export const lastLayers = boundedWalk(layersOf, (): readonly ObjectValue[] => []);

function layersOf(model: ObjectValue, index: number): readonly ObjectValue[] {
  const state = layerStateOf(model);
  const stack = stackStateOf(state);
  if (stack) {
    const own = stack.unknown ? [] : [...stack.layers].reverse();
    return own.flatMap(opened).slice(0, NEAREST);
  }
  const output = functionalStateOf(state)?.graph.outputs[index];
  const found: ObjectValue[] = [];
  let next: TensorValue | undefined = output;
  while (next?.producer && found.length < NEAREST) {
    const { layer, inputs } = next.producer.node;
    const within = layer ? opened(layer) : [];
    // Of a model whose layers can't be told, what stands before it is not what its output comes of.
    if (layer && within.length === 0) break;
    found.push(...within);
    next = inputs[0];
  }
  return found.slice(0, NEAREST);
}

/** A layer, or the layers of a model. */
function opened(layer: ObjectValue): readonly ObjectValue[] {
  const state = layerStateOf(layer);
  if (!stackStateOf(state) && !functionalStateOf(state)) return [layer];
  return lastLayers(layer, 0);
}

/** Whether the only output of a model is what an operation makes of a layer's: `ops.sigmoid(dense(x))` gives probabilities. */
export function endsInOperation(model: ObjectValue): boolean {
  const producer = functionalStateOf(layerStateOf(model))?.graph.outputs[0]?.producer;
  return producer !== undefined && producer.node.layer === undefined;
}
