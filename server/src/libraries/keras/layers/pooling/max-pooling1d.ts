/** MaxPooling1D: the largest value of every window along time. After `keras/src/layers/pooling/max_pooling1d.py`. */
import { defineLayer } from "../../layer-definition";
import { explainPooling, poolingArguments, poolingChecks, poolingOutput } from "./window-pooling";

export const maxPooling1d = defineLayer({
  names: ["keras.layers.MaxPooling1D", "keras.layers.MaxPool1D"],
  summary: "Keeps the largest value of every window of `pool_size` along time, for each feature by itself.",
  isBuiltAtInit: true,
  args: poolingArguments(1, { default: 2 }),
  input: { kind: "tensor", rank: 3 },
  checks: poolingChecks,
  output: poolingOutput,
  explain: explainPooling("max"),
});
