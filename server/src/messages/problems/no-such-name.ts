/** A name that a file of the program does not have, imported or asked for. */
import { problem } from "../catalogue";

export const noSuchName = problem({
  code: "no-such-name",
  what: "{module} has no name {name}.",
  why: "No line of the file binds it, whichever way its conditions go.",
  remedy: "Import a name that the file has, or define this one in it.",
  documentation:
    "It is told only of a file of the program's own, where it is certain which file the import finds and its text says which names it can have: not where it imports everything from elsewhere, sets names by text, or has a `__getattr__`. An import inside a `try` that waits for its failure goes on in the handler.",
  example: "from nets import build_modle  # nets.py defines build_model",
  beside: { "nets.py": "def build_model():\n    return None\n" },
});
