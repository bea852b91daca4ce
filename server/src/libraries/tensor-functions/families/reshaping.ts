/** Functions that give the same elements another shape: reshape, flatten, new and removed axes, broadcasting to a shape. */
import { backendOf } from "../../keras/engine/backend";
import { isInRows } from "../core/known-elements";
import { floorDivide, modulo, product } from "../../../values/dimensions/arithmetic";
import { type Dim, OPEN, formatDim, isOne, known, unknownDim } from "../../../values/dimensions/dimension";
import { equalAxes } from "../../../values/dimensions/equal-axes";
import type { Remedy } from "../../../values/records/finding";
import { reason } from "../../../values/records/reason";
import type { Span } from "../../../values/records/span";
import { type Shape, formatShape, shapeOf, unrankedShape } from "../../../values/dimensions/shape";
import { tryBroadcast } from "../core/broadcast";
import { type TensorValue, tuple } from "../../../values/value";
import { type TensorCall, type TensorFunction, defineTensorFunction, part } from "../core/definition";
import {
  axesAt,
  dimsAt,
  dimsOf,
  dimsOfValue,
  given,
  shapeAt,
  tensorAt,
  tensorsAt,
  whyUnreadable,
} from "../core/reading";
import { giveUp, refuse } from "../core/stops";

const isMinusOne = (dim: Dim): boolean => dim.kind === "known" && dim.value === -1;

function sizeRefused(input: Shape, target: readonly Dim[], site: Span | undefined): never {
  // The target is wrong, or what is reshaped: how long the axes are meant to be nobody knows.
  const output = shapeOf(target.map(() => unknownDim(reason("already-reported"))));
  if (target.filter(isMinusOne).length > 1) {
    const given = formatShape(shapeOf(target));
    const says = `ValueError: There must be at most one unknown dimension (-1) in \`newshape\`. Received: newshape=${given}.`;
    refuse("two-free-axes", "shape", { given }, { says, output });
  }
  const says = `ValueError: The total size of the tensor must be unchanged. Received: input_shape=${formatShape(input)}, newshape=${formatShape(shapeOf(target))}`;
  const total = input.ranked ? product(input.dims) : known(0);
  const others = product(target.filter((d) => !isMinusOne(d)));
  refuse(
    "reshape-size",
    "shape",
    { input, target: shapeOf(target), size: total, product: others },
    {
      says,
      output,
      remedies: [...fittingLength(input, target), ...(site ? wholeRows(input, target, site) : [])],
    },
  );
}

/** As much of a row of numbers as fills whole rows of the shape, and a table without its labels. */
function wholeRows(input: Shape, target: readonly Dim[], call: Span): readonly Remedy[] {
  const [first, ...rest] = target;
  if (!input.ranked || !first || !isMinusOne(first)) return [];
  const [length, width] = input.dims;
  const row = product(rest);
  if (row.kind !== "known" || length?.kind !== "known") return [];
  if (input.dims.length === 2 && width?.kind === "known" && width.value === row.value + 1)
    return [{ kind: "dropLabelColumn", span: call, preferred: true }];
  const most = Math.floor(length.value / row.value) * row.value;
  return input.dims.length === 1 && most > 0
    ? [{ kind: "behindReceiver", call, text: `[:${most}]`, preferred: true }]
    : [];
}

/** One of the lengths that are written as what the others leave for it, the last one first; samples stay samples. */
function fittingLength(input: Shape, target: readonly Dim[]): readonly Remedy[] {
  const [first, ...free] = target.map(isMinusOne);
  if (!input.ranked || free.includes(true)) return [];
  const held = first === true ? input.dims.slice(1) : input.dims;
  const written = first === true ? target.slice(1) : target;
  const total = product(held);
  return written.toReversed().flatMap((length) => {
    const others = product(written.filter((other) => other !== length));
    const left = total.kind === "known" && others.kind === "known" ? total.value / others.value : NaN;
    return equalAxes([[known(left), length]]).slice(0, 1);
  });
}

/**
 * `target` with its -1 computed, after `compute_reshape_output_shape` of keras/src/ops/operation_utils.py; an open
 * axis on either side leaves it open, as TensorFlow does too where it builds a graph.
 */
