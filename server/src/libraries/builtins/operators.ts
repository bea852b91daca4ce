/** Operators on Python's built-in types: numbers, text, sequences, sets and dicts. */
import { contains, equals, isSame } from "./equality";
import { compareNumbers, integerDim, integerOperation, numberOf, numberOperation } from "./python-number";
import { appendItems, setItems } from "./list-contents";
import { itemsOf } from "./iteration";
import { objectComparison, objectOperation, objectUnary } from "./object-operators";
import { formatted, plainFloat } from "./text-format";
import { isLess } from "../../values/arithmetic";
import type { Context } from "../../values/context";
import { sameDim, known } from "../../values/dimension";
import { reason } from "../../values/reason";
import type { Span } from "../../values/span";
import {
  type SetValue,
  type UnknownValue,
  type Value,
  bool,
  hashKey,
  list,
  str,
  tuple,
  unknown,
} from "../../values/value";

type BinaryOperator = "+" | "-" | "*" | "/" | "//" | "%" | "**" | "@" | "<<" | ">>" | "&" | "|" | "^";
type ComparisonOperator = "==" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "not in" | "is" | "is not";

/** Elements beyond which a repetition is data rather than structure. */
const REPETITION = 10_000;

/** An unknown among the operands: stays the number that it is called, where the other is one too. */
function unknownOperation(operator: BinaryOperator, left: Value, right: Value, span: Span): Value {
  const blame = (left.kind === "unknown" ? left : right) as UnknownValue;
  const a = left.kind === "unknown" ? left.dim : integerDim(left);
  const b = right.kind === "unknown" ? right.dim : integerDim(right);
  if (!a || !b || operator === "@") return unknown(blame.reason);
  const result = integerOperation(operator, a, b, span);
  return { kind: "unknown", reason: blame.reason, dim: result?.kind === "int" ? result.dim : undefined };
}

function repeat(items: readonly Value[], times: number): readonly Value[] | undefined {
  const count = Math.max(0, times);
  if (items.length * count > REPETITION) return undefined;
  const [only] = items;
  if (items.length === 1 && only) return new Array<Value>(count).fill(only);
  return Array.from({ length: count }, () => items).flat();
}

function repetition(sequence: Value, times: Value): Value | undefined {
  if (sequence.kind !== "list" && sequence.kind !== "tuple" && sequence.kind !== "str") return undefined;
  const count = integerDim(times);
  if (!count) return undefined;
  if (sequence.kind === "str") {
    const text = sequence.value;
    return str(
      text !== undefined && count.kind === "known" && text.length * count.value <= REPETITION
        ? text.repeat(Math.max(0, count.value))
        : undefined,
    );
  }
  const items = sequence.items && count.kind === "known" ? repeat(sequence.items, count.value) : undefined;
  if (sequence.kind === "list")
    return list(items, items ? undefined : (sequence.why ?? reason("budget", "repetition")));
  return items ? tuple(items) : unknown("not-supported", "repetition of a tuple");
}

function concatenation(left: Value, right: Value): Value | undefined {
  if (left.kind === "str" && right.kind === "str") {
    return str(left.value === undefined || right.value === undefined ? undefined : left.value + right.value);
  }
  if (left.kind === "tuple" && right.kind === "tuple") return tuple([...left.items, ...right.items]);
  if (left.kind === "list" && right.kind === "list") {
    const items = left.items && right.items ? [...left.items, ...right.items] : undefined;
    return list(items, items ? undefined : (left.why ?? right.why));
  }
  return undefined;
}

/** The keys of a dict, which are a list here, are a set to these operators. */
function asKeys(value: Value): Value {
  if (value.kind !== "list" || !value.items) return value;
  const keyed = value.items.map((item) => [hashKey(item), item] as const);
  const members = keyed.flatMap(([key, item]) => (key === undefined ? [] : [[key, item] as const]));
  return members.length === keyed.length ? { kind: "set", members: new Map(members) } : value;
}

function setOperation(operator: BinaryOperator, one: Value, other: Value): Value | undefined {
  const [left, right] = "|&-^".includes(operator) ? [asKeys(one), asKeys(other)] : [one, other];
  if (operator === "|" && left.kind === "dict" && right.kind === "dict") {
    return {
      kind: "dict",
      entries: left.entries && right.entries ? new Map([...left.entries, ...right.entries]) : undefined,
    };
  }
  if (left.kind !== "set" || right.kind !== "set") return undefined;
  const [a, b] = [left.members, right.members];
  if (!a || !b) return { kind: "set", members: undefined, why: left.why ?? right.why };
  switch (operator) {
    case "|":
      return { kind: "set", members: new Map([...a, ...b]) };
    case "&":
      return { kind: "set", members: new Map([...a].filter(([key]) => b.has(key))) };
    case "-":
      return { kind: "set", members: new Map([...a].filter(([key]) => !b.has(key))) };
    case "^":
      return {
        kind: "set",
        members: new Map([...[...a].filter(([k]) => !b.has(k)), ...[...b].filter(([k]) => !a.has(k))]),
      };
    default:
      return undefined;
  }
}

