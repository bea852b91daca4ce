/** The layers that only rearrange, repeat, add or cut elements, one line each. */
import { cropping1d } from "./cropping1d";
import { cropping2d } from "./cropping2d";
import { cropping3d } from "./cropping3d";
import { flatten } from "./flatten";
import { permute } from "./permute";
import { repeatVector } from "./repeat-vector";
import { reshape } from "./reshape";
import { upSampling1d } from "./up-sampling1d";
import { upSampling2d } from "./up-sampling2d";
import { upSampling3d } from "./up-sampling3d";
import { zeroPadding1d } from "./zero-padding1d";
import { zeroPadding2d } from "./zero-padding2d";
import { zeroPadding3d } from "./zero-padding3d";

export const reshapingLayers = [
  cropping1d,
  cropping2d,
  cropping3d,
  flatten,
  permute,
  repeatVector,
  reshape,
  upSampling1d,
  upSampling2d,
  upSampling3d,
  zeroPadding1d,
  zeroPadding2d,
  zeroPadding3d,
];
