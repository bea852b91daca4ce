/** A Sequential that has an input already and is built for another shape. */
import { problem } from "../catalogue";

export const alreadyBuilt = problem({
  code: "already-built",
  what: "The model already takes {expected}, and is built for {given}.",
  why: "A Sequential with an input is built; Keras 3 takes no other shape for it, not even another batch.",
  remedy: "Leave the call of build away.",
  documentation:
    "`model.build(shape)` is for a Sequential without `Input` or `input_shape`. Keras 2 passed over it where the model was built; Keras 3 compares the shapes, and None is no 32.",
  example: "model = keras.Sequential([keras.Input((784,)), keras.layers.Dense(10)])\nmodel.build((32, 784))",
});
