/** AveragePooling1D: the mean of every window along time. After `keras/src/layers/pooling/average_pooling1d.py`. */
import { defineLayer } from "../../layer-definition";
import { averagePoolingArguments, explainPooling, poolingChecks, poolingOutput } from "./window-pooling";

export const averagePooling1d = defineLayer({
  names: ["keras.layers.AveragePooling1D", "keras.layers.AvgPool1D"],
  summary: "Keeps the mean of every window of `pool_size` along time, for each feature by itself.",
  isBuiltAtInit: true,
  args: averagePoolingArguments(1),
  input: { kind: "tensor", rank: 3 },
  checks: poolingChecks,
  output: poolingOutput,
  explain: explainPooling("mean"),
});
