/** Reads the arguments of a tensor call, as shape rules need them; what can't be known ends the rule. */
import { product } from "../../../values/dimensions/arithmetic";
import { AXES_PER_SHAPE, ITEMS_PER_CONTAINER } from "../../../values/bounds/budgets";
import { knownInteger } from "../../../values/known-number";
import { type Dim, OPEN, formatDim, unknownDim } from "../../../values/dimensions/dimension";
import { floatType, isFloat } from "../../../values/float-type";
import { knownText } from "../../../values/known-text";
import type { Finding, Remedy } from "../../../values/records/finding";
import { type Reason, reason } from "../../../values/records/reason";
import { type Shape, shapeOf, unknownAxes } from "../../../values/dimensions/shape";
import type { TensorValue, Value } from "../../../values/value";
import type { TensorCall } from "./definition";
import { ownDtype } from "./dtype";
import { tensorOf } from "./operand";
import { inhomogeneous, isBesideDict } from "./ragged";
import { dimensionOfScalar, numberOf } from "./scalars";
import { giveUp, refuse } from "./stops";

/** The argument; undefined where it is not given or None. */
export function given(call: TensorCall, role: string): Value | undefined {
  const value = call.bound.values.get(role);
  return value?.kind === "none" ? undefined : value;
}

/** Whether Keras infers what a call gives from shapes alone: in a layer's own call its backend computes. */
export const isInferred = ({ symbolic, context }: TensorCall): boolean => symbolic && !context.isTracing;

/** Why a value can't be read. */
export function whyUnreadable(value: Value | undefined, role: string): Reason {
  if (value?.kind === "unknown") return value.reason;
  if (value?.kind === "tensor") return reason("data", "the value of a tensor");
  return reason("not-supported", role);
}

/** Lists in lists as deep as people write them; what is deeper is taken for known. */
const DEEPEST_LIST = 4;

const isListed = ({ kind }: Value): boolean => kind === "list" || kind === "tuple";

/** Whether nobody knows a value, or an item of a list that it is; lists that others share are looked at once. */
export function hasUnknown(value: Value | undefined): boolean {
  if (value === undefined || !isListed(value)) return value?.kind === "unknown";
  let level = new Set([value]);
  for (let depth = 0; depth < DEEPEST_LIST && level.size > 0; depth++) {
    const inner = new Set<Value>();
    for (const each of level) {
      const items = each.kind === "list" || each.kind === "tuple" ? (each.items ?? []) : [];
      for (const item of items) {
        if (item.kind === "unknown") return true;
        if (isListed(item)) inner.add(item);
      }
    }
    level = inner;
  }
  return false;
}

/** The argument as a tensor. */
export function tensorAt(call: TensorCall, role: string): TensorValue {
  const value = given(call, role);
  if (value && call.library === "numpy" && isBesideDict(value)) refuseBesideDict(value, call, role);
  return (value && asTensor(value, call)) ?? giveUp(whyUnreadable(value, role));
}

/** Refuses arrays beside a dict; most often it is the array alone that was meant, as with what an environment resets to. */
function refuseBesideDict(value: Value, call: TensorCall, role: string): never {
  const count = value.kind === "tuple" || value.kind === "list" ? (value.items?.length ?? 0) : 0;
  const words = inhomogeneous({ detected: [count] });
  const span = call.bound.spans.get(role);
  const [exception = "", said = ""] = words.split(": ");
  refuse(
    "refused-value",
    role,
    { call: call.name, exception, words: said.replace(/\.$/, "") },
    {
      says: words,
      remedies: span ? [{ kind: "wrapText", span, before: "", after: "[0]", preferred: true }] : [],
    },
  );
}

/** A value as the tensor that the library makes of it: numbers of Python's own are narrower in TensorFlow and Keras. */
function asTensor(value: Value, { context, library }: TensorCall): TensorValue | undefined {
  const tensor = tensorOf(value, context);
  if (!tensor || value.kind === "tensor" || library === "numpy" || library === "einops") return tensor;
  const dtype = ownDtype(value, tensor.dtype);
  return dtype === tensor.dtype ? tensor : { ...tensor, dtype };
}

/**
 * An operand. Keras infers shapes from what `shape` an operand has, so that a list beside a symbolic tensor counts
 * as one number; in a layer's own call the backend computes.
 */
export function operandAt(call: TensorCall, role: string): TensorValue {
  const operand = tensorAt(call, role);
  const value = given(call, role);
  const isListed = value?.kind === "list" || value?.kind === "tuple";
  return isListed && isInferred(call) ? { ...operand, shape: shapeOf([]), content: undefined } : operand;
}

/** The argument as a tensor, where it is given. */
export function optionalTensor(call: TensorCall, role: string): TensorValue | undefined {
  return given(call, role) === undefined ? undefined : tensorAt(call, role);
}

