/** Spectra of signals that SciPy computes: as many frequencies as a window has, and a column for each window. */
import { array } from "./picture-sizes";
import { type Entry, fn } from "../callables/entries";
import { argument } from "../callables/arguments";
import { tensorOf } from "../tensor-functions";
import { dimensionOfScalar } from "../tensor-functions/core/scalars";
import { add, compute, subtract } from "../../values/dimensions/arithmetic";
import type { Context } from "../../values/context";
import { type Dim, known, unknownDim } from "../../values/dimensions/dimension";
import { sameShape } from "../../values/dimensions/shape";
import { reason } from "../../values/records/reason";
import { knownInteger } from "../../values/known-number";
import { type Arguments, type Value, tuple, unknown } from "../../values/value";

/** A signal taken apart along one of its axes. */
interface Windows {
  /** The axes without that one. */
  readonly before: readonly Dim[];
  /** Where it stood among them. */
  readonly at: number;
  readonly length: Dim;
  readonly size: Dim;
  readonly overlap: Dim;
  readonly frequencies: Dim;
}

const isNone = (value: Value | undefined): boolean => value === undefined || value.kind === "none";

/** A number that may be left out; undefined where one is given that nobody knows. */
function numberAt(args: Arguments, position: number, name: string, fallback: Dim): Dim | undefined {
  const value = argument(args, position, name);
  return isNone(value) ? fallback : value && dimensionOfScalar(value);
}

/** What is true unless the call says something else; undefined where that can't be told. */
function truthAt(args: Arguments, position: number, name: string, context: Context): boolean | undefined {
  const value = argument(args, position, name);
  return value === undefined ? true : context.truth(value);
}

/** As many as a real signal has by so many points: the negative frequencies only where they are asked for. */
function frequenciesOf(points: Dim, args: Arguments, place: number, context: Context): Dim | undefined {
  const isOneSided = truthAt(args, place, "return_onesided", context);
  if (isOneSided === undefined) return undefined;
  return isOneSided ? add(compute("//", points, known(2)), known(1)) : points;
}

/** A real signal with the place of the axis that it is taken apart along; undefined where that can't be told. */
function signalOf(
  args: Arguments,
  axisPlace: number,
  context: Context,
): Pick<Windows, "before" | "at" | "length"> | undefined {
  const given = argument(args, 0, "x");
  const signal = given && given.kind !== "none" ? tensorOf(given, context) : undefined;
  if (args.rest || !signal?.shape.ranked || signal.dtype?.startsWith("complex") === true) return undefined;
  const { dims } = signal.shape;
  const axis = argument(args, axisPlace, "axis");
  const place = isNone(axis) ? -1 : axis && knownInteger(axis);
  const at = place === undefined ? undefined : place < 0 ? place + dims.length : place;
  const length = at === undefined ? undefined : dims[at];
  return at === undefined || !length ? undefined : { before: dims.toSpliced(at, 1), at, length };
}

const isBelow = (one: Dim, other: Dim): boolean =>
  one.kind === "known" && other.kind === "known" && one.value < other.value;

/**
 * What `window`, `nperseg`, `noverlap` and `nfft` say of a real signal, which stand at the same places in all functions
 * that have them; undefined where it can't be told, or is refused.
 */
function windowsOf(
  args: Arguments,
  overlapping: number,
  axisPlace: number,
  context: Context,
): Windows | undefined {
  const signal = signalOf(args, axisPlace, context);
  const window = argument(args, 2, "window");
  // Weights that are given decide how long a window is.
  if (!signal || (window && window.kind !== "str" && window.kind !== "tuple")) return undefined;
  const asked = numberAt(args, 3, "nperseg", known(256));
  if (!asked) return undefined;
  const size = compute("min", asked, signal.length);
  const overlap = numberAt(args, 4, "noverlap", compute("//", size, known(overlapping)));
  const points = numberAt(args, 5, "nfft", size);
  const frequencies = points && frequenciesOf(points, args, 7, context);
  if (!overlap || !frequencies || isBelow(points, size) || !isBelow(overlap, size)) return undefined;
  return { ...signal, size, overlap, frequencies };
}

/** Whether it was the last axis, behind which a spectrogram has its times. */
const isLast = ({ before, at }: Windows): boolean => at === before.length;

