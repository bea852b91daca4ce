/** Code that Python itself refuses to read. */
import { problem } from "../catalogue";

export const syntaxError = problem({
  code: "syntax-error",
  what: "Python does not accept this.",
  why: "It is refused before anything in the file, or in the notebook cell, runs.",
  remedy: "Fix it first; nothing is inferred from lines that can't be parsed.",
  documentation:
    "Only the command line reports it, since an editor's own Python support does so already: code that does not parse, and what Python's compiler refuses, such as `return` outside a function, two arguments with the same name, or the `\\U` of a Windows path in quotes. The rest of the file is still checked.",
  example: "def build(:\n    return keras.Sequential([keras.layers.Dense(3)])",
});
