/** Raises what Python refuses of its own types: calls of what is no function and on what it does not take, operators, places that are no whole numbers. */
import { fail } from "./certain-exceptions";
import { type Machine, spanOf } from "../../machine";
import {
  type PlaceInIndex,
  refusedCallee,
  refusedIndex,
  refusedOperation,
  refusedOperands,
  refusedRange,
  refusedValue,
} from "../../../libraries/builtins";
import type { BinaryOperation, Expression } from "../../../syntax/ast";
import type { NotIterable } from "../../../values/records/not-iterable";
import type { Span } from "../../../values/records/span";
import type { Arguments, Value } from "../../../values/value";

function raiseIf(m: Machine, refusal: NotIterable | undefined, site: Span): void {
  if (refusal) fail(m, { ...refusal, isProven: true }, site);
}

/** `name` is what `calledName` makes of the call. */
export function raiseForCall(m: Machine, callee: Value, name: string | undefined, args: Arguments): void {
  raiseIf(m, refusedCallee(callee, args) ?? refusedValue(callee, name, args), args.site);
}

export function raiseForRange(m: Machine, args: Arguments): void {
  raiseIf(m, refusedRange(args), args.site);
}

export function raiseForOperands(
  m: Machine,
  node: BinaryOperation,
  left: Value,
  right: Value,
  site: Span,
): void {
  const at = { left: (): Span => spanOf(m, node.left), right: (): Span => spanOf(m, node.right) };
  raiseIf(
    m,
    refusedOperands(node.operator, left, right, at) ?? refusedOperation(node.operator, left, right),
    site,
  );
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
  raiseIf(m, refusedIndex(value, index, placesIn(m, written)), site);
}
