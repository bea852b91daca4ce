/** Which types Python's operators take, as they were asked (`scripts/truth/operator_types.py`). */
import listed from "./operator-types.json";
import { isPlainObject } from "./plain-objects";
import { builtinType } from "./plain-types";
import { operatorMethods } from "./object-operators";
import { lookup } from "../../../values/names/lookup";
import type { BinaryOperator, ComparisonOperator, UnaryOperator } from "../../../values/names/operators";
import type { Value } from "../../../values/value";

/** Operators that go by the types of both sides, with those in place as `+=`. */
export type OperatorSign =
  BinaryOperator | `${BinaryOperator}=` | Exclude<ComparisonOperator, "==" | "!=" | "is" | "is not">;

/** The type by which an operator goes, and what Python calls it. */
export interface OperandType {
  readonly type: string;
  readonly name: string;
}

const ORDER = ["__lt__", "__le__", "__gt__", "__ge__"];
const MEMBERSHIP = ["__contains__", "__iter__", "__getitem__"];
const ARITHMETIC = Object.values(operatorMethods).flatMap((name) => [
  `__${name}__`,
  `__r${name}__`,
  `__i${name}__`,
]);
const COMPUTING = [...ARITHMETIC, "__neg__", "__pos__", "__invert__"];

/** Methods by which a class of the program takes part in an operator. */
function methodsFor(sign: OperatorSign | UnaryOperator): readonly string[] {
  if (/[<>]=?$/.test(sign) && !/<<|>>/.test(sign)) return ORDER;
  return sign === "in" || sign === "not in" ? MEMBERSHIP : COMPUTING;
}

/**
 * The type of a value that certainly is of one of Python's own types, or of a class of the program that says nothing of the
 * operator. Where not even a text is known it may stand for what a library makes of a name.
 */
export function operandType(value: Value, sign: OperatorSign | UnaryOperator): OperandType | undefined {
  if (value.kind === "object")
    return isPlainObject(value, methodsFor(sign)) ? { type: "object", name: value.class.name } : undefined;
  const isUntold = value.kind === "str" && value.value === undefined;
  const type = isUntold ? undefined : builtinType(value);
  return type && { type, name: type };
}

type Taken = Readonly<Record<string, Readonly<Record<string, string>> | string>>;

/** Whether an operator takes a type on its left and one on its right. */
export function takesTypes(sign: OperatorSign, left: string, right: string): boolean {
  const table: Taken = listed;
  const found = lookup(table, sign === "not in" ? "in" : sign) ?? lookup(table, sign.replace(/=$/, ""));
  const taken = found !== undefined && typeof found !== "string" ? lookup(found, left) : undefined;
  return taken === "*" || taken?.split(" ").includes(right) === true;
}

export function takesOperand(operator: UnaryOperator, type: string): boolean {
  const table: Taken = listed;
  const taken = lookup(table, `unary${operator}`);
  return typeof taken !== "string" || taken.split(" ").includes(type);
}
