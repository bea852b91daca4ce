/** Brings a map to the rows and columns of the other one, whatever these are: also in a loop that joins several pairs. */
import type { LayerInput, RemedyDraft } from "../../layer-definition";

/** The rows and columns of a picture; undefined for anything else. */
function sizeOf({ dims }: LayerInput): readonly number[] | undefined {
  const size = dims.slice(1, -1).flatMap((dim) => (dim.kind === "known" ? [dim.value] : []));
  return dims.length === 4 && size.length === 2 ? size : undefined;
}

/** The remedy for two pictures of known sizes: the smaller one, of which halving and doubling lost an edge, is made larger. */
export function resized([first, second, ...more]: readonly LayerInput[]): readonly RemedyDraft[] {
  if (!first || !second || more.length > 0) return [];
  const [one, other] = [sizeOf(first), sizeOf(second)];
  if (!one || !other) return [];
  const item = one.some((length, i) => length > (other[i] ?? 0)) ? 1 : 0;
  return [{ kind: "insertLayerBefore", layer: "Resizing({other}.shape[1], {other}.shape[2])", item }];
}
