/**
 * Loops that fill a list, as `while len(pairs) < 200:` does over rounds of which some add nothing: each round adds one
 * item at most, so that there are exactly as many as were asked for when the loop ends.
 */
import { mayRunOwnCode, staysAsItIs, valueBefore } from "./counted-break";
import type { Closure } from "../functions/functions";
import { type Machine, type Scope, lookUp } from "../../machine";
import { isMutator } from "../../paths/escape";
import type { Expression, Statement, While } from "../../../syntax/ast";
import { blocksOf, eachExpressionOf, eachSubexpression } from "../../../syntax/children";
import { hasBreak } from "../../../syntax/leaving";
import { mutatedNames } from "../../../syntax/names/mutated-names";
import { namesIn, readNames } from "../../../syntax/names/read-names";
import { assignedNames } from "../../../syntax/names/scope";
import { VALUES_PER_WALK } from "../../../values/bounds/budgets";
import { forEachChild, leadsNowhere } from "../../../values/children";
import { known } from "../../../values/dimensions/dimension";
import { knownInteger } from "../../../values/known-number";
import { type FunctionValue, type ListValue, unknown } from "../../../values/value";

/** A list that a loop fills, and how many items it has when its test ends the loop. */
export interface FilledList {
  readonly list: ListValue;
  readonly count: number;
}

/** The name in `len(name)`. */
function measured(expression: Expression): string | undefined {
  if (expression.kind !== "Call" || expression.callee.kind !== "Name" || expression.callee.id !== "len")
    return undefined;
  const [only, ...others] = expression.arguments;
  return others.length === 0 && only?.value.kind === "Name" ? only.value.id : undefined;
}

/** `name.append(…)`. */
const isAppend = (expression: Expression, name: string): boolean =>
  expression.kind === "Call" &&
  expression.callee.kind === "Attribute" &&
  expression.callee.name === "append" &&
  expression.callee.value.kind === "Name" &&
  expression.callee.value.id === name;

/** Whether a name is read in an expression otherwise than as `len(name)`, or among what is looked through by `in`. */
function isUsed(expression: Expression, name: string): boolean {
  if (measured(expression) === name) return false;
  if (expression.kind === "Name") return expression.id === name;
  let used = false;
  eachSubexpression(expression, (part) => {
    const isLookedThrough = expression.kind === "Comparison" && part.kind === "Name" && part.id === name;
    used ||= !isLookedThrough && isUsed(part, name);
  });
  return used;
}

/** How many items a round adds at most; undefined where that can't be seen. */
function mostAdded(statements: readonly Statement[], name: string): number | undefined {
  let sum = 0;
  for (const statement of statements) {
    if (statement.kind === "Expression" && isAppend(statement.value, name)) {
      if (
        statement.value.kind !== "Call" ||
        statement.value.arguments.some(({ value }) => isUsed(value, name))
      )
        return undefined;
      sum += 1;
      continue;
    }
    let isOpen = false as boolean;
    eachExpressionOf(statement, (expression) => {
      isOpen ||= isUsed(expression, name);
    });
    const inside = blocksOf(statement).map((block) => mostAdded(block, name));
    if (isOpen || inside.includes(undefined)) return undefined;
    const most = inside.map((count) => count ?? 0);
    const isRepeated = statement.kind === "For" || statement.kind === "While";
    // A function may be called, or not, and more than once; so may what stands in a loop.
    if (
      statement.kind !== "If" &&
      (isRepeated || statement.kind === "FunctionDef" || statement.kind === "ClassDef")
    ) {
      if (most.some((count) => count > 0)) return undefined;
    } else sum += statement.kind === "If" ? Math.max(0, ...most) : most.reduce((a, b) => a + b, 0);
  }
  return sum;
}

/** What a function of the program keeps of the place where it stands; undefined for everything else. */
function closureOf(node: object): Closure | undefined {
  const { kind, closure } = node as Partial<FunctionValue>;
  return kind === "function" ? (closure as Closure | undefined) : undefined;
}

/** Names by which code reaches what it does not name. */
const reflective = new Set(["globals", "locals", "vars", "exec", "eval"]);

/**
 * Whether what the rounds name besides the list leads to it, as another name of it does: what is done to that may fill it,
 * too. Functions of the program lead to what they name, to their defaults and to nothing else.
 */
function isReached(m: Machine, list: ListValue, name: string, statements: readonly Statement[]): boolean {
  const met = new Set<object>();
  let isHidden = false as boolean;
  const meet = (child: unknown): void => {
    if (typeof child === "object" && child !== null && !leadsNowhere(child)) met.add(child);
  };
  const meetNames = (names: Iterable<string>, scope: Scope): void => {
    for (const other of names) {
      isHidden ||= reflective.has(other);
      meet(lookUp(m, scope, other));
    }
  };
  meetNames(
    [...namesIn(statements)].filter((other) => other !== name),
    m.frame.scope,
  );
  for (const node of met) {
    if (node === list || isHidden || met.size > VALUES_PER_WALK) return true;
    const closure = closureOf(node);
    if (!closure) {
      forEachChild(node, meet);
      continue;
    }
    meetNames(readNames(closure.definition), closure.scope);
    for (const value of closure.defaults.values()) meet(value);
    meet(closure.owner);
  }
  return isHidden;
}

/** The list that a loop fills, as it stands before its first round; undefined where the number of items is not certain. */
export function filledList(m: Machine, { test, body }: While): FilledList | undefined {
  if (test.kind !== "Comparison" || test.operators.length !== 1) return undefined;
  const [left, right] = test.operands;
  const [operator = ""] = test.operators;
  const [length, bound] = operator === ">" ? [right, left] : [left, right];
  const name = length && measured(length);
  if (!length || name === undefined || !bound || (operator !== "<" && operator !== ">")) return undefined;
  const changed = new Set([...assignedNames(body), ...mutatedNames(body, isMutator)]);
  if (
    assignedNames(body).has(name) ||
    !staysAsItIs(bound, changed) ||
    mostAdded(body, name) !== 1 ||
    hasBreak(body)
  )
    return undefined;
  const list = valueBefore(m, { kind: "Name", id: name, start: length.start, end: length.end });
  const count = knownInteger(valueBefore(m, bound));
  if (list?.kind !== "list" || !list.items || count === undefined || list.items.length > count)
    return undefined;
  // What the bound is an attribute of may be changed by code of the program, of which a name's own value is not in reach.
  const isHeld = bound.kind !== "Constant" && bound.kind !== "Name";
  if (isHeld && mayRunOwnCode(m, body, changed)) return undefined;
  // The rounds, and code that they call, may hold the list under another name.
  return isReached(m, list, name, body) ? undefined : { list, count };
}

/** After the loop: how many there are, whatever its rounds did. */
export function settleFilled(m: Machine, { list, count }: FilledList): void {
  if (list.items) return;
  // Of items that have nothing in common it is still known how many there are.
  const { each } = list.grown ?? { each: unknown("loop") };
  m.heap.write(list, "grown", { each, count: known(count), more: undefined });
}
