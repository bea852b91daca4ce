/** Draws tensors joined along one axis. */
import { within } from "./fitted-labels";
import { sizeOf, times } from "./measures";
import type { Palette } from "./palette";
import { arrow, label, line, rectangle, svg } from "./svg";
import { type Label } from "./label";
import type { Picture } from "../../values/records/application";

export type JoinPicture = Extract<Picture, { kind: "join" }>;

const WIDTH = 440;
const ROW = 22;
/** Of all inputs together and of the output: what leaves a shape of three lengths its room in front of the arrow. */
const FULL = 130;
const ARROW = 36;
const TOP = 6;
/** From the middle down to the end of the output's shape, which is told below it. */
const BELOW = 31;
/** Inputs drawn; the rest is told by their number. */
const DRAWN = 4;

export function joinPicture(picture: JoinPicture, palette: Palette, title: string): string {
  const shown = picture.inputs.slice(0, DRAWN);
  const sizes = picture.inputs.map((dims) => sizeOf(dims[picture.axis]));
  const total = sizes.reduce((a, b) => a + b, 0);
  const width = (size: number): number => Math.max(6, (FULL * size) / total);
  const height = TOP + shown.length * ROW + (picture.inputs.length > DRAWN ? 12 : 0);
  const middle = height / 2;
  const right = WIDTH - 12 - FULL;
  const starts = sizes.map((_, i) => sizes.slice(0, i).reduce((sum, size) => sum + (FULL * size) / total, 0));
  const arrowEnd = right - 10;
  const arrowStart = arrowEnd - ARROW;
  const beside = (x: number, y: number, text: string): Label =>
    within(label(x, y, text, palette.text), arrowStart - 4 - x);
  return svg(WIDTH, Math.max(height, middle + BELOW), title, [
    ...shown.flatMap((dims, i) => [
      rectangle(12, TOP + i * ROW, width(sizes[i] ?? 1), 14, { fill: palette.input, stroke: palette.line }),
      beside(12 + width(sizes[i] ?? 1) + 6, TOP + i * ROW + 11, times(dims)),
    ]),
    arrow(arrowStart, middle, arrowEnd, middle, palette.focus),
    rectangle(right, middle - 10, FULL, 20, { fill: palette.output, stroke: palette.line }),
    ...starts
      .slice(1)
      .map((x) => line(right + x, middle - 10, right + x, middle + 10, { stroke: palette.focus })),
    label(right, middle + 26, times(picture.output), palette.text, "start", true),
    ...(picture.inputs.length > DRAWN
      ? [label(12, height - 3, `… ${picture.inputs.length}`, palette.text)]
      : []),
  ]);
}
