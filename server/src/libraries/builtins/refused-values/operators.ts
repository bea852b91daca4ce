/** Operators that Python has for the types of two values and refuses for these: shifts to the other side, powers of nothing, templates that others fit. */
import { plainType } from "../objects/plain-types";
import type { BinaryOperator } from "../../../values/names/operators";
import { knownInteger } from "../../../values/known-number";
import { textOf } from "../text/value-text";
import type { NotIterable } from "../../../values/records/not-iterable";
import type { Value } from "../../../values/value";
import { refusedPlaces } from "./formats";
import { refusedPower } from "./numbers";
import { type Said, valueError } from "./refusal";

function saidOf(operator: BinaryOperator, left: Value, right: Value): Said | undefined {
  if (operator === "%") return refusedPlaces(left, right);
  if (operator === "**") return refusedPower(left, right);
  if (operator !== "<<" && operator !== ">>") return undefined;
  const [number, by] = [
    plainType(left) === "int",
    plainType(right) === "int" ? knownInteger(right) : undefined,
  ];
  return number && by !== undefined && by < 0 ? valueError("negative shift count") : undefined;
}

/** Characters of an operand that are shown. */
const SHOWN = 30;

function shown(value: Value): string {
  const text = textOf(value, undefined, "r") ?? "…";
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

export function refusedOperation(
  operator: BinaryOperator,
  left: Value,
  right: Value,
): NotIterable<"refused-value"> | undefined {
  const said = saidOf(operator, left, right);
  if (!said) return undefined;
  const { exception, message } = said;
  const call = `${shown(left)} ${operator} ${shown(right)}`;
  return { exception, message, code: "refused-value", facts: { call, exception, words: message } };
}
