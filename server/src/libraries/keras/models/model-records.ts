/** Models in the report: totals, inputs and outputs, read when the program has ended. */
import { functionalStateOf } from "./functional-state";
import { modelStructure } from "./model-structure";
import { type StackState, stackStateOf } from "./stack-state";
import { summaryRows } from "./summary-rows";
import { asOfNow, countsOf, gatherVariables } from "../engine/weights/counts";
import { isInputLayer, outputOf } from "../engine/applying/input-layer";
import { type LayerState, className, layerStateOf, stateName } from "../engine/layer-state";
import type { ModelRecord, ParameterCounts } from "../../../values/records/application";
import type { Context } from "../../../values/context";
import { sameDim, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import type { Shape } from "../../../values/dimensions/shape";
import type { ObjectValue, Value } from "../../../values/value";

/** Totals at the time of asking; a model that is not built has none. */
function modelCounts(layer: ObjectValue, state: LayerState): ParameterCounts {
  if (state.build.built) return countsOf(gatherVariables(layer), state);
  const none = unknownDim(reason("shape", "a model that is not built"));
  return { total: none, trainable: none, nonTrainable: none };
}

/** Whether what we can't know stands first in a stack, and so may be its Input: what it is built for is then no answer. */
function beginsUnknown({ certain, explicit, layers: [first] }: StackState): boolean {
  return certain === 0 || (certain === 1 && !explicit && first !== undefined && isInputLayer(first));
}

/** Shapes at both ends of a model, as far as it has symbolic tensors; read when asked for. */
function endsOf(state: LayerState): Pick<ModelRecord, "kind" | "inputs" | "outputs"> {
  const shapes = (tensors: readonly (Value | undefined)[]): readonly Shape[] =>
    tensors.flatMap((t) => (t?.kind === "tensor" ? [t.shape] : []));
  const functional = functionalStateOf(state);
  if (functional) {
    const { inputs, outputs } = functional.graph;
    return { kind: "Functional", inputs: () => shapes(inputs), outputs: () => shapes(outputs) };
  }
  const stack = stackStateOf(state);
  if (!stack) return { kind: "Subclassed", inputs: () => [], outputs: () => [] };
  return {
    kind: "Sequential",
    inputs: () => (beginsUnknown(stack) ? [] : shapes([stack.layers[0] && outputOf(stack.layers[0])])),
    outputs: () => shapes([stack.top]),
  };
}

/** A model as it is now: its outputs and totals; undefined for what is no model. */
export function modelNow(model: ObjectValue): Pick<ModelRecord, "outputs" | "counts"> | undefined {
  const state = layerStateOf(model);
  if (!state?.model) return undefined;
  const outputs = endsOf(state).outputs();
  if (outputs.length > 0) {
    const counts = modelCounts(model, state);
    return { outputs: () => outputs, counts: () => counts };
  }
  // What a model that has no outputs yet is to become shows where it is made, since the name is bound nowhere else.
  return { outputs: () => endsOf(state).outputs(), counts: () => modelCounts(model, state) };
}

/** Puts a model into the report; called when its constructor has run. */
export function recordModel(model: ObjectValue, context: Context): void {
  const state = layerStateOf(model);
  if (!state) return;
  // Counted where it is made; a model that grows or is built further down is told as it is then.
  const made = state.build.built ? asOfNow(gatherVariables(model), state) : undefined;
  const counts = (): ParameterCounts => {
    const later = modelCounts(model, state);
    const then = made && countsOf(made.gathered, made.state);
    return then && sameDim(then.total, later.total) === true ? then : later;
  };
  context.recordModel({
    ...endsOf(state),
    value: model,
    get name() {
      return stateName(state) ?? className(model);
    },
    site: model.constructed,
    calledFrom: state.constructedFrom,
    counts,
    rows: () => summaryRows(model, context),
    structure: () => modelStructure(model, context),
    openWorld: context.openWorld,
  });
}
