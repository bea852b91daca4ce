/** Draws one image on two grids: what is seen stays, the places where it is read off change. */
import { sizeOf, times } from "./measures";
import type { Palette } from "./palette";
import { PLANES } from "./planes";
import { arrow, circle, grid, label, rectangle, svg } from "./svg";
import type { Picture } from "../../values/records/application";
import type { Dim } from "../../values/dimensions/dimension";

export type ResamplePicture = Extract<Picture, { kind: "resample" }>;

/** Cells along an axis of the finer grid; the other one has its share of them. */
const FINEST = 12;
const COARSEST = 2;

export function resamplePicture(picture: ResamplePicture, palette: Palette, title: string): string {
  const { width, left, top, side } = PLANES;
  const right = width - left - side;
  const share = (dims: readonly Dim[], axis: number): number => {
    const finer = Math.max(sizeOf(picture.input.at(axis)), sizeOf(picture.output.at(axis)));
    return Math.max(COARSEST, Math.round((FINEST * sizeOf(dims.at(axis))) / finer));
  };
  const image = (x: number, dims: readonly Dim[], fill: string): string =>
    rectangle(x, top, side, side, { fill, stroke: palette.line }) +
    circle(x + side / 2, top + side / 2, side / 4, { fill: palette.focusFill, stroke: palette.focus }) +
    grid(x, top, side, side, share(dims, -2), share(dims, -3), palette.line, 3);
  return svg(width, top + side + 8, title, [
    image(left, picture.input, palette.input),
    arrow(left + side + 12, top + side / 2, right - 12, top + side / 2, palette.focus),
    image(right, picture.output, palette.output),
    label(left, 14, times(picture.input), palette.text, "start", true),
    label(width - left, 14, times(picture.output), palette.text, "end", true),
  ]);
}
