/** The pooling layers, one line each. */
import { adaptiveAveragePooling1d } from "./adaptive-average-pooling1d";
import { adaptiveAveragePooling2d } from "./adaptive-average-pooling2d";
import { adaptiveAveragePooling3d } from "./adaptive-average-pooling3d";
import { adaptiveMaxPooling1d } from "./adaptive-max-pooling1d";
import { adaptiveMaxPooling2d } from "./adaptive-max-pooling2d";
import { adaptiveMaxPooling3d } from "./adaptive-max-pooling3d";
import { averagePooling1d } from "./average-pooling1d";
import { averagePooling2d } from "./average-pooling2d";
import { averagePooling3d } from "./average-pooling3d";
import { globalAveragePooling1d } from "./global-average-pooling1d";
import { globalAveragePooling2d } from "./global-average-pooling2d";
import { globalAveragePooling3d } from "./global-average-pooling3d";
import { globalMaxPooling1d } from "./global-max-pooling1d";
import { globalMaxPooling2d } from "./global-max-pooling2d";
import { globalMaxPooling3d } from "./global-max-pooling3d";
import { maxPooling1d } from "./max-pooling1d";
import { maxPooling2d } from "./max-pooling2d";
import { maxPooling3d } from "./max-pooling3d";

export const poolingLayers = [
  adaptiveAveragePooling1d,
  adaptiveAveragePooling2d,
  adaptiveAveragePooling3d,
  adaptiveMaxPooling1d,
  adaptiveMaxPooling2d,
  adaptiveMaxPooling3d,
  averagePooling1d,
  averagePooling2d,
  averagePooling3d,
  globalAveragePooling1d,
  globalAveragePooling2d,
  globalAveragePooling3d,
  globalMaxPooling1d,
  globalMaxPooling2d,
  globalMaxPooling3d,
  maxPooling1d,
  maxPooling2d,
  maxPooling3d,
];
