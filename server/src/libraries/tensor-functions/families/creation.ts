/** Arrays and tensors made from shapes, numbers and data: zeros, ranges, constants, random draws, variables. */
import type { ColumnContent } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { type Dim, isOne, known, unknownDim } from "../../../values/dimensions/dimension";
import type { Remedy } from "../../../values/records/finding";
import { reason } from "../../../values/records/reason";
import { type Shape, sameShape, shapeOf, unrankedShape } from "../../../values/dimensions/shape";
import type { Value } from "../../../values/value";
import { type TensorCall, type TensorFunction, defineTensorFunction } from "../core/definition";
import { arrayAround } from "../core/array-of-object";
import { drawnType } from "../core/drawn-type";
import { broadcastShapes } from "../core/broadcast";
import { OBJECT } from "../../../values/contents/dtype-codes";
import { dtypeName, ownDtype, typeOrOpen } from "../core/dtype";
import { withValues } from "../core/known-elements";
import { arraysIn } from "../core/operand";
import { refuseFloatIndices } from "../core/integer-indices";
import { inhomogeneous, isOfFloats, raggedRows } from "../core/ragged";
import { mayHaveFields, recordsIn } from "../core/records";
import {
  dimAt,
  given,
  integerAt,
  lengthsAt,
  operandAt,
  optionalTensor,
  refuseNegative,
  whyUnreadable,
  tensorAt,
} from "../core/reading";
import { castElements, namedType, statedType } from "../core/stated-dtype";
import { ranges } from "./ranges";
import { refuseTexts } from "../core/unread-texts";
import { giveUpOnRows } from "../core/other-backends";
import { Unknowable, refuse } from "../core/stops";
import { shortName } from "../../../values/names/short-name";

/** The shape that is asked for; TensorFlow broadcasts it with bounds, means and deviations that are arrays themselves. */
function drawnShape(call: TensorCall): Shape {
  const asked = shapeOf(lengthsAt(call, "shape"));
  if (!call.name.startsWith("tensorflow.random")) return asked;
  const many = ["a", "b"].filter((role) => /^(?:tensor|list|tuple)$/.test(given(call, role)?.kind ?? ""));
  const shapes = many.map((role) => tensorAt(call, role).shape);
  const ranked = shapes.filter((shape) => shape.ranked);
  const drawn = broadcastShapes([asked, ...ranked], many[0] ?? "call");
  // What nobody knows is most likely one number, but it may be one for each place along an axis of one.
  const isUntold =
    ranked.length < shapes.length || ["a", "b"].some((role) => given(call, role)?.kind === "unknown");
  if (!isUntold || !drawn.ranked) return drawn;
  return shapeOf(drawn.dims.map((dim) => (isOne(dim) ? unknownDim(reason("shape")) : dim)));
}

