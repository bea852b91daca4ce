/** `tensor[index]`: integers, slices, ellipses, new axes and index arrays, as numpy and the backends read them. */
import {
  boundsOf,
  exceedsItsBound,
  hasBounds,
  mayExceed,
  isWithin,
  mayBeNegative,
  mayEndInPart,
} from "../../../values/dimensions/between";
import { add, ceilDivide, compute, isLess, subtract } from "../../../values/dimensions/arithmetic";
import { type Dim, known, open, sameDim, unknownDim } from "../../../values/dimensions/dimension";
import { lengthOfRange } from "../../../values/dimensions/range-length";
import { reason } from "../../../values/records/reason";
import { type Shape, shapeOf, unrankedShape, withRank } from "../../../values/dimensions/shape";
import { elementOf } from "../../../values/scalar-type";
import type { Span } from "../../../values/records/span";
import { knownText } from "../../../values/known-text";
import { fieldsOfType, typeOfFields } from "../../../values/contents/record-type";
import {
  type ListValue,
  type SliceValue,
  type StrValue,
  type TensorValue,
  type Value,
  unknown,
} from "../../../values/value";
import type { Context } from "../../../values/context";
import { finish, raiserOf } from "../core/apply";
import { resultFlavour } from "../core/flavour";
import { viewOf } from "../core/array-memory";
import { tryBroadcast } from "../core/broadcast";
import { truthsCounted } from "../core/known-elements";
import { tensorOf } from "../core/operand";
import { numberOfTensor } from "../core/placeholders";
import { refusedBounds } from "./index-bounds";
import { refusedParts } from "./index-arrays";
import { PLAIN_PARTS, consumedAxes, partsOfIndex } from "./index-parts";
import { pickedContent, pickedElements } from "./picked-elements";

const readBound = (value: Value): Dim | undefined => {
  if (value.kind === "int") return value.dim;
  if (value.kind === "unknown") return value.dim ?? unknownDim(value.reason);
  // A scalar of NumPy is a number, and TensorFlow computes lengths while it traces; another may be no constant of a graph.
  const isRead = value.kind === "tensor" && (value.flavour === "numpy" || value.placeholder !== undefined);
  if (isRead && value.content?.length === 1) {
    const [only] = value.content;
    if (only?.kind === "int") return only.dim;
  }
  return value.kind === "none" ? undefined : unknownDim(reason("not-supported", "a slice bound"));
};

/** Whether a bound counts from the end: a number below zero, or `-n` of a symbol, which stands for a length. */
function isNegative(dim: Dim): boolean {
  if (dim.kind === "known") return dim.value < 0;
  return dim.kind === "symbolic" && dim.form.terms.every(({ coefficient }) => coefficient < 0);
}

/**
 * Whether a slice from a place between bounds is cut at an end of its axis where the place is one of them, as the last batch
 * is in `for i in range(0, len(x), 32): x[i:i + 32]`, or may be, as that of a number of batches which the axis does not tell.
 * From other places a program is taken to ask for what is there.
 */
function endsOutside(start: Dim, stop: Dim, length: Dim): boolean {
  if (start.kind !== "symbolic" || !hasBounds(start)) return false;
  if (mayBeNegative(start)) return true;
  if (length.kind === "unknown" ? exceedsItsBound(stop) : mayExceed(stop, length)) return true;
  return !isWithin(stop, length) && mayEndInPart(start, subtract(stop, start), length);
}

/** So many rows behind a place, and none where the rows end before it. */
const someOrNone = (rows: Dim, start?: Dim): Dim =>
  // One there is, as of every axis.
  start?.kind === "known" && start.value <= 1 ? rows : compute("max", rows, known(0));

/**
 * The length of a slice of an axis, with Python's clipping where numbers are known. Of rows nobody knows that there are as
 * many as are asked for: `x[:3000]` and `x[-3000:]` hold at most so many. Columns a program names because they are there.
 */
