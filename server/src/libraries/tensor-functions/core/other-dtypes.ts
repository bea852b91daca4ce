/** Numbers of two dtypes in one operation of TensorFlow, which takes operands of one and converts none of them. */
import { kindOf } from "./dtype";
import { overTensorFlow } from "../../keras/engine/backend";
import { hasNumpyBehavior } from "../../tensorflow/numpy-behavior";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import type { TensorValue, Value } from "../../../values/value";

/** The operations behind Python's operators, as TensorFlow's messages call them; a quotient is compared before. */
const OPERATIONS: ReadonlyMap<string, string> = new Map([
  ["+", "AddV2"],
  ["-", "Sub"],
  ["*", "Mul"],
  ["/", "RealDiv"],
  ["//", "FloorDiv"],
  ["%", "FloorMod"],
  ["<", "Less"],
  ["<=", "LessEqual"],
  [">", "Greater"],
  [">=", "GreaterEqual"],
  ["==", "Equal"],
  ["!=", "NotEqual"],
]);

/** Dtypes that TensorFlow's messages call otherwise. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ["float16", "half"],
  ["float32", "float"],
  ["float64", "double"],
]);

/** A tensor of TensorFlow's own: Keras's variables and symbolic tensors convert, and arrays take the other's dtype. */
const isPlain = (value: Value): value is TensorValue =>
  value.kind === "tensor" && value.flavour === "eager" && value.variable === undefined;

const family = ({ dtype }: TensorValue): "float" | "integer" | undefined => {
  const kind = kindOf(dtype)?.kind;
  if (kind === "float") return "float";
  return kind === "int" || kind === "uint" ? "integer" : undefined;
};

/** The integers as floats of the other operand, or the narrower numbers as wider ones, at one side of the operator. */
const casting = (span: Span, item: number, dtype: string): Remedy => ({
  kind: "wrapText",
  span,
  item,
  before: "tf.cast(",
  after: `, tf.${dtype})`,
  needs: "tf",
  preferred: true,
});

const narrower = (left: TensorValue, right: TensorValue): 0 | 1 =>
  (kindOf(left.dtype)?.bits ?? 0) < (kindOf(right.dtype)?.bits ?? 0) ? 0 : 1;

function words(operator: string, left: TensorValue, right: TensorValue, isEager: boolean): string {
  const [x, y] = [left.dtype ?? "?", right.dtype ?? "?"];
  if (operator === "/") return `TypeError: \`x\` and \`y\` must have the same dtype, got tf.${x} != tf.${y}.`;
  const operation = OPERATIONS.get(operator) ?? operator;
  if (!isEager)
    return `TypeError: Input 'y' of '${operation}' Op has type ${y} that does not match type ${x} of argument 'x'.`;
  const short = (name: string): string => SHORT_NAMES.get(name) ?? name;
  return `InvalidArgumentError: cannot compute ${operation} as input #1(zero-based) was expected to be a ${short(x)} tensor but is a ${short(y)} tensor [Op:${operation}] name: `;
}

/** Tells `left operator right` of numbers of two dtypes; gives whether it did. */
export function refuseOtherDtypes(
  operator: string,
  left: Value,
  right: Value,
  span: Span,
  context: Context,
): boolean {
  if (!OPERATIONS.has(operator) || hasNumpyBehavior(context) || !isPlain(left) || !isPlain(right))
    return false;
  const [one, other] = [family(left), family(right)];
  if (!one || !other || left.dtype === right.dtype || !overTensorFlow(context)) return false;
  const item = one === other ? narrower(left, right) : one === "integer" ? 0 : 1;
  const wanted = (item === 0 ? right.dtype : left.dtype) ?? "float32";
  context.report({
    code: "dtypes-differ",
    severity: "error",
    span,
    facts: { first: left.dtype ?? "?", second: right.dtype ?? "?" },
    kerasSays: words(operator, left, right, context.isEager),
    raisedBy: "TensorFlow",
    remedies: [casting(span, item, wanted)],
  });
  return true;
}

/** What TensorFlow divides integers as: those of 16 bits and less in floats of 32, wider ones in floats of 64. */
export function quotientDtype(left: Value, right: Value, context: Context): string | undefined {
  const tensors = [left, right].filter(isPlain);
  const [first, second] = tensors;
  const isNumber = [left, right].some(({ kind }) => kind === "int");
  if (!first || (second ? second.dtype !== first.dtype : !isNumber) || !overTensorFlow(context))
    return undefined;
  const kind = kindOf(first.dtype);
  if (kind?.kind !== "int" && kind?.kind !== "uint") return undefined;
  return kind.bits > 16 ? "float64" : "float32";
}
