/** Raises what Python refuses of its own types: calls of what is no function, operators, places that are no whole numbers. */
import { fail } from "./certain-exceptions";
import type { Machine } from "../../machine";
import {
  type Operands,
  refusedCallee,
  refusedOperands,
  refusedRange,
  refusedSlice,
} from "../../../libraries/builtins";
import type { BinaryOperator } from "../../../values/names/operators";
import type { NotIterable } from "../../../values/records/not-iterable";
import type { Span } from "../../../values/records/span";
import type { Arguments, Value } from "../../../values/value";

function raiseIf(m: Machine, refusal: NotIterable | undefined, site: Span): void {
  if (refusal) fail(m, { ...refusal, isProven: true }, site);
}

export function raiseForCall(m: Machine, callee: Value, args: Arguments): void {
  raiseIf(m, refusedCallee(callee, args), args.site);
}

export function raiseForRange(m: Machine, args: Arguments): void {
  raiseIf(m, refusedRange(args), args.site);
}

export function raiseForOperands(
  m: Machine,
  operator: BinaryOperator,
  left: Value,
  right: Value,
  spans: Operands,
  site: Span,
): void {
  raiseIf(m, refusedOperands(operator, left, right, spans), site);
}

/** `ends` are the places of where the slice begins and ends. */
export function raiseForSlice(
  m: Machine,
  value: Value,
  index: Value,
  ends: readonly (Span | undefined)[],
  site: Span,
): void {
  raiseIf(m, refusedSlice(value, index, ends), site);
}
