/** Indices and keys that Python's own containers and NumPy's arrays refuse: floats, what is no number at all, and what has no hash. */
import { certainType } from "./certain-types";
import { builtinType, plainType } from "./plain-types";
import { refusedExpression, shown, typeError } from "../refused-values/refusal";
import { unhashable } from "../refused-values/unhashable";
import { isCertainArray } from "../../../values/certain-array";
import { floatType, isFloat } from "../../../values/float-type";
import { lookup } from "../../../values/names/lookup";
import type { NotIterable } from "../../../values/records/not-iterable";
import type { Span } from "../../../values/records/span";
import type { SliceValue, TensorValue, Value } from "../../../values/value";

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

/** Where a part of an index stands, of a slice that of its beginning (0) or its end (1); parts count from 0. */
export type PlaceInIndex = (part: number, end?: number) => Span | undefined;

const OF_SLICES = "slice indices must be integers or None or have an __index__ method";

/** What is raised where a slice begins or ends at a float. */
function ofSlice(
  { lower, upper }: SliceValue,
  at: (end: number) => Span | undefined,
): NotIterable | undefined {
  const end = [lower, upper].findIndex(isFloat);
  return end < 0 ? undefined : floatAsPlace("A slice", OF_SLICES, at(end));
}

/** Those whose floats have a fix, and whose other indices are told as what they are. */
const LISTED: ReadonlySet<string> = new Set(["list", "tuple", "str"]);

/** How Python calls what an index picks from, where it says that it is none. */
const SEQUENCES: Readonly<Record<string, string>> = {
  list: "list",
  tuple: "tuple",
  str: "string",
  range: "range",
  bytes: "byte",
};

function wordsFor(sequence: string, type: string): string {
  const called = lookup(SEQUENCES, sequence) ?? sequence;
  return sequence === "str"
    ? `${called} indices must be integers, not '${type}'`
    : `${called} indices must be integers or slices, not ${type}`;
}

const said = (value: Value, index: Value, message: string): NotIterable<"refused-value"> =>
  refusedExpression(`${shown(value)}[${index.kind === "slice" ? "…" : shown(index)}]`, typeError(message));

const isNoEnd = (end: Value): boolean => !"nbi".includes(certainType(end)?.letter ?? "n");

/** What a sequence of Python's own says of an index. */
function ofSequence(value: Value, sequence: string, index: Value, at: PlaceInIndex): NotIterable | undefined {
  const isListed = LISTED.has(sequence);
  if (index.kind === "slice") {
    const ofFloat = isListed ? ofSlice(index, (end) => at(0, end)) : undefined;
    const isRefused = [index.lower, index.upper, index.step].some(isNoEnd);
    return ofFloat ?? (isRefused ? said(value, index, OF_SLICES) : undefined);
  }
  const float = isListed ? floatType(index) : undefined;
  if (float !== undefined) return floatAsPlace("An index", wordsFor(sequence, float), at(0));
  const given = certainType(index);
  // What is an object may stand for a number by a method of a base.
  if (!given || "bio".includes(given.letter)) return undefined;
  const message = wordsFor(sequence, given.name);
  if (!isListed || !"fsltdn".includes(given.letter)) return said(value, index, message);
  return {
    exception: "TypeError",
    message,
    code: "no-index",
    facts: { container: sequence, type: given.name },
  };
}

const OF_ARRAYS =
  "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices";

/** What an array says of one of the parts of its index. */
function ofPart(
  array: TensorValue,
  part: Value,
  at: (end?: number) => Span | undefined,
): NotIterable | undefined {
  if (part.kind === "slice") return ofSlice(part, at);
  if (isFloat(part)) return floatAsPlace("An index", OF_ARRAYS, at(), "IndexError");
  // The items of objects, and of what nobody knows the type of, may have names.
  const isOfNumbers = /^(?:u?int|float|complex|bool)\d*$/.test(array.dtype ?? "");
  if (!isOfNumbers || certainType(part)?.letter !== "s") return undefined;
  const facts = { container: "numpy.ndarray", type: "str" };
  return { exception: "IndexError", message: OF_ARRAYS, code: "no-index", facts };
}

/** What an array says of its index. */
function ofArray(array: TensorValue, index: Value, at: PlaceInIndex): NotIterable | undefined {
  if (array.flavour !== "numpy") return undefined;
  if (index.kind === "slice") return ofSlice(index, (end) => at(0, end));
  if (!isCertainArray(array)) return undefined;
  const parts = index.kind === "tuple" ? index.items : [index];
  for (const [i, part] of parts.entries()) {
    const refusal = ofPart(array, part, (end) => at(i, end));
    if (refusal) return refusal;
  }
  return undefined;
}

/** What is raised where `value[index]` is given what is no place or key, read, set or deleted. */
export function refusedIndex(value: Value, index: Value, at: PlaceInIndex): NotIterable | undefined {
  if (value.kind === "tensor") return ofArray(value, index, at);
  if (value.kind === "dict") return plainType(value) && unhashable(index);
  const type = builtinType(value);
  return type !== undefined && lookup(SEQUENCES, type) ? ofSequence(value, type, index, at) : undefined;
}
