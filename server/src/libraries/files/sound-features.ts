/** Features that librosa and SciPy compute of sounds and other signals: one column for each hop, a row for each band. */
import { array } from "./picture-sizes";
import { type Entry, fn } from "../callables/entries";
import { argument } from "../callables/arguments";
import { tensorOf } from "../tensor-functions";
import { dimensionOfScalar } from "../tensor-functions/core/scalars";
import { add, ceilDivide, compute, multiply, subtract } from "../../values/dimensions/arithmetic";
import type { Context } from "../../values/context";
import { type Dim, known, unknownDim } from "../../values/dimensions/dimension";
import { knownInteger } from "../../values/known-number";
import { reason } from "../../values/records/reason";
import { type Arguments, type TensorValue, type Value, int, unknown } from "../../values/value";

const untold = (): Dim => unknownDim(reason("data", "the frames of a sound"));

const signalOf = (value: Value | undefined, context: Context): TensorValue | undefined =>
  value && value.kind !== "none" ? tensorOf(value, context) : undefined;

/** A number that a keyword gives; undefined where it is given and is none. */
function numberAt(args: Arguments, name: string, fallback: number): Dim | undefined {
  const value = args.keywords.get(name);
  return !value || value.kind === "none" ? known(fallback) : dimensionOfScalar(value);
}

/** Samples between two frames, and of one frame, unless a call says otherwise. */
const [HOP, FRAME] = [512, 2048];

/** How many frames a signal has: one for each hop, the first centred on its start. */
function framesOf(args: Arguments, context: Context, frame = "n_fft"): Dim {
  const given = args.keywords.get("S");
  if (given && given.kind !== "none") {
    const spectrum = tensorOf(given, context);
    return (spectrum?.shape.ranked ? spectrum.shape.dims.at(-1) : undefined) ?? untold();
  }
  const signal = signalOf(args.keywords.get("y") ?? args.positional[0], context);
  const length = signal?.shape.ranked && signal.shape.dims.length === 1 ? signal.shape.dims[0] : undefined;
  const hop = numberAt(args, "hop_length", HOP);
  const center = args.keywords.get("center");
  const isCentred = center ? context.truth(center) : true;
  if (!length || !hop || isCentred === undefined) return untold();
  if (isCentred) return add(compute("//", length, hop), known(1));
  const window = numberAt(args, frame, FRAME);
  return window ? add(compute("//", subtract(length, window), hop), known(1)) : untold();
}

/** A feature of so many rows. */
const feature =
  (rows: (args: Arguments) => Dim | undefined, frame = "n_fft") =>
  (args: Arguments, context: Context): Value => {
    if (args.rest) return unknown(args.rest.reason);
    const bands = rows(args) ?? unknownDim(reason("data", "the bands of a sound"));
    return array([bands, framesOf(args, context, frame)], undefined);
  };

const always = (rows: number) => (): Dim => known(rows);
const asked =
  (name: string, fallback: number, more = 0) =>
  (args: Arguments): Dim | undefined => {
    const count = numberAt(args, name, fallback);
    return count && add(count, known(more));
  };

/** The features by name, and how many rows each has. */
const FEATURES: Readonly<Record<string, (args: Arguments) => Dim | undefined>> = {
  mfcc: asked("n_mfcc", 20),
  melspectrogram: asked("n_mels", 128),
  chroma_stft: asked("n_chroma", 12),
  chroma_cqt: asked("n_chroma", 12),
  chroma_cens: asked("n_chroma", 12),
  spectral_centroid: always(1),
  spectral_bandwidth: always(1),
  spectral_rolloff: always(1),
  spectral_flatness: always(1),
  spectral_contrast: asked("n_bands", 6, 1),
  tonnetz: always(6),
  poly_features: asked("order", 1, 1),
};

const sameShape =
  (dtype?: string) =>
  (args: Arguments, context: Context): Value => {
    const signal = signalOf(args.positional[0] ?? [...args.keywords.values()][0], context);
    return signal
      ? { ...signal, flavour: "numpy", content: undefined, values: undefined, dtype }
      : unknown("data", "a signal");
  };

/** The complex numbers that are as wide as the samples. */
const complexOf = (dtype: string | undefined): string | undefined =>
  dtype === "float32" ? "complex64" : dtype === "float64" ? "complex128" : undefined;

/** `librosa.stft`: half of the spectrum of each frame. */
function stft(args: Arguments, context: Context): Value {
  const size = argument(args, 1, "n_fft");
  const length = size && size.kind !== "none" ? dimensionOfScalar(size) : known(FRAME);
  const bins = length ? add(compute("//", length, known(2)), known(1)) : untold();
  const signal = signalOf(args.keywords.get("y") ?? args.positional[0], context);
  return array([bins, framesOf(args, context)], signal && complexOf(signal.dtype));
}

