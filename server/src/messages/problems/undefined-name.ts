/** A name that nothing binds. */
import { problem } from "../catalogue";

export const undefinedName = problem({
  code: "undefined-name",
  what: "Nothing defines {name}.",
  why: "No line of the file binds it, whichever way its conditions go, and Python has no such name itself.",
  remedy: "Import it, define it before this line runs, or write the name that is meant.",
  documentation:
    "It is an error where the line certainly runs, and a warning in code that nobody calls. Nothing is told where the file imports everything from elsewhere, binds names by text (`globals()`, `exec`), or waits for a `NameError`; nor of names that notebooks and other hosts give to a program.",
  example: "x = np.ones((4, 3))\ny = Dense(2)(x)",
});
