/** Pieces of the Unicode mathematics in which explanations write how one output element is made. */
import { type Dim, formatDim } from "../../../values/dimension";
import type { Value } from "../../../values/value";
import { activationNamed } from "../arguments";

/** `Σ c=0..8` for an axis of 9, `Σ c=0..n−1` for one called n. */
export function sumOver(index: string, length: Dim): string {
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