/** `left operator right` for anything but tensors. */
export function binaryOperation(
  operator: BinaryOperator,
  left: Value,
  right: Value,
  span: Span,
  context: Context,
): Value {
  if (left.kind === "object" || right.kind === "object") {
    const result = objectOperation(operator, left, right, span, context);
    if (result) return result;
  }
  if (left.kind === "unknown" || right.kind === "unknown")
    return unknownOperation(operator, left, right, span);
  if (operator !== "@") {
    const number = numberOperation(operator, left, right, span);
    if (number) return number;
  }
  if (operator === "%" && left.kind === "str") return str(percentFormat(left.value, right));
  const result =
    (operator === "+" ? concatenation(left, right) : undefined) ??
    (operator === "*" ? (repetition(left, right) ?? repetition(right, left)) : undefined) ??
    setOperation(operator, left, right);
  return result ?? unknown("not-supported", `${left.kind} ${operator} ${right.kind}`);
}

/** `template % values`, after "printf-style String Formatting"; undefined where a value can't be known. */
function percentFormat(template: string | undefined, given: Value): string | undefined {
  const values = given.kind === "tuple" ? [...given.items] : [given];
  let isKnown = template !== undefined;
  const text = template?.replace(
    /%(?:\((\w+)\))?([-0 +#]*)(\d+)?(?:\.(\d+))?([sdifgeExXor%])/g,
    (_whole, ...field: (string | undefined)[]) => {
      const [name, flags = "", width, precision, type = "s"] = field;
      if (type === "%") return "%";
      const value = name === undefined ? values.shift() : entryOf(given, name);
      const shown = value && percentText(value, { flags, width, precision, type });
      if (shown === undefined) isKnown = false;
      return shown ?? "";
    },
  );
  return isKnown ? text : undefined;
}

const entryOf = (given: Value, name: string): Value | undefined =>
  given.kind === "dict" ? given.entries?.get(`s:${name}`)?.value : undefined;

function percentText(
  value: Value,
  field: { flags: string; width?: string; precision?: string; type: string },
): string | undefined {
  const { flags, width = "", type } = field;
  const precision = field.precision === undefined ? "" : `.${field.precision}`;
  const align = flags.includes("-") ? "<" : "";
  if (type === "s" || type === "r") {
    const text = textOf(value, undefined, type === "r" ? "r" : undefined);
    return text === undefined ? undefined : formatted(text, `${align || ">"}${width}${precision}`);
  }
  const sign = flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
  const zero = flags.includes("0") && !align ? "0" : "";
  const isWhole = "dixXo".includes(type);
  const number = isWhole && value.kind === "float" ? wholePart(value) : value;
  if (!number) return undefined;
  const shown = isWhole ? (type === "i" ? "d" : type) : `${precision}${type}`;
  return textOf(number, `${align}${sign}${zero}${width}${shown}`);
}

function wholePart(value: Value): Value | undefined {
  const number = numberOf(value);
  return number === undefined ? undefined : { kind: "int", dim: known(Math.trunc(number)) };
}

/** `operator operand` for anything but tensors. */
export function unaryOperation(
  operator: "+" | "-" | "~",
  operand: Value,
  span: Span,
  context: Context,
): Value {
  if (operand.kind === "object")
    return objectUnary(operator, operand, span, context) ?? unknown("not-supported", "operators of objects");
  if (operator === "+") return operand;
  if (operator === "-") {
    if (operand.kind === "float")
      return { kind: "float", value: operand.value === undefined ? undefined : -operand.value };
    if (operand.kind === "int" && operand.dim.kind === "known")
      return { kind: "int", dim: known(-operand.dim.value, { span }) };
    return binaryOperation("-", { kind: "int", dim: known(0) }, operand, span, context);
  }
  return binaryOperation(
    "-",
    binaryOperation("-", { kind: "int", dim: known(0) }, operand, span, context),
    { kind: "int", dim: known(1) },
    span,
    context,
  );
}

function order(a: Value, b: Value, context: Context): number | undefined {
  if (a.kind === "object" || b.kind === "object") {
    const [less, greater] = [objectComparison("<", a, b, context), objectComparison("<", b, a, context)];
    if (less === true) return -1;
    if (greater === true) return 1;
    return less === false && greater === false ? 0 : undefined;
  }
  if (a.kind === "str" && b.kind === "str") {
    if (a.value === undefined || b.value === undefined) return undefined;
    return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
  }
  const dims = [a, b].map((v) => (v.kind === "unknown" ? v.dim : integerDim(v)));
  const [x, y] = dims;
  if (x && y) {
    if (isLess(x, y) === true) return -1;
    if (isLess(y, x) === true) return 1;
    return sameDim(x, y) === true && x.kind !== "open" ? 0 : undefined;
  }
  if ((a.kind === "tuple" || a.kind === "list") && a.kind === b.kind) {
    const [p, q] = [itemsOf(a, context), itemsOf(b, context)];
    if (!p || !q) return undefined;
    for (const [i, item] of p.entries()) {
      const other = q[i];
      if (!other) return 1;
      const result = order(item, other, context);
      if (result !== 0) return result;
    }
    return p.length === q.length ? 0 : -1;
  }
  return numberOf(a) === undefined && a.kind !== "bigint" ? undefined : compareNumbers(a, b);
}

/** Python's order of two values for `sorted`, `min` and `max`; undefined where it can't be told. */
export const compareOrder = order;

/** Whether one set holds all of the other, as `<=` and its like compare sets. */
function setOrder(operator: ComparisonOperator, left: SetValue, right: SetValue): boolean | undefined {
  const [a, b] = operator.startsWith("<") ? [left.members, right.members] : [right.members, left.members];
  if (!a || !b) return undefined;
  const isIn = [...a.keys()].every((key) => b.has(key));
  return operator.endsWith("=") ? isIn : isIn && a.size < b.size;
}

const answer = (truth: boolean | undefined, a: Value, b: Value): Value => {
  if (truth !== undefined) return bool(truth);
  const blame = a.kind === "unknown" ? a : b.kind === "unknown" ? b : undefined;
  return blame ? unknown(blame.reason) : unknown("data", "a comparison");
};

const negate = (truth: boolean | undefined): boolean | undefined =>
  truth === undefined ? undefined : !truth;

/** `left operator right`, a bool or an unknown. */
export function comparison(operator: ComparisonOperator, left: Value, right: Value, context: Context): Value {
  switch (operator) {
    case "==":
      return answer(equals(left, right, context), left, right);
    case "!=":
      return answer(negate(equals(left, right, context)), left, right);
    case "is":
      return answer(isSame(left, right), left, right);
    case "is not":
      return answer(negate(isSame(left, right)), left, right);
    case "in":
      return answer(contains(right, left, context), left, right);
    case "not in":
      return answer(negate(contains(right, left, context)), left, right);
    default: {
      const own = objectComparison(operator, left, right, context);
      if (own !== "none") return answer(own, left, right);
      if (left.kind === "set" && right.kind === "set")
        return answer(setOrder(operator, left, right), left, right);
      const result = order(left, right, context);
      if (result === undefined) return answer(undefined, left, right);
      const truth =
        operator === "<"
          ? result < 0
          : operator === "<="
            ? result <= 0
            : operator === ">"
              ? result > 0
              : result >= 0;
      return bool(truth);
    }
  }
}

/**
 * `target operator= value` where that changes the object itself (lists with `+`, sets and dicts with `|`): true
 * when it was done.
 */
export function augmentInPlace(
  operator: BinaryOperator,
  target: Value,
  value: Value,
  context: Context,
): boolean {
  if (target.kind === "list" && operator === "+") {
    const added = itemsOf(value, context);
    if (added) appendItems(target, added, context.heap);
    else setItems(target, undefined, context.heap);
    return true;
  }
  if (target.kind === "dict" && operator === "|" && value.kind === "dict") {
    context.heap.write(
      target,
      "entries",
      target.entries && value.entries ? new Map([...target.entries, ...value.entries]) : undefined,
    );
    return true;
  }
  return false;
}

/** `str(value)` or `format(value, spec)`; undefined where it can't be known. */
export function textOf(value: Value, format?: string, conversion?: string): string | undefined {
  const plain = plainText(value, conversion === "r" || conversion === "a");
  if (plain === undefined || format === undefined || format === "") return plain;
  if (conversion !== undefined || value.kind === "str") return formatted(plain, format);
  if (value.kind === "float") return value.value === undefined ? undefined : formatted(value.value, format);
  const whole = integerOf(value);
  return whole === undefined ? undefined : formatted(whole, format);
}

function integerOf(value: Value): bigint | undefined {
  if (value.kind === "bigint") return value.value;
  const dim = integerDim(value);
  return dim?.kind === "known" ? BigInt(dim.value) : undefined;
}

/** Text as `repr` shows it. */
function textRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\t", "\\t")
    .replaceAll("\r", "\\r");
  return quote + (quote === "'" ? escaped.replaceAll("'", "\\'") : escaped) + quote;
}

function plainText(value: Value, isRepr: boolean): string | undefined {
  switch (value.kind) {
    case "none":
      return "None";
    case "bool":
      return value.value ? "True" : "False";
    case "int":
      return value.dim.kind === "known" ? String(value.dim.value) : undefined;
    case "bigint":
      return String(value.value);
    case "float":
      if (value.value === undefined) return undefined;
      return plainFloat(value.value);
    case "str":
      if (value.value === undefined) return undefined;
      return isRepr ? textRepr(value.value) : value.value;
    case "tuple":
    case "list": {
      const items = value.items?.map((item) => plainText(item, true));
      if (!items || items.includes(undefined)) return undefined;
      const inside = items.join(", ");
      if (value.kind === "list") return `[${inside}]`;
      return items.length === 1 ? `(${inside},)` : `(${inside})`;
    }
    default:
      return undefined;
  }
}
