/** Functions that repeat or pad a tensor along its axes. */
import { add, multiply, sum } from "../../../values/dimensions/arithmetic";
import { type Dim, OPEN, known, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { shapeOf } from "../../../values/dimensions/shape";
import { backendOf, overTensorFlow } from "../../keras/engine/backend";
import { isKerasBefore } from "../../keras/release";
import type { TensorValue, Value } from "../../../values/value";
import { type Cell, areListed, contentOfCells } from "../../../values/contents/column-content";
import {
  type TensorCall,
  type TensorFunction,
  type TensorResult,
  defineTensorFunction,
} from "../core/definition";
import { allElements } from "../core/known-elements";
import {
  elementsOf,
  axisAt,
  dimAt,
  dimsAt,
  dimsOf,
  dimsOfValue,
  given,
  isInferred,
  namesAxisOfNumber,
  refuseNegative,
  shapeAt,
  tensorAt,
  textAt,
  whyUnreadable,
} from "../core/reading";
import { giveUp, refuse } from "../core/stops";

/**
 * Over TensorFlow, `ops.tile` has gone through its repeats since Keras 3.13 (`tile` of `keras/src/backend/tensorflow/numpy.py`),
 * which no tensor of a graph allows; a tuple of such numbers it takes.
 */
function refuseSymbolicRepeats(call: TensorCall): void {
  const repeats = given(call, "repeats");
  if (repeats?.kind !== "tensor" || repeats.placeholder !== "traced") return;
  const { context, library } = call;
  if (library !== "keras" || context.keras !== 3 || !overTensorFlow(context)) return;
  if (isKerasBefore(context, "3.13")) return;
  const says = "OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed.";
  refuse("symbolic-repeats", "repeats", {}, { says });
}

const tile = defineTensorFunction({
  names: [
    ["ops.tile", "x repeats"],
    ["np.tile", "x=A repeats=reps"],
    ["tf.tile", "x=input repeats=multiples"],
    ["K.tile", "x repeats=n"],
  ],
  result: (call) => {
    const x = tensorAt(call, "x");
    const dims = dimsOf(x);
    refuseSymbolicRepeats(call);
    const repeats = shapeAt(call, "repeats");
    for (const times of repeats) refuseNegative(times, "repeats", refusedByNumPy(call));
    const rank = Math.max(dims.length, repeats.length);
    const shape = Array.from({ length: rank }, (_, i) => {
      const size = dims[i - rank + dims.length] ?? known(1);
      const times = repeats[i - rank + repeats.length] ?? known(1);
      return multiply(size, times);
    });
    return { shape: shapeOf(shape), dtype: x.dtype };
  },
});

/** What NumPy says of counts below zero. */
const refusedByNumPy = ({ library }: TensorCall): string | undefined =>
  library === "numpy" ? "ValueError: negative dimensions are not allowed" : undefined;

/** The elements of an array of numbers or texts of its own, each as often as it is repeated. */
function repeatedValues(
  x: TensorValue,
  counts: readonly Dim[] | undefined,
  length: Dim,
): TensorResult["values"] {
  const all = allElements(x);
  const numbers = counts?.map((dim) => (dim.kind === "known" ? dim.value : -1));
  if (!all?.cells || !numbers?.every((times) => times >= 0) || !areListed(length)) return undefined;
  const { cells } = all;
  if (numbers.length !== 1 && numbers.length !== cells.length) return undefined;
  const timesOf = (i: number): number => numbers[i] ?? numbers[0] ?? 0;
  return {
    all: contentOfCells(all.dtype, () => cells.flatMap((cell, i) => Array<Cell>(timesOf(i)).fill(cell))),
  };
}

/** One count for all elements, or one per element of the axis. */
function repeatedLength(size: Dim, counts: readonly Dim[] | undefined, value: Value | undefined): Dim {
  if (!counts) return unknownDim(whyUnreadable(value, "repeats"));
  const [only] = counts;
  return counts.length === 1 && only ? multiply(size, only) : sum(counts);
}

const repeat = defineTensorFunction({
  names: [
    ["ops.repeat", "x repeats axis"],
    ["np.repeat", "x=a repeats axis"],
    ["tf.repeat", "x=input repeats axis"],
    ["K.repeat_elements", "x repeats=rep axis"],
  ],
  result: (call) => {
    const x = tensorAt(call, "x");
    const value = given(call, "repeats");
    const counts = value && dimsOfValue(value, call);
    const isFlat = given(call, "axis") === undefined;
    // Of an input with an open axis Keras asks nothing, since it tells no length.
    const isOpen = isInferred(call) && dimsOf(x).some(({ kind }) => kind === "open");
    if (isFlat && isOpen) return { shape: shapeOf([OPEN]), dtype: x.dtype };
    for (const times of counts ?? []) refuseNegative(times, "repeats", refusedByNumPy(call));
    if (isFlat) {
      const length = repeatedLength(elementsOf(x), counts, value);
      return {
        shape: shapeOf([length]),
        dtype: x.dtype,
        values: call.library === "numpy" ? repeatedValues(x, counts, length) : undefined,
      };
    }
    const own = dimsOf(x);
    const dims = own.length === 0 && namesAxisOfNumber(call) ? [known(1)] : own;
    const axis = axisAt(call, "axis", dims.length);
    return {
      shape: shapeOf(dims.map((d, i) => (i === axis ? repeatedLength(d, counts, value) : d))),
      dtype: x.dtype,
    };
  },
});

/** `K.repeat` makes (samples, n, features) of a matrix. */
const repeatVector = defineTensorFunction({
  names: [["K.repeat", "x n"]],
  result: (call) => {
    const dims = dimsAt(call, "x");
    if (dims.length !== 2) giveUp(reason("not-supported", "K.repeat"));
    return { shape: shapeOf(dims.flatMap((d, i) => (i === 0 ? [d, dimAt(call, "n")] : [d]))) };
  },
});

/** Rows of (before, after); undefined where they can't be read. */
function paddingRows(value: Value, call: TensorCall): readonly (readonly Dim[])[] | undefined {
  if (value.kind === "tensor") {
    if (!value.content) return undefined;
    const flat = dimsOfValue({ ...value, shape: shapeOf([known(value.content.length)]) }, call) ?? [];
    const matrix = value.shape.ranked && value.shape.dims.length === 2;
    if (!matrix) return [flat];
    return Array.from({ length: flat.length / 2 }, (_, i) => flat.slice(2 * i, 2 * i + 2));
  }
  const items = value.kind === "int" ? [value] : call.context.iterate(value);
  if (!items) return undefined;
  const nested = items.some((item) => item.kind === "tuple" || item.kind === "list");
  if (!nested) {
    const flat = dimsOfValue(value, call);
    return flat && [flat];
  }
  const rows: (readonly Dim[])[] = [];
  for (const item of items) {
    const row = dimsOfValue(item, call);
    if (!row) return undefined;
    rows.push(row);
  }
  return rows;
}

function padded(size: Dim, row: readonly Dim[] | undefined): Dim {
  const [before, after = before] = row ?? [];
  return before && after ? add(add(size, before), after) : size;
}

const pad = defineTensorFunction({
  names: [
    ["ops.pad", "x width=pad_width mode constant_values"],
    ["np.pad", "x=array width=pad_width mode"],
    ["tf.pad", "x=tensor width=paddings mode constant_values"],
  ],
  result: (call) => {
    const x = tensorAt(call, "x");
    const value = given(call, "width");
    const rows = value && paddingRows(value, call);
    if (!x.shape.ranked) {
      if (rows && rows.length > 1)
        return { shape: shapeOf(rows.map(() => unknownDim(reason("shape")))), dtype: x.dtype };
      return { shape: x.shape, dtype: x.dtype };
    }
    const { dims } = x.shape;
    if (!rows)
      return { shape: shapeOf(dims.map(() => unknownDim(whyUnreadable(value, "width")))), dtype: x.dtype };
    if (rows.length !== 1 && rows.length !== dims.length) {
      refuse(
        "padding-rank",
        "width",
        { given: rows.length, rank: dims.length, input: x.shape },
        { output: shapeOf(dims.map(() => unknownDim(reason("already-reported")))) },
      );
    }
    // Over PyTorch one pair pads the last axis alone (`keras/src/backend/torch/numpy.py`).
    const isOfLast =
      call.library === "keras" &&
      !isInferred(call) &&
      backendOf(call.context) === "torch" &&
      rows.length === 1;
    const rowOf = (i: number): readonly Dim[] | undefined => {
      if (rows.length > 1) return rows[i];
      return isOfLast && i < dims.length - 1 ? [known(0)] : rows[0];
    };
    return { shape: shapeOf(dims.map((d, i) => padded(d, rowOf(i)))), dtype: x.dtype };
  },
});

/** `K.spatial_2d_padding` and its like pad the axes between batch and channels. */
const spatialPadding = defineTensorFunction({
  names: [
    ["K.temporal_padding", "x padding"],
    ["K.spatial_2d_padding K.spatial_3d_padding", "x padding data_format"],
  ],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const value = given(call, "padding");
    const temporal = call.name.endsWith("temporal_padding");
    const rows = value ? paddingRows(value, call) : dims.slice(2).map(() => [known(1), known(1)]);
    const first = textAt(call, "data_format", "channels_last") === "channels_first" ? 2 : 1;
    const unread = whyUnreadable(value, "padding");
    return {
      shape: shapeOf(
        dims.map((d, i) => {
          if (i < first || i >= first + dims.length - 2) return d;
          return rows ? padded(d, temporal ? rows[0] : rows[i - first]) : unknownDim(unread);
        }),
      ),
    };
  },
});

/** `K.resize_images` and `K.resize_volumes` multiply the spatial axes. */
const resizing = defineTensorFunction({
  names: [
    ["K.resize_images", "x factor1=height_factor factor2=width_factor data_format"],
    ["K.resize_volumes", "x factor0=depth_factor factor1=height_factor factor2=width_factor data_format"],
  ],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const last = textAt(call, "data_format", "channels_last") === "channels_last";
    const factors = ["factor0", "factor1", "factor2"]
      .filter((f) => given(call, f) !== undefined)
      .map((f) => dimAt(call, f));
    const first = last ? 1 : 2;
    return { shape: shapeOf(dims.map((d, i) => multiply(d, factors[i - first] ?? known(1)))) };
  },
});

export const repeating: readonly TensorFunction[] = [
  tile,
  repeat,
  repeatVector,
  pad,
  spatialPadding,
  resizing,
];