/** Filled with one value, or drawn at random: the shape is all there is. */
const filled = defineTensorFunction({
  names: [
    ["ops.zeros ops.ones ops.empty np.zeros np.ones np.empty tf.zeros tf.ones K.zeros K.ones", "shape dtype"],
    ["ops.full np.full tf.fill", "shape=shape|dims value=fill_value|value dtype"],
    ["K.constant", "value dtype shape"],
    [
      "tf.random.normal tf.random.uniform tf.random.truncated_normal tf.random_normal tf.random_uniform tf.truncated_normal",
      "shape a=mean|minval b=stddev|maxval dtype",
    ],
    [
      "tf.random.stateless_normal tf.random.stateless_uniform tf.random.stateless_truncated_normal",
      "shape seed a=mean|minval b=stddev|maxval dtype",
    ],
    [
      "keras.random.normal keras.random.uniform keras.random.truncated_normal keras.random.randint",
      "shape a b dtype",
    ],
    ["np.random.random np.random.random_sample np.random.ranf np.random.sample", "shape=size"],
    [
      "np.random.normal np.random.uniform np.random.laplace np.random.gumbel np.random.beta np.random.gamma np.random.binomial np.random.lognormal np.random.logistic np.random.vonmises np.random.wald np.random.f np.random.negative_binomial",
      "a=loc|low|n|mu|mean|dfnum|a|shape b=scale|high|p|kappa|dfden|b shape=size",
    ],
    [
      "np.random.poisson np.random.exponential np.random.standard_t np.random.geometric np.random.rayleigh np.random.chisquare np.random.pareto np.random.power np.random.weibull np.random.zipf np.random.logseries",
      "a=lam|scale|p|a shape=size",
    ],
    ["np.random.standard_normal np.random.standard_exponential np.random.standard_cauchy", "shape=size"],
    ["np.random.triangular", "a=left c=mode b=right shape=size"],
    ["K.random_normal K.random_uniform K.truncated_normal K.random_binomial", "shape a b dtype"],
    ["K.random_normal_variable K.random_uniform_variable", "shape a=mean|low b=scale|high dtype"],
  ],
  result: (call) => {
    if (call.name === "keras.backend.constant" && !given(call, "shape"))
      return { ...tensorAt(call, "value"), dtype: dtypeName(given(call, "dtype")) ?? "float32" };
    if (!given(call, "shape") && call.library === "numpy") {
      // Without a size one number is drawn for each element that the parameters have together.
      const parameters = ["a", "b", "c"].filter((name) => given(call, name));
      return {
        shape: broadcastShapes([shapeOf([]), ...parameters.map((name) => tensorAt(call, name).shape)]),
        dtype: drawnType(call.name),
      };
    }
    // TensorFlow's generators refuse a number where they want a list of lengths.
    if (call.name.startsWith("tensorflow.random") && given(call, "shape")?.kind === "int")
      throw new Unknowable(reason("not-supported", "a number for a shape"));
    const own =
      call.library === "numpy"
        ? drawnType(call.name)
        : call.name === "keras.random.randint"
          ? "int32"
          : "float32";
    const stated = given(call, "dtype");
    if (stated || !given(call, "value")) return { shape: drawnShape(call), ...statedType(call, own) };
    giveUpOnRows(call);
    // Keras fills with floats whatever the number is.
    if (call.library === "keras") return { shape: shapeOf(lengthsAt(call, "shape")), dtype: "float32" };
    const value = optionalTensor(call, "value")?.dtype;
    const dtype = call.library === "numpy" ? value : ownDtype(given(call, "value"), value);
    return { shape: shapeOf(lengthsAt(call, "shape")), ...typeOrOpen(dtype) };
  },
});

const like = defineTensorFunction({
  names: [
    ["ops.zeros_like ops.ones_like ops.empty_like K.zeros_like K.ones_like", "x dtype"],
    ["np.zeros_like np.ones_like np.empty_like", "x=a|x|prototype dtype"],
    ["ops.full_like np.full_like", "x=x|a value=fill_value dtype"],
    ["tf.zeros_like tf.ones_like", "x=input|tensor|value dtype"],
  ],
  result: (call) => {
    giveUpOnRows(call);
    return { shape: tensorAt(call, "x").shape, ...statedType(call, tensorAt(call, "x").dtype) };
  },
});

/** Refuses rows of different lengths, of which only an array of objects could be made. */
function refuseRagged(call: TensorCall): void {
  const value = given(call, "x");
  const ragged = value && raggedRows(value);
  if (!ragged || (given(call, "dtype") && call.library === "numpy")) return;
  const [first, other] = ragged.lengths;
  const isNumPy = call.library === "numpy";
  const padded: Remedy = {
    kind: "rewriteCall",
    target: call.site,
    name: shortName(call.name),
    form: {
      call: `@utils.pad_sequences({object}, padding="post"${isOfFloats(value) ? ', dtype="float32"' : ""})`,
      parameters: ["object"],
    },
  };
  refuse(
    "ragged-rows",
    "x",
    { first, other },
    {
      says: isNumPy
        ? inhomogeneous(ragged)
        : call.library === "tensorflow"
          ? "ValueError: Can't convert non-rectangular Python sequence to Tensor."
          : undefined,
      remedies: [...(ragged.remedies ?? []), ...(isNumPy && ragged.detected.length === 1 ? [padded] : [])],
    },
  );
}

/** Rows of different lengths make an array of objects that has only the axes which all of them share. */
function shapeOfObjects(value: Value | undefined, shape: Shape): Shape {
  const ragged = value && raggedRows(value);
  // Arrays that agree in their first axes only are refused, or make an array of objects, as NumPy's release has it.
  if (ragged?.isOfArrays === true && ragged.detected.length > 1)
    return unrankedShape(reason("data", "arrays of different shapes"));
  if (ragged) return shapeOf(ragged.detected.map((length) => known(length)));
  const rows = value?.kind === "tuple" || value?.kind === "list" ? (value.items ?? []) : [];
  const arrays = rows.flatMap((row) => (row.kind === "tensor" ? [row.shape] : []));
  const [first] = arrays;
  const mayDiffer = first !== undefined && arrays.some((other) => sameShape(first, other) !== true);
  const isOfRows = value?.kind === "tuple" || value?.kind === "list";
  const areUntold = isOfRows && shape.ranked && shape.dims.slice(1).some(({ kind }) => kind === "unknown");
  return mayDiffer || areUntold || rows.some(({ kind }) => kind === "unknown")
    ? unrankedShape(reason("data", "whether a row is as long as the others"))
    : shape;
}

