/** NumPy's functions on series of samples and tables of observations: differences, filters, histograms, covariances. */
import { add, compute, floorDivide, multiply, subtract } from "../../../values/dimensions/arithmetic";
import { type Dim, known, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { type Shape, shapeOf } from "../../../values/dimensions/shape";
import { tuple } from "../../../values/value";
import { broadcastShapes } from "../core/broadcast";
import {
  defineTensorFunction,
  part,
  type ResultDtype,
  type TensorCall,
  type TensorFunction,
} from "../core/definition";
import { arithmeticDtype, joinedDtype, typeOrOpen } from "../core/dtype";
import { truthsCounted } from "../core/known-elements";
import { tensorOf } from "../core/operand";
import {
  elementsOf,
  axesAt,
  axisAt,
  dimAt,
  dimsAt,
  dimsOf,
  dimsOfValue,
  flagAt,
  given,
  integerAt,
  isInferred,
  lengthsAt,
  refuseLength,
  refuseTooLong,
  tensorAt,
  textAt,
} from "../core/reading";
import { resultDtype } from "../core/result-dtype";
import { statedType } from "../core/stated-dtype";
import { giveUp } from "../core/stops";

const uncounted = (what: string): Dim => unknownDim(reason("data", what));

/**
 * How many places along an axis an argument names: one for a number, each of a list, where one that is named twice counts
 * once unless `isEach`, and each that a mask picks; undefined where they can't be counted.
 */
function placesAt(call: TensorCall, role: string, length: Dim, isEach = false): Dim | undefined {
  const value = given(call, role);
  if (value?.kind === "int") return known(1);
  const array = value && tensorOf(value, call.context);
  if (array?.dtype === "bool") {
    const count = truthsCounted(array);
    return count === undefined ? undefined : known(count);
  }
  const places = value && value.kind !== "slice" ? dimsOfValue(value, call) : undefined;
  const numbers = places?.flatMap((dim) => (dim.kind === "known" ? [dim.value] : []));
  if (!numbers || numbers.length !== places?.length) return undefined;
  if (isEach) return known(numbers.length);
  // From the end and from the beginning one place has two names.
  const isMixed = numbers.some((n) => n < 0) && numbers.some((n) => n >= 0);
  if (isMixed && length.kind !== "known") return undefined;
  const end = length.kind === "known" ? length.value : 0;
  return known(new Set(numbers.map((n) => (n < 0 ? n + end : n))).size);
}

/** Along an axis fewer elements, or more; without one of all of them in a row. */
const changedAlong =
  (change: (call: TensorCall, length: Dim) => Dim): TensorFunction["result"] =>
  (call) => {
    const x = tensorAt(call, "x");
    if (given(call, "axis") === undefined)
      return { shape: shapeOf([change(call, elementsOf(x))]), dtype: x.dtype };
    const dims = dimsOf(x);
    const axis = axisAt(call, "axis", dims.length);
    return {
      shape: shapeOf(dims.map((dim, i) => (i === axis ? change(call, dim) : dim))),
      dtype: x.dtype,
    };
  };

const deleted = defineTensorFunction({
  names: [["np.delete", "x=arr at=obj axis"]],
  result: changedAlong((call, length) => {
    const places = placesAt(call, "at", length);
    return places ? subtract(length, places) : uncounted("what is left of an array");
  }),
});

/** One element for each place, or for each value where one place is given. */
const inserted = defineTensorFunction({
  names: [["np.insert", "x=arr at=obj values axis"]],
  result: changedAlong((call, length) => {
    const places = placesAt(call, "at", length, true);
    const value = given(call, "values");
    const isScalar = value?.kind === "int" || value?.kind === "float" || value?.kind === "bool";
    const one = places?.kind === "known" && places.value === 1;
    return places && (isScalar || !one) ? add(length, places) : uncounted("what is inserted into an array");
  }),
});

const TOO_FEW_FOR_A_GRADIENT =
  "ValueError: Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.";

/** As many as there are; of several axes one array each, in a tuple since NumPy 2. */
const gradient = defineTensorFunction({
  gives: "value",
  names: [["np.gradient", "x=f *spacing axis edge_order"]],
  result: (call) => {
    const x = tensorAt(call, "x");
    const rank = dimsOf(x).length;
    const each = { shape: x.shape, dtype: resultDtype("gradient", "numpy", x.dtype) };
    const axes = axesAt(call, "axis", rank) ?? Array.from({ length: rank }, (_, axis) => axis);
    const least = known(integerAt(call, "edge_order", 1) + 1);
    for (const axis of axes) refuseTooLong(least, x.shape, axis, "x", TOO_FEW_FOR_A_GRADIENT);
    return axes.length === 1 ? each : { structure: tuple(axes.map(() => part(each))) };
  },
});

/** The length of a convolution of `a` and `v` in each mode. */
const convolved = defineTensorFunction({
  names: [
    ["np.convolve np.correlate", "a v mode"],
    ["ops.correlate", "a=x1 v=x2 mode"],
  ],
  result: (call) => {
    const [[a, ...more], [v, ...others]] = [dimsAt(call, "a"), dimsAt(call, "v")];
    if (!a || !v || more.length > 0 || others.length > 0)
      return giveUp(reason("not-supported", "numpy.convolve"));
    const [longer, shorter] = [compute("max", a, v), compute("min", a, v)];
    const mode = textAt(call, "mode", call.name.endsWith("convolve") ? "full" : "valid");
    const length =
      mode === "same"
        ? longer
        : mode === "valid"
          ? add(subtract(longer, shorter), known(1))
          : subtract(add(a, v), known(1));
    return { shape: shapeOf([length]), ...joinedDtype([tensorAt(call, "a"), tensorAt(call, "v")]) };
  },
});

/** Counts, and the edges between which they were counted. */
const histogram = defineTensorFunction({
  gives: "value",
  names: [["np.histogram ops.histogram", "a=a|x bins"]],
  result: (call) => {
    const bins = given(call, "bins");
    if (bins?.kind === "str") giveUp(reason("data", "numpy.histogram"));
    const isCount = !bins || bins.kind === "int";
    const edges = isCount ? add(dimAt(call, "bins", known(10)), known(1)) : dimsAt(call, "bins")[0];
    if (!edges) return giveUp(reason("data", "numpy.histogram"));
    return {
      structure: tuple([
        part({ shape: shapeOf([subtract(edges, known(1))]) }),
        part({ shape: shapeOf([edges]) }),
      ]),
    };
  },
});

/** Counts in bins of one width. */
const fixedHistogram = defineTensorFunction({
  names: [["tf.histogram_fixed_width", "x=values value_range nbins"]],
  result: (call) => ({ shape: shapeOf([dimAt(call, "nbins", known(100))]), dtype: "int32" }),
});

/** NumPy computes in 64 bits or more, Keras in floats of its own. */
function covarianceDtype(call: TensorCall): ResultDtype {
  if (call.library !== "numpy") return {};
  return typeOrOpen(arithmeticDtype("+", [tensorAt(call, "m").dtype, "float64"], [false, false], true));
}

/** Rows are variables, unless it is said that columns are. */
const covariance = defineTensorFunction({
  names: [
    ["np.cov", "m y rowvar"],
    ["np.corrcoef", "m=x y rowvar"],
    ["ops.corrcoef", "m=x"],
  ],
  result: (call) => {
    const dims = dimsAt(call, "m");
    const [rows, columns] = dims;
    if (!rows || dims.length > 2) return giveUp(reason("not-supported", "numpy.cov"));
    if (isInferred(call)) return { shape: shapeOf(dims) };
    const isByRow = flagAt(call, "rowvar", true);
    const own = columns ? (isByRow ? rows : columns) : known(1);
    const second = given(call, "y") ? dimsAt(call, "y") : [];
    if (second.length > 1 || (second.length === 1 && columns)) giveUp(reason("not-supported", "numpy.cov"));
    const all = second.length === 1 ? add(own, known(1)) : own;
    const isOne = all.kind === "known" && all.value === 1;
    return { shape: shapeOf(isOne ? [] : [all, all]), ...covarianceDtype(call) };
  },
});

const interpolated = defineTensorFunction({
  names: [["np.interp", "x xp fp"]],
  result: (call) => ({ shape: tensorAt(call, "x").shape, dtype: "float64" }),
});

const frequencies = defineTensorFunction({
  names: [
    ["np.fft.fftfreq np.fft.rfftfreq scipy.fft.fftfreq scipy.fft.rfftfreq scipy.fftpack.fftfreq", "n d"],
  ],
  result: (call) => {
    const n = dimAt(call, "n");
    const half = add(compute("//", n, known(2)), known(1));
    return { shape: shapeOf([call.name.endsWith("rfftfreq") ? half : n]), dtype: "float64" };
  },
});

/** The diagonal of two axes, which stands last; its sum has none. */
const diagonal = defineTensorFunction({
  names: [
    ["np.diagonal", "x=a offset axis1 axis2"],
    ["np.trace", "x=a offset axis1 axis2"],
    ["ops.diagonal ops.trace", "x offset axis1 axis2"],
  ],
  result: (call) => {
    const x = tensorAt(call, "x");
    const dims = dimsOf(x);
    const [first, second] = [axisAt(call, "axis1", dims.length, 0), axisAt(call, "axis2", dims.length, 1)];
    const [a, b] = [dims[first], dims[second]];
    if (!a || !b) return giveUp(reason("shape"));
    const rest = dims.filter((_, i) => i !== first && i !== second);
    if (call.name.endsWith("trace")) return { shape: shapeOf(rest) };
    const offset = integerAt(call, "offset", 0);
    const length =
      offset >= 0
        ? compute("min", a, subtract(b, known(offset)))
        : compute("min", subtract(a, known(-offset)), b);
    return { shape: shapeOf([...rest, length]), dtype: x.dtype };
  },
});

const rolledAxis = defineTensorFunction({
  names: [["np.rollaxis", "x=a axis start"]],
  result: (call) => {
    const x = tensorAt(call, "x");
    const dims = dimsOf(x);
    const axis = axisAt(call, "axis", dims.length);
    const start = integerAt(call, "start", 0);
    const place = start < 0 ? start + dims.length : start;
    const moved = dims[axis];
    if (!moved) return giveUp(reason("shape"));
    const rest = dims.filter((_, i) => i !== axis);
    const at = place > axis ? place - 1 : place;
    return { shape: shapeOf([...rest.slice(0, at), moved, ...rest.slice(at)]), dtype: x.dtype };
  },
});

/** Vectors of three numbers; of two numbers each the result has one. */
const crossed = defineTensorFunction({
  names: [
    ["np.cross tf.linalg.cross tf.cross", "a b"],
    ["ops.cross", "a=x1 b=x2"],
  ],
  result: (call) => {
    const [a, b] = [dimsAt(call, "a"), dimsAt(call, "b")];
    const isThree = (dim: Dim | undefined): boolean => dim?.kind === "known" && dim.value === 3;
    if (a.length !== b.length || !isThree(a.at(-1)) || !isThree(b.at(-1)))
      giveUp(reason("not-supported", "numpy.cross"));
    return { shape: shapeOf(a), ...joinedDtype([tensorAt(call, "a"), tensorAt(call, "b")]) };
  },
});

const pseudoInverse = defineTensorFunction({
  names: [
    ["np.linalg.pinv tf.linalg.pinv", "x=a|x cut=rcond"],
    ["ops.pinv", "x cut=rtol"],
  ],
  result: (call) => {
    // Several bounds make several inverses.
    if (!/^(?:float|int|none|undefined)$/.test(given(call, "cut")?.kind ?? "undefined"))
      giveUp(reason("not-supported", "several bounds"));
    const dims = dimsAt(call, "x");
    const [columns, rows] = [dims.at(-1), dims.at(-2)];
    if (!columns || !rows) return giveUp(reason("shape"));
    const shape = shapeOf([...dims.slice(0, -2), columns, rows]);
    return isInferred(call) ? { shape, dtype: tensorAt(call, "x").dtype } : { shape };
  },
});

/** Windows of so many points. */
const tapers = defineTensorFunction({
  names: [
    ["np.hanning np.hamming np.blackman np.bartlett np.kaiser", "M"],
    ["ops.hanning ops.hamming ops.blackman ops.bartlett ops.kaiser", "M=x"],
    [
      "tf.signal.hann_window tf.signal.hamming_window tf.signal.kaiser_window tf.signal.vorbis_window tf.signal.kaiser_bessel_derived_window",
      "M=window_length",
    ],
  ],
  result: (call) => {
    const points = dimAt(call, "M");
    // Two halves that mirror one another.
    const isMirrored = call.name.endsWith("kaiser_bessel_derived_window");
    return {
      shape: shapeOf([isMirrored ? multiply(known(2), floorDivide(points, known(2))) : points]),
      dtype: call.library === "numpy" ? "float64" : "float32",
    };
  },
});

const triangle = defineTensorFunction({
  names: [["np.tri ops.tri", "N M k dtype"]],
  result: (call) => {
    const rows = dimAt(call, "N");
    const own = call.library === "numpy" ? "float64" : "float32";
    const columns = given(call, "M") ? dimAt(call, "M") : rows;
    // Of fewer columns than none NumPy makes none.
    if (call.library === "keras") {
      refuseLength(rows, "N");
      refuseLength(columns, "M");
    }
    const isNegative = columns.kind === "known" && columns.value < 0;
    return { shape: shapeOf([rows, isNegative ? known(0) : columns]), ...statedType(call, own) };
  },
});

/** One number for each power. */
const fitted = defineTensorFunction({
  names: [["np.polyfit", "x y deg"]],
  result: (call) => {
    const [, ...series] = dimsAt(call, "y");
    return { shape: shapeOf([add(dimAt(call, "deg"), known(1)), ...series]), dtype: "float64" };
  },
});

/** `x` with as many axes as each coefficient has; integers stay integers, and a vector of them is none of 32 bits. */
const evaluated = defineTensorFunction({
  names: [["np.polyval", "p x"]],
  result: (call) => {
    const [p, x] = [tensorAt(call, "p"), tensorAt(call, "x")];
    const shape = broadcastShapes([shapeOf(dimsOf(p).slice(1)), x.shape], "x");
    return { shape, ...typeOrOpen(arithmeticDtype("+", [p.dtype, x.dtype], [false, false], true)) };
  },
});

const unwrapped = defineTensorFunction({
  names: [["np.unwrap", "x=p"]],
  result: (call) => ({ shape: tensorAt(call, "x").shape }),
});

/** The axis along which is integrated goes. */
const integrated = defineTensorFunction({
  names: [["np.trapezoid np.trapz ops.trapezoid", "y x dx axis"]],
  result: (call) => {
    const dims = dimsAt(call, "y");
    const axis = axisAt(call, "axis", dims.length, -1);
    const shape = shapeOf(dims.filter((_, i) => i !== axis));
    const y = tensorAt(call, "y");
    if (given(call, "x") && call.library === "numpy" && dimsAt(call, "x").length > dims.length)
      giveUp(reason("not-supported", "numpy.trapezoid"));
    if (call.library === "keras" || !given(call, "x")) return { shape };
    const both = arithmeticDtype("+", [y.dtype, tensorAt(call, "x").dtype], [false, false], true);
    return { shape, ...typeOrOpen(resultDtype("trapezoid", "numpy", both)) };
  },
});

const resized = defineTensorFunction({
  names: [["np.resize", "x=a shape=new_shape"]],
  result: (call) => ({ shape: shapeOf(lengthsAt(call, "shape")), dtype: tensorAt(call, "x").dtype }),
});

const indices = defineTensorFunction({
  gives: "value",
  names: [["np.indices", "shape=dimensions dtype sparse"]],
  result: (call) => {
    const dims = lengthsAt(call, "shape");
    const stated = statedType(call, "int64");
    if (flagAt(call, "sparse", false)) {
      const along = (axis: number): Shape => shapeOf(dims.map((dim, i) => (i === axis ? dim : known(1))));
      return { structure: tuple(dims.map((_, axis) => part({ shape: along(axis), ...stated }))) };
    }
    return { shape: shapeOf([known(dims.length), ...dims]), ...stated };
  },
});

export const samples: readonly TensorFunction[] = [
  fixedHistogram,
  deleted,
  inserted,
  gradient,
  convolved,
  histogram,
  covariance,
  interpolated,
  frequencies,
  diagonal,
  rolledAxis,
  crossed,
  pseudoInverse,
  tapers,
  triangle,
  fitted,
  evaluated,
  unwrapped,
  integrated,
  resized,
  indices,
];
