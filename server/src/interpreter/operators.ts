/** Operators on values: a class's own methods first, then tensors, then Python's built-in types. */
import type { BinaryOperator, ComparisonOperator } from "../syntax/ast";
import type { Machine } from "./machine";
import { binaryOperation, comparison, truthOf, unaryOperation } from "../libraries/builtins";
import { tensorBinary, tensorCompare, tensorUnary } from "../libraries/tensor-functions";
import type { Span } from "../values/span";
import { type Value, argumentsOf, bool, unknown } from "../values/value";

const methods: Readonly<Record<BinaryOperator, string>> = {
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

function viaMethod(m: Machine, left: Value, right: Value, name: string, span: Span): Value | undefined {
  if (left.kind === "object") {
    const method = m.context.attribute(left, `__${name}__`);
    if (method) return m.context.call(method, argumentsOf(span, [right]));
  }
  if (right.kind === "object") {
    const method = m.context.attribute(right, `__r${name}__`);
    if (method) return m.context.call(method, argumentsOf(span, [left]));
  }
  return undefined;
}

/** `left operator right`. */
export function operate(m: Machine, operator: BinaryOperator, left: Value, right: Value, span: Span): Value {
  if (left.kind === "object" || right.kind === "object") {
    const result = viaMethod(m, left, right, methods[operator], span);
    if (result) return result;
  }
  if (left.kind === "tensor" || right.kind === "tensor")
    return tensorBinary(operator, left, right, span, m.context);
  return binaryOperation(operator, left, right, span, m.context);
}

/** `operator operand`. */
export function operateUnary(
  m: Machine,
  operator: "+" | "-" | "~" | "not",
  operand: Value,
  span: Span,
): Value {
  if (operator === "not") {
    const truth = truthOf(operand, m.context);
    if (truth !== undefined) return bool(!truth);
    return operand.kind === "unknown"
      ? { kind: "unknown", reason: operand.reason }
      : unknown("data", "the truth of a value");
  }
  if (operand.kind === "tensor") return tensorUnary(operator, operand, span, m.context);
  if (operand.kind === "object") return unknown("not-supported", "operators of objects");
  return unaryOperation(operator, operand, span, m.context);
}

/** `left operator right` for comparisons; tensors compare by element. */
export function compareValues(
  m: Machine,
  operator: ComparisonOperator,
  left: Value,
  right: Value,
  span: Span,
): Value {
  const identity = operator === "is" || operator === "is not" || operator === "in" || operator === "not in";
  if (!identity && (left.kind === "tensor" || right.kind === "tensor"))
    return tensorCompare(operator, left, right, span, m.context);
  return comparison(operator, left, right, m.context);
}
