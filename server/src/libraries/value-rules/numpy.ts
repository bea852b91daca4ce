/** Values that functions of NumPy refuse by themselves, with NumPy's words. */
import { pythonText } from "../keras/arguments";
import { knownNumber } from "../../values/known-number";
import { each, oneOf, within, type Rule } from "./rules";
import type { ListedRules } from "./listed-rules";

const percentiles = each(within("[0, 100]", () => "ValueError: Percentiles must be in the range [0, 100]"));
const quantiles = each(within("[0, 1]", () => "ValueError: Quantiles must be in the range [0, 1]"));
const seed = within("[0, 4294967295]", () => "ValueError: Seed must be between 0 and 2**32 - 1");
const spread = each(within("[0, ∞)", () => "ValueError: scale < 0"));
const chance = each(within("[0, 1]", () => "ValueError: p < 0, p > 1 or p"));
const samples = within("[0, ∞)", (given) => `ValueError: Number of samples, ${given}, must be non-negative.`);
const points = within(
  "(0, ∞)",
  (given) => `ValueError: Invalid number of FFT data points (${given}) specified.`,
);
const overlap = oneOf(
  "valid same full",
  () => "ValueError: Use one of 'valid', 'same', or 'full' for convolve/correlate mode",
);
const padded: Readonly<Record<string, Rule>> = {
  pad_width: each(each(within("[0, ∞)", () => "ValueError: index can't contain negative values"))),
  mode: oneOf(
    "constant edge linear_ramp maximum mean median minimum reflect symmetric wrap empty",
    (given) => `ValueError: mode '${given}' is not supported`,
  ),
};

/** How many samples there are: `fftfreq` makes an array of as many, `rfftfreq` only divides by the number. */
const sampleCount =
  (isLength: boolean): Rule =>
  (value, name) => {
    const number = knownNumber(value);
    if (number === undefined || number > 0 || (number < 0 && !isLength)) return undefined;
    const says =
      number === 0
        ? "ZeroDivisionError: float division by zero"
        : "ValueError: negative dimensions are not allowed";
    return { code: "not-positive", facts: { argument: name, given: pythonText(value) }, says };
  };

/** Signatures as far as they are needed, and what is looked at. */
export const numpyRules: ListedRules = {
  "numpy.percentile": ["a q", { q: percentiles }],
  "numpy.nanpercentile": ["a q", { q: percentiles }],
  "numpy.quantile": ["a q", { q: quantiles }],
  "numpy.nanquantile": ["a q", { q: quantiles }],
  "numpy.random.seed": ["seed", { seed }],
  "numpy.random.RandomState": ["seed", { seed }],
  "numpy.random.default_rng": [
    "seed",
    { seed: within("[0, ∞)", () => "ValueError: expected non-negative integer") },
  ],
  "numpy.random.normal": ["loc scale", { scale: spread }],
  "numpy.random.laplace": ["loc scale", { scale: spread }],
  "numpy.random.exponential": ["scale", { scale: spread }],
  "numpy.random.binomial": ["n p", { n: each(within("[0, ∞)", () => "ValueError: n < 0")), p: chance }],
  "numpy.random.poisson": ["lam", { lam: each(within("[0, ∞)", () => "ValueError: lam < 0 or lam")) }],
  "numpy.random.choice": [
    "a",
    { a: within("(0, ∞)", () => "ValueError: a must be greater than 0 unless no samples are taken") },
  ],
  "numpy.linspace": ["start stop num", { num: samples }],
  "numpy.logspace": ["start stop num", { num: samples }],
  "numpy.geomspace": ["start stop num", { num: samples }],
  "numpy.pad": ["array pad_width mode", padded],
  "numpy.histogram": [
    "a bins",
    { bins: within("[1, ∞)", () => "ValueError: `bins` must be positive, when an integer") },
  ],
  "numpy.array_split": [
    "ary indices_or_sections",
    { indices_or_sections: within("(0, ∞)", () => "ValueError: number sections must be larger than 0.") },
  ],
  "numpy.diff": [
    "a n",
    { n: within("[0, ∞)", (given) => `ValueError: order must be non-negative but got ${given}`) },
  ],
  "numpy.convolve": ["a v mode", { mode: overlap }],
  "numpy.correlate": ["a v mode", { mode: overlap }],
  "numpy.fft.fftfreq": ["n", { n: sampleCount(true) }],
  "numpy.fft.rfftfreq": ["n", { n: sampleCount(false) }],
  "numpy.fft.fft": ["a n", { n: points }],
  "numpy.fft.ifft": ["a n", { n: points }],
  "numpy.fft.rfft": ["a n", { n: points }],
  "numpy.fft.irfft": ["a n", { n: points }],
};
