/** The normalisation layers, one line each. */
import { batchNormalization } from "./batch-normalization";
import { groupNormalization } from "./group-normalization";
import { layerNormalization } from "./layer-normalization";
import { rmsNormalization } from "./rms-normalization";
import { spectralNormalization } from "./spectral-normalization";
import { unitNormalization } from "./unit-normalization";

export const normalizationLayers = [
  batchNormalization,
  groupNormalization,
  layerNormalization,
  rmsNormalization,
  spectralNormalization,
  unitNormalization,
];
