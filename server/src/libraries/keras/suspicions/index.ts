/** Every suspicion, one line each: what Keras runs and is almost surely not meant. */
import { activationClass } from "./activation-class";
import { activationAndLoss } from "./activation-and-loss";
import { hugeDense } from "./huge-dense";
import { kernelAndSeries } from "./kernel-and-series";
import { layerAfterOutput } from "./layer-after-output";
import { softmaxOfOne } from "./softmax-of-one";
import type { Applied, CompiledModel, LayerSuspicion, ModelSuspicion } from "./suspicion";
import type { Context } from "../../../values/context";

const ofLayers: readonly LayerSuspicion[] = [activationClass, softmaxOfOne, hugeDense, kernelAndSeries];
const ofModels: readonly ModelSuspicion[] = [activationAndLoss, layerAfterOutput];

/** A file of unit tests by the names that pytest and unittest look for: its models stand for others and are not trained well. */
const isOfTests = (file: string): boolean => /(?:^|[\\/])(?:test_[^\\/]*|[^\\/]*_test)\.py$/.test(file);

/** Looks at one application that the program writes. */
export function suspectLayer(applied: Applied, context: Context): void {
  if (isOfTests(applied.site.file)) return;
  for (const look of ofLayers) look(applied, context);
}

/** Looks at a model of one output that is compiled. */
export function suspectModel(model: CompiledModel, context: Context): void {
  if (isOfTests(model.model.constructed.file)) return;
  for (const look of ofModels) look(model, context);
}
