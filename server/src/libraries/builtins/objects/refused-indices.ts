/** Indices that Python's own sequences and NumPy's arrays refuse: floats, and what is no number at all. */
import { plainType } from "./plain-types";
import { refusedPlace } from "../containers/refused-index";
import { isCertainArray } from "../../../values/certain-array";
import type { NotIterable } from "../../../values/records/not-iterable";
import type { Span } from "../../../values/records/span";
import type { SliceValue, TensorValue, Value } from "../../../values/value";

/**
 * Python's name for the type of a value whose operators are told below; sets have others. Where not even a text is known it
 * may stand for what a library makes of a name.
 */
function typeIfTold(value: Value): string | undefined {
  if (value.kind === "set" || value.kind === "range") return undefined;
  return value.kind === "str" && value.value === undefined ? undefined : plainType(value);
}

/** The refusal of a float where Python takes a whole number, which stands at `span`. */
export function floatAsPlace(
  where: string,
  message: string,
  span: Span | undefined,
  exception = "TypeError",
): NotIterable<"float-as-place"> {
  return {
    exception,
    message,
    code: "float-as-place",
    facts: { where },
    remedies: span ? [{ kind: "wrapText", span, before: "int(", after: ")", preferred: true }] : [],
  };
}

export const isFloat = (value: Value): boolean => plainType(value) === "float";

/** Where a part of an index stands, of a slice that of its beginning (0) or its end (1); parts count from 0. */
export type PlaceInIndex = (part: number, end?: number) => Span | undefined;

/** What is raised where a slice begins or ends at a float. */
function ofSlice(
  { lower, upper }: SliceValue,
  at: (end: number) => Span | undefined,
): NotIterable | undefined {
  const end = [lower, upper].findIndex(isFloat);
  const message = "slice indices must be integers or None or have an __index__ method";
  return end < 0 ? undefined : floatAsPlace("A slice", message, at(end));
}

/** The words for an index of a list, a tuple or a text that is of a type of Python's own. */
const wordsFor = (container: string, type: string): string =>
  container === "str"
    ? `string indices must be integers, not '${type}'`
    : `${container} indices must be integers or slices, not ${type}`;

/** What a list, a tuple or a text says of an index. */
function ofSequence(container: string, index: Value, at: PlaceInIndex): NotIterable | undefined {
  if (index.kind === "slice") return ofSlice(index, (end) => at(0, end));
  const type = typeIfTold(index);
  if (type === undefined || type === "int") return undefined;
  const message = wordsFor(container, type);
  if (type === "float") return floatAsPlace("An index", message, at(0));
  return { exception: "TypeError", message, code: "no-index", facts: { container, type } };
}

const OF_ARRAYS =
  "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices";

/** What an array says of one of the parts of its index. */
function ofArray(
  array: TensorValue,
  part: Value,
  at: (end?: number) => Span | undefined,
): NotIterable | undefined {
  if (part.kind === "slice") return ofSlice(part, at);
  if (isFloat(part)) return floatAsPlace("An index", OF_ARRAYS, at(), "IndexError");
  // The items of objects, and of what nobody knows the type of, may have names.
  const isOfNumbers = /^(?:u?int|float|complex|bool)\d*$/.test(array.dtype ?? "");
  if (!isOfNumbers || typeIfTold(part) !== "str") return undefined;
  const facts = { container: "numpy.ndarray", type: "str" };
  return { exception: "IndexError", message: OF_ARRAYS, code: "no-index", facts };
}

/** What is raised where `value[index]` is given what is no place, read or written. */
export function refusedIndex(value: Value, index: Value, at: PlaceInIndex): NotIterable | undefined {
  if (value.kind === "tensor") {
    if (value.flavour !== "numpy") return undefined;
    if (index.kind === "slice") return ofSlice(index, (end) => at(0, end));
    if (!isCertainArray(value)) return undefined;
    const parts = index.kind === "tuple" ? index.items : [index];
    for (const [i, part] of parts.entries()) {
      const refusal = ofArray(value, part, (end) => at(i, end));
      if (refusal) return refusal;
    }
    return undefined;
  }
  const container = value.kind === "str" ? "str" : typeIfTold(value);
  const isSequence = container === "list" || container === "tuple" || container === "str";
  return (isSequence ? ofSequence(container, index, at) : undefined) ?? refusedPlace(value, index);
}