export function slicedLength(length: Dim, slice: SliceValue, of: "rows" | "columns" = "rows"): Dim {
  const [lower, upper] = [readBound(slice.lower), readBound(slice.upper)];
  const step = readBound(slice.step) ?? known(1);
  if (step.kind !== "known" || step.value === 0) return unknownDim(reason("not-supported", "a slice step"));
  if (!lower && !upper)
    return step.value === 1 || step.value === -1 ? length : ceilDivide(length, known(Math.abs(step.value)));
  if (step.value < 0) return unknownDim(reason("not-supported", "a negative slice step"));
  const fromEnd = (dim: Dim): Dim => (isNegative(dim) ? add(length, dim) : dim);
  const start = lower ? fromEnd(lower) : known(0);
  const stop = upper ? fromEnd(upper) : length;
  if (length.kind === "known" && start.kind === "known" && stop.kind === "known") {
    const clip = (n: number): number => Math.min(Math.max(n, 0), length.value);
    const span = Math.max(0, clip(stop.value) - clip(start.value));
    return known(Math.ceil(span / step.value), subtract(stop, start).origin);
  }
  // `x[:, :n]` of an open axis is open too: it may be shorter than n.
  if (length.kind === "open") return open();
  if (length.kind === "unknown" && (start.kind === "unknown" || stop.kind === "unknown")) return length;
  const size = subtract(stop, start);
  const isTooLong = length.kind === "known" && isLess(length, size) === true;
  if (isTooLong || endsOutside(start, stop, length)) {
    const whole = ceilDivide(isTooLong ? length : size, step);
    return { ...unknownDim(reason("data", "where a slice ends")), between: boundsOf(known(0), whole) };
  }
  if (of === "rows" && lower?.kind === "known" && lower.value < -1) {
    const last = compute("min", length, known(-lower.value));
    if (!upper) return ceilDivide(last, step);
    if (upper.kind === "known" && upper.value < 0) return ceilDivide(someOrNone(add(last, upper)), step);
  }
  if (of === "rows" && start.kind === "known" && stop.kind === "known" && stop.value > 1)
    return ceilDivide(someOrNone(subtract(compute("min", length, stop), start), start), step);
  return ceilDivide(size, step);
}

/** One part of an index: the axes it leaves, or those that it brings to the broadcast of all index arrays. */
interface Part {
  readonly dims: readonly Dim[];
  readonly isArray: boolean;
}

/** What an array picks along one axis, or a mask along as many as it has: how many elements of one are true only the data tells. */
function arrayPart(array: TensorValue | undefined, axis: Dim | undefined): Part | undefined {
  if (!array?.shape.ranked) return undefined;
  const [length, ...more] = array.shape.dims;
  // An array of NumPy's of which nobody knows the type may be a mask of the axis.
  const mayBeMask =
    array.flavour === "numpy" &&
    array.dtype === undefined &&
    axis &&
    length &&
    sameDim(axis, length) !== false;
  if (mayBeMask && more.length > 0) return undefined;
  if (array.dtype !== "bool" && !mayBeMask) return { dims: array.shape.dims, isArray: true };
  const count = truthsCounted(array);
  const picked =
    count === undefined ? unknownDim(reason("data", "the elements that a mask picks")) : known(count);
  return { dims: [picked], isArray: true };
}

function indexed(shape: Shape, indices: readonly Value[], context: Context): Shape {
  if (!shape.ranked) return shape;
  const used = indices.reduce((sum, index) => sum + consumedAxes(index), 0);
  const parts: Part[] = [];
  let next = 0;
  for (const index of indices) {
    const dim = shape.dims[next];
    next += consumedAxes(index);
    switch (index.kind) {
      case "none":
        parts.push({ dims: [known(1)], isArray: false });
        continue;
      case "ellipsis": {
        const skip = Math.max(0, shape.dims.length - used);
        parts.push({ dims: shape.dims.slice(next, next + skip), isArray: false });
        next += skip;
        continue;
      }
      case "slice":
        parts.push({
          dims: dim ? [slicedLength(dim, index, next === 1 ? "rows" : "columns")] : [],
          isArray: false,
        });
        continue;
      case "int":
        parts.push({ dims: [], isArray: true });
        continue;
      case "range":
        parts.push({ dims: [lengthOfRange(index)], isArray: true });
        continue;
      case "tensor":
      case "list": {
        const part = arrayPart(tensorOf(index, context), dim);
        if (!part) return unrankedShape(reason("data", "the elements that a mask picks"));
        parts.push(part);
        continue;
      }
      default:
        return unrankedShape(
          index.kind === "unknown" ? index.reason : reason("not-supported", `an index of ${index.kind}`),
        );
    }
  }
  return placed(parts, shape.dims.slice(next));
}

