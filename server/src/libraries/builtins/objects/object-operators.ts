/** Operators that a user's class defines by its methods, as Python's data model calls them. */
import { truthOf } from "../truth";
import type { Context } from "../../../values/context";
import type { Span } from "../../../values/records/span";
import { lookup } from "../../../values/names/lookup";
import { specialMethod } from "../../../values/special-methods";
import { type Value, argumentsOf } from "../../../values/value";

/** Python's method of each binary operator, without the underscores. */
export const operatorMethods: Readonly<Record<string, string>> = {
  "+": "add",
  "-": "sub",
  "*": "mul",
  "/": "truediv",
  "//": "floordiv",
  "%": "mod",
  "**": "pow",
  "@": "matmul",
  "<<": "lshift",
  ">>": "rshift",
  "&": "and",
  "|": "or",
  "^": "xor",
};

const unaryMethods: Readonly<Record<string, string>> = { "-": "neg", "+": "pos", "~": "invert" };

/** Methods of comparisons, each with the one of the right operand that says the same. */
const comparisonMethods: Readonly<Record<string, readonly [string, string]>> = {
  "==": ["eq", "eq"],
  "!=": ["ne", "ne"],
  "<": ["lt", "gt"],
  "<=": ["le", "ge"],
  ">": ["gt", "lt"],
  ">=": ["ge", "le"],
};

/** Calls `__name__` of an instance whose class, or a base of it, defines it; undefined where none does. */
export function callOperator(
  self: Value,
  name: string,
  given: readonly Value[],
  site: Span,
  context: Context,
): Value | undefined {
  const method = specialMethod(self, name, context);
  return method && context.call(method, argumentsOf(site, given));
}

/** `left operator right` by a method of either; undefined where neither has one. */
export function objectOperation(
  operator: string,
  left: Value,
  right: Value,
  site: Span,
  context: Context,
): Value | undefined {
  const name = lookup(operatorMethods, operator);
  if (name === undefined) return undefined;
  return (
    callOperator(left, name, [right], site, context) ?? callOperator(right, `r${name}`, [left], site, context)
  );
}

/** `operator operand` by the operand's method. */
export function objectUnary(
  operator: string,
  operand: Value,
  site: Span,
  context: Context,
): Value | undefined {
  const name = lookup(unaryMethods, operator);
  return name === undefined ? undefined : callOperator(operand, name, [], site, context);
}

/** What `left operator right` gives by a method of either, which need not be a truth; undefined where neither has one. */
export function richComparison(
  operator: string,
  left: Value,
  right: Value,
  site: Span,
  context: Context,
): Value | undefined {
  const [own, reflected] = lookup(comparisonMethods, operator) ?? [];
  if (own === undefined || reflected === undefined) return undefined;
  return (
    callOperator(left, own, [right], site, context) ?? callOperator(right, reflected, [left], site, context)
  );
}

/** Where an instance was made. */
function madeAt(value: Value): Span | undefined {
  if (value.kind === "object") return value.constructed;
  const isDerived = value.kind === "int" || value.kind === "float" || value.kind === "str";
  return isDerived ? value.instance?.constructed : undefined;
}

/**
 * The truth of `left operator right` by a method of either: "none" where neither has one, `undefined` where it can't
 * be told.
 */
export function objectComparison(
  operator: string,
  left: Value,
  right: Value,
  context: Context,
): boolean | undefined | "none" {
  const [own, reflected] = lookup(comparisonMethods, operator) ?? [];
  if (own === undefined || reflected === undefined) return "none";
  const site = madeAt(left) ?? madeAt(right);
  if (!site) return "none";
  const result =
    callOperator(left, own, [right], site, context) ?? callOperator(right, reflected, [left], site, context);
  if (result) return truthOf(result, context);
  if (operator !== "!=") return "none";
  const equal = objectComparison("==", left, right, context);
  return typeof equal === "boolean" ? !equal : equal;
}
