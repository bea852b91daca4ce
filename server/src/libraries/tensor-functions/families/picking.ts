/** Picking elements by their values or by index tensors: the largest ones, those of a mask, those at coordinates. */
import { product } from "../../../values/dimensions/arithmetic";
import { type ColumnContent, contentOfCells, mappedContent } from "../../../values/contents/column-content";
import { type Dim, OPEN, known, sameDim, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { shapeOf } from "../../../values/dimensions/shape";
import type { TensorValue } from "../../../values/value";
import { tryBroadcast } from "../core/broadcast";
import {
  type ResultDtype,
  type TensorCall,
  type TensorFunction,
  defineTensorFunction,
  part,
} from "../core/definition";
import { dtypeName, typeOrOpen } from "../core/dtype";
import { kerasDtype } from "../core/keras-dtypes";
import { allElements, differentElements, integerElements, withValues } from "../core/known-elements";
import { truePlaces, truePlacesCount } from "../core/true-places";
import {
  elementsOf,
  axisAt,
  counted,
  dimAt,
  dimsAt,
  flagAt,
  given,
  integerAt,
  isInferred,
  lengthsAt,
  optionalTensor,
  refuseNegative,
  refuseTooLong,
  tensorAt,
} from "../core/reading";
import { giveUp, refuse } from "../core/stops";

/** The different ones, from the smallest on. */
export const inOrder = (content: ColumnContent): ColumnContent =>
  contentOfCells(content.dtype, () => {
    const values = [...(content.values ?? [])];
    return content.dtype === "string" || content.dtype === "bool"
      ? values.sort()
      : values.sort((a, b) => Number(a) - Number(b));
  });

/** The different elements in order, in a row; with what else is asked for, a tuple. */
const unique = defineTensorFunction({
  names: [["np.unique", "x=ar|a index=return_index inverse=return_inverse counts=return_counts axis"]],
  result: (call) => {
    const x = tensorAt(call, "x");
    const different = given(call, "axis") ? undefined : differentElements(x);
    const count =
      different === undefined ? unknownDim(reason("data", "the different elements")) : known(different);
    const row = (dims: readonly Dim[], dtype = "int64"): TensorValue => part({ shape: shapeOf(dims), dtype });
    const rest = given(call, "axis") ? dimsAt(call, "x") : [];
    const axis = given(call, "axis") ? axisAt(call, "axis", rest.length) : 0;
    const shape = given(call, "axis") ? rest.map((dim, i) => (i === axis ? count : dim)) : [count];
    const elements = given(call, "axis") ? undefined : allElements(x);
    const content = elements?.missing === 0 && elements.values ? elements : undefined;
    const values = withValues(
      part({ shape: shapeOf(shape), dtype: x.dtype }),
      content && { all: inOrder(content) },
    );
    const all = x.shape.ranked
      ? given(call, "axis")
        ? (rest[axis] ?? count)
        : product(x.shape.dims)
      : unknownDim(reason("shape"));
    const more = [
      ...(flagAt(call, "index", false) ? [row([count])] : []),
      ...(flagAt(call, "inverse", false)
        ? [given(call, "axis") ? row([all]) : part({ shape: x.shape, dtype: "int64" })]
        : []),
      ...(flagAt(call, "counts", false) ? [row([count])] : []),
    ];
    return { structure: more.length === 0 ? values : { kind: "tuple", items: [values, ...more] } };
  },
});

/** Values and indices of the `k` largest along the last axis. */
const topK = defineTensorFunction({
  gives: "value",
  names: [
    ["ops.top_k", "x k sorted"],
    ["tf.math.top_k tf.nn.top_k", "x=input k sorted"],
  ],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const k = given(call, "k")
      ? dimAt(call, "k")
      : dimAt(call, "k", unknownDim(reason("not-supported", "k")));
    // Keras's own rule (`TopK.compute_output_spec` in keras/src/ops/math.py) looks at no length.
    const onData = call.symbolic ? "later" : undefined;
    refuseTooLong(k, shapeOf(dims), dims.length - 1, "k", undefined, onData);
    refuseNegative(
      k,
      "k",
      isInferred(call)
        ? "ValueError: Cannot convert '…' to a shape. Negative dimensions are not allowed."
        : "InvalidArgumentError: …Need k >= 0",
    );
    const shape = shapeOf([...dims.slice(0, -1), k]);
    const values = part({ shape, dtype: tensorAt(call, "x").dtype });
    const structure = { kind: "tuple" as const, items: [values, part({ shape, dtype: "int32" })] };
    return { structure: { ...structure, fields: ["values", "indices"] } };
  },
});