/** Parts of rows beyond these are not gone through for what stands in each column. */
const MOST_PARTS = 200_000;

/** The columns of an array of objects that are arrays or lists themselves: `np.array([[bag, row], …], dtype=object)`. */
function columnsOfObjects(
  value: Value | undefined,
  shape: Shape,
  context: Context,
): readonly (ColumnContent | undefined)[] | undefined {
  const rows = value?.kind === "list" ? value.items : undefined;
  const width = shape.ranked && shape.dims.length === 2 ? shape.dims[1] : undefined;
  if (!rows || width?.kind !== "known" || rows.length * width.value > MOST_PARTS) return undefined;
  const parts = rows.map((row) => (row.kind === "list" || row.kind === "tuple" ? row.items : undefined));
  if (!parts.every((part) => part?.length === width.value)) return undefined;
  const columns = Array.from({ length: width.value }, (_, i) =>
    arraysIn(
      parts.flatMap((part) => part?.[i] ?? []),
      context,
    ),
  );
  return columns.some(Boolean) ? columns : undefined;
}

/** What each element of a vector of objects is that was made of rows of different lengths. */
function listsInRows(value: Value | undefined, shape: Shape, context: Context): ColumnContent | undefined {
  const rows = value?.kind === "list" || value?.kind === "tuple" ? value.items : undefined;
  const isVector = shape.ranked && shape.dims.length === 1;
  return value && rows && isVector && raggedRows(value) ? arraysIn(rows, context) : undefined;
}

/** Values as tensors. */
const converted = defineTensorFunction({
  names: [
    ["np.array np.asarray np.asanyarray", "x=object|a dtype"],
    ["ops.array ops.convert_to_tensor ops.convert_to_numpy ops.asarray", "x dtype"],
    ["tf.constant", "x=value dtype shape"],
    ["tf.convert_to_tensor", "x=value|initial_value dtype"],
    ["K.variable", "x=value dtype"],
    ["K.eval K.get_value", "x"],
  ],
  result: (call) => {
    refuseRagged(call);
    const around = arrayAround(given(call, "x"), call.library);
    if (around) return { value: around };
    const x = tensorAt(call, "x");
    const stated = given(call, "dtype");
    // What is made is an array of NumPy's.
    const isArray = call.library === "numpy" || call.name === "keras.ops.convert_to_numpy";
    const read = isArray ? x.dtype : ownDtype(given(call, "x"), x.dtype);
    if (call.library === "numpy") refuseTexts(call, x);
    const areObjects = x.dtype === "string" && stated?.kind === "class" && stated.name === "object";
    const dtype = areObjects ? "object" : statedType(call, read).dtype;
    if (call.library === "numpy" && mayHaveFields(stated)) {
      const records = recordsIn(given(call, "x"));
      const isUntold = stated?.kind === "unknown" || (stated?.kind === "str" && stated.value === undefined);
      if (records && isUntold) return { shape: unrankedShape(whyUnreadable(stated, "dtype")) };
      if (records) return { shape: records, dtype: dtypeName(stated) };
    }
    const shape = given(call, "shape") ? shapeOf(lengthsAt(call, "shape")) : x.shape;
    const all = dtype === OBJECT ? shapeOfObjects(given(call, "x"), shape) : shape;
    const columns = dtype === OBJECT ? columnsOfObjects(given(call, "x"), all, call.context) : undefined;
    const lists = dtype === OBJECT && !columns ? listsInRows(given(call, "x"), all, call.context) : undefined;
    if (lists)
      return {
        structure: withValues({ kind: "tensor", flavour: "numpy", shape: all, dtype }, { all: lists }),
      };
    if (columns)
      return { structure: withValues({ kind: "tensor", flavour: "numpy", shape: all, dtype }, { columns }) };
    return {
      shape: all,
      ...typeOrOpen(dtype),
      content: isCutOff(stated) ? undefined : castElements(x, dtype),
    };
  },
});

/** Whether a type is that of texts of so many signs, behind which NumPy cuts longer ones off. */
const isCutOff = (dtype: Value | undefined): boolean =>
  dtype?.kind === "str" && /^[<>=|]?[USa]\d+$/.test(dtype.value ?? "");

