/** A comment that silences problems where there are none. */
import { problem } from "../catalogue";

export const unusedIgnore = problem({
  code: "unused-ignore",
  what: "This comment silences nothing here: {comment}.",
  why: "A comment that silences nothing would hide a problem that comes later.",
  remedy: "Take it away.",
  documentation:
    "Comments are read by line (`ignore`), by block (`disable` to `enable`) and by file (`ignore-file`), each with the codes it is about in brackets, or without them for all. A code that nobody asked to be told is not looked at.",
  example: "x = keras.Input((8,))\ny = keras.layers.Dense(2)(x)  # keras-shape-lens: ignore[wrong-rank]",
});
