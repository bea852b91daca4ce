/** What Python refuses of its own types, and in which words: calling what is no function, operators between types, a range of floats. */
import { refusedFormat } from "../text/refused-formats";
import { isPlainObject } from "./plain-objects";
import { plainType } from "./plain-types";
import { floatAsPlace } from "./refused-indices";
import { isCertainArray } from "../../../values/certain-array";
import { type OperandType, type OperatorSign, operandType, takesOperand, takesTypes } from "./operand-types";
import { refusedExpression, shown, typeError } from "../refused-values/refusal";
import { floatType, isFloat } from "../../../values/float-type";
import type { UnaryOperator } from "../../../values/names/operators";
import type { Remedy } from "../../../values/records/finding";
import type { NotIterable } from "../../../values/records/not-iterable";
import { type Span, endOf } from "../../../values/records/span";
import type { Arguments, Value } from "../../../values/value";

/** Python's name for the type of a value that is certainly no function. Where not even a text is known it may stand for what a library makes of a name. */
const typeOfNoFunction = (value: Value): string | undefined =>
  value.kind === "str" && value.value === undefined ? undefined : plainType(value);

/** Arrays with axes are no functions; of what has none, or of which nothing is known, the type is another or may be. */
function calledType(callee: Value): string | undefined {
  if (callee.kind === "object") return isPlainObject(callee, ["__call__"]) ? callee.class.name : undefined;
  if (callee.kind === "bool" || callee.kind === "bytes") return callee.kind;
  if (callee.kind !== "tensor") return typeOfNoFunction(callee);
  if (callee.flavour === "keras") return "KerasTensor";
  return isCertainArray(callee) ? "numpy.ndarray" : undefined;
}

/** What is raised where what is called is a value, as in `x.shape()`. */
export function refusedCallee(
  callee: Value,
  { positional, keywords, rest, site, calleeName }: Arguments,
): NotIterable | undefined {
  const type = calledType(callee);
  // What is an array here may be a tensor of another library, whose size is a method.
  const mayBeMethod = calleeName === "size" && callee.kind === "int" && callee.dim.kind !== "known";
  if (type === undefined || mayBeMethod) return undefined;
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
const sequences: ReadonlySet<string> = new Set(["list", "tuple", "str", "bytes"]);

/** What Python says of an operator between two of its own types; undefined where it takes them, or may. */
export function refusedBetween(
  sign: OperatorSign,
  left: OperandType,
  right: OperandType,
): string | undefined {
  if (takesTypes(sign, left.type, right.type)) return undefined;
  const operator = sign.replace(/=$/, "");
  if (sign === "in" || sign === "not in") return refusedMembership(left, right);
  if (/^[<>]=?$/.test(sign))
    return `'${sign}' not supported between instances of '${left.name}' and '${right.name}'`;
  if (sign === "+=" && left.type === "list") return `'${right.name}' object is not iterable`;
  if (operator === "+" && left.type === "bytes") return `can't concat ${right.name} to bytes`;
  if (operator === "+" && sequences.has(left.type))
    return `can only concatenate ${left.name} (not "${right.name}") to ${left.name}`;
  if (operator === "*" && (sequences.has(left.type) || sequences.has(right.type))) {
    const other = sequences.has(left.type) ? right : left;
    return `can't multiply sequence by non-int of type '${other.name}'`;
  }
  return `unsupported operand type(s) for ${sign === "**" ? "** or pow()" : sign}: '${left.name}' and '${right.name}'`;
}

function refusedMembership(left: OperandType, right: OperandType): string {
  if (right.type === "str") return `'in <string>' requires string as left operand, not ${left.name}`;
  if (right.type === "bytes") return `a bytes-like object is required, not '${left.name}'`;
  const isHashed = right.type === "dict" || right.type === "set" || right.type === "frozenset";
  return isHashed ? `unhashable type: '${left.name}'` : `argument of type '${right.name}' is not iterable`;
}

const arithmetic: ReadonlySet<OperatorSign> = new Set(["+", "-", "*", "/", "//", "**"]);

/** What makes the operands fit: a number as text, a list of numbers as an array. */
function operandRemedies(sign: OperatorSign, left: string, right: string, at: Operands): readonly Remedy[] {
  const wrapped = (side: keyof Operands, before: string, needs?: string): readonly Remedy[] => [
    { kind: "wrapText", span: at[side](), before, after: ")", needs, preferred: true },
  ];
  if ((sign === "+" || sign === "+=") && left === "str" && numbers.has(right))
    return wrapped("right", "str(");
  if (sign === "+" && right === "str" && numbers.has(left)) return wrapped("left", "str(");
  if (!arithmetic.has(sign)) return [];
  if (left === "list" && numbers.has(right)) return wrapped("left", "np.array(", "np");
  return right === "list" && numbers.has(left) ? wrapped("right", "np.array(", "np") : [];
}

/** Where both operands stand. */
interface Operands {
  readonly left: () => Span;
  readonly right: () => Span;
}

/** What is raised where Python has no such operator for two values of its own types. */
export function refusedOperands(
  sign: OperatorSign,
  left: Value,
  right: Value,
  at: Operands,
): NotIterable | undefined {
  const format =
    sign === "%" || sign === "%=" ? refusedFormat(left, right, typeOfNoFunction, at.right) : undefined;
  if (format) {
    const facts = { operator: format.written, left: "str", right: typeOfNoFunction(right) ?? "tuple" };
    const { message, remedies } = format;
    return { exception: "TypeError", message, code: "operands-do-not-fit", facts, remedies };
  }
  const [one, other] = [operandType(left, sign), operandType(right, sign)];
  if (one === undefined || other === undefined) return undefined;
  const message = refusedBetween(sign, one, other);
  if (message === undefined) return undefined;
  const remedies = operandRemedies(sign, one.type, other.type, at);
  const facts = { operator: sign, left: one.name, right: other.name };
  return { exception: "TypeError", message, code: "operands-do-not-fit", facts, remedies };
}

/** The same of `-value` and its like. */
export function refusedOperand(operator: UnaryOperator, value: Value): NotIterable | undefined {
  const found = operator === "not" ? undefined : operandType(value, operator);
  if (!found || takesOperand(operator, found.type)) return undefined;
  return refusedExpression(
    `${operator}${shown(value)}`,
    typeError(`bad operand type for unary ${operator}: '${found.name}'`),
  );
}

/** What is raised where `range(len(x) / 32)` is given a float. */
export function refusedRange({ positional, positionalSpans }: Arguments): NotIterable | undefined {
  const at = positional.findIndex(isFloat);
  const type = positional[at] && floatType(positional[at]);
  const message = type === "…" ? type : `'${type ?? "float"}' object cannot be interpreted as an integer`;
  return at < 0 ? undefined : floatAsPlace("range()", message, positionalSpans[at]);
}
