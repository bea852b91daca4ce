/** A target shape with more than one axis to be computed. */
import { problem } from "../catalogue";

export const twoFreeAxes = problem({
  code: "two-free-axes",
  what: "{given} contains −1 more than once.",
  why: "Only one axis can be computed from the others.",
  remedy: "Give the length of all axes but one.",
  documentation:
    "In `target_shape`, −1 stands for the length that is left over when all others are known, so there can be only one.",
  example: "keras.layers.Reshape((-1, -1))",
});