export function reshaped(input: Shape, target: readonly Dim[], isEager = false, site?: Span): Shape {
  const free = target.filter(isMinusOne).length;
  if (free > 1) sizeRefused(input, target, site);
  const solve = (length: Dim): Shape => shapeOf(target.map((d) => (isMinusOne(d) ? length : d)));
  if (!input.ranked) return solve(unknownDim(input.reason));
  const others = target.filter((d) => !isMinusOne(d));
  const all = [...input.dims, ...others];
  // Of data that are there it is a number, which is called None only where it is the number of a batch.
  const isBatch = target[0] !== undefined && isMinusOne(target[0]);
  const isNumber = isEager && (!isBatch || others.some((d) => d.kind === "open"));
  if (all.some((d) => d.kind === "open")) return solve(isNumber ? unknownDim(reason("data")) : OPEN);
  const total = product(input.dims);
  const rest = product(others);
  if (free === 0) {
    if (total.kind === "known" && rest.kind === "known" && total.value !== rest.value)
      sizeRefused(input, target, site);
    return shapeOf(target);
  }
  const remainder = modulo(total, rest);
  if (remainder.kind === "known" && remainder.value !== 0) sizeRefused(input, target, site);
  if (rest.kind === "known" && rest.value === 0) return solve(unknownDim(reason("shape")));
  return solve(floorDivide(total, rest));
}

/** Only NumPy takes any negative length for the free one. */
function refuseNewshape(target: readonly Dim[]): void {
  const negative = target.find((dim) => dim.kind === "known" && dim.value < -1);
  if (!negative) return;
  const says = `ValueError: Each dimension in \`newshape\` must be a non-negative integer, or \`-1\` for a single unknown dimension. Received: newshape=${formatShape(shapeOf(target))}.`;
  refuse("negative-length", "shape", { given: negative }, { says });
}

const freeWhereNegative = (dim: Dim): Dim => (dim.kind === "known" && dim.value < 0 ? known(-1) : dim);

/** Whether elements are taken row by row, as they are unless `order` says otherwise. */
const isRowByRow = (call: TensorCall): boolean => isInRows(given(call, "order"));

/** What was picked of an array whose type is not known may be a list or an array of several elements itself. */
const shapeOfItem = ({ shape, flavour, dtype, content }: TensorValue): Shape =>
  flavour === "numpy" && dtype === undefined && !content && shape.ranked && shape.dims.length === 0
    ? unrankedShape(reason("data", "an element of an array of a type that is not known"))
    : shape;

const reshape = defineTensorFunction({
  names: [
    ["ops.reshape np.reshape", "x=x|a shape=newshape|shape order"],
    ["K.reshape", "x shape"],
    ["tf.reshape", "x=tensor shape"],
  ],
  result: (call) => {
    const x = tensorAt(call, "x");
    const target = shapeAt(call, "shape");
    if (call.library !== "numpy") refuseNewshape(target);
    const lengths = call.library === "numpy" ? target.map(freeWhereNegative) : target;
    const isEager = x.flavour === "eager" && call.context.isEager;
    const shape = reshaped(shapeOfItem(x), lengths, isEager, call.site);
    return { shape, dtype: x.dtype, content: isRowByRow(call) ? x.content : undefined };
  },
});

const flatten = defineTensorFunction({
  names: [["ops.ravel np.ravel K.flatten", "x=x|a order"]],
  result: (call) => {
    const x = tensorAt(call, "x");
    return {
      shape: reshaped(x.shape, [known(-1)]),
      dtype: x.dtype,
      content: isRowByRow(call) ? x.content : undefined,
    };
  },
});

const batchFlatten = defineTensorFunction({
  names: [["K.batch_flatten", "x"]],
  result: (call) => {
    const dims = dimsAt(call, "x");
    // It computes the product while it runs, so that what is not all known leaves nothing known.
    if (dims.some(({ kind }) => kind === "open")) return { shape: shapeOf([OPEN, OPEN]) };
    const [batch = OPEN, ...rest] = dims;
    // Of no elements TensorFlow makes another number of rows than there were.
    const each = product(rest);
    const isEmpty = each.kind === "known" && each.value === 0;
    return { shape: shapeOf([isEmpty ? unknownDim(reason("shape")) : batch, each]) };
  },
});

/** Later signatures of TensorFlow say `axis`, its first ones `dim`. */
const expandDims = defineTensorFunction({
  names: [
    ["ops.expand_dims K.expand_dims", "x axis"],
    ["tf.expand_dims", "x=input axis=axis|dim"],
    ["np.expand_dims", "x=a axis"],
  ],
  result: (call) => {
    const x = tensorAt(call, "x");
    const dims = dimsOf(x);
    const value = given(call, "axis") ?? { kind: "int", dim: known(-1) };
    const count = dimsOfValue(value, call)?.length ?? giveUp(whyUnreadable(value, "axis"));
    const rank = dims.length + count;
    const whole = shapeOf([...dims, ...Array.from({ length: count }, () => known(1))]);
    const axes = given(call, "axis") === undefined ? [rank - 1] : (axesAt(call, "axis", rank, whole) ?? []);
    const rest = [...dims];
    const shape = Array.from({ length: rank }, (_, i) =>
      axes.includes(i) ? known(1) : (rest.shift() ?? known(1)),
    );
    return { shape: shapeOf(shape), dtype: x.dtype, content: x.content };
  },
});

