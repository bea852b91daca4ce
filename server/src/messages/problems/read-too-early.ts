/** A name of the file that is read before the line which binds it has run. */
import { problem } from "../catalogue";

export const readTooEarly = problem({
  code: "read-too-early",
  what: "{name} is read before anything gives it a value.",
  why: "Python runs a file from its first line to its last: a name has a value once a line that binds it has run, and every line that binds this one comes later.",
  remedy: "Move the line that binds it, the import, function or class, above this one.",
  documentation:
    "A model that is compiled above the line that makes it, a function that is called above its `def`, an import that stands below its first use. A function may read names that are bound later if it is called later still. It is told where no line above binds the name, in any of its branches, and not in notebooks, whose cells run in any order.",
  example: "print(units * 2)\nunits = 16",
});
