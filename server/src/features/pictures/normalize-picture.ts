/** Draws which numbers one mean and one variance are of: a column, a row, or a part of a row. */
import { sizeOf, times } from "./measures";
import type { Palette } from "./palette";
import { grid, label, line, rectangle, svg } from "./svg";
import type { Picture } from "../../values/records/application";
import { formatDim } from "../../values/dimensions/dimension";

export type NormalizePicture = Extract<Picture, { kind: "normalize" }>;

const TOP = 22;
const CELL = 12;
const ROWS = 6;
/** Columns that are drawn at most; fewer features are drawn as many as they are. */
const MOST_COLUMNS = 12;
const LEAST_LEFT = 60;
/** Pixels of a bold character, generously. */
const CHARACTER = 7.5;
/** Parts of a row that are drawn at most. */
const MOST_GROUPS = 4;
/** The row that is looked at. */
const AT = 2;

export function normalizePicture(picture: NormalizePicture, palette: Palette, title: string): string {
  const { rows, columns, along, groups } = picture;
  const parts = groups ? Math.min(MOST_GROUPS, sizeOf(groups)) : 1;
  const drawn = Math.min(
    MOST_COLUMNS,
    columns.map(sizeOf).reduce((product, size) => product * size, 1),
  );
  const [width, height] = [drawn * CELL, ROWS * CELL];
  // The rows' text stands before them, and nothing of it may be cut off.
  const left = Math.max(LEAST_LEFT, 24 + times(rows).length * CHARACTER);
  const focus = { fill: palette.focusFill, stroke: palette.focus, width: 1.5 };
  const part = width / parts;
  const read =
    along === "rows"
      ? rectangle(left + Math.min(AT, drawn - 1) * CELL, TOP, CELL, height, focus)
      : rectangle(left + (parts > 1 ? part : 0), TOP + AT * CELL, part, CELL, focus);
  const bounds = Array.from({ length: parts - 1 }, (_, i) =>
    line(left + (i + 1) * part, TOP, left + (i + 1) * part, TOP + height, {
      stroke: palette.text,
      width: 1.5,
    }),
  );
  const right = left + width + 14;
  // As many means as there are columns (or rows, or parts of rows).
  const count = along === "rows" ? times(columns) : times(groups ? [...rows, groups] : rows);
  return svg(right + 130, TOP + height + 10, title, [
    label(left + width / 2, 14, times(columns), palette.text, "middle", true),
    label(left - 8, TOP + height / 2 + 4, times(rows), palette.text, "end", true),
    rectangle(left, TOP, width, height, { fill: palette.input, stroke: palette.line }),
    read,
    grid(left, TOP, width, height, drawn, ROWS, palette.line),
    ...bounds,
    label(right, TOP + AT * CELL + 10, "μ, σ²", palette.focus, "start", true),
    label(right, TOP + AT * CELL + 28, `(${count})`, palette.focus),
    ...(groups ? [label(right, TOP + AT * CELL + 46, `÷ ${formatDim(groups)}`, palette.text)] : []),
  ]);
}