const inTopK = defineTensorFunction({
  names: [["ops.in_top_k tf.math.in_top_k tf.nn.in_top_k", "x=targets predictions k"]],
  result: (call) => ({ shape: tensorAt(call, "x").shape, dtype: "bool" }),
});

/** After `compute_take_along_axis_output_shape` in keras/src/ops/operation_utils.py. */
const takeAlongAxis = defineTensorFunction({
  names: [
    ["ops.take_along_axis", "x indices axis"],
    ["np.take_along_axis", "x=arr indices axis"],
  ],
  result: (call) => {
    const x = tensorAt(call, "x");
    const [dims, indices] = [dimsAt(call, "x"), dimsAt(call, "indices")];
    // One place is refused, or is a row of one, as the backend has it.
    if (given(call, "axis") === undefined && indices.length === 0 && call.library === "keras")
      giveUp(reason("not-supported", "one index"));
    if (given(call, "axis") === undefined) return { shape: shapeOf(indices), dtype: x.dtype };
    const axis = axisAt(call, "axis", dims.length);
    if (indices.length !== dims.length) giveUp(reason("not-supported", "indices of another rank"));
    const without = (all: readonly Dim[]): readonly Dim[] => all.filter((_, i) => i !== axis);
    const met = tryBroadcast(without(dims), without(indices));
    if (!met)
      refuse("shapes-do-not-broadcast", "indices", { first: x.shape, second: shapeOf(indices), inputs: "" });
    const shape = [...met];
    shape.splice(axis, 0, indices[axis] ?? OPEN);
    return { shape: shapeOf(shape), dtype: x.dtype };
  },
});

/** The last axis of the indices holds coordinates; what they leave of the tensor stays. */
const gatherNd = defineTensorFunction({
  names: [["tf.gather_nd", "x=params indices batch_dims"]],
  result: (call) => {
    const batch = integerAt(call, "batch_dims", 0);
    const [dims, indices] = [dimsAt(call, "x"), dimsAt(call, "indices")];
    const depth = indices.at(-1);
    if (depth?.kind !== "known") giveUp(reason("not-supported", "coordinates of unknown number"));
    return {
      shape: shapeOf([...indices.slice(0, -1), ...dims.slice(batch + depth.value)]),
      dtype: tensorAt(call, "x").dtype,
    };
  },
});

/** How often each class was taken for each: square, and as large as it is told to be. */
const confusionMatrix = defineTensorFunction({
  names: [["tf.math.confusion_matrix", "labels predictions classes=num_classes weights dtype"]],
  result: (call) => {
    const classes = given(call, "classes")
      ? dimAt(call, "classes")
      : unknownDim(reason("data", "the largest label"));
    return { shape: shapeOf([classes, classes]), dtype: "int32" };
  },
});

/** The boxes that are kept: no more than are asked for. */
const suppressed = defineTensorFunction({
  names: [["tf.image.non_max_suppression", "boxes scores max_output_size iou_threshold score_threshold"]],
  result: () => ({ shape: shapeOf([unknownDim(reason("data", "the boxes that are kept"))]), dtype: "int32" }),
});

/** How many elements of a mask are true. */
function pickedBy({ content }: TensorValue): Dim {
  const picked = content?.filter((element) => element.kind === "bool" && element.value);
  const isKnown = content?.every((element) => element.kind === "bool");
  return picked && isKnown
    ? known(picked.length)
    : unknownDim(reason("data", "the elements that a mask picks"));
}

