/** More positional arguments than a constructor has. */
import { problem } from "../catalogue";

export const tooManyArguments = problem({
  code: "too-many-arguments",
  what: "{layer} takes at most {most|positional argument|positional arguments}, {given|is|are} given.",
  why: "There is no parameter left for the rest.",
  remedy: "Pass arguments by keyword.",
  documentation:
    "Python binds positional arguments from left to right; Keras changed the order of some constructors between versions, so naming them is safer.",
  example: "layer = keras.layers.Flatten('channels_last', 3)",
});
