/** Draws a border: the one that padding puts around an input, or the one that cropping cuts off. */
import { sizeOf, times } from "./measures";
import type { Palette } from "./palette";
import { type Place, PLANES, planes } from "./planes";
import { arrow, label, rectangle, svg } from "./svg";
import type { Dim } from "../../values/dimensions/dimension";
import { type FramePicture, endsText } from "./ends-text";

/** Pixels of the thinnest border that is drawn, so that one zero beside 224 pixels is still seen. */
const THINNEST = 3;

/** The inner of two boxes: as far from the outer one's edges as `ends` says, in the middle where nothing is told. */
function inside(outer: Place, { ends, border, input, output }: FramePicture): Place {
  const [large, small] = border === "added" ? [output, input] : [input, output];
  const along = (axis: number | undefined, from: number, length: number): readonly [number, number] => {
    if (axis === undefined) return [from, length];
    const total = sizeOf(large[axis]);
    const pair: readonly (Dim | undefined)[] = ends?.[axis] ?? [];
    const isEmpty = (dim: Dim | undefined): boolean => dim?.kind === "known" && dim.value === 0;
    const border = (dim: Dim | undefined): number => {
      if (isEmpty(dim)) return 0;
      const count = dim?.kind === "known" ? Math.abs(dim.value) : (total - sizeOf(small[axis])) / 2;
      return Math.min(length / 2 - 1, Math.max(THINNEST, (length * count) / total));
    };
    const [before, after] = [border(pair[0]), border(pair[1])];
    return [from + before, Math.max(1, length - before - after)];
  };
  const [x, width] = along(outer.columnsAt, outer.x, outer.width);
  const [y, height] = along(outer.rowsAt, outer.y, outer.height);
  return { ...outer, x, y, width, height };
}

export function framePicture(picture: FramePicture, palette: Palette, title: string): string {
  const { input, output } = planes(picture.input, picture.output);
  const isAdded = picture.border === "added";
  const inner = inside(isAdded ? output : input, picture);
  const box = ({ x, y, width, height }: Place, fill: string, stroke: string, dash?: string): string =>
    rectangle(x, y, width, height, { fill, stroke, ...(dash !== undefined && { dash }) });
  const middle = PLANES.top + PLANES.side / 2;
  const ends = endsText(picture);
  return svg(PLANES.width, PLANES.top + PLANES.side + (ends === "" ? 8 : 24), title, [
    ...(isAdded
      ? [
          box(input, palette.input, palette.line),
          box(output, palette.focusFill, palette.focus),
          box(inner, palette.input, palette.line),
        ]
      : [
          box(input, palette.focusFill, palette.focus),
          box(inner, palette.output, palette.line, "3 2"),
          box(output, palette.output, palette.line),
        ]),
    arrow(input.x + input.width + 10, middle, output.x - 10, middle, palette.focus),
    label(input.x, 14, times(picture.input), palette.text, "start", true),
    label(PLANES.width - PLANES.left, 14, times(picture.output), palette.text, "end", true),
    ...(ends === ""
      ? []
      : [label(PLANES.left, PLANES.top + PLANES.side + 16, ends, palette.focus, "start", true)]),
  ]);
}
