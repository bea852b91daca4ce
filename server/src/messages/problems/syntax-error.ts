/** Code that Python itself refuses to read. */
import { problem } from "../catalogue";

export const syntaxError = problem({
  code: "syntax-error",
  what: "This is not Python.",
  why: "Python raises SyntaxError before it runs anything of the file, or of the cell of a notebook.",
  remedy: "Nothing is inferred from these lines; mend them first.",
  documentation:
    "Only the command line reports it, since an editor's own Python support does so already. Whatever else the file holds is checked all the same.",
  example: "def build(:\n    return keras.Sequential([keras.layers.Dense(3)])",
});
