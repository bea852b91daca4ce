/** Spectra of signals that SciPy computes: as many frequencies as a window has, and a column for each window. */
import { array } from "./picture-sizes";
import { type Entry, fn } from "../keras/parts/entries";
import { argument } from "../keras/engine/class-values";
import { tensorOf } from "../tensor-functions";
import { dimensionOfScalar } from "../tensor-functions/core/scalars";
import { add, compute, subtract } from "../../values/dimensions/arithmetic";
import type { Context } from "../../values/context";
import { type Dim, known } from "../../values/dimensions/dimension";
import { knownInteger } from "../../values/known-number";
import { type Arguments, type Value, tuple, unknown } from "../../values/value";

/** A signal taken apart along its last axis. */
interface Windows {
  /** The axes before the last. */
  readonly before: readonly Dim[];
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

/** A real signal that is taken apart along its last axis; undefined where another axis may be meant. */
function signalOf(args: Arguments, axisPlace: number, context: Context): readonly Dim[] | undefined {
  const given = argument(args, 0, "x");
  const signal = given && given.kind !== "none" ? tensorOf(given, context) : undefined;
  const axis = argument(args, axisPlace, "axis");
  const place = axis && knownInteger(axis);
  const rank = signal?.shape.ranked ? signal.shape.dims.length : undefined;
  const isLast = isNone(axis) || place === -1 || (rank !== undefined && place === rank - 1);
  return isLast && !args.rest && signal?.shape.ranked && signal.dtype?.startsWith("complex") !== true
    ? signal.shape.dims
    : undefined;
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
  const dims = signalOf(args, axisPlace, context);
  const length = dims?.at(-1);
  const window = argument(args, 2, "window");
  // Weights that are given decide how long a window is.
  if (!dims || !length || (window && window.kind !== "str" && window.kind !== "tuple")) return undefined;
  const asked = numberAt(args, 3, "nperseg", known(256));
  if (!asked) return undefined;
  const size = compute("min", asked, length);
  const overlap = numberAt(args, 4, "noverlap", compute("//", size, known(overlapping)));
  const points = numberAt(args, 5, "nfft", size);
  const frequencies = points && frequenciesOf(points, args, 7, context);
  if (!overlap || !frequencies || isBelow(points, size) || !isBelow(overlap, size)) return undefined;
  return { before: dims.slice(0, -1), length, size, overlap, frequencies };
}

/** `scipy.signal.spectrogram(x, fs, window, nperseg, noverlap, nfft)`: frequencies, times, and a number for each of both. */
function spectrogram(args: Arguments, context: Context): Value {
  const windows = windowsOf(args, 8, 9, context);
  if (!windows) return unknown("data", "scipy.signal.spectrogram");
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
  if (!windows || isPadded === undefined || !(isExtended || boundary.kind === "none"))
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

const density = (before: readonly Dim[], frequencies: Dim): Value =>
  tuple([array([frequencies], "float64"), array([...before, frequencies], undefined)]);

/** `scipy.signal.welch(x, fs, window, nperseg, noverlap, nfft)`: frequencies, and a number for each. */
function averaged(args: Arguments, context: Context): Value {
  const windows = windowsOf(args, 2, 9, context);
  return windows ? density(windows.before, windows.frequencies) : unknown("data", "scipy.signal.welch");
}

/** `scipy.signal.periodogram(x, fs, window, nfft)`: the same of one window, as long as the signal or as `nfft`. */
function whole(args: Arguments, context: Context): Value {
  const dims = signalOf(args, 7, context);
  const length = dims?.at(-1);
  const points = length && numberAt(args, 3, "nfft", length);
  const frequencies = points && frequenciesOf(points, args, 5, context);
  return dims && frequencies
    ? density(dims.slice(0, -1), frequencies)
    : unknown("data", "scipy.signal.periodogram");
}

export const spectrumEntries: readonly Entry[] = [
  fn("scipy.signal.spectrogram", spectrogram),
  fn("scipy.signal.stft", shortTime),
  fn("scipy.signal.welch", averaged),
  fn("scipy.signal.periodogram", whole),
];
