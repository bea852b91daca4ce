/** The statements of a module, run one after the other. */
import { executeBlock } from "./execute";
import { tellUncaught } from "./raising";
import { STEPS_PER_STATEMENT, STEPS_WITHOUT_LAYERS } from "../budgets";
import {
  type Frame,
  type Machine,
  type ModuleState,
  RaiseSignal,
  inFrame,
  spanOf,
  writeName,
} from "../machine";
import { givingUp } from "../paths/given-up";
import type { Statement, Unit } from "../../syntax/ast";
import { assignedNames } from "../../syntax/scope";
import type { Anchor } from "../../values/records/span";
import { unknown } from "../../values/value";

/** Runs a module's statements; one that raises ends only itself, so that the rest of the file keeps its hints. */
export function runUnits(m: Machine, state: ModuleState, units: readonly Unit[]): void {
  const tries = m.tries.splice(0);
  let partial = false;
  try {
    for (const { base, statement } of units) partial = runUnit(m, state, { base }, statement, partial);
  } finally {
    m.tries.push(...tries);
  }
}

/**
 * Runs one statement of a module. `partial` says that some path has left the module before, and so does the result
 * of what follows.
 */
export function runUnit(
  m: Machine,
  state: ModuleState,
  anchor: Anchor,
  statement: Statement,
  partial: boolean,
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
      const limit = isImport ? m.stepLimit : m.steps + STEPS_PER_STATEMENT;
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
