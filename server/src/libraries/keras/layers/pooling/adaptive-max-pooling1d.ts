/** AdaptiveMaxPooling1D: the largest value of as many windows as asked for. After `keras/src/layers/pooling/adaptive_max_pooling1d.py`. */
import { defineLayer } from "../../layer-definition";
import { adaptiveArguments, adaptiveChecks, adaptiveOutput, explainAdaptive } from "./adaptive-pooling";

export const adaptiveMaxPooling1d = defineLayer({
  names: ["keras.layers.AdaptiveMaxPooling1D"],
  summary: "Keeps the largest value of windows that are chosen so that `output_size` of them cover time.",
  args: adaptiveArguments(1),
  input: { kind: "tensor" },
  checks: adaptiveChecks,
  output: adaptiveOutput,
  explain: explainAdaptive("max"),
});
