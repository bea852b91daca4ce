/**
 * Loops over a range that a comparison with their counter ends, as `if end > len(series): break` ends one that cuts
 * windows: in which round that is follows from the numbers, without running the rounds before it.
 */
import { evaluate } from "../evaluate";
import { definitionOf } from "../functions/functions";
import { type Machine, RaiseSignal } from "../../machine";
import { isMutator } from "../../paths/escape";
import { countOfRange } from "../../../libraries/builtins";
import type { Comparison, Expression, For, Statement } from "../../../syntax/ast";
import { blocksOf, eachExpressionOf, eachSubexpression } from "../../../syntax/children";
import { mutatedNames } from "../../../syntax/names/mutated-names";
import { assignedNames } from "../../../syntax/names/scope";
import { knownInteger } from "../../../values/known-number";
import { once } from "../../../values/bounds/once";
import type { Value } from "../../../values/value";

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

/** What is known of the rounds of a loop. */
interface Rounds {
  /** The names that hold numbers which grow evenly. */
  readonly numbers: ReadonlyMap<string, Linear>;
  /** The names that the body sets or whose containers it changes. */
  readonly changed: ReadonlySet<string>;
  /** Whether a call in the body may run code of the program, which can change what any object holds. */
  readonly mayRunOwnCode: () => boolean;
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
  const all: Rounds = { numbers, changed, mayRunOwnCode: once(() => mayRunOwnCode(m, node.body, changed)) };
  const before = node.body.slice(0, found.at);
  for (const statement of before) {
    const [target, ...more] = statement.kind === "Assign" ? statement.targets : [];
    if (statement.kind !== "Assign" || target?.kind !== "Name" || more.length > 0) return undefined;
    const value = linearOf(m, statement.value, all);
    if (!value) return undefined;
    numbers.set(target.id, value);
  }
  const [left, right] = found.test.operands.map((operand) => linearOf(m, operand, all));
  if (!left || !right) return undefined;
  const [operator = ""] = found.test.operators;
  if (![">", ">=", "<", "<="].includes(operator)) return undefined;
  const difference = operator.startsWith(">") ? plus(left, right, -1) : plus(right, left, -1);
  const rounds = firstAbove(difference, operator.endsWith("="));
  const most = countOfRange(range);
  if (rounds === undefined || most === undefined || rounds >= most) return undefined;
  const body = node.body.filter((_, i) => i !== found.at);
  return { rounds, counter: start.value + rounds * step.value, before, body };
}

/** An expression as a number that grows evenly with the rounds; undefined where it may do otherwise. */
function linearOf(m: Machine, expression: Expression, rounds: Rounds): Linear | undefined {
  const inner = (part: Expression): Linear | undefined => linearOf(m, part, rounds);
  const named = expression.kind === "Name" ? rounds.numbers.get(expression.id) : undefined;
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
  if (expression.kind === "UnaryOperation" && expression.operator === "-") {
    const operand = inner(expression.operand);
    return operand && plus({ slope: 0, start: 0 }, operand, -1);
  }
  if (!staysAsItIs(expression, rounds.changed)) return undefined;
  // Only a name's own value is the loop's alone: what it holds may be changed by whatever is called.
  const isHeld = expression.kind !== "Constant" && expression.kind !== "Name";
  return isHeld && rounds.mayRunOwnCode() ? undefined : numberOf(m, expression);
}

/** Whether a call in these statements may run code of the program. */
export function mayRunOwnCode(
  m: Machine,
  statements: readonly Statement[],
  changed: ReadonlySet<string>,
): boolean {
  const parts: Expression[] = [];
  const isOwnCall = (expression: Expression): boolean => {
    eachSubexpression(expression, (part) => void parts.push(part));
    return expression.kind === "Call" && isOwn(m, expression.callee, changed);
  };
  return statements.some((statement) => {
    eachExpressionOf(statement, (expression) => void parts.push(expression));
    for (let next = parts.pop(); next; next = parts.pop()) if (isOwnCall(next)) return true;
    return blocksOf(statement).some((block) => mayRunOwnCode(m, block, changed));
  });
}

/** Whether what is called may be code of the program; what a library or Python brings is not. */
function isOwn(m: Machine, callee: Expression, changed: ReadonlySet<string>): boolean {
  // What the rounds themselves put into a name is most likely data, as is what they append to.
  if (callee.kind === "Attribute" && callee.value.kind === "Name" && changed.has(callee.value.id))
    return false;
  const called = valueBefore(m, callee);
  switch (called?.kind) {
    case "function":
      return definitionOf(called) !== undefined;
    case "class":
      return called.mro.some(({ definedAt }) => definedAt !== undefined);
    case "object":
      return called.class.mro.some(({ definedAt }) => definedAt !== undefined);
    default:
      return true;
  }
}

/** Whether an expression only reads names that the loop leaves alone: a number, an attribute, an item, a length. */
export function staysAsItIs(expression: Expression, changed: ReadonlySet<string>): boolean {
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

/** The number that an expression is before these rounds. */
function numberOf(m: Machine, expression: Expression): Linear | undefined {
  const number = knownInteger(valueBefore(m, expression));
  return number === undefined ? undefined : { slope: 0, start: number };
}

/** What an expression is before these rounds; a property that it reads may do more than give a value. */
export function valueBefore(m: Machine, expression: Expression): Value | undefined {
  const mark = m.heap.mark();
  m.silent += 1;
  try {
    return evaluate(m, expression);
  } catch (signal) {
    if (!(signal instanceof RaiseSignal)) throw signal;
    return undefined;
  } finally {
    m.silent -= 1;
    m.heap.rollback(mark);
  }
}
