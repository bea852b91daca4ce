/** A value is no function and can't be called. */
import { problem } from "../catalogue";

export const notCallable = problem({
  code: "not-callable",
  what: "A {type} is no function and can't be called.",
  why: "Parentheses behind a value call it, and only functions, classes, layers and models can be called.",
  remedy: "Leave the parentheses away, or call the layer that is meant.",
  documentation:
    "`x.shape` is a tuple and `model.layers` a list: neither is called. `Dense(4)(x)(y)` calls the tensor that `Dense(4)(x)` gives.",
  example: "x = np.zeros((3, 4))\nprint(x.shape())",
});
