/** Finds nodes by their place in the file. */
import type { Call, Expression, ModuleSyntax, Range, Statement, Unit } from "./ast";
import { blocksOf, eachExpressionOf, eachSubexpression } from "./children";

/** A call with the base of its offsets. */
export interface FoundCall {
  readonly call: Call;
  readonly base: number;
}

/** What stands at a place: from the outside in. */
export interface NodesAt {
  readonly base: number;
  readonly statements: readonly Statement[];
  /** The expressions of the innermost statement that hold the place, outermost first. */
  readonly expressions: readonly Expression[];
}

/** The units that may hold the file offset, from the last to the first that begins at or before it. */
function unitsAt(module: ModuleSyntax, offset: number): Unit[] {
  const { units } = module;
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.base ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found: Unit[] = [];
  // Units behind a broken header share its base.
  const base = units[low - 1]?.base;
  for (let i = low - 1; i >= 0 && units[i]?.base === base; i--) {
    const unit = units[i];
    if (unit && holds(unit.statement, offset - unit.base)) found.push(unit);
  }
  return found;
}

/** A place at the very end of a node belongs to it: that is where a cursor stands after typing it. */
function holds(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** The innermost chain of statements and expressions at a file offset; undefined outside every statement. */
export function nodeAt(module: ModuleSyntax, offset: number): NodesAt | undefined {
  const unit = unitsAt(module, offset)[0];
  if (!unit) return undefined;
  const relative = offset - unit.base;
  const statements: Statement[] = [unit.statement];
  for (;;) {
    const inner = blocksOf(statements.at(-1) ?? unit.statement)
      .flat()
      .findLast((statement) => holds(statement, relative));
    if (!inner) break;
    statements.push(inner);
  }
  const expressions: Expression[] = [];
  let found = lastHolding((visit) => {
    eachExpressionOf(statements.at(-1) ?? unit.statement, visit);
  }, relative);
  while (found) {
    const outer = found;
    expressions.push(outer);
    found = lastHolding((visit) => {
      eachSubexpression(outer, visit);
    }, relative);
  }
  return { base: unit.base, statements, expressions };
}

/** Of neighbours that touch at the place, the one that begins there. */
function lastHolding(
  each: (visit: (expression: Expression) => void) => void,
  offset: number,
): Expression | undefined {
  let found: Expression | undefined;
  each((expression) => {
    if (holds(expression, offset) && expression.start >= (found?.start ?? 0)) found = expression;
  });
  return found;
}

/** The call whose range in the file is exactly `range`. */
export function findCallAt(module: ModuleSyntax, range: Range): FoundCall | undefined {
  for (const { base, statement } of unitsAt(module, range.start)) {
    const call = findCall(statement, range.start - base, range.end - base);
    if (call) return { call, base };
  }
  return undefined;
}

function findCall(statement: Statement, start: number, end: number): Call | undefined {
  let found: Call | undefined;
  const visit = (expression: Expression): void => {
    if (found || expression.start > start || expression.end < end) return;
    if (expression.kind === "Call" && expression.start === start && expression.end === end)
      found = expression;
    else eachSubexpression(expression, visit);
  };
  eachExpressionOf(statement, visit);
  if (found) return found;
  for (const inner of blocksOf(statement).flat()) {
    if (inner.start > start || inner.end < end) continue;
    const call = findCall(inner, start, end);
    if (call) return call;
  }
  return undefined;
}
