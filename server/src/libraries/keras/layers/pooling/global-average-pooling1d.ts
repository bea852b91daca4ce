/** GlobalAveragePooling1D: one mean per feature. After `keras/src/layers/pooling/global_average_pooling1d.py`. */
import { defineLayer } from "../../layer-definition";
import {
  explainGlobalPooling,
  globalPoolingArguments,
  globalPoolingInput,
  globalPoolingOutput,
} from "./global-pooling";
import { endsMask } from "../mask-rules";

export const globalAveragePooling1d = defineLayer({
  names: ["keras.layers.GlobalAveragePooling1D", "keras.layers.GlobalAvgPool1D"],
  summary: "Keeps one number per feature: its mean over time, whatever the length.",
  isBuiltAtInit: true,
  args: globalPoolingArguments(),
  input: globalPoolingInput(3),
  mask: endsMask,
  output: globalPoolingOutput,
  explain: explainGlobalPooling("mean"),
});
