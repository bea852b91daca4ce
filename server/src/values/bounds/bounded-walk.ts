/** Walks over values that end, whatever holds itself, is shared a million times, or is nested without an end. */
import { DEPTH_PER_WALK, VALUES_PER_WALK, WORK_PER_VALUE } from "./budgets";
import { countWork } from "./work";

/**
 * A recursive walk with bounds: where it has gone too deep or looked at too much, the rest is what `cut` gives.
 * The walk must call the bounded function for what is inside, never itself. With `whole`, a structure of which something
 * would be cut is `cut` as one: what is made anew at every step of a program would stay as large as the bound otherwise.
 */
export function boundedWalk<Given extends readonly unknown[], Result>(
  walk: (...given: Given) => Result,
  cut: (...given: Given) => Result,
  { whole = false } = {},
): (...given: Given) => Result {
  let depth = 0;
  let looked = 0;
  let wasCut = false;
  return (...given) => {
    if (depth === 0) {
      looked = 0;
      wasCut = false;
    }
    looked += 1;
    if (depth >= DEPTH_PER_WALK || looked > VALUES_PER_WALK || (whole && wasCut)) {
      wasCut = true;
      return cut(...given);
    }
    depth += 1;
    countWork(WORK_PER_VALUE);
    try {
      const result = walk(...given);
      return whole && wasCut ? cut(...given) : result;
    } finally {
      depth -= 1;
    }
  };
}
