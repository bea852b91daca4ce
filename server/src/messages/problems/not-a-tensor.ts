/** A layer called on something that is no tensor. */
import { problem } from "../catalogue";

export const notATensor = problem({
  code: "not-a-tensor",
  what: "{layer} is called on {given}, which is no tensor.",
  why: "A layer returns a tensor only when it is called.",
  remedy: "Call the inner layer on its input first.",
  documentation:
    "In the functional API each layer is called on the tensor that the previous one returned: `Dense(4)(Dense(8)(x))`.",
  example: "y = keras.layers.Dense(4)(keras.layers.Dense(8))",
});
