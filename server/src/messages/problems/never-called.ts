/** Tensors asked of a layer that has none, since nothing called it. */
import { problem } from "../catalogue";

export const neverCalled = problem({
  code: "never-called",
  what: "{layer} has no {attribute}: it was never called.",
  why: "In Keras 3 a layer's input and output are those of its first call on a symbolic tensor. A Sequential that has only been built, by an Input or by data, has not been called either.",
  remedy: "Use inputs[0] and outputs[0] of a built Sequential; call anything else on a keras.Input first.",
  documentation:
    "Under Keras 2 a Sequential had `input` and `output` as soon as it was built, and programs that build a second model from it, for heat maps or features, use them. In Keras 3 they are `inputs[0]` and `outputs[0]`.",
  example:
    "model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(3)])\nfeatures = keras.Model(model.inputs, model.output)",
});
