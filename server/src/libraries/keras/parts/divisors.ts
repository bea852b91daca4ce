/** Numbers of groups that divide what is to be grouped, as remedies name them. */
import { GROUPS_TRIED } from "../../../values/bounds/budgets";
import type { Dim } from "../../../values/dimensions/dimension";

/** The largest number from `least` up to `most` that divides all of `dims`; undefined where one of them isn't known. */
export function largestDivisor(most: Dim, dims: readonly Dim[], least = 1): number | undefined {
  const lengths = dims.map((dim) => (dim.kind === "known" ? dim.value : NaN));
  if (most.kind !== "known" || lengths.some(Number.isNaN)) return undefined;
  for (let divisor = Math.min(most.value, ...lengths, GROUPS_TRIED); divisor >= least; divisor--)
    if (lengths.every((length) => length % divisor === 0)) return divisor;
  return undefined;
}