/** The axes of a tensor of known rank. */
export function dimsOf(tensor: TensorValue): readonly Dim[] {
  return tensor.shape.ranked ? tensor.shape.dims : giveUp(tensor.shape.reason);
}

/**
 * How many elements a tensor has; unknown where its axes are not known: what puts them in a row makes one axis of
 * however many.
 */
export const elementsOf = ({ shape }: TensorValue): Dim =>
  shape.ranked ? product(shape.dims) : unknownDim(shape.reason);

/** The axes of the tensor argument. */
export function dimsAt(call: TensorCall, role: string): readonly Dim[] {
  return dimsOf(tensorAt(call, role));
}

/** The items of a list argument (or the slices of a tensor along its first axis). */
export function itemsAt(call: TensorCall, role: string): readonly Value[] {
  const value = given(call, role);
  if (value?.kind === "tensor") {
    const [first, ...rest] = dimsOf(value);
    if (first?.kind !== "known") giveUp(whyUnreadable(value, role));
    if (first.value > ITEMS_PER_CONTAINER) giveUp(reason("budget", "items of an array"));
    const item: TensorValue = {
      ...value,
      shape: { ranked: true, dims: rest },
      content: undefined,
      values: undefined,
      mask: undefined,
    };
    return Array.from({ length: first.value }, () => item);
  }
  return (value && call.context.iterate(value)) ?? giveUp(whyUnreadable(value, role));
}

/** The list argument as tensors. */
export function tensorsAt(call: TensorCall, role: string): readonly TensorValue[] {
  return itemsAt(call, role).map((item) => asTensor(item, call) ?? giveUp(whyUnreadable(item, role)));
}

/** An integer argument as a dimension. */
export function dimAt(call: TensorCall, role: string, fallback?: Dim): Dim {
  const value = given(call, role);
  if (value === undefined) return fallback ?? giveUp(reason("not-supported", role));
  return dimensionOfScalar(value) ?? giveUp(whyUnreadable(value, role));
}

/** An integer argument that must be known for the rule to go on. */
export function integerAt(call: TensorCall, role: string, fallback?: number): number {
  const value = given(call, role);
  if (value === undefined && fallback !== undefined) return fallback;
  const number = numberOf(value);
  return number !== undefined && Number.isInteger(number) ? number : giveUp(whyUnreadable(value, role));
}

/** How many parts a call gives: beyond what one container holds nothing is made. */
export function partsAt(call: TensorCall, role: string, fallback: number): number {
  const count = integerAt(call, role, fallback);
  return count <= ITEMS_PER_CONTAINER ? Math.max(count, 0) : giveUp(reason("budget", role));
}

/** A count that the elements decide: open in a graph, a number of its own with real data. */
export const counted = (call: TensorCall, what: string): Dim =>
  call.symbolic ? OPEN : unknownDim(reason("data", what));

/** A truth value. */
export function flagAt(call: TensorCall, role: string, fallback: boolean): boolean {
  const value = given(call, role);
  if (value === undefined) return fallback;
  return call.context.truth(value) ?? giveUp(whyUnreadable(value, role));
}

/** A string. */
export function textAt(call: TensorCall, role: string, fallback: string): string {
  const value = given(call, role);
  if (value === undefined) return fallback;
  return knownText(value) ?? giveUp(whyUnreadable(value, role));
}

/**
 * A sequence of integers (a shape, strides) as dimensions: a number is a sequence of one, `None` an open axis, a
 * vector of known length but unknown content gives unknown axes. Undefined where not even the length is known.
 */
export function dimsOfValue(value: Value, call: TensorCall): readonly Dim[] | undefined {
  if (value.kind === "tensor") {
    if (!value.shape.ranked) return undefined;
    if (value.content) return value.content.map(elementDim);
    const [length, ...more] = value.shape.dims;
    if (!length) return [elementDim(value)];
    if (length.kind !== "known" || more.length > 0 || length.value > AXES_PER_SHAPE) return undefined;
    // In a graph such axes are left open; with real data they are numbers that only running the program tells.
    return Array.from({ length: length.value }, () => unknownDim(reason("data", "the value of a tensor")));
  }
  if (
    value.kind === "tuple" ||
    value.kind === "list" ||
    value.kind === "range" ||
    value.kind === "iterator"
  ) {
    return call.context.iterate(value)?.map(elementDim);
  }
  if (value.kind === "unknown") return undefined;
  const dim = dimensionOfScalar(value);
  return dim && [dim];
}

function elementDim(value: Value): Dim {
  return dimensionOfScalar(value) ?? unknownDim(reason("not-supported", `an axis given as ${value.kind}`));
}

