/** Draws places that are repeated: one of the input is followed to all that it becomes. */
import { sizeOf, times } from "./measures";
import type { Palette } from "./palette";
import { arrow, label, rectangle, svg } from "./svg";
import type { Picture } from "../../values/records/application";

export type RepeatPicture = Extract<Picture, { kind: "repeat" }>;

const WIDTH = 420;
const LEFT = 12;
const TOP = 22;
/** Places drawn along an axis, as examples. */
const PLACES = 3;
/** Most repetitions that are drawn of a place. */
const MOST = 4;
const SIDE = 66;
/** The place that is followed. */
const CHOSEN = 1;

interface Grid {
  readonly columns: number;
  readonly rows: number;
}

function cells(
  x: number,
  { columns, rows }: Grid,
  cell: number,
  draw: (x: number, y: number, column: number, row: number) => string,
): string {
  return Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return draw(x + column * cell, TOP + row * cell, column, row);
  }).join("");
}

export function repeatPicture(picture: RepeatPicture, palette: Palette, title: string): string {
  const drawn = picture.times.map((count) => Math.min(MOST, sizeOf(count)));
  const across = drawn.at(-1) ?? 1;
  const isVector = picture.input.length === 1;
  // One vector becomes rows; a series repeats along its time, which runs to the right; images along both axes.
  const input: Grid = { columns: PLACES, rows: !isVector && drawn.length > 1 ? PLACES : 1 };
  const each: Grid = isVector
    ? { columns: 1, rows: across }
    : { columns: across, rows: drawn.length > 1 ? (drawn.at(-2) ?? 1) : 1 };
  const output: Grid = { columns: input.columns * each.columns, rows: input.rows * each.rows };
  const cell = Math.min(16, Math.floor(SIDE / Math.max(input.rows, output.rows)));
  const right = WIDTH - LEFT - output.columns * cell;
  const paint = (column: number, row: number, fill: string) => {
    const isChosen = column === CHOSEN && row === (input.rows > 1 ? CHOSEN : 0);
    return isVector || !isChosen
      ? { fill: isVector ? palette.focusFill : fill, stroke: isVector ? palette.focus : palette.line }
      : { fill: palette.focusFill, stroke: palette.focus };
  };
  const middle = TOP + (Math.max(input.rows, output.rows) * cell) / 2;
  const sign = isVector ? `× ${times(picture.times)}` : `1 → ${times(picture.times)}`;
  return svg(WIDTH, TOP + Math.max(input.rows, output.rows, 2) * cell + 8, title, [
    cells(LEFT, input, cell, (x, y, column, row) =>
      rectangle(x, y, cell, cell, paint(column, row, palette.input)),
    ),
    cells(right, output, cell, (x, y, column, row) =>
      rectangle(
        x,
        y,
        cell,
        cell,
        paint(Math.floor(column / each.columns), Math.floor(row / each.rows), palette.output),
      ),
    ),
    arrow(LEFT + input.columns * cell + 12, middle, right - 12, middle, palette.focus),
    label((LEFT + input.columns * cell + right) / 2, middle - 6, sign, palette.focus, "middle", true),
    label(LEFT, 14, times(picture.input), palette.text, "start", true),
    label(WIDTH - LEFT, 14, times(picture.output), palette.text, "end", true),
  ]);
}
