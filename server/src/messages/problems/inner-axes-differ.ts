/** A product over axes of different lengths. */
import { problem } from "../catalogue";

export const innerAxesDiffer = problem({
  code: "inner-axes-differ",
  what: "The product sums over two axes of different length: {left} and {right}.",
  why: "A matrix product multiplies the two axes element by element and sums, so they must be equally long.",
  remedy:
    "Transpose one of the two, or name other axes, so that the axes that are summed over are equally long.",
  documentation:
    "`a @ b` and `matmul` sum over the last axis of the first and the last but one of the second; `dot`, `tensordot` and `einsum` over the axes that are named. What is not summed over may differ.",
  example: "a = keras.Input((8, 16))\nb = keras.Input((8, 16))\ny = keras.ops.matmul(a, b)",
});