function squeezeAll(dims: readonly Dim[], symbolic: boolean): Shape {
  // Whether an axis of unknown length is 1, and so goes, decides the rank; Keras 3 itself keeps open ones.
  const doubtful = dims.find((d) => d.kind !== "known" && !(d.kind === "open" && symbolic));
  if (doubtful)
    return unrankedShape(
      doubtful.kind === "unknown" ? doubtful.reason : reason("shape", "squeeze of an axis that may be 1"),
    );
  return shapeOf(dims.filter((d) => !(d.kind === "known" && d.value === 1)));
}

const squeeze = defineTensorFunction({
  names: [
    ["ops.squeeze K.squeeze", "x axis"],
    ["tf.squeeze", "x=input axis=axis|squeeze_dims"],
    ["np.squeeze", "x=a axis"],
  ],
  result: (call) => {
    const x = tensorAt(call, "x");
    const dims = dimsOf(x);
    // NumPy takes the first and the last axis of what has none; JAX's NumPy refuses them.
    const isNumber = call.library === "numpy" && dims.length === 0 && backendOf(call.context) !== "jax";
    const axes = isNumber ? undefined : axesAt(call, "axis", dims.length);
    if (!axes) return { shape: squeezeAll(dims, call.symbolic), dtype: x.dtype, content: x.content };
    const shape = shapeOf(dims.filter((_, i) => !axes.includes(i)));
    const bad = axes
      .map((i) => dims[i])
      .find((d) => (d?.kind === "known" && d.value !== 1) || (call.symbolic && d?.kind === "open"));
    // PyTorch leaves an axis of another length.
    const leaves = call.library === "keras" && !call.symbolic && backendOf(call.context) === "torch";
    if (leaves && axes.some((i) => dims[i]?.kind !== "known"))
      giveUp(reason("not-supported", "axes that PyTorch may leave"));
    if (leaves)
      return { shape: shapeOf(dims.filter((d, i) => !axes.includes(i) || !isOne(d))), dtype: x.dtype };
    if (bad) {
      const says = `ValueError: Cannot squeeze axis ${axes.join(", ")}, because the dimension is not 1.`;
      refuse(
        "squeeze-not-one",
        "axis",
        { input: x.shape, size: formatDim(bad), axis: axes.join(", ") },
        { says, output: shape },
      );
    }
    return { shape, dtype: x.dtype, content: x.content };
  },
});

const broadcastTo = defineTensorFunction({
  names: [
    ["ops.broadcast_to", "x shape"],
    ["tf.broadcast_to", "x=input shape"],
    ["np.broadcast_to", "x=array shape"],
  ],
  result: (call) => {
    const x = tensorAt(call, "x");
    const shape = shapeOf(shapeAt(call, "shape"));
    if (x.shape.ranked && !tryBroadcast(x.shape.dims, shape.dims)) {
      const inputs = `${formatShape(x.shape)}, ${formatShape(shape)}`;
      refuse(
        "shapes-do-not-broadcast",
        "shape",
        { first: x.shape, second: shape, inputs },
        { output: shape },
      );
    }
    // -1 keeps the axis that stands there.
    const kept = shape.dims.map((d, i) => (isMinusOne(d) ? keptAxis(x.shape, i - shape.dims.length) : d));
    return { shape: shapeOf(kept), dtype: x.dtype };
  },
});

function keptAxis(shape: Shape, fromEnd: number): Dim {
  return (shape.ranked ? shape.dims.at(fromEnd) : undefined) ?? unknownDim(reason("shape"));
}

/** `np.atleast_2d` and its like put axes of length 1 in front (the 3-d one also behind). */
const atLeast = defineTensorFunction({
  names: [["np.atleast_1d np.atleast_2d np.atleast_3d", "*arrays"]],
  result: (call) => {
    const wanted = Number(/(\d)d$/.exec(call.name)?.[1] ?? 1);
    const arrays = tensorsAt(call, "arrays").map((x) => ({
      shape: shapeOf(withAxes(dimsOf(x), wanted)),
      dtype: x.dtype,
    }));
    const [only] = arrays;
    return arrays.length === 1 && only ? only : { structure: tuple(arrays.map(part)) };
  },
});

/** The axes of an array, at least so many. */
function withAxes(dims: readonly Dim[], wanted: number): readonly Dim[] {
  if (dims.length >= wanted) return dims;
  const one = known(1);
  if (wanted < 3 || dims.length === 0)
    return [...Array.from({ length: wanted - dims.length }, () => one), ...dims];
  return dims.length === 1 ? [one, ...dims, one] : [...dims, one];
}

export const reshaping: readonly TensorFunction[] = [
  reshape,
  flatten,
  batchFlatten,
  expandDims,
  squeeze,
  broadcastTo,
  atLeast,
];
