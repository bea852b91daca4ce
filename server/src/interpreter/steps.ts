/** Steps: what each statement and call counts as, and where they end. */
import { STEPS_PER_STATEMENT, STEPS_WITHOUT_LAYERS, WORK_PER_STEP, WRITES_PER_STEP } from "./budgets";
import { BudgetSignal, type Machine } from "./machine";
import { WORK_PER_LAYER } from "../values/bounds/budgets";
import { layersDone, workDone } from "../values/bounds/work";

/** Steps that the layers took which were applied since so many had been. */
export const stepsOfLayers = (before: number): number =>
  ((layersDone() - before) * WORK_PER_LAYER) / WORK_PER_STEP;

/** Counts one step, and what was spent on joining paths since the last. */
export function step(m: Machine): void {
  const { joins } = m.heap;
  const work = workDone();
  m.steps +=
    1 +
    Math.floor((joins - m.joinsCounted) / WRITES_PER_STEP) +
    Math.floor((work - m.workCounted) / WORK_PER_STEP);
  m.joinsCounted = joins;
  m.workCounted = work;
  const plain = m.steps - stepsOfLayers(m.layersBeforeStatement);
  if (m.steps > m.stepLimit || plain > m.plainStepLimit) throw new BudgetSignal();
}

/** Runs what has the steps of a statement for itself. */
export function asStatement<T>(m: Machine, work: () => T): T {
  const before = m.statementBegan;
  m.statementBegan = { steps: m.steps, layers: layersDone() };
  try {
    return work();
  } finally {
    m.statementBegan = before;
  }
}

/** Notes that something is not run for want of steps. What is not run to see what it changes is run once more to be told. */
export function notePassedOver(m: Machine): void {
  if (m.silent === 0) m.passedOver += 1;
}

/**
 * The part of its steps that a statement has used, imports aside: with 1 it is cut, and tells nothing. What nobody calls keeps what it
 * has told where it is cut, so that it need not be careful.
 */
export function stepsUsed({ statementBegan, steps, openWorld }: Machine): number {
  if (openWorld) return 0;
  const used = steps - statementBegan.steps;
  const plain = used - stepsOfLayers(statementBegan.layers);
  return Math.max(used / STEPS_PER_STATEMENT, plain / STEPS_WITHOUT_LAYERS);
}
