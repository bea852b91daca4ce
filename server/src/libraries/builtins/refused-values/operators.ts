/** Operators that Python has for the types of two values and refuses for these: shifts to the other side, powers of nothing, templates that others fit. */
import { plainType } from "../objects/plain-types";
import type { OperatorSign } from "../objects/operand-types";
import { knownInteger } from "../../../values/known-number";
import type { NotIterable } from "../../../values/records/not-iterable";
import type { Value } from "../../../values/value";
import { refusedPlaces } from "./formats";
import { refusedPower } from "./numbers";
import { type Said, refusedExpression, shown, valueError } from "./refusal";

function saidOf(operator: OperatorSign, left: Value, right: Value): Said | undefined {
  if (operator === "%") return refusedPlaces(left, right);
  if (operator === "**") return refusedPower(left, right);
  if (operator !== "<<" && operator !== ">>") return undefined;
  const [number, by] = [
    plainType(left) === "int",
    plainType(right) === "int" ? knownInteger(right) : undefined,
  ];
  return number && by !== undefined && by < 0 ? valueError("negative shift count") : undefined;
}

export function refusedOperation(
  operator: OperatorSign,
  left: Value,
  right: Value,
): NotIterable<"refused-value"> | undefined {
  const said = saidOf(operator, left, right);
  if (!said) return undefined;
  return refusedExpression(`${shown(left)} ${operator} ${shown(right)}`, said);
}
