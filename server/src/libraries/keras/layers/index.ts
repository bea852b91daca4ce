/** Every layer that Keras has, by family. */
import { activationLayers } from "./activations";
import { attentionLayers } from "./attention";
import { convolutionalLayers } from "./convolutional";
import { coreLayers } from "./core";
import { mergingFunctions, mergingLayers } from "./merging";
import { normalizationLayers } from "./normalization";
import { poolingLayers } from "./pooling";
import { preprocessingLayers } from "./preprocessing";
import { recurrentLayers } from "./rnn";
import { regularizationLayers } from "./regularization";
import { reshapingLayers } from "./reshaping";

export const layerDefinitions = [
  ...activationLayers,
  ...attentionLayers,
  ...convolutionalLayers,
  ...coreLayers,
  ...mergingLayers,
  ...normalizationLayers,
  ...poolingLayers,
  ...preprocessingLayers,
  ...recurrentLayers,
  ...regularizationLayers,
  ...reshapingLayers,
];

/** Functions of `keras.layers` that make a layer and call it at once, such as `concatenate`. */
export const layerFunctions = [...mergingFunctions];
