/** Draws steps of which some are marked to be skipped. */
import { sizeOf, times } from "./measures";
import type { Palette } from "./palette";
import { label, line, rectangle, svg } from "./svg";
import type { Picture } from "../../values/records/application";

export type MaskPicture = Extract<Picture, { kind: "mask" }>;

const WIDTH = 380;
const TOP = 22;
const STEP = 30;
const HEIGHT = 44;
/** Steps that are drawn, with an example of which are skipped: padding stands at the end. */
const STEPS = [true, true, true, false, true, true, false, false, false];

export function maskPicture(picture: MaskPicture, palette: Palette, title: string): string {
  const rows = Math.min(3, picture.input.length > 1 ? sizeOf(picture.input.at(-1)) : 1);
  const row = HEIGHT / rows;
  return svg(WIDTH, TOP + HEIGHT + 34, title, [
    label(12, 14, times(picture.input), palette.text, "start", true),
    ...STEPS.flatMap((isRead, i) => {
      const x = 12 + i * STEP;
      const style = isRead
        ? { fill: palette.input, stroke: palette.line }
        : { fill: "none", stroke: palette.focus, dash: "3 2" };
      const cells = Array.from({ length: rows }, (_, k) => rectangle(x, TOP + k * row, STEP - 4, row, style));
      const values = isRead
        ? []
        : Array.from({ length: rows }, (_, k) =>
            label(x + (STEP - 4) / 2, TOP + k * row + row / 2 + 4, picture.skipped, palette.focus, "middle"),
          );
      return [
        ...cells,
        ...(row >= 14 ? values : []),
        label(
          x + (STEP - 4) / 2,
          TOP + HEIGHT + 16,
          isRead ? "✓" : "✗",
          isRead ? palette.text : palette.focus,
          "middle",
          true,
        ),
      ];
    }),
    line(12, TOP + HEIGHT + 24, 12 + STEPS.length * STEP - 4, TOP + HEIGHT + 24, { stroke: palette.line }),
  ]);
}
