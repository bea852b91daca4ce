/** Operators on values: a class's own methods first, then tensors, then Python's built-in types. */
import { raiseForMembership, raiseForTruth } from "./exceptions/asked-values";
import { raiseForZeroDivision } from "./exceptions/certain-exceptions";
import { raiseForMissingLength } from "./exceptions/missing-length";
import type { Machine } from "../machine";
import {
  binaryOperation,
  callOperator,
  comparison,
  goesOverItems,
  objectOperation,
  operatorMethods,
  richComparison,
  truthOf,
  unaryOperation,
} from "../../libraries/builtins";
import {
  augmented,
  refuseInPlace,
  tensorBinary,
  tensorCompare,
  tensorUnary,
} from "../../libraries/tensor-functions";
import type { BinaryOperator, ComparisonOperator, UnaryOperator } from "../../values/names/operators";
import { reason } from "../../values/records/reason";
import type { Span } from "../../values/records/span";
import { ownClassOf } from "../../values/special-methods";
import { type Value, bool } from "../../values/value";

/** `left operator right`. */
export function operate(
  m: Machine,
  operator: BinaryOperator,
  left: Value,
  right: Value,
  span: Span,
  isInPlace = false,
): Value {
  if (ownClassOf(left) ?? ownClassOf(right)) {
    const result = objectOperation(operator, left, right, span, m.context);
    if (result) return result;
  }
  raiseForMissingLength(m, operator, left, right, span);
  const isOfArrays = left.kind === "tensor" || right.kind === "tensor";
  if (isOfArrays || goesOverItems(operator, left, right, isInPlace))
    return tensorBinary(operator, left, right, span, m.context);
  raiseForZeroDivision(m, operator, left, right, span);
  return binaryOperation(operator, left, right, span, m.context);
}

/** `left operator= right`: by the method for it where the object has one. */
export function operateInPlace(
  m: Machine,
  operator: BinaryOperator,
  left: Value,
  right: Value,
  span: Span,
): Value {
  const own = callOperator(left, `i${operatorMethods[operator] ?? ""}`, [right], span, m.context);
  if (own) return own;
  const result = operate(m, operator, left, right, span, true);
  if (left.kind !== "tensor") return result;
  if (refuseInPlace(operator, left, result, span, m.context)) return left;
  return augmented(left, result, m.context);
}

/** `operator operand`. */
export function operateUnary(m: Machine, operator: UnaryOperator, operand: Value, span: Span): Value {
  if (operator === "not") {
    raiseForTruth(m, operand, span);
    const truth = truthOf(operand, m.context);
    if (truth !== undefined) return bool(!truth);
    const why = operand.kind === "unknown" ? operand.reason : reason("data", "the truth of a value");
    return { kind: "unknown", reason: why, isScalar: true };
  }
  if (operand.kind === "tensor") return tensorUnary(operator, operand, span, m.context);
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
  if (left.kind === "object" || right.kind === "object") {
    const result = richComparison(operator, left, right, span, m.context);
    if (result) return result;
  }
  if (!identity && operator !== "==" && operator !== "!=")
    raiseForMissingLength(m, operator, left, right, span);
  if (operator === "in" || operator === "not in") raiseForMembership(m, left, right, span);
  if (!identity && (left.kind === "tensor" || right.kind === "tensor"))
    return tensorCompare(operator, left, right, span, m.context);
  return comparison(operator, left, right, m.context);
}
