/** Draws elements that are only arranged in another way. */
import { pixels, sizeOf, times } from "./measures";
import type { Palette } from "./palette";
import { arrow, grid, label, rectangle, svg } from "./svg";
import type { Picture } from "../../values/records/application";
import type { Dim } from "../../values/dimensions/dimension";

export type RearrangePicture = Extract<Picture, { kind: "rearrange" }>;

const WIDTH = 420;
const TOP = 26;
/** What is free below the taller of the two boxes: a hover is low, and its words stand below the picture. */
const BELOW = 6;

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

/** What is followed from one side to the other: the first row, as columns and rows of a box of so many of both. */
interface Part {
  readonly columns: number;
  readonly rows: number;
}

/** Where the elements of the input's first row lie in the output. */
function followed({ input, output, axes }: RearrangePicture): readonly [Part, Part] | undefined {
  const first = box(input);
  const second = box(output);
  if (!axes) {
    // In the same order, what both have in their first row is the same.
    const count = Math.min(first.columns, second.columns);
    return [
      { columns: count, rows: 1 },
      { columns: count, rows: 1 },
    ];
  }
  // The last axis of two that change places runs downwards then; more axes than two lie in no one line.
  const [one, other] = axes;
  if (axes.length !== 2 || one !== 2 || other !== 1) return undefined;
  return [
    { columns: first.columns, rows: 1 },
    { columns: 1, rows: second.rows },
  ];
}

export function rearrangePicture(picture: RearrangePicture, palette: Palette, title: string): string {
  const input = box(picture.input);
  const output = box(picture.output);
  const right = WIDTH - 12 - output.width;
  const parts = followed(picture);
  const draw = (x: number, b: Box, fill: string, part: Part | undefined): string =>
    rectangle(x, TOP, b.width, b.height, { fill, stroke: palette.line }) +
    (part
      ? rectangle(
          x,
          TOP,
          Math.max(4, (b.width * part.columns) / b.columns),
          Math.max(4, (b.height * part.rows) / b.rows),
          { fill: palette.focusFill, stroke: palette.focus },
        )
      : "") +
    grid(x, TOP, b.width, b.height, b.columns, b.rows, palette.line, 4);
  return svg(WIDTH, TOP + Math.max(input.height, output.height) + BELOW, title, [
    label(12, 16, times(picture.input), palette.text, "start", true),
    draw(12, input, palette.input, parts?.[0]),
    arrow(12 + input.width + 12, TOP + 12, right - 12, TOP + 12, palette.focus),
    draw(right, output, palette.output, parts?.[1]),
    label(WIDTH - 12, 16, times(picture.output), palette.text, "end", true),
  ]);
}
