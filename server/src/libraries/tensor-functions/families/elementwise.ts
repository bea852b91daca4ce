/** Functions of one tensor that work element by element and so keep its shape. */
import { shortName } from "../../../values/names/short-name";
import { resultDtype } from "../core/result-dtype";
import { compute } from "../../../values/dimensions/arithmetic";
import { known } from "../../../values/dimensions/dimension";
import { roundedQuotient } from "../../../values/dimensions/quotient";
import { type TensorValue, type Value, bool, float, intOf } from "../../../values/value";
import { type TensorCall, type TensorFunction, defineTensorFunction, writing } from "../core/definition";
import { given, isInferred, optionalTensor, tensorAt } from "../core/reading";
import { isWeakNumber, joinedDtype, typeOrOpen } from "../core/dtype";
import { broadcastShapes } from "../core/broadcast";
import { numberOf } from "../core/scalars";
import { castElements, statedType } from "../core/stated-dtype";
import { shapeOf } from "../../../values/dimensions/shape";
import { roundHalfEven } from "../../../values/contents/rounding";

/** The dtype that a number of Python's own has in the result; that of a tensor follows from the call by itself. */
function typeOfNumber(call: TensorCall, x: TensorValue, content: readonly Value[] = []): string | undefined {
  const value = given(call, "x");
  const isOwn = (value?.kind === "float" || value?.kind === "int") && value.ofNumPy === undefined;
  const isReal = value?.kind === "float" || content.some(({ kind }) => kind === "float");
  if (isOwn && isReal && call.library === "numpy") return "float64";
  if (value?.kind !== "bool") return undefined;
  return resultDtype(shortName(call.name), call.library, x.dtype, isInferred(call));
}

/** Keeps shape and dtype of `x`; `on` computes the elements of small known arrays. */
function keeping(
  names: TensorFunction["names"],
  on?: (element: Value) => Value | undefined,
  dtype?: string,
): TensorFunction {
  return defineTensorFunction({
    names,
    result: (call) => {
      const x = tensorAt(call, "x");
      // Below zero unsigned integers go round.
      const goesRound = on === negated && x.dtype?.startsWith("uint") === true;
      const content = on && !goesRound ? elements(x.content, on) : undefined;
      return { shape: x.shape, dtype: dtype ?? typeOfNumber(call, x, content), content };
    },
  });
}

function elements(
  content: readonly Value[] | undefined,
  on: (element: Value) => Value | undefined,
): readonly Value[] | undefined {
  const results: Value[] = [];
  for (const element of content ?? []) {
    const result = on(element);
    if (!result) return undefined;
    results.push(result);
  }
  return content && results;
}

const real =
  (f: (x: number) => number) =>
  (element: Value): Value | undefined => {
    const number = numberOf(element);
    const result = number === undefined ? undefined : f(number);
    return result === undefined || Number.isNaN(result) ? undefined : float(result);
  };

/** Keeps integers integers: a symbol through `ceil` is the same symbol. */
const rounding =
  (f: (x: number) => number, rounds?: "up" | "down" | "cut") =>
  (element: Value): Value | undefined => {
    if (element.kind === "int" || element.kind === "bool") return element;
    const ofQuotient = rounds && roundedQuotient(element, rounds);
    return ofQuotient ? intOf(ofQuotient) : real(f)(element);
  };

function negated(element: Value): Value | undefined {
  if (element.kind === "int") return intOf(compute("-", known(0), element.dim));
  return real((x) => -x)(element);
}

function squared(element: Value): Value | undefined {
  if (element.kind === "int") return intOf(compute("*", element.dim, element.dim));
  return real((x) => x * x)(element);
}

function magnitude(element: Value): Value | undefined {
  if (element.kind === "bool") return element;
  if (element.kind === "int")
    return element.dim.kind === "known" ? intOf(known(Math.abs(element.dim.value))) : undefined;
  return real(Math.abs)(element);
}

function signOf(element: Value): Value | undefined {
  if (element.kind === "int")
    return element.dim.kind === "known" ? intOf(known(Math.sign(element.dim.value))) : undefined;
  return real(Math.sign)(element);
}

function truthOf(test: (x: number) => boolean): (element: Value) => Value | undefined {
  return (element) => {
    const number = numberOf(element);
    return number === undefined ? undefined : bool(test(number));
  };
}

