/** Every layer that Keras has, by family. */
import { convolutionalLayers } from "./convolutional";
import { coreLayers } from "./core";

export const layerDefinitions = [...convolutionalLayers, ...coreLayers];
