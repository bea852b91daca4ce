/** A comment that silences problems where there are none. */
import { problem } from "../catalogue";

export const unusedIgnore = problem({
  code: "unused-ignore",
  what: "This comment silences nothing here: {comment}.",
  why: "A comment that silences nothing now could hide a problem later.",
  remedy: "Remove it.",
  documentation:
    "Comments apply to a line (`ignore`), a block (`disable` to `enable`) or the file (`ignore-file`), with the codes they silence in brackets, or without for all. Codes that are switched off are not considered.",
  example: "x = keras.Input((8,))\ny = keras.layers.Dense(2)(x)  # keras-shape-lens: ignore[wrong-rank]",
});