const cast = defineTensorFunction({
  names: [
    ["ops.cast K.cast tf.cast tf.saturate_cast ops.saturate_cast", "x dtype"],
    ["tf.dtypes.cast", "x dtype"],
    ["np.astype", "x dtype"],
    ["tf.to_float tf.to_int32 tf.to_int64 K.cast_to_floatx", "x"],
  ],
  result: (call) => {
    const x = tensorAt(call, "x");
    if (call.library === "numpy") refuseTexts(call, x);
    const own = call.name.endsWith("cast_to_floatx") ? "float32" : /\.to_(\w+)$/.exec(call.name)?.[1];
    const stated = statedType(call, own === "float" ? "float32" : own);
    const content = isCutOff(given(call, "dtype")) ? undefined : castElements(x, stated.dtype);
    return { shape: x.shape, ...stated, content };
  },
});

/** Numbers written in a text, apart by `sep`; without one the text is bytes, which is not told. */
const numbersInText = defineTensorFunction({
  names: [["np.fromstring", "text=string|text dtype count sep"]],
  result: (call) => {
    const [text, sep] = [given(call, "text"), given(call, "sep")];
    const dtype = (given(call, "dtype") ? namedType(call, "dtype") : undefined) ?? "float64";
    const isSpaced = sep?.kind === "str" && sep.value !== undefined && /^\s+$/.test(sep.value);
    const written = text?.kind === "str" && !given(call, "count") ? text.value : undefined;
    const numbers = isSpaced ? written?.trim().split(/\s+/) : undefined;
    const isRead = numbers?.every((number) => /^[+-]?\d+(\.\d*)?$/.test(number)) === true;
    const length = isRead ? known(numbers.length) : unknownDim(reason("data", "the numbers in a text"));
    return { shape: shapeOf([length]), dtype };
  },
});

/**
 * What `eye` of Keras's TensorFlow backend makes of a diagonal `k`: it pads a square, which is not always of the size that
 * was asked for.
 */
function shiftedEye(n: Dim, m: Dim, k: number): readonly Dim[] {
  if (n.kind !== "known" || m.kind !== "known" || Math.min(m.value - k, n.value + k) < 0)
    return [unknownDim(reason("not-supported", "k")), unknownDim(reason("not-supported", "k"))];
  const side = Math.min(m.value - k, n.value + k);
  const rows = side + Math.max(-k, 0) + Math.max(n.value - m.value + k, 0);
  return [known(rows), known(side + Math.max(k, 0) + Math.max(m.value - n.value - k, 0))];
}

const identity = defineTensorFunction({
  names: [
    ["np.eye ops.eye", "n=N|n m=M k dtype"],
    ["np.identity ops.identity", "n dtype"],
    ["tf.eye", "n=num_rows m=num_columns batch=batch_shape dtype"],
    ["K.eye", "n=size dtype"],
  ],
  result: (call) => {
    const [n = dimAt(call, "n")] = lengthsAt(call, "n");
    const m = given(call, "m") ? dimAt(call, "m") : n;
    const own = call.library === "numpy" ? "float64" : "float32";
    const dtype = given(call, "dtype") ? namedType(call, "dtype") : own;
    const batch = given(call, "batch") ? lengthsAt(call, "batch") : [];
    const k = call.name === "keras.ops.eye" ? integerAt(call, "k", 0) : 0;
    return { shape: shapeOf(k === 0 ? [...batch, n, m] : shiftedEye(n, m, k)), dtype };
  },
});

const oneHot = defineTensorFunction({
  names: [
    ["ops.one_hot", "x classes=num_classes axis dtype"],
    ["tf.one_hot", "x=indices classes=depth on=on_value off=off_value axis dtype"],
    ["K.one_hot", "x=indices classes=num_classes"],
  ],
  result: (call) => {
    refuseFloatIndices(call, "x");
    const x = operandAt(call, "x");
    const axis = integerAt(call, "axis", -1);
    const classes = dimAt(call, "classes");
    refuseNegative(classes, "classes");
    const marks = [optionalTensor(call, "on"), optionalTensor(call, "off")].find((mark) => mark);
    const own = marks ? marks.dtype : "float32";
    const dtype = call.library === "backend" ? { dtype: own } : statedType(call, own);
    if (!x.shape.ranked) return { shape: x.shape, ...dtype };
    const dims = [...x.shape.dims];
    dims.splice(axis < 0 ? dims.length + 1 + axis : axis, 0, classes);
    return { shape: shapeOf(dims), ...dtype };
  },
});

export const creation: readonly TensorFunction[] = [
  filled,
  like,
  converted,
  cast,
  numbersInText,
  ranges,
  identity,
  oneHot,
];