/**
 * The axes of what the parts of an index pick. Index arrays, and numbers beside them, are broadcast together; their axes
 * stand where the first of them stood, and before all others where something else stands between them (NumPy's
 * "Combining advanced and basic indexing").
 */
function placed(parts: readonly Part[], rest: readonly Dim[]): Shape {
  const arrays = parts.flatMap(({ isArray }, at) => (isArray ? [at] : []));
  const [first = 0, last = 0] = [arrays[0], arrays.at(-1)];
  let broadcast: readonly Dim[] | undefined = [];
  for (const at of arrays) broadcast = broadcast && tryBroadcast(broadcast, parts[at]?.dims ?? []);
  if (!broadcast) return unrankedShape(reason("shape"));
  const isApart = broadcast.length > 0 && last - first + 1 > arrays.length;
  const others = parts.flatMap(({ dims, isArray }, at) =>
    isArray ? (at === first && !isApart ? broadcast : []) : dims,
  );
  return shapeOf([...(isApart ? broadcast : []), ...others, ...rest]);
}

/** Whether an index certainly has more parts than the tensor has axes; reports it. */
function refusedIndex(tensor: TensorValue, indices: readonly Value[], span: Span, context: Context): boolean {
  if (!tensor.shape.ranked || !indices.every(({ kind }) => PLAIN_PARTS.has(kind))) return false;
  // The items of an array of objects, or of one of which the type is not known, may have items of their own.
  if (tensor.flavour === "numpy" && (tensor.dtype === undefined || !/^(u?int|float|bool)/.test(tensor.dtype)))
    return false;
  const axes = tensor.shape.dims.length;
  const given = indices.reduce((sum, index) => sum + consumedAxes(index), 0);
  if (given <= axes) return false;
  const raisedBy = raiserOf(tensor.flavour, context);
  context.report({
    code: "too-many-indices",
    severity: "error",
    span,
    facts: { given, input: tensor.shape, axes },
    raisedBy,
    remedies: axes === 0 ? [{ kind: "dropSubscript", span, preferred: true }] : [],
    kerasSays:
      tensor.flavour === "numpy"
        ? // A number of NumPy's own says "invalid index to scalar variable." of the same.
          `IndexError: ${axes === 0 ? "…" : `too many indices for array: array is ${axes}-dimensional, but ${given} were indexed`}`
        : raisedBy === "TensorFlow"
          ? axes === 0 && context.isEager
            ? "InvalidArgumentError: Attempting to slice scalar input."
            : `ValueError: Index out of range using input dim ${axes}; input has only ${axes} dims`
          : undefined,
  });
  return true;
}

/** The shape of a tensor where an index of as many parts as it can have axes tells how many it has. */
function rankedBy(tensor: TensorValue, indices: readonly Value[]): Shape {
  const { shape } = tensor;
  if (shape.ranked || shape.most === undefined) return shape;
  if (indices.reduce((sum, index) => sum + consumedAxes(index), 0) < shape.most) return shape;
  return withRank(shape, shape.most);
}

/** Whether a part of an index leaves NumPy a view of the same memory; what lists and arrays pick is copied. */
const isBasic = ({ kind }: Value): boolean =>
  kind === "int" || kind === "slice" || kind === "ellipsis" || kind === "none";

