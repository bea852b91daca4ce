/** Models in the report: totals, inputs and outputs, read when the program has ended. */
import type { FunctionalState } from "./functional";
import { summaryRows } from "./summary-rows";
import { countsOf, gatherVariables } from "../engine/counts";
import { type LayerState, className } from "../engine/layer-state";
import type { ModelRecord, ParameterCounts } from "../../../values/application";
import type { Context } from "../../../values/context";
import { unknownDim } from "../../../values/dimension";
import { reason } from "../../../values/reason";
import type { Shape } from "../../../values/shape";
import type { ObjectValue } from "../../../values/value";

/** Totals at the time of asking; a model that is not built has none. */
export function modelCounts(layer: ObjectValue, state: LayerState): ParameterCounts {
  if (state.build.built) return countsOf(gatherVariables(layer), state);
  const none = unknownDim(reason("shape", "a model that is not built"));
  return { total: none, trainable: none, nonTrainable: none };
}

/** Puts a model into the report. */
export function recordModel(
  layer: ObjectValue,
  state: LayerState,
  kind: ModelRecord["kind"],
  ends: { inputs: () => readonly Shape[]; outputs: () => readonly Shape[] },
  context: Context,
): void {
  context.recordModel({
    name: state.name ?? className(layer),
    kind,
    site: layer.constructed,
    calledFrom: state.constructedFrom,
    inputs: ends.inputs,
    outputs: ends.outputs,
    counts: () => modelCounts(layer, state),
    rows: () => summaryRows(layer, context),
    openWorld: context.openWorld,
  });
}

/** Puts a functional model into the report. */
export function recordFunctional(
  layer: ObjectValue,
  state: LayerState,
  model: FunctionalState,
  context: Context,
): void {
  const { graph } = model;
  const ends = {
    inputs: () => graph.inputs.map((t) => t.shape),
    outputs: () => graph.outputs.map((t) => t.shape),
  };
  recordModel(layer, state, "Functional", ends, context);
}
