/** Runs code of the program once more for what it shows, such as a model's `call` for its graph, and leaves no trace of it. */
import { STEPS_OF_LAST_ROUNDS_PER_NEST, STEPS_PER_OPEN_FUNCTION } from "./budgets";
import { BudgetSignal, type Machine, RaiseSignal } from "./machine";
import { notePassedOver } from "./steps";
import { tellUncaught } from "./python/exceptions/raising";
import { type Finding, metAtCall, saidAnew } from "../values/records/finding";
import type { Span } from "../values/records/span";
import type { StatementResult } from "../values/records/statement-result";
import type { Value } from "../values/value";
import { noRecordings } from "./session/recordings";
import { noYields } from "./yields";

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
  "comprehensionBegan",
  "undecided",
  "silent",
  "replays",
  "rehearsing",
  "isForErrors",
  "traces",
  "graphs",
  "librariesRunning",
] as const satisfies readonly (keyof Machine)[];

/** See `Context.rehearse`. */
export function rehearse(m: Machine, work: () => void): void {
  if (m.silent > 0) return;
  const { counters } = m;
  const mark = m.heap.mark();
  // Not what is tried now would catch what is raised later.
  const tries = m.tries.splice(0);
  m.counters = new Map(counters);
  m.undecided += 1;
  m.rehearsing += 1;
  try {
    work();
  } catch (signal) {
    if (!(signal instanceof RaiseSignal)) throw signal;
  } finally {
    m.undecided -= 1;
    m.rehearsing -= 1;
    m.counters = counters;
    m.tries.push(...tries);
    m.heap.undo(mark);
  }
}

/** See `Context.tracing`. */
export function tracing<T>(m: Machine, work: () => T): T {
  m.traces += 1;
  try {
    return work();
  } finally {
    m.traces -= 1;
  }
}

/** Tells what `work` finds in another way. */
function retold<T>(m: Machine, change: (finding: Finding) => Finding, work: () => T): T {
  const { findings } = m.recordings;
  const before = findings.length;
  try {
    return work();
  } finally {
    findings.push(...findings.splice(before).map(change));
  }
}

/** See `Context.reworded`. */
export const reworded = <T>(m: Machine, says: string, work: () => T): T =>
  retold(m, (finding) => saidAnew(finding, says), work);

/** See `Context.toldAt`. */
export const toldAt = <T>(m: Machine, call: Span, work: () => T): T =>
  retold(m, (finding) => metAtCall(finding, call), work);

/** See `Context.inGraph`. */
export function inGraph<T>(m: Machine, work: () => T): T {
  m.graphs += 1;
  try {
    return work();
  } finally {
    m.graphs -= 1;
  }
}

/** See `Context.isEager`; of code that nobody calls it is not known who will. */
export const isEager = (m: Machine): boolean =>
  m.graphs === 0 && m.traces === 0 && m.rehearsing === 0 && m.replays === 0 && !m.openWorld;

/** See `Context.replaying`. */
export function replaying<T>(m: Machine, work: () => T): T {
  m.silent += 1;
  m.replays += 1;
  try {
    return work();
  } finally {
    m.silent -= 1;
    m.replays -= 1;
  }
}

/**
 * See `Context.aloud`. What is found meanwhile is the model's to tell, which hears of it another way, but for what Python raises. What training runs
 * has the batches of its data: that is worth no more than what the layer would make of the batches that it is declared for,
 * unless it `isMore` than what was shown.
 */
export function aloud<T>(m: Machine, work: () => T, isMore = false): T {
  const { silent, replays, rehearsing } = m;
  if (silent === 0 || silent !== replays) return work();
  const { findings } = m.recordings;
  const found = findings.length;
  m.silent = 0;
  m.replays = 0;
  if (m.graphs > 0 && !isMore) m.rehearsing += 1;
  try {
    return work();
  } finally {
    m.silent = silent;
    m.replays = replays;
    m.rehearsing = rehearsing;
    const raised = findings
      .splice(found)
      .filter(({ pythonSays, severity }) => pythonSays !== undefined || severity === "error");
    // Where the layer was applied before, it went well.
    findings.push(...raised.map((finding) => ({ ...finding, onData: "now" as const })));
  }
}

/** What takes the machine and its heap back to where they are now. */
function returnHere(m: Machine): () => void {
  const before = Object.fromEntries(SAVED.map((name) => [name, m[name]]));
  const [frames, tries, returns] = [m.stack.length, m.tries.length, m.frame.returns.length];
  const mark = m.heap.mark();
  return () => {
    m.heap.undo(mark);
    m.stack.length = frames;
    m.tries.length = tries;
    Object.assign(m, before);
    m.frame.returns.length = returns;
  };
}

/** What code was found to refuse, which was run for that alone. */
interface Refusals<T> {
  readonly gives: T | undefined;
  /** What it certainly yields. */
  readonly yielded: readonly Value[];
  readonly errors: readonly Finding[];
  /** What its statements made. */
  readonly results: readonly StatementResult[];
}

/**
 * Runs code once more for what it certainly refuses, and leaves no other trace of it. Nothing is run where something may
 * catch that or runs at each yield, nor inside of such a run: loops in loops would each double what the inner one costs.
 */
export function runForErrors<T>(m: Machine, work: () => T): Refusals<T> {
  const isCaught = m.tries.length > 0 || m.guarded > 0;
  const { frame } = m;
  const { yields } = frame;
  const isSpent = m.loops + m.comprehensions > 1 && m.stepsOfLastRounds >= STEPS_OF_LAST_ROUNDS_PER_NEST;
  const isLeftOut = m.isForErrors || m.silent > 0 || isCaught || frame.onYield !== undefined;
  // Of what is not run nobody knows whether it makes the same.
  if (isSpent && !isLeftOut) notePassedOver(m);
  if (isLeftOut || isSpent) return { gives: undefined, yielded: [], errors: [], results: [] };
  const goBack = returnHere(m);
  const { steps } = m;
  const { reads, writes } = m.recordings;
  // What it reads, the statement around it depends on.
  const recordings = { ...noRecordings(), reads, writes };
  m.recordings = recordings;
  m.counters = new Map(m.counters);
  m.isForErrors = true;
  m.stepLimit = Math.min(m.stepLimit, m.steps + STEPS_PER_OPEN_FUNCTION);
  const own = yields && noYields(yields.most, m, undefined);
  frame.yields = own;
  let gives: T | undefined;
  try {
    gives = work();
  } catch (signal) {
    if (signal instanceof RaiseSignal) tellUncaught(m, signal);
    else if (!(signal instanceof BudgetSignal)) throw signal;
  } finally {
    m.stepsOfLastRounds += m.steps - steps;
    goBack();
    frame.yields = yields;
  }
  const { findings, results } = recordings;
  const yielded = own?.items.slice(0, own.openFrom) ?? [];
  return { gives, yielded, errors: findings.filter(({ severity }) => severity === "error"), results };
}

/** See `Context.aside`. */
export function runAside<T>(m: Machine, work: () => T): T | undefined {
  const goBack = returnHere(m);
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
    goBack();
  }
}
