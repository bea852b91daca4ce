/** The dtype of what a function of one tensor gives, where its rule states none: many give no integers back. */
import type { Library } from "./definition";
import { kerasDtype } from "./keras-dtypes";
import { floatsFor, kindOf, partsDtype } from "./dtype";
import { wordSet } from "../../../values/names/words";

/** Means and their like, which NumPy takes of integers and truth values in `float64`. */
const averages = wordSet(
  "mean std var median average percentile quantile nanmean nanstd nanvar nanmedian nanpercentile nanquantile norm " +
    "corrcoef cov inv pinv det solve gradient interp polyfit sinc unwrap trapezoid trapz svd qr eigh lstsq slogdet cond cholesky i0",
);

/** Functions of NumPy's that know floats only: of small integers they make small floats. */
const ofFloats = wordSet(
  "sqrt cbrt exp exp2 expm1 log log2 log10 log1p sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh " +
    "arctanh acos acosh asin asinh atan atanh atan2 arctan2 hypot logaddexp logaddexp2 deg2rad rad2deg radians degrees rint fabs spacing",
);

/** Sums and products, for which NumPy takes the widest integers. */
const sums = wordSet("sum nansum prod nanprod product cumsum cumprod nancumsum nancumprod trace");

/** Places and counts. */
const places = wordSet(
  "argmax argmin nanargmax nanargmin argsort argpartition searchsorted digitize bincount count_nonzero matrix_rank",
);

const truths = wordSet("isnan isinf isfinite isposinf isneginf iscomplex isreal signbit");

const rounded = wordSet("round around");
/** Functions that know numbers only. */
const ofNumbers = wordSet("square reciprocal conj conjugate");

/** Parts of complex numbers, which are real. */
const parts = wordSet("real imag abs absolute angle");

function ofNumPy(name: string, dtype: string): string | undefined {
  const input = kindOf(dtype);
  if (places.has(name)) return "int64";
  if (truths.has(name)) return "bool";
  if (name === "bitwise_count") return "uint8";
  if (parts.has(name) && dtype.startsWith("complex")) return partsDtype(dtype);
  if (!input) return averages.has(name) || ofFloats.has(name) || sums.has(name) ? undefined : dtype;
  if (name === "angle" && input.kind !== "float") return input.kind === "bool" ? "float64" : floatsFor(dtype);
  if (input.kind === "float") return dtype;
  // Truth values are rounded as floats, and multiplied as the smallest integers.
  if (input.kind === "bool" && rounded.has(name)) return "float16";
  if (input.kind === "bool" && ofNumbers.has(name)) return "int8";
  if (averages.has(name)) return "float64";
  if (ofFloats.has(name)) return floatsFor(dtype);
  if (sums.has(name)) return input.kind === "uint" ? "uint64" : "int64";
  return dtype;
}

/** Functions of Keras's that compute in floats: of 32 bits for integers of any width. */
const floatsOfKeras = wordSet(
  "angle arccos arccosh arcsin arcsinh arctan arctanh average ceil cos cosh exp exp2 expm1 fabs floor log log10 log1p log2 mean " +
    "median nanmean nanmedian nanstd nanvar norm sin sinc sinh sqrt std tan tanh trapezoid var quantile percentile nanquantile " +
    "nanpercentile erfc",
);
/** Those that take floats of 64 bits for integers of as many. */
const wideFloatsOfKeras = wordSet("cbrt corrcoef deg2rad rad2deg i0");
/** Those whose inference forgets the dtype. */
const inferredAsFloats = wordSet("logsumexp normalize reciprocal");
/** Sums of narrow integers, for which Keras takes 32 bits. */
const sumsOfKeras = wordSet("sum nansum prod nanprod trace");
/** Those for which truth values are numbers. */
const countingTruths = wordSet("cumsum cumprod nancumsum nancumprod square");

function ofKeras(name: string, dtype: string, isInferred: boolean): string | undefined {
  if (places.has(name)) return "int32";
  if (isInferred && inferredAsFloats.has(name)) return "float32";
  const input = kindOf(dtype);
  if (!input) return parts.has(name) ? undefined : dtype;
  if (wideFloatsOfKeras.has(name) && dtype === "int64") return "float64";
  if (name === "leaky_relu" && !isInferred) return kerasDtype([dtype, "float"]);
  if (floatsOfKeras.has(name) || wideFloatsOfKeras.has(name)) return kerasDtype([dtype, "float"]);
  if (countingTruths.has(name) && input.kind === "bool") return "int32";
  if (!sumsOfKeras.has(name) || input.kind === "float" || input.bits >= 32) return dtype;
  return input.kind === "uint" ? "uint32" : "int32";
}

/**
 * The dtype of what the function `name` (the last part of it) of a library makes of a tensor of `dtype`; undefined where
 * it can't be told. TensorFlow keeps the dtype or refuses it; Keras has floats of its own instead of `float64`, and where
 * it infers from shapes alone (`isInferred`) may tell another than its backend computes.
 */
export function resultDtype(
  name: string,
  library: Library,
  dtype: string | undefined,
  isInferred = false,
): string | undefined {
  if (dtype === undefined) return undefined;
  if (library === "numpy") return ofNumPy(name, dtype);
  if (truths.has(name) || name.startsWith("is_")) return "bool";
  if (name === "matrix_rank") return "int32";
  // Only Keras, where it infers, takes parts of complex numbers for complex.
  if (parts.has(name) && library !== "keras" && dtype.startsWith("complex")) return partsDtype(dtype);
  if (library !== "keras") return name === "argsort" ? "int32" : places.has(name) ? undefined : dtype;
  return ofKeras(name, dtype, isInferred);
}
