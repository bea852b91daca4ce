/** GlobalAveragePooling3D: one mean per feature. After `keras/src/layers/pooling/global_average_pooling3d.py`. */
import { defineLayer } from "../../layer-definition";
import {
  explainGlobalPooling,
  globalPoolingArguments,
  globalPoolingInput,
  globalPoolingOutput,
} from "./global-pooling";

export const globalAveragePooling3d = defineLayer({
  names: ["keras.layers.GlobalAveragePooling3D", "keras.layers.GlobalAvgPool3D"],
  summary: "Keeps one number per feature: its mean over depth, height and width, whatever the length.",
  isBuiltAtInit: true,
  args: globalPoolingArguments(),
  input: globalPoolingInput(5),
  output: globalPoolingOutput,
  explain: explainGlobalPooling("mean"),
});
