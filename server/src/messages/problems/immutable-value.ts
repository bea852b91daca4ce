/** An item that is set of a tuple, a text, bytes or a range. */
import { problem } from "../catalogue";

export const immutableValue = problem({
  code: "immutable-value",
  what: "No item of a {type} can be set.",
  why: "Python changes lists and dictionaries where they are; a {type} stays what it was made with.",
  remedy: "Change a list instead, which list(…) makes of it, or make another {type}.",
  documentation:
    "Shapes are tuples: `(None, *shape[1:])` is another shape with a first axis of its own. What a function of `*args` or several `return` values give is a tuple as well.",
  example: "x = keras.Input((4, 5))\nshape = x.shape\nshape[0] = 1",
});
