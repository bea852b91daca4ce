/** Pads the shorter of two maps at its end, where halving and doubling an odd length lost a row or a column. */
import type { LayerInput, RemedyDraft } from "../../layer-definition";
import { sameDim } from "../../../../values/dimensions/dimension";

/** Layers that pad the axes between batch and channels, by how many of those there are. */
const LAYERS: Readonly<Record<number, string>> = {
  1: "ZeroPadding1D",
  2: "ZeroPadding2D",
  3: "ZeroPadding3D",
};
/** More missing than this was not lost by rounding. */
const MOST_LOST = 8;

/** The padding of one input that gives it the lengths of the other; undefined where padding does not help. */
function missing(from: LayerInput, to: LayerInput): readonly number[] | undefined {
  if (from.dims.length !== to.dims.length) return undefined;
  const found: number[] = [];
  for (const [i, dim] of from.dims.slice(1, -1).entries()) {
    const other = to.dims[i + 1];
    if (other && sameDim(dim, other) === true) found.push(0);
    else if (dim.kind === "known" && other?.kind === "known" && dim.value < other.value)
      found.push(other.value - dim.value);
    else return undefined;
  }
  return found.some((count) => count > 0) && found.every((count) => count <= MOST_LOST) ? found : undefined;
}

/** Remedies for two inputs, one of which is shorter. */
export function endPadding([first, second, ...more]: readonly LayerInput[]): readonly RemedyDraft[] {
  if (!first || !second || more.length > 0) return [];
  for (const [item, counts] of [missing(first, second), missing(second, first)].entries()) {
    const name = counts && LAYERS[counts.length];
    if (!counts || name === undefined) continue;
    const sides = counts.map((count) => `(0, ${count})`).join(", ");
    const padding = counts.length === 1 ? sides : `(${sides})`;
    return [{ kind: "insertLayerBefore", layer: `${name}(${padding})`, item }];
  }
  return [];
}
