/** AveragePooling3D: the mean of every window along depth, height and width. After `keras/src/layers/pooling/average_pooling3d.py`. */
import { defineLayer } from "../../layer-definition";
import { averagePoolingArguments, explainPooling, poolingChecks, poolingOutput } from "./window-pooling";

export const averagePooling3d = defineLayer({
  names: ["keras.layers.AveragePooling3D", "keras.layers.AvgPool3D"],
  summary:
    "Keeps the mean of every window of `pool_size` along depth, height and width, for each feature by itself.",
  isBuiltAtInit: true,
  args: averagePoolingArguments(3),
  input: { kind: "tensor", rank: 5 },
  checks: poolingChecks,
  output: poolingOutput,
  explain: explainPooling("mean"),
});
