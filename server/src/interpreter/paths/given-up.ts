/** Statements that are given up, because they take too long or we make a mistake: the rest of the program goes on. */
import { passOver } from "./passed-over";
import { recordUnseenResults } from "../python/results";
import { BudgetSignal, GeneratorSignal, type Machine, RaiseSignal } from "../machine";
import { asStatement } from "../steps";
import type { Statement } from "../../syntax/ast";
import type { Mark } from "../../values/heap/heap";
import type { Reason } from "../../values/records/reason";
import type { Span } from "../../values/records/span";
import { layersDone } from "../../values/bounds/work";

/**
 * What a statement leaves as it found it, whichever way it ends; the heap has its journal, and steps are spent. Written out,
 * since every statement of every block asks.
 */
const keptOf = (m: Machine): Partial<Machine> => ({
  callPath: m.callPath,
  handled: m.handled,
  yieldTo: m.yieldTo,
  frame: m.frame,
  guarded: m.guarded,
  depth: m.depth,
  loops: m.loops,
  rounds: m.rounds,
  stepsBeforeLoops: m.stepsBeforeLoops,
  layersBeforeLoops: m.layersBeforeLoops,
  comprehensions: m.comprehensions,
  comprehensionRounds: m.comprehensionRounds,
  comprehensionBegan: m.comprehensionBegan,
  undecided: m.undecided,
  silent: m.silent,
  overheard: m.overheard,
  librariesRunning: m.librariesRunning,
});

/** What gives a statement up. */
export interface GivingUp {
  /** Steps up to which it may go on. */
  readonly limit: number;
  /** The same beside those of layers; left out where those of what is around it hold. */
  readonly plainLimit?: number;
  readonly span: Span;
}

/**
 * Runs a statement; what it did until it was given up is taken back, and what it may change is not known. Exceptions of
 * the program, and a budget of more than this statement, are the caller's.
 */
export function givingUp(
  m: Machine,
  statement: Statement,
  { limit, plainLimit, span }: GivingUp,
  work: () => void,
): void {
  const before = keptOf(m);
  const { stepLimit, plainStepLimit, layersBeforeStatement, passedOver } = m;
  const [frames, tries] = [m.stack.length, m.tries.length];
  const mark = m.heap.mark();
  const recorded = m.recordings.results.length;
  m.stepLimit = Math.min(stepLimit, limit);
  if (plainLimit !== undefined) {
    m.plainStepLimit = plainLimit;
    m.layersBeforeStatement = layersDone();
  }
  const restoreLimits = (): void => {
    m.stepLimit = stepLimit;
    m.plainStepLimit = plainStepLimit;
    m.layersBeforeStatement = layersBeforeStatement;
  };
  try {
    asStatement(m, work);
    if (m.passedOver > passedOver) recordUnseenResults(m, recorded);
  } catch (signal) {
    if (signal instanceof RaiseSignal || signal instanceof GeneratorSignal) throw signal;
    if (signal instanceof BudgetSignal && m.steps > stepLimit) throw signal;
    m.stack.length = frames;
    m.tries.length = tries;
    Object.assign(m, before);
    restoreLimits();
    recordUnseenResults(m, recorded);
    if (!(signal instanceof BudgetSignal)) m.recordings.failures.push({ error: signal, span });
    takeBack(m, statement, mark, {
      code: "budget",
      detail: signal instanceof BudgetSignal ? "steps of a statement" : "a mistake of the analysis",
      span,
    });
  } finally {
    restoreLimits();
  }
}

function takeBack(m: Machine, statement: Statement, mark: Mark, why: Reason): void {
  m.heap.rollback(mark);
  passOver(m, undefined, [[statement]], why);
}