/** Whether an index lists names of fields, of which nobody need know all. */
const areNames = (index: Value): index is ListValue =>
  index.kind === "list" &&
  index.items?.some(({ kind }) => kind === "str") === true &&
  index.items.every(({ kind }) => kind === "str" || kind === "unknown");

/** `records["x"]`, whose field may bring axes of its own, and `records[["x", "y"]]`. */
function fieldsAt(tensor: TensorValue, index: ListValue | StrValue): Value {
  const { shape } = tensor;
  const lost = unknown("data", "a field of records");
  if (tensor.flavour !== "numpy") return lost;
  if (index.kind === "list") {
    const names = index.items?.flatMap((item) => knownText(item) ?? []);
    const isTold = names?.length === index.items?.length;
    return {
      kind: "tensor",
      flavour: "numpy",
      shape,
      dtype: isTold ? typeOfFields(tensor.dtype, names ?? []) : undefined,
    };
  }
  const field = fieldsOfType(tensor.dtype)?.find(({ name }) => name === index.value);
  return field && shape.ranked
    ? {
        kind: "tensor",
        flavour: "numpy",
        shape: shapeOf([...shape.dims, ...field.shape.map((axis) => known(axis))]),
        dtype: field.dtype,
      }
    : lost;
}

/** An element that is known, as Python has it. */
const elementAs = (item: Value, tensor: TensorValue): Value =>
  tensor.flavour === "numpy" ? elementOf(item, tensor.dtype) : numberOfTensor(item, tensor, tensor.dtype);

/** The value of `tensor[index]`. */
export function tensorSubscript(
  tensor: TensorValue,
  index: Value,
  span: Span,
  context: Context,
  isReplay = false,
): Value {
  if (index.kind === "str" || areNames(index)) return fieldsAt(tensor, index);
  // A column of places or truth values is the array that it makes.
  const indices = partsOfIndex(index, tensor, context).map((part) =>
    part.kind === "object" ? (tensorOf(part, context) ?? part) : part,
  );
  const [only] = indices;
  if (
    tensor.content &&
    tensor.shape.ranked &&
    tensor.shape.dims.length === 1 &&
    indices.length === 1 &&
    only
  ) {
    if (only.kind === "int" && only.dim.kind === "known") {
      const item = tensor.content.at(only.dim.value);
      if (item) return elementAs(item, tensor);
    }
    if (only.kind === "slice") {
      const picked = context.subscript({ kind: "list", items: tensor.content }, only, span);
      const vector = tensorOf(picked, context);
      if (vector?.content)
        return viewOf(tensor, { ...vector, flavour: tensor.flavour, dtype: tensor.dtype }, context.heap);
    }
  }
  if (
    !isReplay &&
    (refusedIndex(tensor, indices, span, context) ||
      refusedBounds(tensor, indices, span, context) ||
      refusedParts(tensor, indices, span, context))
  )
    return unknown("already-reported");
  const shape = indexed(rankedBy(tensor, indices), indices, context);
  const flavour = resultFlavour([tensor], tensor.flavour === "numpy" ? "numpy" : "tensorflow");
  const result = finish({ shape, dtype: tensor.dtype }, flavour, tensor.dtype, {
    label: "get_item",
    inputs: [tensor],
    isReplay,
    context,
    again: ([other], later) => tensorSubscript(other ?? tensor, index, span, later, true),
  });
  const isKnown = tensor.values ?? (only?.kind === "tensor" ? tensor.content : undefined);
  const picked =
    pickedContent(tensor, indices, result) ?? (isKnown ? pickedElements(tensor, indices, result) : result);
  if (picked.kind !== "tensor") return elementAs(picked, tensor);
  // An index that nobody knows may be a slice, so that what is written to the part is written to the whole.
  const isView = indices.every((part) => isBasic(part) || part.kind === "unknown");
  const shown = isView ? viewOf(tensor, picked, context.heap) : picked;
  return tensor.drawn ? { ...shown, drawn: true } : shown;
}
