/** Raises what Python refuses of its own types: calls of what is no function and on what it does not take, operators, places that are no whole numbers. */
import { fail } from "./certain-exceptions";
import { type Machine, spanOf } from "../../machine";
import {
  refusedCallee,
  refusedOperation,
  refusedOperands,
  refusedRange,
  refusedSlice,
  refusedValue,
} from "../../../libraries/builtins";
import type { BinaryOperation, Slice } from "../../../syntax/ast";
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

export function raiseForSlice(m: Machine, value: Value, index: Value, node: Slice, site: Span): void {
  const ends = [node.lower, node.upper];
  const at = (end: number): Span | undefined => {
    const written = ends[end];
    return written && spanOf(m, written);
  };
  raiseIf(m, refusedSlice(value, index, at), site);
}