const functions: readonly (readonly [names: string, on?: (element: Value) => Value | undefined])[] = [
  ["ops.sqrt K.sqrt tf.sqrt np.sqrt", real(Math.sqrt)],
  ["ops.exp K.exp tf.exp np.exp", real(Math.exp)],
  ["ops.log K.log tf.log np.log", real(Math.log)],
  ["ops.log2 np.log2", real(Math.log2)],
  ["ops.log10 np.log10", real(Math.log10)],
  ["ops.log1p tf.log1p np.log1p", real(Math.log1p)],
  ["ops.expm1 tf.expm1 np.expm1", real(Math.expm1)],
  ["ops.exp2 np.exp2", real((x) => 2 ** x)],
  ["ops.ceil tf.ceil np.ceil", rounding(Math.ceil, "up")],
  ["ops.floor tf.floor np.floor", rounding(Math.floor, "down")],
  ["ops.trunc np.trunc np.fix", rounding(Math.trunc, "cut")],
  ["np.rint tf.rint", rounding(roundHalfEven)],
  ["ops.negative tf.negative np.negative", negated],
  ["ops.square K.square tf.square np.square", squared],
  ["ops.abs ops.absolute K.abs tf.abs np.abs np.absolute np.fabs ops.fabs", magnitude],
  ["ops.sin K.sin tf.sin np.sin", real(Math.sin)],
  ["ops.cos K.cos tf.cos np.cos", real(Math.cos)],
  ["ops.tan tf.tan np.tan", real(Math.tan)],
  ["ops.sign K.sign tf.sign np.sign", signOf],
  ["ops.reciprocal tf.reciprocal np.reciprocal"],
  [
    "ops.rsqrt tf.rsqrt ops.cbrt np.cbrt ops.erf tf.erf ops.erfc tf.erfc ops.erfinv tf.erfinv tf.erfcinv tf.ndtri",
  ],
  [
    "ops.arccos ops.arccosh ops.arcsin ops.arcsinh ops.arctan ops.arctanh ops.sinh ops.cosh ops.tanh ops.sinc ops.i0",
  ],
  ["np.arccos np.arccosh np.arcsin np.arcsinh np.arctan np.arctanh np.sinh np.cosh np.tanh np.sinc np.i0"],
  [
    "np.acos np.acosh np.asin np.asinh np.atan np.atanh np.positive np.bitwise_invert np.spacing np.bitwise_count",
  ],
  ["tf.acos tf.acosh tf.asin tf.asinh tf.atan tf.atanh tf.sinh tf.cosh tf.tanh K.tanh tf.nn.tanh"],
  [
    "tf.digamma tf.lgamma tf.bessel_i0 tf.bessel_i1 tf.bessel_i0e tf.bessel_i1e tf.special.expint tf.softsign tf.softplus tf.sigmoid tf.log_sigmoid",
  ],
  ["ops.deg2rad ops.rad2deg np.deg2rad np.rad2deg np.degrees np.radians ops.signbit np.signbit"],
  [
    "ops.conj ops.conjugate tf.conj np.conj np.conjugate ops.real ops.imag ops.angle tf.real tf.imag tf.angle",
  ],
  ["np.real np.imag np.angle ops.bitwise_not ops.bitwise_invert np.bitwise_not np.invert"],
  ["tf.bitwise.invert tf.linalg.logm"],
];

/** The tensor itself: copies, no-ops for gradients and graph control, clipping to fixed bounds. */
const identities: TensorFunction["names"] = [
  ["ops.copy np.copy", "x=x|a"],
  ["tf.identity tf.raw_ops.Identity tf.guarantee_const", "x=input"],
  ["K.identity K.print_tensor", "x"],
  ["tf.debugging.check_numerics", "x=tensor"],
  ["tf.check_numerics tf.Print", "x=tensor|input_"],
  ["tf.quantization.fake_quant_with_min_max_args", "x=inputs"],
];

/** What no gradient passes; the elements are the same. */
const stopping = defineTensorFunction({
  names: [
    ["ops.stop_gradient", "x=variable"],
    ["K.stop_gradient", "x=variables"],
    ["tf.stop_gradient", "x=input"],
  ],
  result: (call) => {
    const { shape, content } = tensorAt(call, "x");
    return { shape, content, passesNoGradient: true };
  },
});