/** Rows where the mask holds: the axes that the mask covers become one. */
const booleanMask = defineTensorFunction({
  names: [["tf.boolean_mask", "x=tensor mask axis"]],
  result: (call) => {
    const [dims, mask] = [dimsAt(call, "x"), dimsAt(call, "mask")];
    const axis = axisAt(call, "axis", dims.length, 0);
    return {
      shape: shapeOf([
        ...dims.slice(0, axis),
        pickedBy(tensorAt(call, "mask")),
        ...dims.slice(axis + mask.length),
      ]),
      dtype: tensorAt(call, "x").dtype,
    };
  },
});

/** What is written into stays as it is. */
const updated = defineTensorFunction({
  names: [
    ["ops.scatter_update", "x=inputs indices updates"],
    ["ops.slice_update", "x=inputs start_indices updates"],
    [
      "tf.tensor_scatter_nd_update tf.tensor_scatter_nd_add tf.tensor_scatter_nd_sub tf.tensor_scatter_nd_max tf.tensor_scatter_nd_min",
      "x=tensor indices updates",
    ],
  ],
  result: (call) => ({ shape: tensorAt(call, "x").shape, dtype: tensorAt(call, "x").dtype }),
});

const scattered = defineTensorFunction({
  names: [
    ["ops.scatter", "indices x=values shape"],
    ["tf.scatter_nd", "indices x=updates shape"],
  ],
  result: (call) => ({ shape: shapeOf(lengthsAt(call, "shape")), dtype: tensorAt(call, "x").dtype }),
});

/** Rows of one segment become one row. */
const segments = defineTensorFunction({
  names: [
    [
      "ops.segment_sum ops.segment_max ops.segment_min ops.segment_prod",
      "x=data ids=segment_ids num=num_segments",
    ],
    [
      "tf.math.unsorted_segment_sum tf.math.unsorted_segment_mean tf.math.unsorted_segment_max tf.math.unsorted_segment_min tf.math.unsorted_segment_prod",
      "x=data ids=segment_ids num=num_segments",
    ],
    [
      "tf.math.segment_sum tf.math.segment_mean tf.math.segment_max tf.math.segment_min",
      "x=data ids=segment_ids",
    ],
  ],
  result: (call) => {
    const covered = call.library === "keras" ? 1 : dimsAt(call, "ids").length;
    const count = given(call, "num") ? dimAt(call, "num") : counted(call, "the number of segments");
    const { dtype } = tensorAt(call, "x");
    const isDivided = call.name.endsWith("unsorted_segment_mean") && dtype?.includes("int") === true;
    return {
      shape: shapeOf([count, ...dimsAt(call, "x").slice(covered)]),
      dtype: isDivided ? "float64" : dtype,
    };
  },
});

/** The coordinates of what is not zero: one vector per axis, or one row per element. */
const nonzero = defineTensorFunction({
  gives: "value",
  names: [
    ["ops.nonzero", "x"],
    ["np.nonzero", "x=a"],
  ],
  result: (call) => {
    const x = tensorAt(call, "x");
    const vector = part({
      shape: shapeOf([truePlacesCount(call, x)]),
      dtype: call.library === "numpy" ? "int64" : "int32",
    });
    const places = call.library === "numpy" ? truePlaces(x) : undefined;
    const items = dimsAt(call, "x").map(() => withValues({ ...vector }, places && { all: places }));
    return { structure: { kind: "tuple", items } };
  },
});

/** The largest of whole numbers that are all known; undefined where one is not. */
const largestOf = (tensor: TensorValue): number | undefined =>
  integerElements(tensor)?.reduce((a, b) => Math.max(a, b), 0);

/** Counts are whole numbers; of weights they are sums. */
function countsDtype(call: TensorCall, dtype: string | undefined): ResultDtype {
  const weights = optionalTensor(call, "weights");
  // TensorFlow counts in the type that it is asked for.
  if (!weights && call.library === "tensorflow" && given(call, "dtype")) {
    const stated = dtypeName(given(call, "dtype"));
    return { dtype: stated, isDtypeOpen: stated === undefined ? true : undefined };
  }
  if (!weights) return { dtype: call.library === "numpy" ? "int64" : "int32" };
  if (call.library === "numpy") return { dtype: "float64" };
  return typeOrOpen(isInferred(call) ? kerasDtype([dtype, weights.dtype]) : undefined);
}

