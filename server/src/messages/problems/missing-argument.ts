/** A required argument that was left out. */
import { problem } from "../catalogue";

export const missingArgument = problem({
  code: "missing-argument",
  what: "{layer} needs `{argument}`.",
  why: "It has no default.",
  remedy: "Add `{argument}`.",
  documentation: "Python refuses a constructor call that leaves out an argument without a default.",
  example: "keras.layers.Conv1D(8)",
});
