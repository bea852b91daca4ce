/** The layers that only act while training, one line each. */
import { activityRegularization } from "./activity-regularization";
import { alphaDropout } from "./alpha-dropout";
import { dropout } from "./dropout";
import { gaussianDropout } from "./gaussian-dropout";
import { gaussianNoise } from "./gaussian-noise";
import { spatialDropout1d } from "./spatial-dropout1d";
import { spatialDropout2d } from "./spatial-dropout2d";
import { spatialDropout3d } from "./spatial-dropout3d";

export const regularizationLayers = [
  activityRegularization,
  alphaDropout,
  dropout,
  gaussianDropout,
  gaussianNoise,
  spatialDropout1d,
  spatialDropout2d,
  spatialDropout3d,
];
