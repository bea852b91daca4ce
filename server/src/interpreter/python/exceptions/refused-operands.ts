/** Raises what Python refuses of its own types: calls of what is no function and on what it does not take, operators, places that are no whole numbers. */
import { failIf } from "./certain-exceptions";
import { type Machine, spanOf } from "../../machine";
import {
  type CalledRules,
  type PlaceInIndex,
  refusedCallee,
  type OperatorSign,
  refusedIndex,
  refusedOperand,
  refusedOperation,
  refusedOperands,
  refusedRange,
  refusedMember,
  refusedTypes,
  refusedValue,
} from "../../../libraries/builtins";
import type { Expression, Range } from "../../../syntax/ast";
import type { UnaryOperator } from "../../../values/names/operators";
import type { Span } from "../../../values/records/span";
import type { Arguments, Value } from "../../../values/value";

/** `rules` are those of what is called. */
export function raiseForCall(
  m: Machine,
  callee: Value,
  rules: CalledRules | undefined,
  args: Arguments,
): void {
  failIf(m, refusedCallee(callee, args) ?? (rules && refusedValue(rules, args)), args.site);
}

/** The same for the number and the types of what is given, where nothing was told of the call before. */
export function raiseForTypes(
  m: Machine,
  callee: Value,
  rules: CalledRules | undefined,
  args: Arguments,
): void {
  failIf(m, (rules && refusedTypes(rules, args)) ?? refusedMember(callee, args, m.context), args.site);
}

export function raiseForRange(m: Machine, args: Arguments): void {
  failIf(m, refusedRange(args), args.site);
}

/** `left sign right`, or `left sign= right`, whose sides stand at two nodes. */
export function raiseForOperands(
  m: Machine,
  sign: OperatorSign,
  [leftNode, left]: Operand,
  [rightNode, right]: Operand,
  site: Span,
): void {
  const at = { left: (): Span => spanOf(m, leftNode), right: (): Span => spanOf(m, rightNode) };
  failIf(m, refusedOperands(sign, left, right, at) ?? refusedOperation(sign, left, right), site);
}

/** Where an operand stands, and what it is. */
type Operand = readonly [node: Range, value: Value];

export function raiseForOperand(m: Machine, operator: UnaryOperator, value: Value, site: Span): void {
  failIf(m, refusedOperand(operator, value), site);
}

/** Where the parts of a written index stand. */
function placesIn(m: Machine, written: Expression): PlaceInIndex {
  const parts = written.kind === "Tuple" ? written.items : [written];
  return (part, end) => {
    const at = parts[part];
    if (at?.kind !== "Slice") return at && spanOf(m, at);
    const bound = end === 0 ? at.lower : at.upper;
    return bound && spanOf(m, bound);
  };
}

/** Raises where `value[index]` is read or written at what is no place. */
export function raiseForIndex(m: Machine, value: Value, index: Value, written: Expression, site: Span): void {
  failIf(m, refusedIndex(value, index, placesIn(m, written)), site);
}
