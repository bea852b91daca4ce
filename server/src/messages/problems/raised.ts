/** A `raise` or a failing `assert` that the program certainly reaches. */
import { problem } from "../catalogue";

export const raised = problem({
  code: "raised",
  what: "This ends in {exception}.",
  why: "With the values that are known here, every path leads to the raise, and nothing catches it.",
  remedy: "Call it with values that it accepts, or catch the exception.",
  documentation:
    "Code of the program or of a library checks its arguments and raises. The problem is reported at the call that leads there, with a link to the `raise`. It is reported only where the exception is certain: not inside a `try` that catches it, not on one of several possible paths, and not in functions that nobody calls.",
  example:
    'def block(x, filters):\n    if filters % 8:\n        raise ValueError("filters must be divisible by 8")\n    return keras.layers.Conv2D(filters, 3)(x)\n\ny = block(keras.Input((32, 32, 3)), 12)',
});
