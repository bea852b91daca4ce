/** Runs code of the program, when somebody asks for what it gives, as if it ran where it stands. */
import type { Machine } from "../../machine";

/** Of the machine, what is around the code that runs. Written out, since it is noted for every generator that is called. */
const aroundOf = (m: Machine): Partial<Machine> => ({
  callPath: m.callPath,
  librariesRunning: m.librariesRunning,
  loops: m.loops,
  stepsBeforeLoops: m.stepsBeforeLoops,
  layersBeforeLoops: m.layersBeforeLoops,
  comprehensions: m.comprehensions,
  comprehensionBegan: m.comprehensionBegan,
});

/**
 * What runs code later with what is around it now. A library that asks for items runs the program's own code, with what the
 * program gave it. The rounds of a loop that asks are no rounds of the body, unless it was called inside a loop as well:
 * bodies inside one another would each be cut earlier than the one around them, and be run twice for that.
 */
export function runningLater(m: Machine): <T>(work: () => T) => T {
  const then = aroundOf(m);
  const isInLoop = m.loops > 0;
  const isInComprehension = m.comprehensions > 0;
  return (work) => {
    const asking = aroundOf(m);
    const { rounds, comprehensionRounds } = m;
    Object.assign(m, then);
    if (!isInLoop) m.rounds = 0;
    if (!isInComprehension) m.comprehensionRounds = 0;
    try {
      return work();
    } finally {
      Object.assign(m, asking);
      if (!isInLoop) m.rounds = rounds;
      if (!isInComprehension) m.comprehensionRounds = comprehensionRounds;
    }
  };
}
