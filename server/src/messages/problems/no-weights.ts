/** A weight asked of a layer that has none. */
import { problem } from "../catalogue";

export const noWeights = problem({
  code: "no-weights",
  what: "{layer} has no weights, and so there is no item {index}.",
  why: "Layers of pooling, flattening, dropout and activation compute without weights: what get_weights() gives of them is an empty list.",
  remedy: "Ask only layers that have some: if layer.weights: …",
  documentation:
    "A loop over `model.layers` meets layers with and without weights. `layer.weights` is an empty list of those without, which counts as false.",
  example:
    "model = keras.Sequential([keras.Input((8, 8, 1)), keras.layers.Conv2D(4, 3), keras.layers.Flatten()])\nkernels = [layer.get_weights()[0] for layer in model.layers]",
});
