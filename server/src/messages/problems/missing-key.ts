/** A key that a fully known dictionary does not have. */
import { problem } from "../catalogue";

export const missingKey = problem({
  code: "missing-key",
  what: "There is no key {key}.",
  why: "The dictionary has only {keys}.",
  remedy: "Use one of its keys, or .get({key}, default).",
  documentation:
    "It is reported only for dictionaries that the program builds itself and whose keys are all known.",
  example: 'sizes = {"small": 32, "large": 128}\ny = keras.layers.Dense(sizes["medium"])(keras.Input((4,)))',
});
