/** The convolutional layers, one line each. */
import { conv1d } from "./conv1d";
import { conv1dTranspose } from "./conv1d-transpose";
import { conv2d } from "./conv2d";
import { conv2dTranspose } from "./conv2d-transpose";
import { conv3d } from "./conv3d";
import { conv3dTranspose } from "./conv3d-transpose";
import { depthwiseConv1d } from "./depthwise-conv1d";
import { depthwiseConv2d } from "./depthwise-conv2d";
import { locallyConnected1d } from "./locally-connected1d";
import { locallyConnected2d } from "./locally-connected2d";
import { separableConv1d } from "./separable-conv1d";
import { separableConv2d } from "./separable-conv2d";

export const convolutionalLayers = [
  conv1d,
  conv2d,
  conv3d,
  conv1dTranspose,
  conv2dTranspose,
  conv3dTranspose,
  depthwiseConv1d,
  depthwiseConv2d,
  locallyConnected1d,
  locallyConnected2d,
  separableConv1d,
  separableConv2d,
];
