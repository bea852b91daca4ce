/** Spectra of signals that SciPy computes: as many frequencies as a window has, and a column for each window. */
import { array } from "./picture-sizes";
import { type Entry, fn } from "../keras/parts/entries";
import { argument } from "../keras/engine/class-values";
import { tensorOf } from "../tensor-functions";
import { dimensionOfScalar } from "../tensor-functions/core/scalars";
import { add, compute, subtract } from "../../values/arithmetic";
import type { Context } from "../../values/context";
import { type Dim, known } from "../../values/dimension";
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

/** What `nperseg`, `noverlap` and `nfft` say of a real signal; undefined where it can't be told. */
function windowsOf(args: Arguments, overlapping: number, context: Context): Windows | undefined {
  const given = argument(args, 0, "x");
  const signal = given && given.kind !== "none" ? tensorOf(given, context) : undefined;
  const window = args.keywords.get("window");
  const isPlain = ["axis", "return_onesided"].every((name) => isNone(args.keywords.get(name))) && !args.rest;
  // Weights that are given decide how long a window is.
  if (!signal?.shape.ranked || signal.dtype?.startsWith("complex") === true || !isPlain) return undefined;
  if (window && window.kind !== "str" && window.kind !== "tuple") return undefined;
  const length = signal.shape.dims.at(-1);
  const numberAt = (name: string, position: number, fallback: Dim): Dim | undefined => {
    const value = argument(args, position, name);
    return isNone(value) ? fallback : value && dimensionOfScalar(value);
  };
  const asked = numberAt("nperseg", 3, known(256));
  if (!length || !asked) return undefined;
  const size = compute("min", asked, length);
  const overlap = numberAt("noverlap", 4, compute("//", size, known(overlapping)));
  const points = numberAt("nfft", 5, size);
  if (!overlap || !points) return undefined;
  const frequencies = add(compute("//", points, known(2)), known(1));
  return { before: signal.shape.dims.slice(0, -1), length, size, overlap, frequencies };
}

/** `scipy.signal.spectrogram(x, fs, window, nperseg, noverlap, nfft)`: frequencies, times, and a number for each of both. */
function spectrogram(args: Arguments, context: Context): Value {
  const windows = windowsOf(args, 8, context);
  if (!windows) return unknown("data", "scipy.signal.spectrogram");
  const { before, length, size, overlap, frequencies } = windows;
  const times = compute("//", subtract(length, overlap), subtract(size, overlap));
  return tuple([
    array([frequencies], "float64"),
    array([times], "float64"),
    array([...before, frequencies, times], undefined),
  ]);
}

/** `scipy.signal.stft`: the signal gets half a window of zeros at each end, and is filled up to whole windows. */
function shortTime(args: Arguments, context: Context): Value {
  const windows = windowsOf(args, 2, context);
  const isPadded = ["boundary", "padded"].every((name) => !args.keywords.has(name));
  if (!windows || !isPadded) return unknown("data", "scipy.signal.stft");
  const { before, length, size, overlap, frequencies } = windows;
  const step = subtract(size, overlap);
  const extended = add(length, compute("*", known(2), compute("//", size, known(2))));
  // Rounded up, since what is left over gets zeros behind it.
  const rounded = compute("//", subtract(add(subtract(extended, size), step), known(1)), step);
  const times = add(rounded, known(1));
  return tuple([
    array([frequencies], "float64"),
    array([times], "float64"),
    array([...before, frequencies, times], undefined),
  ]);
}

/** `scipy.signal.welch(x, fs)` and `periodogram(x, fs)`: frequencies, and a number for each. */
const density =
  (name: string) =>
  (args: Arguments, context: Context): Value => {
    const windows = windowsOf(args, 2, context);
    const isWhole = name === "periodogram";
    if (!windows || (isWhole && args.positional.length + args.keywords.size > 2))
      return unknown("data", `scipy.signal.${name}`);
    const frequencies = isWhole
      ? add(compute("//", windows.length, known(2)), known(1))
      : windows.frequencies;
    return tuple([array([frequencies], "float64"), array([...windows.before, frequencies], undefined)]);
  };

export const spectrumEntries: readonly Entry[] = [
  fn("scipy.signal.spectrogram", spectrogram),
  fn("scipy.signal.stft", shortTime),
  ...["welch", "periodogram"].map((name) => fn(`scipy.signal.${name}`, density(name))),
];
