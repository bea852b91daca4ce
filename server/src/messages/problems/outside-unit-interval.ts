/** A rate that is not between 0 and 1. */
import { problem } from "../catalogue";

export const outsideUnitInterval = problem({
  code: "outside-unit-interval",
  what: "`{argument}` is {given}, but it must be between 0 and 1.",
  why: "It is a fraction, not a percentage.",
  remedy: "Use a number from 0 to 1, such as 0.2 for 20%.",
  documentation:
    "Dropout rates are fractions of 1. GaussianNoise limits its standard deviation in the same way.",
  example: "keras.layers.Dropout(20)",
});
