/** Functions that fold axes away: sums, means, extremes, norms, and positions of extremes. */
import { add, compute, subtract } from "../../../values/dimensions/arithmetic";
import { type Dim, isZero, known, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { type Shape, shapeOf, unrankedShape } from "../../../values/dimensions/shape";
import { lookup } from "../../../values/names/lookup";
import { shortName } from "../../../values/names/short-name";
import { backendOf } from "../../keras/engine/backend";
import { type Value, float, int } from "../../../values/value";
import { broadcastShapes } from "../core/broadcast";
import { type TensorCall, type TensorFunction, defineTensorFunction, part } from "../core/definition";
import { dtypeName, ownDtype, typeOrOpen } from "../core/dtype";
import { tensorOf } from "../core/operand";
import {
  axesAt,
  axisAt,
  dimsAt,
  dimsOf,
  flagAt,
  given,
  integerAt,
  isInferred,
  namesAxisOfNumber,
  optionalTensor,
  tensorAt,
} from "../core/reading";
import { allElements, integerElements } from "../core/known-elements";
import { valuesOfCells } from "../../../values/contents/cell-values";
import { medianOf } from "../../../values/contents/quantile";
import { giveUp, refuse } from "../core/stops";
import { castScalar, fold, numberOf } from "../core/scalars";

/** The shape left when `axes` are folded (all of them where undefined). */
function reducedShape(dims: readonly Dim[], axes: readonly number[] | undefined, keepdims: boolean): Shape {
  const folded = (i: number): boolean => axes === undefined || axes.includes(i);
  if (keepdims) return shapeOf(dims.map((dim, i) => (folded(i) ? known(1) : dim)));
  return shapeOf(dims.filter((_, i) => !folded(i)));
}

/** The shape of a reduction call with roles `x`, `axis`, `keepdims`. */
export function reduction(call: TensorCall): Shape {
  const x = tensorAt(call, "x");
  const keepdims = flagAt(call, "keepdims", false);
  if (!x.shape.ranked && !keepdims && given(call, "axis") === undefined) return shapeOf([]);
  const dims = dimsOf(x);
  if (dims.length === 0 && namesAxisOfNumber(call)) return shapeOf([]);
  const axes = axesAt(call, "axis", dims.length);
  refuseNothing(call, dims, axes);
  // Where Keras infers, an axis that is named twice takes another one along.
  if (axes && isInferred(call) && new Set(axes).size < axes.length) giveUp(reason("not-supported", "axis"));
  const shape = reducedShape(dims, axes, keepdims);
  return axes && shape.ranked && isTurned(call) ? shapeOf([...shape.dims].reverse()) : shape;
}

/** Over PyTorch `keras.ops.count_nonzero` gives the axes that are left from the last to the first (`keras/src/backend/torch/numpy.py`). */
const isTurned = (call: TensorCall): boolean =>
  call.name === "keras.ops.count_nonzero" && !isInferred(call) && backendOf(call.context) === "torch";

/** What NumPy says of nothing to fold; the other folds have a result for it. */
const WITHOUT_IDENTITY: Readonly<Record<string, string>> = {
  max: "zero-size array to reduction operation maximum which has no identity",
  min: "zero-size array to reduction operation minimum which has no identity",
  ptp: "zero-size array to reduction operation maximum which has no identity",
  nanmax: "zero-size array to reduction operation fmax which has no identity",
  nanmin: "zero-size array to reduction operation fmin which has no identity",
  argmax: "attempt to get argmax of an empty sequence",
  argmin: "attempt to get argmin of an empty sequence",
  nanargmax: "attempt to get argmax of an empty sequence",
  nanargmin: "attempt to get argmin of an empty sequence",
};

/** Refuses the extreme of no elements, where there is anything to find one for. */
function refuseNothing(call: TensorCall, dims: readonly Dim[], axes: readonly number[] | undefined): void {
  const name = shortName(call.name).replace(/^a(?=max$|min$)/, "");
  const words = call.library === "numpy" ? lookup(WITHOUT_IDENTITY, name) : undefined;
  if (words === undefined || call.bound.values.has("initial")) return;
  const isFolded = (i: number): boolean => axes === undefined || axes.includes(i);
  if (
    !dims.some((dim, i) => isZero(dim) && isFolded(i)) ||
    dims.some((dim, i) => !isFolded(i) && !isAny(dim))
  )
    return;
  const facts = { function: shortName(call.name), input: shapeOf(dims) };
  refuse("nothing-to-fold", "x", facts, { says: `ValueError: ${words}` });
}

/** Whether an axis certainly has elements. */
const isAny = (dim: Dim): boolean => dim.kind === "known" && dim.value > 0;

const isInteger = (dtype: string | undefined): boolean => /^u?int/.test(dtype ?? "");

function mean(items: readonly Value[]): Value | undefined {
  const sum = numberOf(fold("+", items));
  return sum === undefined || items.length === 0 ? undefined : float(sum / items.length);
}

/** A sum or a product, for which a single truth value is a number too. */
const total =
  (operator: "+" | "*") =>
  (items: readonly Value[]): Value | undefined => {
    const result = fold(operator, items);
    return result?.kind === "bool" ? castScalar(result, "int64") : result;
  };

const [sum, product] = [total("+"), total("*")];

function median(items: readonly Value[]): Value | undefined {
  const numbers = items.map(numberOf);
  return numbers.every((number) => number !== undefined)
    ? float(medianOf([...numbers].sort((a, b) => a - b)))
    : undefined;
}

/**
 * The one number that an array folds to, where the result is a scalar. Of an array that is longer than those whose
 * elements are all values, whole numbers are told: their sum is the same in any order.
 */
function folded(
  call: TensorCall,
  shape: Shape,
  on: (items: readonly Value[]) => Value | undefined,
): readonly Value[] | undefined {
  if (!shape.ranked || shape.dims.length > 0) return undefined;
  const x = tensorAt(call, "x");
  const content =
    x.content ??
    (isExtreme(call)
      ? integerElements(x)?.map((number) => int(number))
      : isInteger(x.dtype) && on !== product
        ? valuesOfCells(allElements(x))
        : undefined);
  // TensorFlow divides integers to integers.
  const isWhole = on === mean && call.library !== "numpy" && call.library !== "keras" && isInteger(x.dtype);
  const stated = dtypeName(given(call, "dtype"));
  // NumPy folds what the elements are in the dtype that it is asked for.
  const items = counted(call, content)?.map((item) => castScalar(item, stated));
  const isRead = items && items.length > 0 && !isWhole && items.every((item) => item !== undefined);
  const result = isRead ? on(items) : undefined;
  const cast = result && castScalar(result, stated);
  return cast && [cast];
}

/** The elements that count: `nanmax` and its like leave out what is no number. */
const counted = (call: TensorCall, items: readonly Value[] | undefined): readonly Value[] | undefined =>
  call.name.includes(".nan")
    ? items?.filter((item) => item.kind !== "float" || !Number.isNaN(item.value))
    : items;

/** Whether the different elements decide the result, however often each stands there. */
const isExtreme = (call: TensorCall): boolean => /\.(nan|reduce_|a)?(max|min)$/.test(call.name);

const signatures = (
  ops: string,
  backend: string,
  tensorflow: string,
  numpy: string,
): TensorFunction["names"] => [
  [`${ops} ${backend}`, "x axis keepdims"],
  [tensorflow, "x=input_tensor axis=axis|reduction_indices keepdims=keepdims|keep_dims"],
  [numpy, "x=a axis dtype out keepdims"],
];

const extremeSignatures = (keras: string, tensorflow: string, numpy: string): TensorFunction["names"] => [
  [keras, "x axis keepdims"],
  [tensorflow, "x=input_tensor axis=axis|reduction_indices keepdims=keepdims|keep_dims"],
  [numpy, "x=a axis out keepdims initial"],
];

const folds: readonly (readonly [
  names: TensorFunction["names"],
  on?: (items: readonly Value[]) => Value | undefined,
  dtype?: string,
])[] = [
  [signatures("ops.sum ops.nansum", "K.sum", "tf.reduce_sum", "np.sum np.nansum"), sum],
  [signatures("ops.nanprod", "K.prod", "tf.reduce_prod", "np.prod np.product np.nanprod"), product],
  [[["ops.prod", "x axis keepdims dtype"]], product],
  [
    extremeSignatures("ops.max ops.amax ops.nanmax K.max", "tf.reduce_max", "np.max np.amax np.nanmax"),
    (items) => fold("max", items),
  ],
  [
    extremeSignatures("ops.min ops.amin ops.nanmin K.min", "tf.reduce_min", "np.min np.amin np.nanmin"),
    (items) => fold("min", items),
  ],
  [signatures("ops.mean ops.nanmean", "K.mean", "tf.reduce_mean", "np.mean np.nanmean"), mean],
  [
    [
      ["ops.std ops.nanstd ops.var ops.nanvar K.std K.var", "x axis keepdims"],
      ["tf.reduce_std tf.reduce_variance", "x=input_tensor axis keepdims"],
      ["np.std np.var np.nanstd np.nanvar", "x=a axis dtype out ddof keepdims"],
    ],
  ],
  [[["ops.median ops.nanmedian ops.ptp", "x axis keepdims"]]],
  [[["np.ptp", "x=a axis out keepdims"]]],
  [[["np.median np.nanmedian", "x=a axis out overwrite_input keepdims"]], median],
  [
    [
      ["ops.logsumexp K.logsumexp", "x axis keepdims"],
      ["tf.reduce_logsumexp", "x=input_tensor axis keepdims"],
    ],
  ],
  [[["tf.reduce_euclidean_norm", "x=input_tensor axis keepdims"]]],
  [[["ops.all ops.any K.all K.any", "x axis keepdims"]], undefined, "bool"],
  [[["np.all np.any", "x=a axis out keepdims"]], undefined, "bool"],
  [[["tf.reduce_all tf.reduce_any", "x=input_tensor axis keepdims"]], undefined, "bool"],
  [
    [
      ["ops.count_nonzero", "x axis keepdims"],
      ["np.count_nonzero", "x=a axis keepdims"],
      ["tf.count_nonzero", "x=input|input_tensor axis keepdims"],
    ],
  ],
  [
    [
      ["ops.norm", "x ord axis keepdims"],
      ["np.linalg.norm", "x ord axis keepdims"],
      ["tf.norm tf.linalg.norm", "x=tensor ord axis keepdims"],
    ],
  ],
];

const reductionFunctions = folds.map(([names, on, dtype]) =>
  defineTensorFunction({
    names,
    result: (call) => {
      const shape = reduction(call);
      const stated = given(call, "dtype");
      const named = dtype ?? dtypeName(stated);
      const isDtypeOpen = stated && named === undefined ? true : undefined;
      return { shape, dtype: named, isDtypeOpen, content: on && folded(call, shape, on) };
    },
  }),
);

/** Without an axis numpy and keras.ops flatten first; TensorFlow and its backend take axis 0 and -1. */
const extremes = defineTensorFunction({
  names: [
    ["ops.argmax ops.argmin ops.nanargmax ops.nanargmin", "x axis keepdims"],
    ["np.argmax np.argmin np.nanargmax np.nanargmin", "x=a axis out keepdims"],
    ["tf.argmax tf.argmin", "x=input axis=axis|dimension"],
    ["K.argmax K.argmin", "x axis"],
  ],
  result: (call) => {
    const fallback = call.library === "tensorflow" ? 0 : call.library === "backend" ? -1 : undefined;
    const dtype = call.library === "keras" ? "int32" : "int64";
    if (fallback === undefined) return { shape: reduction(call), dtype };
    const dims = dimsAt(call, "x");
    return { shape: reducedShape(dims, [axisAt(call, "axis", dims.length, fallback)], false), dtype };
  },
});

const moments = defineTensorFunction({
  gives: "value",
  names: [
    ["ops.moments", "x axis=axes keepdims"],
    ["tf.nn.moments", "x axis=axes shift keepdims=keepdims|keep_dims"],
  ],
  result: (call) => {
    const shape = reduction(call);
    const one = part({ shape, dtype: tensorAt(call, "x").dtype });
    return { structure: { kind: "tuple", items: [one, { ...one }] } };
  },
});

const average = defineTensorFunction({
  names: [
    ["ops.average", "x axis weights"],
    ["np.average", "x=a axis weights returned keepdims"],
  ],
  result: (call) => ({
    shape: given(call, "returned") ? unrankedShape(reason("not-supported", "returned")) : reduction(call),
  }),
});

/** Class numbers have an axis less than the rows of classes that they choose from. */
function refuseOneHot(call: TensorCall, output: readonly Dim[]): void {
  const labels = tensorAt(call, "target").shape;
  if (!labels.ranked || labels.dims.length === output.length - 1) return;
  const isOneHot = labels.dims.length === output.length;
  refuse(
    isOneHot ? "labels-one-hot" : "labels-shape",
    "target",
    { loss: "sparse_softmax_cross_entropy_with_logits", labels, outputs: shapeOf(output) },
    {
      remedies: isOneHot
        ? [
            {
              kind: "rewriteCall",
              target: call.site,
              name: "sparse_softmax_cross_entropy_with_logits",
              form: { callee: "{self}.softmax_cross_entropy_with_logits" },
            },
          ]
        : [],
    },
  );
}

/** Losses fold the class axis of the predictions. */
const losses = defineTensorFunction({
  names: [
    ["ops.categorical_crossentropy K.categorical_crossentropy", "target output from_logits axis"],
    [
      "ops.sparse_categorical_crossentropy K.sparse_categorical_crossentropy",
      "target output from_logits axis",
    ],
    [
      "tf.nn.softmax_cross_entropy_with_logits tf.nn.softmax_cross_entropy_with_logits_v2",
      "target=labels output=logits axis",
    ],
    ["tf.nn.sparse_softmax_cross_entropy_with_logits", "target=labels output=logits"],
  ],
  result: (call) => {
    const output = dimsAt(call, "output");
    if (call.name.endsWith("sparse_softmax_cross_entropy_with_logits")) refuseOneHot(call, output);
    const axis = axisAt(call, "axis", output.length, -1);
    // Where Keras 3 infers, it takes the last axis for the classes whichever it is told.
    const isLast = call.library === "keras" && isInferred(call);
    const shape = reducedShape(output, [isLast ? output.length - 1 : axis], false);
    return { shape, ...typeOrOpen(tensorAt(call, "output").dtype) };
  },
});

const elementLosses = defineTensorFunction({
  names: [
    ["ops.binary_crossentropy K.binary_crossentropy", "target output from_logits"],
    [
      "tf.nn.sigmoid_cross_entropy_with_logits tf.nn.weighted_cross_entropy_with_logits",
      "target=labels output=logits",
    ],
  ],
  result: (call) => ({
    shape: broadcastShapes([tensorAt(call, "target").shape, tensorAt(call, "output").shape]),
    ...typeOrOpen(tensorAt(call, "output").dtype),
  }),
});

/** One number of all elements, or of the elements of several tensors. */
const ofAll = defineTensorFunction({
  names: [["tf.nn.l2_loss tf.zero_fraction tf.nn.zero_fraction tf.linalg.global_norm", "x=t|value|t_list"]],
  result: (call) => {
    if (!/\.(?:l2_loss|global_norm)$/.test(call.name)) return { shape: shapeOf([]), dtype: "float32" };
    const value = given(call, "x");
    const [first] = (value && value.kind !== "tensor" ? call.context.iterate(value) : undefined) ?? [];
    return {
      shape: shapeOf([]),
      ...typeOrOpen(
        ownDtype(
          first ?? given(call, "x"),
          (first ? tensorOf(first, call.context) : tensorAt(call, "x"))?.dtype,
        ),
      ),
    };
  },
});

/** How near two pictures are to one another: one number, for each largest value that they are said to have. */
const nearness = defineTensorFunction({
  names: [["ops.psnr", "x=x1 other=x2 most=max_val"]],
  result: (call) => {
    const most = isInferred(call) ? undefined : optionalTensor(call, "most");
    return { shape: most?.shape ?? shapeOf([]), dtype: "float32" };
  },
});

/** Differences along an axis: one element fewer for each time, of what is put before and behind as well. */
const diff = defineTensorFunction({
  names: [["ops.diff np.diff", "x=a n axis prepend append"]],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const axis = axisAt(call, "axis", dims.length, -1);
    const n = known(integerAt(call, "n", 1));
    const added = ["prepend", "append"].map((name) => addedAt(call, name, axis)).reduce(add);
    return {
      shape: shapeOf(
        dims.map((d, i) => (i === axis ? compute("max", subtract(add(d, added), n), known(0)) : d)),
      ),
    };
  },
});

/** How many elements an array that is put beside another one adds along an axis: a number is one. */
function addedAt(call: TensorCall, name: string, axis: number): Dim {
  const added = optionalTensor(call, name);
  if (!added) return known(0);
  const dims = dimsOf(added);
  return dims.length === 0 ? known(1) : (dims[axis] ?? unknownDim(reason("data", name)));
}

export const reductions: readonly TensorFunction[] = [
  ...reductionFunctions,
  extremes,
  moments,
  average,
  losses,
  elementLosses,
  ofAll,
  nearness,
  diff,
];
