/** The activation layers, one line each. */
import { activation } from "./activation";
import { elu } from "./elu";
import { leakyRelu } from "./leaky-relu";
import { prelu } from "./prelu";
import { relu } from "./relu";
import { softmax } from "./softmax";
import { thresholdedRelu } from "./thresholded-relu";

export const activationLayers = [activation, elu, leakyRelu, prelu, relu, softmax, thresholdedRelu];
