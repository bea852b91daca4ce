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
import type { LayerDefinition } from "../../layer-definition";

/** Those that read data before there are tensors, as `keras/src/layers/preprocessing/data_layer.py` and each of them has it. */
const dataLayers = [
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
  stringLookup,
  textVectorization,
];

export const preprocessingLayers = [
  ...dataLayers.map((layer): LayerDefinition => ({ ...layer, takesPlainValues: true })),
  stftSpectrogram,
];
