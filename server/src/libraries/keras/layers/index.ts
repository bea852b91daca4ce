/** Every layer that Keras has, by family. */
import { activationLayers } from "./activations";
import { convolutionalLayers } from "./convolutional";
import { coreLayers } from "./core";
import { normalizationLayers } from "./normalization";
import { poolingLayers } from "./pooling";
import { regularizationLayers } from "./regularization";
import { reshapingLayers } from "./reshaping";

export const layerDefinitions = [
  ...activationLayers,
  ...convolutionalLayers,
  ...coreLayers,
  ...normalizationLayers,
  ...poolingLayers,
  ...regularizationLayers,
  ...reshapingLayers,
];
