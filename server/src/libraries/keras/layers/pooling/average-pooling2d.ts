/** AveragePooling2D: the mean of every window along height and width. After `keras/src/layers/pooling/average_pooling2d.py`. */
import { defineLayer } from "../../layer-definition";
import { averagePoolingArguments, explainPooling, poolingChecks, poolingOutput } from "./window-pooling";

export const averagePooling2d = defineLayer({
  names: ["keras.layers.AveragePooling2D", "keras.layers.AvgPool2D"],
  summary:
    "Keeps the mean of every window of `pool_size` along height and width, for each feature by itself.",
  isBuiltAtInit: true,
  args: averagePoolingArguments(2),
  input: { kind: "tensor", rank: 4 },
  checks: poolingChecks,
  output: poolingOutput,
  explain: explainPooling("mean"),
});
