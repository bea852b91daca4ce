/** Runs code of the program once more for what it shows, such as a model's `call` for its graph, and leaves no trace of it. */
import { STEPS_PER_OPEN_FUNCTION } from "./budgets";
import { BudgetSignal, type Machine, RaiseSignal } from "./machine";
import { noRecordings } from "./session/recordings";

/** What a run changes of the machine itself, beside the heap. */
const SAVED = [
  "recordings",
  "counters",
  "callPath",
  "handled",
  "yieldTo",
  "frame",
  "steps",
  "joinsCounted",
  "workCounted",
  "depth",
  "loops",
  "rounds",
  "stepsBeforeLoops",
  "layersBeforeLoops",
  "stepLimit",
  "comprehensions",
  "comprehensionRounds",
  "undecided",
  "silent",
  "librariesRunning",
] as const satisfies readonly (keyof Machine)[];

/** See `Context.aside`. */
export function runAside<T>(m: Machine, work: () => T): T | undefined {
  const before = Object.fromEntries(SAVED.map((name) => [name, m[name]]));
  const [frames, tries] = [m.stack.length, m.tries.length];
  const mark = m.heap.mark();
  m.recordings = noRecordings();
  m.counters = new Map();
  m.silent += 1;
  m.stepLimit = m.steps + STEPS_PER_OPEN_FUNCTION;
  try {
    return work();
  } catch (signal) {
    if (signal instanceof RaiseSignal || signal instanceof BudgetSignal) return undefined;
    throw signal;
  } finally {
    m.heap.undo(mark);
    m.stack.length = frames;
    m.tries.length = tries;
    Object.assign(m, before);
  }
}
