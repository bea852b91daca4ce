/** Pieces of the Unicode mathematics in which explanations write how one output element is made. */
import { type Dim, formatDim } from "../../../values/dimensions/dimension";
import type { Value } from "../../../values/value";
import { activationNamed } from "../arguments";

/** `Σ c=0..8` for an axis of 9, `Σ c=0..n−1` for one called n. */
export function sumOver(index: string, length: Dim): string {
  if (length.kind === "open") return `Σ ${index}`;
  return `Σ ${index}=0..${length.kind === "known" ? length.value - 1 : `${formatDim(length)}−1`}`;
}

/** Activations that look at all channels together, and so name the one that they run along. */
const ALONG_CHANNELS: ReadonlySet<string> = new Set(["softmax", "log_softmax", "sparsemax", "glu"]);

/**
 * `relu(b[f] + Σ …)`: what an activation makes of the sum that stands before it; the sum alone where that is nothing.
 * `channel` is the index along which a softmax runs.
 */
export function activated(sum: string, activation: Value, channel: string): string {
  const name = activationNamed(activation);
  if (name === "linear") return sum;
  const along = name !== undefined && ALONG_CHANNELS.has(name) ? `_${channel}` : "";
  return `${name ?? "activation"}${along}(${sum})`;
}

/** What an activation does once everything has been added up; nothing where it changes nothing. */
export function activatedAfterwards(activation: Value): string {
  const whole = activated("y", activation, "f");
  return whole === "y" ? "" : `, then y = ${whole}`;
}

/** Names of indices along the axes that a layer singles out; one alone is a channel. */
const indexNames = (count: number): readonly string[] =>
  count === 1 ? ["c"] : ["i", "j", "k", "l"].slice(0, count);

/** Names of indices along the axes behind them. */
const OTHER_INDICES = ["p", "q", "r"] as const;

/** Where one element stands along some axes of a tensor, as a formula writes it. */
export interface Indexed {
  /** The indices along these axes alone: `c`, or `i, j`. */
  readonly own: string;
  /** The place in the whole tensor: `…, c`, or `…, i, j, p` where an axis follows. */
  readonly place: string;
  /** The names of these indices, over which a mean or a sum runs. */
  readonly names: readonly string[];
  /** Whether this is the last axis and nothing else, of which a formula says no more than the index. */
  readonly isLast: boolean;
}

/** The indices along `axes`, which count from either end, of a tensor of `rank` axes; undefined beyond four of them. */
export function indexedAlong(axes: readonly number[], rank: number): Indexed | undefined {
  const places = [...new Set(axes.map((axis) => (axis < 0 ? axis + rank : axis)))].sort((a, b) => a - b);
  const [first] = places;
  const names = indexNames(places.length);
  if (first === undefined || names.length < places.length) return undefined;
  const own = names.join(", ");
  const others = [...OTHER_INDICES];
  const along = Array.from({ length: rank - first }, (_, i) => {
    const at = places.indexOf(first + i);
    return at < 0 ? others.shift() : names[at];
  });
  if (along.includes(undefined)) return undefined;
  const isLast = places.length === 1 && first === rank - 1;
  return { own, place: ["…", ...along].join(", "), names, isLast };
}
