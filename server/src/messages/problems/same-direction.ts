/** Two layers of Bidirectional that run the same way. */
import { problem } from "../catalogue";

export const sameDirection = problem({
  code: "same-direction",
  what: "Both layers of Bidirectional have go_backwards={value}.",
  why: "One of them has to run backwards, the other forwards.",
  remedy: "Set go_backwards=True on the backward layer only.",
  documentation:
    "`Bidirectional` makes the backward copy itself; a `backward_layer` of your own must have `go_backwards=True`, and the given layer must not.",
  example: "layer = keras.layers.Bidirectional(keras.layers.LSTM(3, go_backwards=True))",
});