/**
 * How many values fall into each bin. There are as many bins as the largest value needs, and at least `minlength`;
 * TensorFlow makes no more than `maxlength`, and counts each row by itself where it is told an axis.
 */
const binCounts = defineTensorFunction({
  names: [
    ["np.bincount ops.bincount", "x weights least=minlength"],
    ["tf.math.bincount", "x=arr weights least=minlength most=maxlength dtype name axis"],
  ],
  result: (call) => {
    const x = tensorAt(call, "x");
    const least = given(call, "least") ? dimAt(call, "least") : known(0);
    const isFixed = given(call, "most") !== undefined && sameDim(least, dimAt(call, "most")) === true;
    const largest = largestOf(x);
    const bins = isFixed
      ? least
      : largest !== undefined && least.kind === "known" && !given(call, "most")
        ? known(Math.max(largest + 1, least.value))
        : counted(call, "the largest value");
    const isByRow = call.library === "tensorflow" ? given(call, "axis") !== undefined : true;
    // NumPy counts the elements of vectors only.
    const rows = isByRow && call.library !== "numpy" ? dimsAt(call, "x").slice(0, -1) : [];
    return { shape: shapeOf([...rows, bins]), ...countsDtype(call, x.dtype) };
  },
});

/** Where values would stand in a sorted sequence, or in which bin they fall. */
const positions = defineTensorFunction({
  names: [
    ["ops.searchsorted tf.searchsorted", "sorted=sorted_sequence x=values side"],
    ["np.searchsorted", "sorted=a x=v side"],
    ["ops.digitize np.digitize", "x bins"],
  ],
  result: (call) => ({
    shape: tensorAt(call, "x").shape,
    dtype: call.library === "numpy" ? "int64" : "int32",
  }),
});

/** Whether each element is among others; of known ones the answers are known. */
const among = defineTensorFunction({
  names: [
    ["ops.isin", "x=x1 other=x2"],
    ["np.isin np.in1d", "x=element|ar1 other=test_elements|ar2 assume_unique invert kind"],
  ],
  result: (call) => {
    const x = tensorAt(call, "x");
    const all = call.library === "numpy" && !given(call, "invert") ? allElements(x) : undefined;
    const wanted = all && allElements(tensorAt(call, "other"));
    // Numbers of one kind, or texts: what an element is compared as would be another question.
    const isAlike =
      wanted !== undefined && wanted.dtype === all?.dtype && wanted.missing === 0 && all?.missing === 0;
    const values = isAlike ? new Set(wanted.values) : undefined;
    return {
      shape: x.shape,
      dtype: "bool",
      values:
        all && values && wanted?.values
          ? { all: mappedContent(all, "bool", (cell) => (values.has(cell) ? "True" : "False")) }
          : undefined,
    };
  },
});

const argwhere = defineTensorFunction({
  names: [["np.argwhere", "x=a"]],
  result: (call) => {
    const x = tensorAt(call, "x");
    const axes = x.shape.ranked ? known(x.shape.dims.length) : unknownDim(x.shape.reason);
    return {
      shape: shapeOf([truePlacesCount(call, x), axes]),
      dtype: "int64",
    };
  },
});

const flatUnique = defineTensorFunction({
  gives: "value",
  names: [["tf.unique", "x"]],
  result: (call) => {
    const x = tensorAt(call, "x");
    const few = part({ shape: shapeOf([counted(call, "different values")]), dtype: x.dtype });
    const where = part({ shape: shapeOf([elementsOf(x)]), dtype: "int32" });
    return { structure: { kind: "tuple", items: [few, where], fields: ["y", "idx"] } };
  },
});

export const picking: readonly TensorFunction[] = [
  unique,
  topK,
  inTopK,
  takeAlongAxis,
  gatherNd,
  confusionMatrix,
  suppressed,
  booleanMask,
  updated,
  scattered,
  segments,
  nonzero,
  binCounts,
  positions,
  among,
  argwhere,
  flatUnique,
];
