/** Items that can't be put in an order or added up, since their types have no such operator between them: `sorted([1, "a"])`, `sum(["a"])`. */
import { type OperandType, operandType, takesTypes } from "../objects/operand-types";
import { plainType } from "../objects/plain-types";
import { refusedBetween } from "../objects/refused-operands";
import { type Value, int } from "../../../values/value";
import { type Refuses, type Said, typeError } from "./refusal";

/** Items that are looked at: a list that is sorted as it is written is no longer. */
const MOST = 1000;

/** Items of a list or a tuple of which all are known, or those that are given one by one. */
function itemsGiven(positional: readonly Value[]): readonly Value[] | undefined {
  const [only, ...more] = positional;
  if (more.length > 0) return positional;
  if (only?.kind === "tuple") return plainType(only) && only.items;
  return only?.kind === "list" && plainType(only) && only.escaped !== true ? only.items : undefined;
}

/** The types of values, of each of which it is certain. */
function typesOf(values: readonly Value[], sign: "<" | "+"): readonly OperandType[] | undefined {
  const types = values.map((value) => operandType(value, sign));
  return types.every((type) => type !== undefined) ? types : undefined;
}

/** Every order of them compares items of each type with such of another, or of the same. */
const refusedOrder =
  (sign: "<" | ">", isMethod = false) =>
  (positional: readonly Value[]): Said | undefined => {
    const items = isMethod ? positional : itemsGiven(positional);
    const types = items && items.length > 1 && items.length <= MOST ? typesOf(items, "<") : undefined;
    if (!types) return undefined;
    const [first, ...others] = types;
    const other = first && others.find((type) => !takesTypes("<", first.type, type.type));
    return other ? typeError(`'${sign}' not supported between instances of…`) : undefined;
  };

const ordered =
  (sign: "<" | ">"): Refuses =>
  ({ positional, keywords }) =>
    keywords.has("key") ? undefined : refusedOrder(sign)(positional);

/** `list.sort()` without a key. */
export function refusedSort(self: Value, keywords: ReadonlyMap<string, Value>): Said | undefined {
  const items = self.kind === "list" && self.escaped !== true ? self.items : undefined;
  return items && !keywords.has("key") ? refusedOrder("<", true)(items) : undefined;
}

const summed: Refuses = ({ positional: [given, start = int(0)], keywords }) => {
  const items = given?.kind === "str" && given.value ? [given] : given && itemsGiven([given]);
  const from = operandType(keywords.get("start") ?? start, "+");
  if (!items || !from || items.length > MOST) return undefined;
  let sum = from;
  for (const item of items) {
    const type = operandType(item, "+");
    if (!type) return undefined;
    const message = refusedBetween("+", sum, type);
    if (message !== undefined) return typeError(message);
    if (sum.type === "int") sum = type;
  }
  return undefined;
};

/** By canonical name. */
export const refusedOrders: Readonly<Record<string, Refuses>> = {
  "builtins.sorted": ordered("<"),
  "builtins.min": ordered("<"),
  "builtins.max": ordered(">"),
  "builtins.sum": summed,
};
