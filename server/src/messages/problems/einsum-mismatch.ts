/** An einsum equation that does not fit the input or the stated output. */
import { problem } from "../catalogue";

export const einsumMismatch = problem({
  code: "einsum-mismatch",
  what: "The equation '{equation}' does not fit the input {input}.",
  why: "{says}",
  remedy:
    "Make every letter of the equation an axis of the input or of output_shape, with the same size wherever it appears.",
  documentation:
    "`EinsumDense` reads the shapes of its kernel and output from an equation such as `abc,cd->abd`. Letters that input and output share must have the same size, and every letter of the kernel must appear in one of them.",
  example: "x = keras.Input((8, 9))\ny = keras.layers.EinsumDense('abc,cd->abd', output_shape=(7, 16))(x)",
});
