/** Sets of elements, and the elements that a condition picks: how many there are only the data tells. */
import { add, compute, product, subtract } from "../../../values/dimensions/arithmetic";
import { type ColumnContent, contentOfValues } from "../../../values/contents/column-content";
import { type Dim, known } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { shapeOf, unrankedShape } from "../../../values/dimensions/shape";
import { tuple } from "../../../values/value";
import { type TensorCall, type TensorFunction, defineTensorFunction, part } from "../core/definition";
import { allElements } from "../core/known-elements";
import { inOrder } from "./picking";
import { truePlacesCount } from "../core/true-places";
import { isWeakNumber, joinedDtype, typeOrOpen } from "../core/dtype";
import {
  axisAt,
  counted,
  dimAt,
  dimsAt,
  dimsOf,
  flagAt,
  given,
  optionalTensor,
  tensorAt,
} from "../core/reading";

/** The different elements of two rows of one type that are known, as the operation picks them; undefined for others. */
function pickedOfSets(call: TensorCall): ColumnContent | undefined {
  const [x, other] = ["x", "other"].map((role) => allElements(tensorAt(call, role)));
  const isKnown = x?.values && other?.values && x.missing === 0 && other.missing === 0;
  if (!isKnown || x.dtype !== other.dtype || x.dtype === undefined || given(call, "unique")) return undefined;
  const [left, right] = [new Set(x.values), new Set(other.values)];
  const all = [...new Set([...left, ...right])];
  const isIn = (name: string): boolean => call.name.endsWith(name);
  const picked = all.filter((value) => {
    const isInBoth = left.has(value) && right.has(value);
    if (isIn("intersect1d")) return isInBoth;
    return isIn("union1d") || (!isInBoth && (isIn("setxor1d") || left.has(value)));
  });
  return inOrder(contentOfValues(x.dtype, picked));
}

/** What is in one row or the other, in order. */
const setOperations = defineTensorFunction({
  gives: "value",
  names: [
    ["np.union1d", "x=ar1 other=ar2"],
    [
      "np.setdiff1d np.setxor1d np.intersect1d",
      "x=ar1 other=ar2 unique=assume_unique indices=return_indices",
    ],
  ],
  result: (call) => {
    const all = pickedOfSets(call);
    const count = all?.values ? known(all.values.length) : counted(call, "the elements of a set");
    const row = { shape: shapeOf([count]), values: all && { all } };
    const [x, other] = [tensorAt(call, "x"), tensorAt(call, "other")];
    // Where nothing is sorted first, a number takes the dtype of the array that it is joined with.
    const isJoinedAsGiven =
      call.name.endsWith("union1d") || (call.name.endsWith("setxor1d") && flagAt(call, "unique", false));
    const isWeak = (role: string): boolean => isWeakNumber(given(call, role), call.library, call.context);
    const numbers = ["x", "other"].map((role) => isJoinedAsGiven && isWeak(role));
    const joined = call.name.endsWith("setdiff1d") ? typeOrOpen(x.dtype) : joinedDtype([x, other], numbers);
    if (!flagAt(call, "indices", false)) return { ...row, ...joined };
    const { dtype } = joined;
    const places = part({ shape: row.shape, dtype: "int64" });
    return { structure: tuple([part({ shape: row.shape, dtype }), { ...places }, { ...places }]) };
  },
});

/** `trim_zeros` of several axes keeps them. */
const isTrimmed = (call: TensorCall): boolean =>
  call.name.endsWith("trim_zeros") && dimsAt(call, "x").length !== 1;

function pickedCount(call: TensorCall): Dim {
  const by = call.name.endsWith("extract") ? "condition" : "x";
  return call.name.endsWith("trim_zeros")
    ? counted(call, "the elements that are picked")
    : truePlacesCount(call, tensorAt(call, by));
}

/** Places of what is not zero, and elements under a mask, in a row. */
const pickedInRow = defineTensorFunction({
  names: [
    ["np.flatnonzero", "x=a"],
    ["np.extract", "condition x=arr"],
    ["np.trim_zeros", "x=filt trim"],
  ],
  result: (call) => ({
    shape: isTrimmed(call)
      ? unrankedShape(reason("not-supported", "a trimmed matrix"))
      : shapeOf([pickedCount(call)]),
    ...typeOrOpen(call.name.endsWith("flatnonzero") ? "int64" : tensorAt(call, "x").dtype),
  }),
});

/** `compress(condition, a, axis)`: as `a`, but for the axis along which elements are picked. */
const compressed = defineTensorFunction({
  names: [["np.compress", "condition x=a axis"]],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const few = counted(call, "the elements that are picked");
    const axis = given(call, "axis") ? axisAt(call, "axis", dims.length) : undefined;
    return {
      shape: shapeOf(axis === undefined ? [few] : dims.map((dim, i) => (i === axis ? few : dim))),
      ...typeOrOpen(tensorAt(call, "x").dtype),
    };
  },
});

/** Differences of neighbours, all elements in a row, between what is to stand before and behind them. */
const differences = defineTensorFunction({
  names: [["np.ediff1d", "x=ary end=to_end begin=to_begin"]],
  result: (call) => {
    const added = ["end", "begin"].map((role) => {
      const more = optionalTensor(call, role);
      return more ? product(dimsOf(more)) : known(0);
    });
    const between = compute("max", subtract(product(dimsAt(call, "x")), known(1)), known(0));
    return { shape: shapeOf([added.reduce(add, between)]), dtype: tensorAt(call, "x").dtype };
  },
});

/** The different elements of a symbolic or real tensor. After `Unique` in keras/src/ops/numpy.py. */
const uniqueElements = defineTensorFunction({
  gives: "value",
  names: [
    [
      "ops.unique",
      "x sorted index=return_index inverse=return_inverse counts=return_counts axis size fill_value",
    ],
  ],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const count = given(call, "size") ? dimAt(call, "size") : counted(call, "the different elements");
    const axis = given(call, "axis") ? axisAt(call, "axis", dims.length) : undefined;
    const shape = axis === undefined ? [count] : dims.map((dim, i) => (i === axis ? count : dim));
    const row = (of: readonly Dim[]) => part({ shape: shapeOf(of), dtype: "int32" });
    const more = [
      ...(flagAt(call, "index", false) ? [row([count])] : []),
      ...(flagAt(call, "inverse", false)
        ? [row(axis === undefined ? dims : dims.slice(axis, axis + 1))]
        : []),
      ...(flagAt(call, "counts", false) ? [row([count])] : []),
    ];
    const elements = { shape: shapeOf(shape), dtype: tensorAt(call, "x").dtype };
    return more.length === 0 ? elements : { structure: tuple([part(elements), ...more]) };
  },
});

/** The different elements with their places and how often each occurs. */
const uniqueWithCounts = defineTensorFunction({
  gives: "value",
  names: [["tf.unique_with_counts", "x"]],
  result: (call) => {
    const x = tensorAt(call, "x");
    const count = counted(call, "the different elements");
    const row = (dim: Dim, dtype = x.dtype) => part({ shape: shapeOf([dim]), dtype });
    const items = [row(count), row(product(dimsAt(call, "x")), "int32"), row(count, "int32")];
    return { structure: { kind: "tuple", items, fields: ["y", "idx", "count"] } };
  },
});

export const sets: readonly TensorFunction[] = [
  setOperations,
  pickedInRow,
  compressed,
  differences,
  uniqueElements,
  uniqueWithCounts,
];
