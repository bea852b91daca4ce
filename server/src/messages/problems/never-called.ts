/** Tensors asked of a layer that has none, since nothing called it. */
import { problem } from "../catalogue";

export const neverCalled = problem({
  code: "never-called",
  what: "{layer} has no {attribute}: it was never called.",
  why: "In Keras 3 a layer's input and output are those of its first call on a symbolic tensor. A Sequential that is built, with an Input or by data, was not called either.",
  remedy: "Ask a built Sequential for inputs[0] and outputs[0]; call anything else on a keras.Input first.",
  documentation:
    "Under Keras 2 a Sequential had `input` and `output` as soon as it was built, and programs that make a second model of it, for heat maps or features, ask for them. Keras 3 has them as `inputs[0]` and `outputs[0]`.",
  example:
    "model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(3)])\nfeatures = keras.Model(model.inputs, model.output)",
});
