/** The convolutional layers, one line each. */
import { conv1d } from "./conv1d";

export const convolutionalLayers = [conv1d];
