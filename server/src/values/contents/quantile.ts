/** Quantiles of numbers that are known, as NumPy computes them by default. */

/** Between the two numbers that stand there, as far along as `share` says (NumPy's `linear`); NaN of no numbers. */
export function linearQuantile(ordered: readonly number[], share: number): number {
  const place = (ordered.length - 1) * share;
  const [low = NaN, high = NaN] = [
    ordered[Math.floor(place)],
    ordered[Math.min(Math.floor(place) + 1, ordered.length - 1)],
  ];
  const part = place - Math.floor(place);
  return part >= 0.5 ? high - (high - low) * (1 - part) : low + (high - low) * part;
}

/** The number in the middle, or halfway between the two in the middle; NaN of no numbers. */
export function medianOf(ordered: readonly number[]): number {
  const [low = NaN, high = NaN] = [ordered[(ordered.length - 1) >> 1], ordered[ordered.length >> 1]];
  return (low + high) / 2;
}
