/**
 * Loops over a range that a comparison with their counter ends, as `if end > len(series): break` ends one that cuts
 * windows: in which round that is follows from the numbers, without running the rounds before it.
 */
import { evaluate } from "./evaluate";
import { type Machine, RaiseSignal } from "../machine";
import { isMutator } from "../paths/escape";
import { countOfRange } from "../../libraries/builtins";
import type { Comparison, Expression, For, Statement } from "../../syntax/ast";
import { blocksOf } from "../../syntax/children";
import { mutatedNames } from "../../syntax/mutated-names";
import { assignedNames } from "../../syntax/scope";
import type { Value } from "../../values/value";

/** How a loop ends that a comparison of its counter ends. */
export interface CountedBreak {
  /** The rounds before the one that leaves the loop. */
  readonly rounds: number;
  /** What the loop counts in that round. */
  readonly counter: number;
  /** What that round does before it leaves. */
  readonly before: readonly Statement[];
  /** What all rounds before it do: the body without the condition. */
  readonly body: readonly Statement[];
}

/** A number that grows evenly with the rounds. */
interface Linear {
  readonly slope: number;
  readonly start: number;
}

const plus = (a: Linear, b: Linear, sign: 1 | -1): Linear => ({
  slope: a.slope + sign * b.slope,
  start: a.start + sign * b.start,
});

/** Whether a statement may leave the loop that it stands in, or one round of it. */
function leaves(statement: Statement, isInner = false): boolean {
  if (statement.kind === "Return") return true;
  if (statement.kind === "Break" || statement.kind === "Continue") return !isInner;
  if (statement.kind === "FunctionDef" || statement.kind === "ClassDef") return false;
  const isLoop = statement.kind === "For" || statement.kind === "While";
  return blocksOf(statement).some((block, i) =>
    // What follows a loop's `else` belongs to the loop around it.
    block.some((inner) => leaves(inner, isInner || (isLoop && i === 0))),
  );
}

/** The one comparison that leaves the loop at the top of its body, and where it stands. */
function breakingComparison(body: readonly Statement[]): { at: number; test: Comparison } | undefined {
  const leaving = body.flatMap((statement, at) => (leaves(statement) ? [at] : []));
  const [at, ...others] = leaving;
  const statement = at === undefined ? undefined : body[at];
  if (at === undefined || others.length > 0 || statement?.kind !== "If") return undefined;
  const { test, orelse } = statement;
  const isBreak = statement.body.length === 1 && statement.body[0]?.kind === "Break";
  if (!isBreak || orelse.length > 0 || test.kind !== "Comparison" || test.operators.length !== 1)
    return undefined;
  return { at, test };
}

/** The first round in which `difference` is above zero, or at it where that counts too; undefined where none is. */
function firstAbove({ slope, start }: Linear, countsZero: boolean): number | undefined {
  if (start > 0 || (countsZero && start === 0)) return 0;
  if (slope <= 0) return undefined;
  const exact = -start / slope;
  return countsZero ? Math.ceil(exact) : Math.floor(exact) + 1;
}

/** Where the loop ends; undefined where no comparison of its counter with what stays as it is ends it. */
export function countedBreak(m: Machine, node: For, range: Value): CountedBreak | undefined {
  if (range.kind !== "range" || node.target.kind !== "Name") return undefined;
  const found = breakingComparison(node.body);
  const [start, step] = [range.start, range.step];
  if (!found || start.kind !== "known" || step.kind !== "known") return undefined;
  const changed = new Set([...assignedNames(node.body), ...mutatedNames(node.body, isMutator)]);
  const numbers = new Map<string, Linear>([[node.target.id, { slope: step.value, start: start.value }]]);
  const before = node.body.slice(0, found.at);
  for (const statement of before) {
    const [target, ...more] = statement.kind === "Assign" ? statement.targets : [];
    if (statement.kind !== "Assign" || target?.kind !== "Name" || more.length > 0) return undefined;
    const value = linearOf(m, statement.value, numbers, changed);
    if (!value) return undefined;
    numbers.set(target.id, value);
  }
  const [left, right] = found.test.operands.map((operand) => linearOf(m, operand, numbers, changed));
  if (!left || !right) return undefined;
  const [operator = ""] = found.test.operators;
  if (![">", ">=", "<", "<="].includes(operator)) return undefined;
  const difference = operator.startsWith(">") ? plus(left, right, -1) : plus(right, left, -1);
  const rounds = firstAbove(difference, operator.endsWith("="));
  const all = countOfRange(range);
  if (rounds === undefined || all === undefined || rounds >= all) return undefined;
  const body = node.body.filter((_, i) => i !== found.at);
  return { rounds, counter: start.value + rounds * step.value, before, body };
}

/** An expression as a number that grows evenly with the rounds; undefined where it may do otherwise. */
function linearOf(
  m: Machine,
  expression: Expression,
  numbers: ReadonlyMap<string, Linear>,
  changed: ReadonlySet<string>,
): Linear | undefined {
  const inner = (part: Expression): Linear | undefined => linearOf(m, part, numbers, changed);
  const named = expression.kind === "Name" ? numbers.get(expression.id) : undefined;
  if (named) return named;
  if (expression.kind === "BinaryOperation") {
    const [a, b] = [inner(expression.left), inner(expression.right)];
    if (!a || !b) return undefined;
    if (expression.operator === "+") return plus(a, b, 1);
    if (expression.operator === "-") return plus(a, b, -1);
    const [fixed, other] = a.slope === 0 ? [a, b] : [b, a];
    if (expression.operator !== "*" || fixed.slope !== 0) return undefined;
    return { slope: other.slope * fixed.start, start: other.start * fixed.start };
  }
  return staysAsItIs(expression, changed) ? numberOf(m, expression) : undefined;
}

/** Whether an expression only reads names that the loop leaves alone: a number, an attribute, an item, a length. */
function staysAsItIs(expression: Expression, changed: ReadonlySet<string>): boolean {
  switch (expression.kind) {
    case "Constant":
      return true;
    case "Name":
      return !changed.has(expression.id);
    case "Attribute":
      return staysAsItIs(expression.value, changed);
    case "Subscript":
      return staysAsItIs(expression.value, changed) && staysAsItIs(expression.index, changed);
    case "Call": {
      const { callee, arguments: given } = expression;
      if (callee.kind !== "Name" || callee.id !== "len") return false;
      return given.every(({ value }) => staysAsItIs(value, changed));
    }
    default:
      return false;
  }
}

/** What an expression is before these rounds; a property that it reads may do more than give a number. */
function numberOf(m: Machine, expression: Expression): Linear | undefined {
  const mark = m.heap.mark();
  m.silent += 1;
  try {
    const value = evaluate(m, expression);
    return value.kind === "int" && value.dim.kind === "known"
      ? { slope: 0, start: value.dim.value }
      : undefined;
  } catch (signal) {
    if (!(signal instanceof RaiseSignal)) throw signal;
    return undefined;
  } finally {
    m.silent -= 1;
    m.heap.rollback(mark);
  }
}
