/** MaxPooling2D: the largest value of every window along height and width. After `keras/src/layers/pooling/max_pooling2d.py`. */
import { defineLayer } from "../../layer-definition";
import { explainPooling, poolingArguments, poolingChecks, poolingOutput } from "./window-pooling";

export const maxPooling2d = defineLayer({
  names: ["keras.layers.MaxPooling2D", "keras.layers.MaxPool2D"],
  summary:
    "Keeps the largest value of every window of `pool_size` along height and width, for each feature by itself.",
  isBuiltAtInit: true,
  args: poolingArguments(2, { default: 2 }),
  input: { kind: "tensor", rank: 4 },
  checks: poolingChecks,
  output: poolingOutput,
  explain: explainPooling("max"),
});
