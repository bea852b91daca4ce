/** Draws a table of which every number of the input chooses a row. */
import { times } from "./measures";
import type { Palette } from "./palette";
import { arrow, label, rectangle, svg } from "./svg";
import type { Picture } from "../../values/records/application";
import { formatDim } from "../../values/dimensions/dimension";

export type LookupPicture = Extract<Picture, { kind: "lookup" }>;

const WIDTH = 440;
const TOP = 22;
const ROW = 14;
/** Numbers that are drawn, as examples; the second is followed into the table. */
const NUMBERS = ["4", "2", "…"];
const FOLLOWED = 1;
const TABLE_ROWS = 5;
const COLUMNS = { input: [12, 34], table: [150, 110], output: [318, 110] } as const;

export function lookupPicture(picture: LookupPicture, palette: Palette, title: string): string {
  const [inputX, inputWidth] = COLUMNS.input;
  const [tableX, tableWidth] = COLUMNS.table;
  const [outputX, outputWidth] = COLUMNS.output;
  const middle = TOP + FOLLOWED * ROW + ROW / 2;
  const rowAt = TOP + 2 * ROW + ROW / 2;
  const focus = { fill: palette.focusFill, stroke: palette.focus };
  const rows = (x: number, width: number, fill: string, count: number, chosen: number): readonly string[] =>
    Array.from({ length: count }, (_, i) =>
      rectangle(x, TOP + i * ROW, width, ROW, i === chosen ? focus : { fill, stroke: palette.line }),
    );
  return svg(WIDTH, TOP + TABLE_ROWS * ROW + 14, title, [
    label(inputX, 14, times(picture.input), palette.text, "start", true),
    label(
      tableX,
      14,
      `${formatDim(picture.rows)} × ${formatDim(picture.columns)}`,
      palette.text,
      "start",
      true,
    ),
    label(outputX, 14, times(picture.output), palette.text, "start", true),
    ...rows(inputX, inputWidth, palette.input, NUMBERS.length, FOLLOWED),
    ...NUMBERS.map((text, i) =>
      label(inputX + inputWidth / 2, TOP + i * ROW + 11, text, palette.text, "middle"),
    ),
    ...rows(tableX, tableWidth, "none", TABLE_ROWS, Number(NUMBERS[FOLLOWED])),
    ...Array.from({ length: TABLE_ROWS }, (_, i) =>
      label(tableX - 6, TOP + i * ROW + 11, i === TABLE_ROWS - 1 ? "…" : String(i), palette.text, "end"),
    ),
    ...rows(outputX, outputWidth, palette.output, NUMBERS.length, FOLLOWED),
    arrow(inputX + inputWidth + 4, middle, tableX - 18, rowAt, palette.focus),
    arrow(tableX + tableWidth + 4, rowAt, outputX - 4, middle, palette.focus),
  ]);
}
