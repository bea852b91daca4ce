/** `array += value` of NumPy's, which computes into the array: what comes out must have its shape and fit its type. */
import { inWords } from "./assigned-part";
import { isCertainArray } from "../../../values/certain-array";
import type { Context } from "../../../values/context";
import { lookup } from "../../../values/names/lookup";
import type { Span } from "../../../values/records/span";
import type { TensorValue, Value } from "../../../values/value";

/** `array operator= …`, of which `result` comes out, as a statement at `span`. */
type Computation = readonly [
  operator: string,
  array: TensorValue,
  result: Value,
  span: Span,
  context: Context,
];

/** What NumPy calls the operators that compute into an array. */
const UFUNCS: Readonly<Record<string, string>> = {
  "+": "add",
  "-": "subtract",
  "*": "multiply",
  "/": "divide",
  "**": "power",
};

/** Reports `array /= value` where an array of whole numbers cannot take the fractions that come out. */
function refuseDtype(...[operator, array, result, span, context]: Computation): void {
  const ufunc = lookup(UFUNCS, operator);
  if (!ufunc || array.flavour !== "numpy" || result.kind !== "tensor" || result.flavour !== "numpy") return;
  const [dtype, given] = [array.dtype ?? "", result.dtype ?? ""];
  const isArray = array.shape.ranked && array.shape.dims.length > 0;
  if (!isArray || !/^(?:u?int\d+|bool)$/.test(dtype) || !/^(?:float|complex)\d+$/.test(given)) return;
  context.report({
    code: "in-place-dtype",
    severity: "error",
    span,
    facts: { dtype, result: given, operator: `${operator}=` },
    kerasSays: `UFuncTypeError: Cannot cast ufunc '${ufunc}' output from dtype('${given}') to dtype('${dtype}') with casting rule 'same_kind'`,
    raisedBy: "NumPy",
    remedies: [{ kind: "assignAnew", span, preferred: true }],
  });
}

/** Reports `row += table`, whose result is larger than what it is to be written into. Returns whether it did. */
function refuseShape(...[operator, array, result, span, context]: Computation): boolean {
  if (!isCertainArray(array) || result.kind !== "tensor" || result.flavour !== "numpy") return false;
  if (!array.shape.ranked || !result.shape.ranked) return false;
  const [into, given] = [array.shape.dims, result.shape.dims];
  const differs =
    given.length > into.length ||
    into.some((dim, i) => {
      const other = given[i];
      return dim.kind === "known" && other?.kind === "known" && dim.value !== other.value;
    });
  if (!differs || given.length < into.length) return false;
  const [own, broadcast] = [inWords(into), inWords(given)];
  context.report({
    code: "in-place-shape",
    severity: "error",
    span,
    facts: { expected: array.shape, given: result.shape, operator: `${operator}=` },
    kerasSays:
      own !== undefined && broadcast !== undefined && operator !== "@"
        ? `ValueError: non-broadcastable output operand with shape ${own} doesn't match the broadcast shape ${broadcast}`
        : undefined,
    raisedBy: "NumPy",
    remedies: [{ kind: "assignAnew", span, preferred: true }],
  });
  return true;
}

/** Reports what can't be written into the array. Returns whether the array certainly stays as it is. */
export function refuseInPlace(...computation: Computation): boolean {
  if (refuseShape(...computation)) return true;
  refuseDtype(...computation);
  return false;
}
