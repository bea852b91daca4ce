/** A larger input, of which every half is whole: both ways to the place where they are joined are then equally long. */
import type { LayerInput } from "../../layer-definition";
import { sameDim } from "../../../../values/dimensions/dimension";
import type { Remedy } from "../../../../values/records/finding";
import { largerSource } from "../../../../values/dimensions/common-source";

/** The remedy for two inputs that differ in axes other than `joined`; none where these have no common source. */
export function largerInput(inputs: readonly LayerInput[], joined?: number): readonly Remedy[] {
  const [first, second, ...more] = inputs.map(({ dims }) => dims);
  if (!first || !second || more.length > 0 || first.length !== second.length) return [];
  const pairs = first.flatMap((dim, axis) => {
    const other = second[axis];
    if (!other || axis === 0 || axis === joined || dim.kind !== "known" || other.kind !== "known") return [];
    return [[dim, other] as const];
  });
  return pairs.some(([a, b]) => sameDim(a, b) === false) ? largerSource(pairs) : [];
}
