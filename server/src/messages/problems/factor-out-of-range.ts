/** The strength of a random change outside of its range. */
import { problem } from "../catalogue";

export const factorOutOfRange = problem({
  code: "factor-out-of-range",
  what: "{argument}={given} is outside [{lower}, {upper}].",
  why: "The factor is a fraction; a pair of numbers gives its lower and upper bound.",
  remedy: "Give a number, or a pair of numbers, within the range.",
  documentation:
    "A single number f stands for the range from −f to f (or from 0 to f where the lower bound is 0).",
  example: "layer = keras.layers.RandomContrast(1.5)",
});
