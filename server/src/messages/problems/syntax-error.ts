/** Code that Python itself refuses to read. */
import { problem } from "../catalogue";

export const syntaxError = problem({
  code: "syntax-error",
  what: "Python does not take this.",
  why: "It is refused before anything of the file, or of the cell of a notebook, runs.",
  remedy: "Mend it first; nothing is inferred from lines that can't be read.",
  documentation:
    "Only the command line reports it, since an editor's own Python support does so already: code that does not parse, and what Python's compiler refuses, such as `return` outside of a function, two arguments of one name, or the `\\U` of a Windows path in quotes. Whatever else the file holds is checked all the same.",
  example: "def build(:\n    return keras.Sequential([keras.layers.Dense(3)])",
});
