/** GlobalAveragePooling2D: one mean per feature. After `keras/src/layers/pooling/global_average_pooling2d.py`. */
import { defineLayer } from "../../layer-definition";
import {
  explainGlobalPooling,
  globalPoolingArguments,
  globalPoolingInput,
  globalPoolingOutput,
} from "./global-pooling";

export const globalAveragePooling2d = defineLayer({
  names: ["keras.layers.GlobalAveragePooling2D", "keras.layers.GlobalAvgPool2D"],
  summary: "Keeps one number per feature: its mean over height and width, whatever the length.",
  isBuiltAtInit: true,
  args: globalPoolingArguments(),
  input: globalPoolingInput(4),
  output: globalPoolingOutput,
  explain: explainGlobalPooling("mean"),
});
