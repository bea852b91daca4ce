/** A Sequential that has an input already and is built for another shape. */
import { problem } from "../catalogue";

export const alreadyBuilt = problem({
  code: "already-built",
  what: "The model already takes {expected}, but build is called with {given}.",
  why: "A Sequential with an input is already built, and Keras 3 accepts no other shape for it, not even another batch size.",
  remedy: "Remove the call to build.",
  documentation:
    "`model.build(shape)` is for a Sequential without `Input` or `input_shape`. Keras 2 ignored the call on a model that was built; Keras 3 compares the shapes, and None does not match 32.",
  example: "model = keras.Sequential([keras.Input((784,)), keras.layers.Dense(10)])\nmodel.build((32, 784))",
});
