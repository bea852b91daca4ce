/** GlobalMaxPooling1D: one largest value per feature. After `keras/src/layers/pooling/global_max_pooling1d.py`. */
import { defineLayer } from "../../layer-definition";
import {
  explainGlobalPooling,
  globalPoolingArguments,
  globalPoolingInput,
  globalPoolingOutput,
} from "./global-pooling";

export const globalMaxPooling1d = defineLayer({
  names: ["keras.layers.GlobalMaxPooling1D", "keras.layers.GlobalMaxPool1D"],
  summary: "Keeps one number per feature: its largest value over time, whatever the length.",
  isBuiltAtInit: true,
  args: globalPoolingArguments(),
  input: globalPoolingInput(3),
  output: globalPoolingOutput,
  explain: explainGlobalPooling("max"),
});