/** Other elements in the same shape. */
const changed: TensorFunction["names"] = [
  ["tf.scalar_mul", "scalar x"],
  ["tf.reciprocal_no_nan tf.image.draw_bounding_boxes", "x=x|images"],
  ["ops.clip", "x low=x_min high=x_max"],
  ["K.clip", "x low=min_value high=max_value"],
  ["tf.clip_by_value", "x=t low=clip_value_min high=clip_value_max"],
  ["tf.clip_by_norm", "x=t norm=clip_norm axes"],
];

/** Truth values of the same shape. */
const questions: readonly (readonly [names: string, on?: (element: Value) => Value | undefined])[] = [
  ["ops.isnan tf.is_nan np.isnan", truthOf(Number.isNaN)],
  ["ops.isinf tf.is_inf np.isinf", truthOf((x) => Math.abs(x) === Infinity)],
  ["ops.isfinite tf.is_finite np.isfinite", truthOf(Number.isFinite)],
  ["ops.logical_not tf.logical_not np.logical_not", truthOf((x) => x === 0)],
  ["ops.isneginf ops.isposinf ops.isreal np.isneginf np.isposinf np.isreal np.iscomplex np.isnat"],
];

const rounded = defineTensorFunction({
  names: [
    ["ops.round K.round np.round np.around", "x=x|a decimals"],
    ["tf.round", "x"],
  ],
  result: (call: TensorCall) => {
    const x = tensorAt(call, "x");
    const whole = !call.bound.values.has("decimals");
    return { shape: x.shape, content: whole ? elements(x.content, rounding(roundHalfEven)) : undefined };
  },
});

/** Numbers whose imaginary parts may be left out where all of them are small: of complex ones nobody knows the type. */
const realIfClose = defineTensorFunction({
  names: [["np.real_if_close", "x=a tol"]],
  result: (call) => {
    const { shape, dtype } = tensorAt(call, "x");
    return { shape, ...typeOrOpen(dtype?.startsWith("complex") === true ? undefined : dtype) };
  },
});

/** Arrays laid out in some order, of a type that may be asked for; two of them make a vector of a number. */
const laidOut = defineTensorFunction({
  names: [["np.ascontiguousarray np.asfortranarray np.require", "x=a dtype"]],
  result: (call) => {
    const x = tensorAt(call, "x");
    const isScalar = x.shape.ranked && x.shape.dims.length === 0 && !call.name.endsWith("require");
    const { dtype } = statedType(call, x.dtype);
    return {
      shape: isScalar ? shapeOf([known(1)]) : x.shape,
      ...typeOrOpen(dtype),
      content: castElements(x, dtype),
    };
  },
});

/** NumPy's `clip` is a minimum and a maximum: its bounds broadcast and promote. */
const clipped = defineTensorFunction({
  names: [["np.clip", "x=a low=a_min|min high=a_max|max out"]],
  result: (call) => {
    const x = tensorAt(call, "x");
    const bounds = ["low", "high"].flatMap((role) => optionalTensor(call, role) ?? []);
    const all = [x, ...bounds];
    const numbers = ["x", "low", "high"]
      .filter((role) => given(call, role))
      .map((role) => isWeakNumber(given(call, role), call.library, call.context));
    return { shape: broadcastShapes(all.map(({ shape }) => shape)), ...joinedDtype(all, numbers) };
  },
});

/** What stands for gaps and infinities is filled in; Keras's backend broadcasts it, where it computes at all. */
const filledIn = defineTensorFunction({
  names: [
    ["ops.nan_to_num", "x nan posinf neginf"],
    ["np.nan_to_num", "x copy nan posinf neginf"],
  ],
  result: (call) => {
    const x = tensorAt(call, "x");
    const dtype = typeOfNumber(call, x);
    if (call.library === "numpy" || isInferred(call)) return { shape: x.shape, dtype };
    const fillings = ["nan", "posinf", "neginf"].flatMap((role) => optionalTensor(call, role) ?? []);
    return { shape: broadcastShapes([x, ...fillings].map(({ shape }) => shape)), dtype };
  },
});

export const elementwise: readonly TensorFunction[] = [
  ...functions.map(([names, on]) => keeping(writing(names, "x=x|a|tensor|t"), on)),
  stopping,
  ...identities.map((names) => keeping([names], (element) => element)),
  laidOut,
  clipped,
  filledIn,
  keeping(changed),
  ...questions.map(([names, on]) => keeping(writing(names, "x=x|a"), on, "bool")),
  rounded,
  realIfClose,
];
