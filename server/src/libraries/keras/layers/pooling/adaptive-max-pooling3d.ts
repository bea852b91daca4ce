/** AdaptiveMaxPooling3D: the largest value of as many windows as asked for. After `keras/src/layers/pooling/adaptive_max_pooling3d.py`. */
import { defineLayer } from "../../layer-definition";
import { adaptiveArguments, adaptiveChecks, adaptiveOutput, explainAdaptive } from "./adaptive-pooling";

export const adaptiveMaxPooling3d = defineLayer({
  names: ["keras.layers.AdaptiveMaxPooling3D"],
  summary:
    "Keeps the largest value of windows that are chosen so that `output_size` of them cover depth, height and width.",
  args: adaptiveArguments(3),
  input: { kind: "tensor" },
  checks: adaptiveChecks,
  output: adaptiveOutput,
  explain: explainAdaptive("max"),
});
