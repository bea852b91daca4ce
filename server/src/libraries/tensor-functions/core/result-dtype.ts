/** The dtype of what a function of one tensor gives, where its rule states none: many give no integers back. */
import type { Library } from "./definition";
import { kindOf } from "./dtype";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Means and their like, which NumPy takes of integers and truth values in `float64`. */
const averages = words(
  "mean std var median average percentile quantile nanmean nanstd nanvar nanmedian nanpercentile nanquantile norm " +
    "corrcoef cov inv pinv det solve gradient interp polyfit polyval",
);

/** Functions of NumPy's that know floats only: of small integers they make small floats. */
const ofFloats = words(
  "sqrt cbrt exp exp2 expm1 log log2 log10 log1p sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh " +
    "arctanh acos acosh asin asinh atan atanh atan2 arctan2 hypot logaddexp logaddexp2 deg2rad rad2deg radians degrees rint sinc copysign nextafter",
);

/** Sums and products, for which NumPy takes the widest integers. */
const sums = words("sum nansum prod nanprod product cumsum cumprod nancumsum nancumprod trace");

/** Places and counts. */
const places = words(
  "argmax argmin nanargmax nanargmin argsort argpartition searchsorted digitize bincount count_nonzero matrix_rank",
);

const truths = words("isnan isinf isfinite isposinf isneginf iscomplex isreal signbit");

/** Parts of complex numbers, which are real. */
const parts = words("real imag abs absolute angle fabs");

function ofNumPy(name: string, dtype: string): string | undefined {
  const input = kindOf(dtype);
  if (places.has(name)) return "int64";
  if (truths.has(name)) return "bool";
  if (name === "bitwise_count") return "uint8";
  if (parts.has(name) && dtype.startsWith("complex")) return `float${Number(dtype.slice(7)) / 2}`;
  if (!input) return averages.has(name) || ofFloats.has(name) || sums.has(name) ? undefined : dtype;
  if (name === "angle" && input.kind !== "float") return "float64";
  if (input.kind === "float") return dtype;
  if (averages.has(name)) return "float64";
  if (ofFloats.has(name)) return input.bits <= 8 ? "float16" : input.bits <= 16 ? "float32" : "float64";
  if (sums.has(name)) return input.kind === "uint" ? "uint64" : "int64";
  return dtype;
}

/**
 * The dtype of what the function `name` (the last part of it) of a library makes of a tensor of `dtype`; undefined where
 * it can't be told. TensorFlow keeps the dtype or refuses it; Keras has floats of its own instead of `float64`.
 */
export function resultDtype(name: string, library: Library, dtype: string | undefined): string | undefined {
  if (dtype === undefined) return undefined;
  if (library === "numpy") return ofNumPy(name, dtype);
  if (truths.has(name) || name.startsWith("is_")) return "bool";
  const isInteger = kindOf(dtype) !== undefined && !dtype.startsWith("float");
  if (name === "matrix_rank") return "int32";
  if (library === "tensorflow") return name === "argsort" ? "int32" : places.has(name) ? undefined : dtype;
  if (places.has(name) || parts.has(name))
    return dtype.startsWith("complex") || places.has(name) ? undefined : dtype;
  if (!isInteger) return dtype;
  if (averages.has(name) || ofFloats.has(name)) return dtype === "int64" ? undefined : "float32";
  return sums.has(name) && dtype !== "int32" && dtype !== "int64" ? undefined : dtype;
}
