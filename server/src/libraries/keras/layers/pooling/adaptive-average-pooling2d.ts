/** AdaptiveAveragePooling2D: the mean of as many windows as asked for. After `keras/src/layers/pooling/adaptive_average_pooling2d.py`. */
import { defineLayer } from "../../layer-definition";
import { adaptiveArguments, adaptiveChecks, adaptiveOutput, explainAdaptive } from "./adaptive-pooling";

export const adaptiveAveragePooling2d = defineLayer({
  names: ["keras.layers.AdaptiveAveragePooling2D"],
  summary: "Keeps the mean of windows that are chosen so that `output_size` of them cover height and width.",
  args: adaptiveArguments(2),
  input: { kind: "tensor" },
  checks: adaptiveChecks,
  output: adaptiveOutput,
  explain: explainAdaptive("mean"),
});
