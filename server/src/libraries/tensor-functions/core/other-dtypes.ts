/** Numbers of two dtypes in one operation of TensorFlow, which takes operands of one and converts none of them. */
import type { TensorCall } from "./definition";
import { kindOf } from "./dtype";
import { overTensorFlow } from "../../keras/engine/backend";
import { hasNumpyBehavior } from "../../tensorflow/numpy-behavior";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import { shortName } from "../../../values/names/short-name";
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
  ["@", "MatMul"],
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

/** Numbers as those of another type, such as integers as floats of the other operand: at one side of an operator, or alone. */
export const casting = (span: Span, item: number | undefined, dtype: string): Remedy => ({
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

/** What a product of matrices is called in messages, and its operands: another operation where there are axes before. */
function productWords(left: TensorValue, right: TensorValue, isEager: boolean): string {
  const [x, y] = [left.dtype ?? "?", right.dtype ?? "?"];
  // Which kernel computes it hangs on the processor and on the types.
  if (isEager) return "InvalidArgumentError: cannot compute …";
  const ranks = [left, right].map(({ shape }) => (shape.ranked ? shape.dims.length : undefined));
  const isPlainProduct = ranks.every((rank) => rank === 2);
  if (!isPlainProduct) return `TypeError: Input '…' of '…' Op has type ${y} that does not match type ${x}`;
  return `TypeError: Input 'b' of 'MatMul' Op has type ${y} that does not match type ${x} of argument 'a'.`;
}

function words(operator: string, left: TensorValue, right: TensorValue, isEager: boolean): string {
  const [x, y] = [left.dtype ?? "?", right.dtype ?? "?"];
  if (operator === "/") return `TypeError: \`x\` and \`y\` must have the same dtype, got tf.${x} != tf.${y}.`;
  if (operator === "@") return productWords(left, right, isEager);
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

/** Functions of two tensors that are the operators, or are told in the same words. */
const OPERATOR_OF: ReadonlyMap<string, string> = new Map([
  ["add", "+"],
  ["subtract", "-"],
  ["multiply", "*"],
  ["divide", "/"],
  ["truediv", "/"],
  ["less", "<"],
  ["less_equal", "<="],
  ["greater", ">"],
  ["greater_equal", ">="],
  ["equal", "=="],
  ["not_equal", "!="],
  ["maximum", "Maximum"],
  ["minimum", "Minimum"],
  ["pow", "Pow"],
  ["squared_difference", "SquaredDifference"],
  ["matmul", "@"],
]);

/** Functions that join the tensors of a list. */
const JOINING: ReadonlyMap<string, string> = new Map([
  ["stack", "Pack"],
  ["concat", "ConcatV2"],
]);

/** The same of tensors in a list, the first of which says what all have to be. */
function listWords(operation: string, tensors: readonly TensorValue[], at: number, isEager: boolean): string {
  const types = tensors.map(({ dtype }) => dtype ?? "?");
  if (!isEager)
    return `TypeError: Tensors in list passed to 'values' of '${operation}' Op have types [${types.join(", ")}] that don't all match.`;
  const short = (name = "?"): string => SHORT_NAMES.get(name) ?? name;
  return `InvalidArgumentError: cannot compute ${operation} as input #${at}(zero-based) was expected to be a ${short(types[0])} tensor but is a ${short(types[at])} tensor [Op:${operation}] name: `;
}

/** The type that all of some numbers are meant to have: the widest of the floats among them, or of all. */
function meantDtype(tensors: readonly TensorValue[]): string {
  const floats = tensors.filter((tensor) => family(tensor) === "float");
  const candidates = floats.length > 0 ? floats : tensors;
  const bits = ({ dtype }: TensorValue): number => kindOf(dtype)?.bits ?? 0;
  return candidates.reduce((best, each) => (bits(each) > bits(best) ? each : best)).dtype ?? "float32";
}

/** Tells functions of TensorFlow that are given numbers of two dtypes; gives whether it did. */
export function refusedOtherDtypes({ context, site, name, library, bound }: TensorCall): boolean {
  if (library !== "tensorflow" || hasNumpyBehavior(context) || !overTensorFlow(context)) return false;
  const short = shortName(name);
  const [operator, joining] = [OPERATOR_OF.get(short), JOINING.get(short)];
  if (operator === undefined && joining === undefined) return false;
  const list = joining === undefined ? undefined : bound.values.get("xs");
  const given =
    joining === undefined
      ? ["x", "a"].map((role) => bound.values.get(role))
      : list?.kind === "list" || list?.kind === "tuple"
        ? (list.items ?? [])
        : [];
  const tensors = given.filter((value) => value !== undefined && isPlain(value));
  const [first] = tensors;
  const at = tensors.findIndex(({ dtype }) => dtype !== first?.dtype);
  const other = tensors[at];
  const isAll = tensors.length === given.length && tensors.every((tensor) => family(tensor) !== undefined);
  if (!first || !other || !isAll) return false;
  const wanted = meantDtype(tensors);
  const spans = ["x", "a"].map((role) => bound.spans.get(role));
  const casts = tensors.flatMap(({ dtype }, i): Remedy[] => {
    const span = joining === undefined ? spans[i] : bound.spans.get("xs");
    return dtype === wanted || !span ? [] : [casting(span, joining === undefined ? undefined : i, wanted)];
  });
  context.report({
    code: "dtypes-differ",
    severity: "error",
    span: site,
    facts: { first: first.dtype ?? "?", second: other.dtype ?? "?" },
    kerasSays:
      joining !== undefined
        ? listWords(joining, tensors, at, context.isEager)
        : words(operator ?? "", first, other, context.isEager),
    raisedBy: "TensorFlow",
    remedies: casts.length > 1 ? [{ kind: "together", remedies: casts, preferred: true }] : casts,
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
