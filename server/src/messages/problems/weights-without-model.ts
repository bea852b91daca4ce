/** A file of weights that is read as a model. */
import { problem } from "../catalogue";

export const weightsWithoutModel = problem({
  code: "weights-without-model",
  what: "{file} holds weights alone, and no model.",
  why: "save_weights, and a checkpoint of weights only, write arrays; which layers they belong to does not stand in the file.",
  remedy:
    "Make the model again and call load_weights, or save all of it with model.save under a name that ends in .keras.",
  documentation:
    "Keras 3 writes the weights of a model into files that end in `.weights.h5`. A model is read from what `save` wrote, which describes its layers as well.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2)])\nmodel.save_weights("net.weights.h5")\nagain = keras.models.load_model("net.weights.h5")',
});
