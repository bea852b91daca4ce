/** MaxPooling3D: the largest value of every window along depth, height and width. After `keras/src/layers/pooling/max_pooling3d.py`. */
import { defineLayer } from "../../layer-definition";
import { explainPooling, poolingArguments, poolingChecks, poolingOutput } from "./window-pooling";

export const maxPooling3d = defineLayer({
  names: ["keras.layers.MaxPooling3D", "keras.layers.MaxPool3D"],
  summary:
    "Keeps the largest value of every window of `pool_size` along depth, height and width, for each feature by itself.",
  isBuiltAtInit: true,
  args: poolingArguments(3, { default: 2 }),
  input: { kind: "tensor", rank: 5 },
  checks: poolingChecks,
  output: poolingOutput,
  explain: explainPooling("max"),
});
