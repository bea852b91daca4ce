/** Which input an element of joined tensors is of. */
import type { PictureFacts } from "../../../server/src/features/model-graph/picture-facts";

/** Lengths along the axis that is joined. */
export interface Joined {
  readonly sizes: readonly number[];
  readonly output: number;
}

/** The lengths of the inputs and of the output along the joined axis; undefined where one is unknown, or nothing is joined. */
export function joinedLengths(layer: string, picture: PictureFacts): Joined | undefined {
  // Layers that add or multiply have the picture too, and no place that is one input's alone.
  if (layer !== "Concatenate" || picture.kind !== "join") return undefined;
  const at = (sizes: readonly (number | null)[]): number | null => sizes[picture.axis] ?? null;
  const sizes = picture.inputs.map(at);
  const output = at(picture.output);
  return sizes.every((size) => size !== null) && output !== null && output > 0
    ? { sizes, output }
    : undefined;
}

/** Which input, counted from 0, a place along the joined axis is of, and where it is in that. */
export function sourceOf(
  { sizes }: Joined,
  place: number,
): { readonly input: number; readonly index: number } {
  let index = place;
  const input = sizes.findIndex((size) => {
    if (index < size) return true;
    index -= size;
    return false;
  });
  return { input, index };
}
