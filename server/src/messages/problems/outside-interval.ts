/** A number outside of what a library allows. */
import { problem } from "../catalogue";

export const outsideInterval = problem({
  code: "outside-interval",
  what: "`{argument}` is {given}, which is outside {interval}.",
  why: "The library checks the number before it computes anything.",
  remedy: "Use a number within {interval}.",
  documentation:
    "A square bracket includes the end of the interval, a round one does not: (0, ∞) means all numbers above 0. Seeds are integers from 0 to 2³² − 1, percentiles lie in [0, 100] and quantiles in [0, 1].",
  example: "import numpy as np\n\nmost = np.percentile(np.arange(10.0), 995)",
});
