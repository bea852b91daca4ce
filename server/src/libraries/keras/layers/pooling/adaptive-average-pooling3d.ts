/** AdaptiveAveragePooling3D: the mean of as many windows as asked for. After `keras/src/layers/pooling/adaptive_average_pooling3d.py`. */
import { defineLayer } from "../../layer-definition";
import { adaptiveArguments, adaptiveChecks, adaptiveOutput, explainAdaptive } from "./adaptive-pooling";

export const adaptiveAveragePooling3d = defineLayer({
  names: ["keras.layers.AdaptiveAveragePooling3D"],
  summary:
    "Keeps the mean of windows that are chosen so that `output_size` of them cover depth, height and width.",
  args: adaptiveArguments(3),
  input: { kind: "tensor" },
  checks: adaptiveChecks,
  output: adaptiveOutput,
  explain: explainAdaptive("mean"),
});