/** `scipy.signal.spectrogram(x, fs, window, nperseg, noverlap, nfft)`: frequencies, times, and a number for each of both. */
function spectrogram(args: Arguments, context: Context): Value {
  const windows = windowsOf(args, 8, 9, context);
  if (!windows || !isLast(windows)) return unknown("data", "scipy.signal.spectrogram");
  const { before, length, size, overlap, frequencies } = windows;
  const times = compute("//", subtract(length, overlap), subtract(size, overlap));
  return tuple([
    array([frequencies], "float64"),
    array([times], "float64"),
    array([...before, frequencies, times], undefined),
  ]);
}

/**
 * `scipy.signal.stft`: the signal gets half a window at each end, unless its `boundary` is none, and is filled up to
 * whole windows, unless it isn't `padded`.
 */
function shortTime(args: Arguments, context: Context): Value {
  const windows = windowsOf(args, 2, 10, context);
  const boundary = argument(args, 8, "boundary");
  const isExtended = boundary === undefined || boundary.kind === "str";
  const isPadded = truthAt(args, 9, "padded", context);
  if (!windows || !isLast(windows) || isPadded === undefined || !(isExtended || boundary.kind === "none"))
    return unknown("data", "scipy.signal.stft");
  const { before, length, size, overlap, frequencies } = windows;
  const step = subtract(size, overlap);
  const extended = isExtended ? add(length, compute("*", known(2), compute("//", size, known(2)))) : length;
  // Rounded up where what is left over gets zeros behind it.
  const left = subtract(extended, size);
  const steps = compute("//", isPadded ? subtract(add(left, step), known(1)) : left, step);
  const times = add(steps, known(1));
  return tuple([
    array([frequencies], "float64"),
    array([times], "float64"),
    array([...before, frequencies, times], undefined),
  ]);
}

/** The frequencies, and as many numbers in the place of the signal's samples. */
const density = ({ before, at }: Pick<Windows, "before" | "at">, frequencies: Dim): Value =>
  tuple([array([frequencies], "float64"), array(before.toSpliced(at, 0, frequencies), undefined)]);

/** `scipy.signal.welch(x, fs, window, nperseg, noverlap, nfft)`: frequencies, and a number for each. */
function averaged(args: Arguments, context: Context): Value {
  const windows = windowsOf(args, 2, 9, context);
  return windows ? density(windows, windows.frequencies) : unknown("data", "scipy.signal.welch");
}

/** `scipy.signal.csd(x, y, …)` and `coherence`: the same of two signals, which are alike where both are the same length. */
function together(args: Arguments, context: Context): Value {
  const [first, second, ...more] = args.positional;
  const [one, other] = [first, second].map((signal) => signal && tensorOf(signal, context)?.shape);
  const isAlike = one && other && sameShape(one, other) === true;
  if (!isAlike || !first || args.rest) return unknown("data", "the spectrum of two signals");
  return averaged({ ...args, positional: [first, ...more] }, context);
}

/** `scipy.signal.periodogram(x, fs, window, nfft)`: the same of one window, as long as the signal or as `nfft`. */
function whole(args: Arguments, context: Context): Value {
  const signal = signalOf(args, 7, context);
  const points = signal && numberAt(args, 3, "nfft", signal.length);
  // Of no points SciPy gives arrays that stand for nothing.
  const isNone = points?.kind === "known" && points.value < 1;
  const frequencies = points && !isNone && frequenciesOf(points, args, 5, context);
  return signal && frequencies ? density(signal, frequencies) : unknown("data", "scipy.signal.periodogram");
}

/** `scipy.signal.find_peaks(x)`: the places of as many peaks as there are, and what is told of each. */
const peaks = (): Value =>
  tuple([
    array([unknownDim(reason("data", "the peaks of a signal"))], "int64"),
    unknown("data", "what is told of peaks"),
  ]);

export const spectrumEntries: readonly Entry[] = [
  fn("scipy.signal.spectrogram", spectrogram),
  fn("scipy.signal.stft", shortTime),
  fn("scipy.signal.welch", averaged),
  fn("scipy.signal.periodogram", whole),
  fn("scipy.signal.csd", together),
  fn("scipy.signal.coherence", together),
  fn("scipy.signal.find_peaks", peaks),
];
