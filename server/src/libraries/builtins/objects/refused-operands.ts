/** What Python refuses of its own types, and in which words: calling what is no function, operators between types, a range of floats. */
import { refusedFormat } from "../text/refused-formats";
import { floatAsPlace, isFloat, typeIfTold } from "./refused-indices";
import { isCertainArray } from "../../../values/certain-array";
import type { BinaryOperator } from "../../../values/names/operators";
import type { Remedy } from "../../../values/records/finding";
import type { NotIterable } from "../../../values/records/not-iterable";
import { type Span, endOf } from "../../../values/records/span";
import type { Arguments, Value } from "../../../values/value";

/** Arrays with axes are no functions; of what has none, or of which nothing is known, the type is another or may be. */
function calledType(callee: Value): string | undefined {
  if (callee.kind !== "tensor") return typeIfTold(callee);
  if (callee.flavour === "keras") return "KerasTensor";
  return isCertainArray(callee) ? "numpy.ndarray" : undefined;
}

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
  left: string,
  right: string,
  at: Operands,
): readonly Remedy[] {
  const wrapped = (side: keyof Operands, before: string, needs?: string): readonly Remedy[] => [
    { kind: "wrapText", span: at[side](), before, after: ")", needs, preferred: true },
  ];
  if (operator === "+" && left === "str" && numbers.has(right)) return wrapped("right", "str(");
  if (operator === "+" && right === "str" && numbers.has(left)) return wrapped("left", "str(");
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
  operator: BinaryOperator,
  left: Value,
  right: Value,
  at: Operands,
): NotIterable | undefined {
  const [one, other] = [typeIfTold(left), typeIfTold(right)];
  const format = operator === "%" ? refusedFormat(left, right, typeIfTold, at.right) : undefined;
  if (format) {
    const facts = { operator: format.written, left: "str", right: other ?? "tuple" };
    const { message, remedies } = format;
    return { exception: "TypeError", message, code: "operands-do-not-fit", facts, remedies };
  }
  if (one === undefined || other === undefined) return undefined;
  const message = refusedBetween(operator, one, other);
  if (message === undefined) return undefined;
  const remedies = operandRemedies(operator, one, other, at);
  const facts = { operator, left: one, right: other };
  return { exception: "TypeError", message, code: "operands-do-not-fit", facts, remedies };
}

/** What is raised where `range(len(x) / 32)` is given a float. */
export function refusedRange({ positional, positionalSpans }: Arguments): NotIterable | undefined {
  const at = positional.findIndex(isFloat);
  const message = "'float' object cannot be interpreted as an integer";
  return at < 0 ? undefined : floatAsPlace("range()", message, positionalSpans[at]);
}
