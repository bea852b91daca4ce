/** A name of a function that is read before the function binds it. */
import { problem } from "../catalogue";

export const unboundLocal = problem({
  code: "unbound-local",
  what: "Nothing before this line of {function} gives {name} a value.",
  why: "A name that a function binds anywhere is its own in all of its lines, even where the module has another of that name.",
  remedy:
    "Bind it before this line, take it as a parameter, or declare it `global` or `nonlocal` where the one outside is meant.",
  documentation:
    "Counters of the module that a function adds to, functions that are called before an import inside the same function, and results that take the name of what they are made of. It is told where no line before binds the name, whichever way the conditions go, and the line stands in no loop of the function.",
  example: "steps = 0\n\n\ndef count():\n    steps += 1\n\n\ncount()",
});
