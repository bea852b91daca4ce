/** Runs the statements of a module, of the checked file and of those that it imports alike. */
import { STEPS_PER_STATEMENT, STEPS_WITHOUT_LAYERS } from "../../budgets";
import { executeBlock } from "../execute";
import { givingUp } from "../../paths/given-up";
import { tellUncaught } from "../exceptions/raising";
import {
  type Frame,
  type Machine,
  type ModuleState,
  RaiseSignal,
  inFrame,
  spanOf,
  writeName,
} from "../../machine";
import type { Statement, Unit } from "../../../syntax/ast";
import { assignedNames } from "../../../syntax/names/scope";
import type { Anchor } from "../../../values/records/span";
import { unknown } from "../../../values/value";

/**
 * Runs a module's statements; one that raises ends only itself, so that the rest of the file keeps its hints. `within` tells each
 * how many steps it may take. What waited is not counted as the package's: the programs that share its run ask for different parts.
 */
export function runUnits(
  m: Machine,
  state: ModuleState,
  units: readonly Unit[],
  within: (run: (most: number) => void) => void,
): void {
  const tries = m.tries.splice(0);
  let partial = false;
  try {
    for (const { base, statement } of units)
      within((most) => {
        partial = runUnit(m, state, { base }, statement, partial, most);
      });
  } finally {
    m.tries.push(...tries);
  }
}

/**
 * Runs one statement of a module. `partial` says that some path has left the module before, and so does the result
 * of what follows. Beside its imports it may take so many steps at most.
 */
export function runUnit(
  m: Machine,
  state: ModuleState,
  anchor: Anchor,
  statement: Statement,
  partial: boolean,
  most = STEPS_PER_STATEMENT,
): boolean {
  const frame: Frame = {
    file: state.file,
    anchor,
    scope: state.scope,
    mark: m.heap.mark(),
    result: undefined,
    returns: [],
    yields: undefined,
    partial,
    topLevel: statement,
  };
  try {
    inFrame(m, frame, () => {
      const isImport = statement.kind === "Import" || statement.kind === "ImportFrom";
      const limit = isImport ? m.stepLimit : m.steps + Math.min(most, STEPS_PER_STATEMENT);
      const plainLimit = isImport ? undefined : m.steps + STEPS_WITHOUT_LAYERS;
      givingUp(m, statement, { limit, plainLimit, span: spanOf(m, statement) }, () => {
        executeBlock(m, [statement], undefined);
      });
    });
  } catch (signal) {
    if (!(signal instanceof RaiseSignal)) throw signal;
    tellUncaught(m, signal);
    // What the statement would have bound must not keep the value it had before.
    for (const name of assignedNames([statement])) {
      writeName(m, state.scope.names, name, unknown("not-supported", "an exception", signal.span));
    }
  }
  return frame.partial;
}
