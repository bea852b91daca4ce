/** What Python refuses of its own types, and in which words: calling what is no function, operators between types, floats as places. */
import type { BinaryOperator } from "../../../values/names/operators";
import { isCertainNone } from "../../../values/none";
import type { Remedy } from "../../../values/records/finding";
import type { NotIterable } from "../../../values/records/not-iterable";
import { type Span, endOf } from "../../../values/records/span";
import { scalarType } from "../../../values/scalar-type";
import type { Arguments, Value } from "../../../values/value";

/** Python's name for the type of a value that is certainly of just this type; undefined for all others. */
function plainType(value: Value): string | undefined {
  switch (value.kind) {
    case "int":
    case "float":
      return value.instance || scalarType(value) !== undefined ? undefined : value.kind;
    case "str":
      // Where not even the text is known it may stand for what a library makes of a name.
      return value.instance || value.isDtype || value.value === undefined ? undefined : "str";
    case "list":
      return value.isDeque || value.isOneByOne || value.view ? undefined : "list";
    case "tuple":
      return value.class || value.fields || value.isTensorShape ? undefined : "tuple";
    case "dict":
      return value.factory || value.attributesOf ? undefined : "dict";
    case "none":
      return isCertainNone(value) ? "NoneType" : undefined;
    default:
      return undefined;
  }
}

const calledType = (callee: Value): string | undefined =>
  callee.kind === "tensor" && callee.flavour === "keras" ? "KerasTensor" : plainType(callee);

/** What is raised where what is called is a value, as in `x.shape()`. */
export function refusedCallee(
  callee: Value,
  { positional, keywords, rest, site }: Arguments,
): NotIterable | undefined {
  const type = calledType(callee);
  if (type === undefined) return undefined;
  const isBare = positional.length === 0 && keywords.size === 0 && !rest;
  const remedies: readonly Remedy[] =
    callee.kind === "none"
      ? (callee.ifUsed ?? [])
      : isBare
        ? [{ kind: "replaceText", span: endOf(site, 2), text: "", preferred: true }]
        : [];
  const message = `'${type}' object is not callable`;
  return { exception: "TypeError", message, code: "not-callable", facts: { type }, remedies };
}

const numbers: ReadonlySet<string> = new Set(["int", "float"]);
const sequences: ReadonlySet<string> = new Set(["list", "tuple", "str"]);
const arithmetic: ReadonlySet<BinaryOperator> = new Set(["+", "-", "*", "/", "//", "**"]);

/** What Python says of an operator between two of its own types; undefined where it takes them, or may. */
function refusedBetween(operator: BinaryOperator, left: string, right: string): string | undefined {
  const unsupported = `unsupported operand type(s) for ${operator}: '${left}' and '${right}'`;
  const areNumbers = numbers.has(left) && numbers.has(right);
  if (areNumbers || !arithmetic.has(operator)) return undefined;
  if (operator === "+") {
    if (left === right) return sequences.has(left) ? undefined : unsupported;
    return sequences.has(left) ? `can only concatenate ${left} (not "${right}") to ${left}` : unsupported;
  }
  if (operator === "*" && (sequences.has(left) || sequences.has(right))) {
    if (left === "int" || right === "int") return undefined;
    const other = sequences.has(left) ? right : left;
    return `can't multiply sequence by non-int of type '${other}'`;
  }
  return unsupported;
}

/** What makes the operands fit: a number as text, a list of numbers as an array. */
function operandRemedies(
  operator: BinaryOperator,
  types: readonly [string, string],
  spans: Operands,
): readonly Remedy[] {
  const [left, right] = types;
  if (operator === "+" && left === "str" && numbers.has(right))
    return [{ kind: "wrapText", span: spans.right, before: "str(", after: ")", preferred: true }];
  if (operator === "+" && right === "str" && numbers.has(left))
    return [{ kind: "wrapText", span: spans.left, before: "str(", after: ")", preferred: true }];
  const list =
    left === "list" && numbers.has(right)
      ? spans.left
      : numbers.has(left) && right === "list"
        ? spans.right
        : undefined;
  return list
    ? [{ kind: "wrapText", span: list, before: "np.array(", after: ")", needs: "np", preferred: true }]
    : [];
}

/** Where both operands stand. */
export interface Operands {
  readonly left: Span;
  readonly right: Span;
}

/** What is raised where Python has no such operator for two values of its own types. */
export function refusedOperands(
  operator: BinaryOperator,
  left: Value,
  right: Value,
  spans: Operands,
): NotIterable | undefined {
  const types = [plainType(left), plainType(right)] as const;
  const [one, other] = types;
  if (one === undefined || other === undefined) return undefined;
  const message = refusedBetween(operator, one, other);
  if (message === undefined) return undefined;
  const remedies = operandRemedies(operator, [one, other], spans);
  const facts = { operator, left: one, right: other };
  return { exception: "TypeError", message, code: "operands-do-not-fit", facts, remedies };
}

/** What is raised where a slice of Python's own or of an array begins or ends at a float. */
export function refusedSlice(
  value: Value,
  index: Value,
  ends: readonly (Span | undefined)[],
): NotIterable | undefined {
  const takesIntegers = value.kind === "list" || value.kind === "tuple" || value.kind === "str";
  const isArray = value.kind === "tensor" && value.flavour === "numpy";
  if (index.kind !== "slice" || !(takesIntegers || isArray)) return undefined;
  const at = [index.lower, index.upper].findIndex((end) => plainType(end) === "float");
  if (at < 0) return undefined;
  const span = ends[at];
  return {
    exception: "TypeError",
    message: "slice indices must be integers or None or have an __index__ method",
    code: "float-as-place",
    facts: { where: "A slice" },
    remedies: span ? [{ kind: "wrapText", span, before: "int(", after: ")", preferred: true }] : [],
  };
}

/** The same of `range(len(x) / 32)`. */
export function refusedRange({ positional, positionalSpans }: Arguments): NotIterable | undefined {
  const at = positional.findIndex((value) => plainType(value) === "float");
  if (at < 0) return undefined;
  const span = positionalSpans[at];
  return {
    exception: "TypeError",
    message: "'float' object cannot be interpreted as an integer",
    code: "float-as-place",
    facts: { where: "range()" },
    remedies: span ? [{ kind: "wrapText", span, before: "int(", after: ")", preferred: true }] : [],
  };
}
