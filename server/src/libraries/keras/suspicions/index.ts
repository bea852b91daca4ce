/** Every suspicion, one line each: what Keras runs and is almost surely not meant. */
import { activationAndLoss } from "./activation-and-loss";
import { hugeDense } from "./huge-dense";
import { kernelAndSeries } from "./kernel-and-series";
import { layerAfterOutput } from "./layer-after-output";
import { softmaxOfOne } from "./softmax-of-one";
import type { Applied, CompiledModel, LayerSuspicion, ModelSuspicion } from "./suspicion";
import type { Context } from "../../../values/context";

const ofLayers: readonly LayerSuspicion[] = [softmaxOfOne, hugeDense, kernelAndSeries];
const ofModels: readonly ModelSuspicion[] = [activationAndLoss, layerAfterOutput];

/** Looks at one application that the program writes. */
export function suspectLayer(applied: Applied, context: Context): void {
  for (const look of ofLayers) look(applied, context);
}

/** Looks at a model of one output that is compiled. */
export function suspectModel(model: CompiledModel, context: Context): void {
  for (const look of ofModels) look(model, context);
}
