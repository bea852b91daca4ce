/** The preprocessing layers, one line each. */
import { categoryEncoding } from "./category-encoding";
import { discretization } from "./discretization";
import { hashedCrossing } from "./hashed-crossing";
import { hashing } from "./hashing";
import { imageLayers } from "./image";
import { integerLookup } from "./integer-lookup";
import { melSpectrogram } from "./mel-spectrogram";
import { normalization } from "./normalization";
import { pipeline } from "./pipeline";
import { rescaling } from "./rescaling";
import { stftSpectrogram } from "./stft-spectrogram";
import { stringLookup } from "./string-lookup";
import { textVectorization } from "./text-vectorization";

export const preprocessingLayers = [
  categoryEncoding,
  discretization,
  hashedCrossing,
  hashing,
  ...imageLayers,
  integerLookup,
  melSpectrogram,
  normalization,
  pipeline,
  rescaling,
  stftSpectrogram,
  stringLookup,
  textVectorization,
];
