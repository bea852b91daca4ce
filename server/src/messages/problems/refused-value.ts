/** A value that a function, a method or an operator does not take, Python's own ones first of all. */
import { problem } from "../catalogue";

export const refusedValue = problem({
  code: "refused-value",
  what: "`{call}` raises {exception}: {words}.",
  why: "What is called looks at its values when it runs, and has no result for these.",
  remedy: "Give values that it takes, or catch the exception where they come from outside.",
  documentation:
    "A text that is no number, a division by zero, a range that steps by nothing, a mode in which no file is opened, a day that there is not. It is told where the values are known for certain, and nothing catches the exception.",
  example: "heads = 0\nwidth = 128 // heads",
});
