/** Python's operators on tensors and arrays. */
import type { Context } from "../../../values/context";
import type { Span } from "../../../values/records/span";
import { isOne, sameDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { shapeOf, unrankedShape } from "../../../values/dimensions/shape";
import { type TensorValue, type Value, unknown } from "../../../values/value";
import { finish, raiserOf, runRule } from "../core/apply";
import type { TensorResult } from "../core/definition";
import { isWeakNumber } from "../core/dtype";
import { negatedTruths, shiftedElements } from "../core/known-elements";
import { whenTensordotCompares } from "../core/on-data";
import { resultFlavour } from "../core/flavour";
import { tensorOf } from "../core/operand";
import { refusedBehindArray } from "../core/placeholders";
import { quotientDtype, refuseOtherDtypes } from "../core/other-dtypes";
import { tryBroadcast } from "../core/broadcast";
import { backendOf } from "../../keras/engine/backend";
import { elementwiseResult } from "../families/binary";
import { matmulResult } from "../families/linear-algebra";

/** Operators that give truth values. */
const comparing = new Set(["==", "!=", "<", "<=", ">", ">="]);
/** Those that give truth values of Keras's tensors, and bits of all others. */
const logical = new Set(["&", "|", "^"]);

const isKerasVariable = ({ variable }: TensorValue): boolean => variable?.type === "variable";

function apply(
  operator: string,
  left: TensorValue,
  right: TensorValue,
  numbers: readonly [boolean, boolean],
  span: Span,
  context: Context,
  isReplay = false,
): Value {
  const isNumpy = [left, right].every((t) => t.flavour === "numpy");
  const flavour = resultFlavour([left, right], isNumpy ? "numpy" : "tensorflow");
  const isOfKeras = flavour === "keras" && context.keras === 3;
  const backend = flavour === "eager" ? backendOf(context) : undefined;
  // JAX and PyTorch convert what they compute with as Keras does, TensorFlow nothing.
  const isConverted = isOfKeras || (flavour === "eager" && backend !== "tensorflow");
  const promotion = isConverted ? "keras" : isNumpy ? "numpy" : "tensorflow";
  const isAnswered = (operator === "==" || operator === "!=") && backend === "tensorflow";
  const rule = (): TensorResult =>
    operator === "@"
      ? matmulResult(left, right, {
          // A variable of Keras's computes the product itself, as `ops.matmul` does; TensorFlow's tensors do else.
          onData: [left, right].some(isKerasVariable)
            ? whenTensordotCompares([left, right], context)
            : undefined,
        })
      : isAnswered
        ? answered(left, right, context)
        : elementwiseResult(operator, left, right, numbers, { promotion });
  const outcome = runRule(rule, () => span, context, [left, right], raiserOf(flavour, context));
  const isTruth = comparing.has(operator) || (flavour === "keras" && logical.has(operator));
  return finish(isTruth ? { ...outcome, dtype: "bool" } : outcome, flavour, left.dtype, {
    label: operator,
    inputs: [left, right].filter((t) => flavour === "eager" || t.flavour === "keras"),
    isReplay,
    context,
    again: (others, later) => {
      let next = 0;
      const replaced = [left, right].map((t) => (t.flavour === "keras" ? (others[next++] ?? t) : t));
      return apply(operator, replaced[0] ?? left, replaced[1] ?? right, numbers, span, later, true);
    },
  });
}

/**
 * TensorFlow's `==` and `!=` refuse no shapes (`tensor_equals` in math_ops.py): those that do not fit are different, which
 * is one truth value where the operation runs at once, and of any shape where it is written into a graph.
 */
function answered(left: TensorValue, right: TensorValue, context: Context): TensorResult {
  const [a, b] = [left.shape, right.shape];
  if (!a.ranked || !b.ranked) return { shape: unrankedShape(reason("shape")) };
  const dims = tryBroadcast(a.dims, b.dims);
  if (dims) return { shape: shapeOf(dims) };
  return { shape: context.isEager ? shapeOf([]) : unrankedShape(reason("shape")) };
}

/** Labels (n,) less outputs (n, 1), or the other way round: what a model gives and numbers that stand in a vector. */
function suspectMatrix(a: TensorValue, b: TensorValue, span: Span, context: Context): void {
  if (!a.shape.ranked || !b.shape.ranked || a.flavour !== "eager" || b.flavour !== "eager") return;
  const [vector, column] =
    a.shape.dims.length === 1 ? [a.shape.dims, b.shape.dims] : [b.shape.dims, a.shape.dims];
  const isFloat = [a, b].every(({ dtype }) => dtype?.startsWith("float") === true);
  const [n, rows, one] = [vector[0], column[0], column[1]];
  if (vector.length !== 1 || column.length !== 2 || !isFloat || !n || !rows || !isOne(one) || isOne(n))
    return;
  if (sameDim(n, rows) !== true) return;
  context.report({
    code: "column-against-vector",
    severity: "warning",
    span,
    facts: { first: a.shape, second: b.shape, result: shapeOf([rows, n]) },
  });
}

const withDtype = (value: Value, dtype: string | undefined): Value =>
  dtype !== undefined && value.kind === "tensor" && value.dtype === undefined ? { ...value, dtype } : value;

/** `left operator right` where at least one is a tensor. */
export function tensorBinary(
  operator: string,
  left: Value,
  right: Value,
  span: Span,
  context: Context,
): Value {
  const [a, b] = [tensorOf(left, context), tensorOf(right, context)];
  if (!a || !b) return unknown("not-supported", `${left.kind} ${operator} ${right.kind}`);
  if (refusedBehindArray(operator, [left, right], span, context)) return unknown("already-reported");
  if (operator === "-") suspectMatrix(a, b, span, context);
  if (refuseOtherDtypes(operator, left, right, span, context)) return unknown("already-reported");
  const quotient = operator === "/" ? quotientDtype(left, right, context) : undefined;
  const isOfTensorFlow = [a, b].some((t) => t.flavour === "eager" && !isKerasVariable(t));
  const library = isOfTensorFlow ? "tensorflow" : "numpy";
  const isWeak = (value: Value): boolean => isWeakNumber(value, library, context);
  // What is unknown may be a tensor of any rank, so that the result may be anything too.
  return shiftedElements(
    operator,
    [a, b],
    withDtype(apply(operator, a, b, [isWeak(left), isWeak(right)], span, context), quotient),
  );
}

/** `operator tensor`. */
export function tensorUnary(
  operator: string,
  tensor: TensorValue,
  span: Span,
  context: Context,
  isReplay = false,
): Value {
  const values = operator === "~" ? negatedTruths(tensor) : undefined;
  const dtype = operator === "~" && tensor.flavour === "keras" ? "bool" : tensor.dtype;
  return finish({ shape: tensor.shape, dtype, values }, tensor.flavour, dtype, {
    label: operator === "~" ? "logical_not" : "negative",
    inputs: [tensor],
    isReplay,
    context,
    again: ([other], later) => tensorUnary(operator, other ?? tensor, span, later, true),
  });
}

/** `left operator right` for comparisons by element. */
export function tensorCompare(
  operator: string,
  left: Value,
  right: Value,
  span: Span,
  context: Context,
): Value {
  if (left.kind === "none" || right.kind === "none")
    return unknown("not-supported", "a tensor compared with None");
  // Keras 3's symbolic tensors have no `==` of their own: Python compares which object it is.
  const isSymbolic = [left, right].some((value) => value.kind === "tensor" && value.flavour === "keras");
  if (operator === "==" && isSymbolic && context.keras === 3)
    return unknown("not-supported", "which of two tensors it is");
  return tensorBinary(operator, left, right, span, context);
}
