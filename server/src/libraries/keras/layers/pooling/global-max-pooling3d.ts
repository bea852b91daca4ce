/** GlobalMaxPooling3D: one largest value per feature. After `keras/src/layers/pooling/global_max_pooling3d.py`. */
import { defineLayer } from "../../layer-definition";
import {
  explainGlobalPooling,
  globalPoolingArguments,
  globalPoolingInput,
  globalPoolingOutput,
} from "./global-pooling";

export const globalMaxPooling3d = defineLayer({
  names: ["keras.layers.GlobalMaxPooling3D", "keras.layers.GlobalMaxPool3D"],
  summary:
    "Keeps one number per feature: its largest value over depth, height and width, whatever the length.",
  isBuiltAtInit: true,
  args: globalPoolingArguments(),
  input: globalPoolingInput(5),
  output: globalPoolingOutput,
  explain: explainGlobalPooling("max"),
});