/** `librosa.resample(y, orig_sr=, target_sr=)`: rounded up. */
function resampled(args: Arguments, context: Context): Value {
  const signal = signalOf(args.keywords.get("y") ?? args.positional[0], context);
  const [before, after] = ["orig_sr", "target_sr"].map((name) => args.keywords.get(name));
  if (!signal?.shape.ranked) return unknown("data", "librosa.resample");
  const length = signal.shape.dims.at(-1);
  const rates = [before, after].map((value) => knownInteger(value));
  const [from, to] = rates;
  const count =
    length?.kind === "known" && from !== undefined && to !== undefined && from > 0
      ? known(Math.ceil((length.value * to) / from))
      : untold();
  return array([...signal.shape.dims.slice(0, -1), count], signal.dtype);
}

/** A signal of another length along one axis, which stands at a place among the arguments. */
const lengthened =
  (
    name: string,
    axis: { readonly place: number; readonly otherwise: number },
    lengthOf: (length: Dim, args: Arguments) => Dim | undefined,
  ) =>
  (args: Arguments, context: Context): Value => {
    const signal = signalOf(argument(args, 0, "x") ?? args.keywords.get("data"), context);
    const given = argument(args, axis.place, "axis");
    const asked = given ? knownInteger(given) : axis.otherwise;
    if (!signal?.shape.ranked || asked === undefined) return unknown("data", name);
    const { dims } = signal.shape;
    const at = asked < 0 ? asked + dims.length : asked;
    const before = dims[at];
    const after = before && lengthOf(before, args);
    return after ? array(dims.with(at, after), undefined) : unknown("data", name);
  };

/** The length of a signal of which each of `down` samples becomes `up`, rounded up. */
const scaledLength = (length: Dim, up: Value | undefined, down: Value | undefined): Dim | undefined => {
  const [more, fewer] = [up && dimensionOfScalar(up), down && dimensionOfScalar(down)];
  return more && fewer ? ceilDivide(multiply(length, more), fewer) : undefined;
};

const window = (args: Arguments): Value => {
  const count = args.positional[0] ?? args.keywords.get("M");
  const length = count && dimensionOfScalar(count);
  return array([length ?? untold()], "float64");
};

export const soundFeatureEntries: readonly Entry[] = [
  ...Object.entries(FEATURES).map(([name, rows]) => fn(`librosa.feature.${name}`, feature(rows))),
  ...["rms", "zero_crossing_rate"].map((name) =>
    fn(`librosa.feature.${name}`, feature(always(1), "frame_length")),
  ),
  fn("librosa.stft", stft),
  fn("librosa.resample", resampled),
  ...["power_to_db", "amplitude_to_db", "db_to_power", "db_to_amplitude"].map((name) =>
    fn(`librosa.${name}`, sameShape()),
  ),
  ...["feature.delta", "util.normalize", "effects.preemphasis"].map((name) =>
    fn(`librosa.${name}`, sameShape()),
  ),
  ...["lfilter", "filtfilt", "sosfiltfilt"].map((name) =>
    fn(`scipy.signal.${name}`, (args, context) => {
      // The signal stands behind the filter's coefficients.
      const signal = signalOf(
        args.positional.at(name === "sosfiltfilt" ? 1 : 2) ?? args.keywords.get("x"),
        context,
      );
      return signal
        ? { ...signal, content: undefined, values: undefined, flavour: "numpy", dtype: undefined }
        : unknown("data", name);
    }),
  ),
  ...["medfilt", "detrend", "savgol_filter", "hilbert", "wiener"].map((name) =>
    fn(`scipy.signal.${name}`, sameShape()),
  ),
  ...["gaussian_filter", "gaussian_filter1d", "median_filter", "uniform_filter", "sobel"].map((name) =>
    fn(`scipy.ndimage.${name}`, sameShape()),
  ),
  fn(
    "librosa.util.fix_length",
    lengthened("librosa.util.fix_length", { place: 2, otherwise: -1 }, (_, args) => {
      const count = args.keywords.get("size");
      return count && dimensionOfScalar(count);
    }),
  ),
  fn(
    "scipy.signal.resample",
    lengthened("scipy.signal.resample", { place: 3, otherwise: 0 }, (_, args) => {
      const count = argument(args, 1, "num");
      return count && dimensionOfScalar(count);
    }),
  ),
  fn(
    "scipy.signal.resample_poly",
    lengthened("scipy.signal.resample_poly", { place: 3, otherwise: 0 }, (length, args) =>
      scaledLength(length, argument(args, 1, "up"), argument(args, 2, "down")),
    ),
  ),
  fn(
    "scipy.signal.decimate",
    lengthened("scipy.signal.decimate", { place: 4, otherwise: -1 }, (length, args) =>
      scaledLength(length, int(1), argument(args, 1, "q")),
    ),
  ),
  ...["hann", "hamming", "blackman", "gaussian", "boxcar"].map((name) =>
    fn(`scipy.signal.windows.${name}`, window),
  ),
];
