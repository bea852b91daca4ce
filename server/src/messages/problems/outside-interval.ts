/** A number outside of what a library allows. */
import { problem } from "../catalogue";

export const outsideInterval = problem({
  code: "outside-interval",
  what: "`{argument}` is {given}, which is outside of {interval}.",
  why: "The library looks at the number by itself, before it computes anything.",
  remedy: "Give a number within {interval}.",
  documentation:
    "A square bracket belongs to the interval, a round one does not: (0, ∞) are the numbers above 0. Seeds are whole numbers from 0 to 2³² − 1, percentiles lie in [0, 100] and quantiles in [0, 1].",
  example: "import numpy as np\n\nmost = np.percentile(np.arange(10.0), 995)",
});
