/** GlobalMaxPooling2D: one largest value per feature. After `keras/src/layers/pooling/global_max_pooling2d.py`. */
import { defineLayer } from "../../layer-definition";
import {
  explainGlobalPooling,
  globalPoolingArguments,
  globalPoolingInput,
  globalPoolingOutput,
} from "./global-pooling";

export const globalMaxPooling2d = defineLayer({
  names: ["keras.layers.GlobalMaxPooling2D", "keras.layers.GlobalMaxPool2D"],
  summary: "Keeps one number per feature: its largest value over height and width, whatever the length.",
  isBuiltAtInit: true,
  args: globalPoolingArguments(),
  input: globalPoolingInput(4),
  output: globalPoolingOutput,
  explain: explainGlobalPooling("max"),
});
