/** `array[index] = value` of NumPy's, whose value is broadcast to the part that the index picks, or is refused. */
import { consumedAxes } from "./index-parts";
import { slicedLength } from "./subscript";
import { tensorOf } from "../core/operand";
import { overTensorFlow } from "../../keras/engine/backend";
import { isSince } from "../../releases";
import { type Dim, isOne, known, sameDim, unknownDim } from "../../../values/dimensions/dimension";
import { equalAxes } from "../../../values/dimensions/equal-axes";
import { knownInteger } from "../../../values/known-number";
import { reason } from "../../../values/records/reason";
import { shapeOf } from "../../../values/dimensions/shape";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import type { SliceValue, TensorValue, Value } from "../../../values/value";

/** Types of which one element is one number; an object may be anything. */
const NUMBERS = /^(?:u?int|float)\d+$/;

/** Whether all of a slice is written, so that numbers say how long it is. */
const isWritten = ({ lower, upper, step }: SliceValue): boolean =>
  [lower, upper, step].every((bound) => bound.kind === "none" || knownInteger(bound) !== undefined);

/** The axes of the part that numbers, slices and new axes pick; undefined where others pick, too. */
function partOf(dims: readonly Dim[], indices: readonly Value[]): readonly (Dim | undefined)[] | undefined {
  const used = indices.reduce((sum, index) => sum + consumedAxes(index), 0);
  if (used > dims.length) return undefined;
  const part: (Dim | undefined)[] = [];
  let axis = 0;
  for (const index of indices) {
    switch (index.kind) {
      case "int":
        axis += 1;
        continue;
      case "none":
        part.push(known(1));
        continue;
      case "slice": {
        const length = dims[axis];
        // What a slice with numbers leaves of an axis of which nobody knows the length, nobody knows.
        const isCertain = length?.kind === "known" && isWritten(index);
        part.push(isCertain ? slicedLength(length, index) : undefined);
        axis += 1;
        continue;
      }
      case "ellipsis": {
        const end = axis + dims.length - used;
        part.push(...dims.slice(axis, end));
        axis = end;
        continue;
      }
      default:
        return undefined;
    }
  }
  return [...part, ...dims.slice(axis)];
}

const UNTOLD = unknownDim(reason("data", "where a slice ends"));

/** A shape of numbers in NumPy's words, which have no spaces; undefined where not all are numbers. */
export function inWords(dims: readonly (Dim | undefined)[]): string | undefined {
  const numbers = dims.flatMap((dim) => (dim?.kind === "known" ? [dim.value] : []));
  if (numbers.length < dims.length) return undefined;
  return `(${numbers.join(",")}${numbers.length === 1 ? "," : ""})`;
}

const IS_SEQUENCE = "ValueError: setting an array element with a sequence.";

/** What NumPy says of an array, a list or a tuple where an element is a single number. */
function elementWords(value: Value, dtype: string): string | undefined {
  if (dtype.startsWith("float") || (value.kind === "tensor" && value.flavour === "numpy")) return IS_SEQUENCE;
  if (value.kind === "tensor") return undefined;
  return `TypeError: int() argument must be a string, a bytes-like object or a real number, not '${value.kind}'`;
}

/** What it says of axes that are not those of the part; leading ones in excess are left out of it. */
function partWords(
  value: Value,
  given: readonly Dim[],
  part: readonly (Dim | undefined)[],
): string | undefined {
  if (value.kind !== "tensor" && given.length > part.length)
    return `${IS_SEQUENCE} The requested array would exceed the maximum number of dimension of ${part.length}.`;
  const first = given.findIndex((dim, i) => !isOne(dim) || given.length - i <= part.length);
  const [from, into] = [inWords(given.slice(first)), inWords(part)];
  return from !== undefined && into !== undefined
    ? `ValueError: could not broadcast input array from shape ${from} into shape ${into}`
    : undefined;
}

/** Whether axes certainly can't be broadcast to those of a part, of which more may be missing but none be left over. */
export function isTooLarge(given: readonly Dim[], part: readonly (Dim | undefined)[]): boolean {
  return given.some((dim, i) => {
    if (dim.kind !== "known" || isOne(dim)) return false;
    const at = i - given.length + part.length;
    if (at < 0) return true;
    const length = part[at];
    return length?.kind === "known" && length.value !== dim.value;
  });
}

/** What is assigned, as NumPy makes an array of it; undefined for what no array is certain to be made of. */
function givenOf(value: Value, context: Context): TensorValue | undefined {
  if (value.kind === "list" || value.kind === "tuple") return tensorOf(value, context);
  if (value.kind !== "tensor" || value.variable) return undefined;
  return value.flavour === "numpy" || (value.flavour === "eager" && overTensorFlow(context))
    ? value
    : undefined;
}

/** Reports a value that certainly does not fit where it is assigned to. Returns whether it did. */
export function refusedPart(
  array: TensorValue,
  indices: readonly Value[],
  value: Value,
  span: Span,
  context: Context,
): boolean {
  const { shape, flavour, dtype } = array;
  if (flavour !== "numpy" || !shape.ranked || dtype === undefined) return false;
  if (!NUMBERS.test(dtype) && dtype !== "bool") return false;
  const part = partOf(shape.dims, indices);
  const given = part && givenOf(value, context);
  if (!given?.shape.ranked || given.placeholder) return false;
  const { dims } = given.shape;
  const isElement = part?.length === 0 && indices.every(({ kind }) => kind === "int");
  if (isElement) {
    if (!NUMBERS.test(dtype) || dims.length === 0) return false;
    const isSeveral = dims.every(({ kind }) => kind === "known") && !dims.every(isOne);
    // NumPy before 2.4 took the number out of an array that held only one.
    if (!isSeveral && (context.keras !== 3 || isSince(context, "numpy", "2.4") !== true)) return false;
    context.report({
      code: "element-given-array",
      severity: "error",
      span,
      facts: { given: given.shape },
      raisedBy: "NumPy",
      kerasSays: elementWords(value, dtype),
    });
    return true;
  }
  if (!part || !isTooLarge(dims, part)) return false;
  context.report({
    code: "part-of-another-shape",
    severity: "error",
    span,
    facts: { given: given.shape, expected: shapeOf(part.map((dim) => dim ?? UNTOLD)) },
    raisedBy: "NumPy",
    kerasSays: partWords(value, dims, part),
    remedies: sameLengths(dims, part),
  });
  return true;
}

/** The lengths of the part in what it is given, or the other way round, where they are as many. */
function sameLengths(given: readonly Dim[], part: readonly (Dim | undefined)[]): readonly Remedy[] {
  if (given.length !== part.length) return [];
  const pairs = given.flatMap((dim, i) => {
    const other = part[i];
    return other && sameDim(dim, other) === false ? [[other, dim] as const] : [];
  });
  return equalAxes(pairs);
}