/** Refuses a shape in which a float stands: NumPy takes none, not even of a whole number. */
function refuseFloats(value: Value, call: TensorCall, role: string): void {
  const isListed = value.kind === "tuple" || value.kind === "list";
  if (!isFloat(value) && !(isListed && value.items?.some(isFloat) === true)) return;
  const type = isListed ? value.items?.map(floatType).find((name) => name !== undefined) : undefined;
  const says = isListed
    ? `TypeError: '${type ?? "…"}' object cannot be interpreted as an integer`
    : "TypeError: expected a sequence of integers or a single integer, got '…'";
  const span = isListed ? undefined : call.bound.spans.get(role);
  const remedies: readonly Remedy[] = span
    ? [{ kind: "wrapText", span, before: "int(", after: ")", preferred: true }]
    : [];
  refuse("float-as-place", role, { where: `${call.name}()` }, { says, remedies });
}

/** The shape argument. */
export function shapeAt(call: TensorCall, role: string): readonly Dim[] {
  const value = given(call, role);
  if (value && call.library === "numpy") refuseFloats(value, call, role);
  return (value && dimsOfValue(value, call)) ?? giveUp(whyUnreadable(value, role));
}

/** The shape of what is made anew, where no length may be negative: nothing is left over that -1 could stand for. */
export function lengthsAt(call: TensorCall, role: string): readonly Dim[] {
  const dims = shapeAt(call, role);
  for (const dim of dims) refuseLength(dim, role);
  return dims;
}

/** Refuses a length of what is made anew that is negative. */
export function refuseLength(dim: Dim, role: string): void {
  if (dim.kind !== "known" || dim.value >= 0) return;
  const says = `InvalidArgumentError: Dimension ${formatDim(dim)} must be >= 0`;
  refuse("negative-length", role, { given: dim }, { says });
}

/** Refuses to take a part of more elements along an axis than it certainly has, by default before any data is there. */
export function refuseTooLong(
  part: Dim | undefined,
  shape: Shape,
  axis: number,
  role: string,
  says?: string,
  onData?: Finding["onData"],
): void {
  const length = shape.ranked ? shape.dims[axis] : undefined;
  if (part?.kind !== "known" || length?.kind !== "known" || part.value <= length.value) return;
  refuse("part-exceeds-axis", role, { part, axis, input: shape, length }, { says, onData });
}

/** Refuses a length that must be 1 or more. */
export function refuseNotPositive(length: Dim, role: string, says: string): void {
  if (length.kind === "known" && length.value < 1)
    refuse("not-positive", role, { argument: role, given: length }, { says });
}

/** A count that may be 0 but not negative. */
export function refuseNegative(count: Dim | undefined, role: string, says?: string): void {
  if (count?.kind === "known" && count.value < 0)
    refuse("negative", role, { argument: role, given: count }, { says });
}

/** An axis counted from the end made one from the front; refused outside of `rank`. */
export function normaliseAxis(axis: number, rank: number, role = "axis", input?: Shape): number {
  if (axis < -rank || axis >= rank) {
    refuse(
      "axis-out-of-range",
      role,
      { axis, rank, input: input ?? unknownAxes(rank, reason("data", "the other axes")) },
      { says: `ValueError: axis ${axis} is out of bounds for array of dimension ${rank}` },
    );
  }
  return axis < 0 ? axis + rank : axis;
}

/** The axis argument. */
export function axisAt(call: TensorCall, role: string, rank: number, fallback?: number): number {
  return normaliseAxis(integerAt(call, role, fallback), rank, role, shapeOfRank(call, rank));
}

/** The shape of the tensor whose axes are asked for, for what is told of them: the first with so many. */
function shapeOfRank(call: TensorCall, rank: number): Shape | undefined {
  if (rank === 0) return shapeOf([]);
  for (const value of call.bound.values.values()) {
    if (value.kind === "tensor" && value.shape.ranked && value.shape.dims.length === rank) return value.shape;
  }
  return undefined;
}

/** NumPy's own loops take the first or the last axis of a number, which has none; what is written on top of them does not. */
export function namesAxisOfNumber(call: TensorCall): boolean {
  const axis = knownInteger(given(call, "axis"));
  const takes =
    /^numpy\.(nan)?(sum|prod|a?max|a?min|arg(max|min)|cumsum|cumprod)$|^numpy\.(all|any|ptp|nanmean|count_nonzero|repeat|take)$/;
  return (axis === 0 || axis === -1) && takes.test(call.name);
}

/** The axes argument, one or several, of what has this shape; undefined where it is not given or None. */
export function axesAt(
  call: TensorCall,
  role: string,
  rank: number,
  whole = shapeOfRank(call, rank),
): readonly number[] | undefined {
  const value = given(call, role);
  if (value === undefined) return undefined;
  const dims = dimsOfValue(value, call) ?? giveUp(whyUnreadable(value, role));
  return dims.map((dim) =>
    dim.kind === "known"
      ? normaliseAxis(dim.value, rank, role, whole)
      : giveUp(dim.kind === "unknown" ? dim.reason : reason("not-supported", role)),
  );
}
