/** AdaptiveAveragePooling1D: the mean of as many windows as asked for. After `keras/src/layers/pooling/adaptive_average_pooling1d.py`. */
import { defineLayer } from "../../layer-definition";
import { adaptiveArguments, adaptiveChecks, adaptiveOutput, explainAdaptive } from "./adaptive-pooling";

export const adaptiveAveragePooling1d = defineLayer({
  names: ["keras.layers.AdaptiveAveragePooling1D"],
  summary: "Keeps the mean of windows that are chosen so that `output_size` of them cover time.",
  args: adaptiveArguments(1),
  input: { kind: "tensor" },
  checks: adaptiveChecks,
  output: adaptiveOutput,
  explain: explainAdaptive("mean"),
});
