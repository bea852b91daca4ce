/** Draws elements that are only arranged in another way. */
import { pixels, sizeOf, times } from "./measures";
import type { Palette } from "./palette";
import { arrow, grid, label, rectangle, svg } from "./svg";
import type { Picture } from "../../values/application";
import type { Dim } from "../../values/dimension";

export type RearrangePicture = Extract<Picture, { kind: "rearrange" }>;

const WIDTH = 420;
const HEIGHT = 106;
const TOP = 26;

interface Box {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
}

/** The last axis runs to the right, all others together downwards. */
function box(dims: readonly Dim[]): Box {
  const columns = sizeOf(dims.at(-1));
  const rows = dims.slice(0, -1).reduce((product, dim) => product * sizeOf(dim), 1);
  return {
    columns,
    rows,
    width: pixels(columns, 24, 160),
    height: dims.length > 1 ? pixels(rows, 14, 72) : 14,
  };
}

export function rearrangePicture(picture: RearrangePicture, palette: Palette, title: string): string {
  const input = box(picture.input);
  const output = box(picture.output);
  const right = WIDTH - 12 - output.width;
  const draw = (x: number, b: Box, fill: string): string =>
    rectangle(x, TOP, b.width, b.height, { fill, stroke: palette.line }) +
    grid(x, TOP, b.width, b.height, b.columns, b.rows, palette.line, 4);
  return svg(WIDTH, HEIGHT, title, [
    label(12, 16, times(picture.input), palette.text, "start", true),
    draw(12, input, palette.input),
    arrow(12 + input.width + 12, TOP + 12, right - 12, TOP + 12, palette.focus),
    draw(right, output, palette.output),
    label(WIDTH - 12, 16, times(picture.output), palette.text, "end", true),
  ]);
}
