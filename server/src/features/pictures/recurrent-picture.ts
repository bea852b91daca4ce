/** Draws a state that steps along time. */
import { times } from "./measures";
import type { Palette } from "./palette";
import { arrow, label, rectangle, svg } from "./svg";
import type { Picture } from "../../values/application";
import { type Dim, formatDim } from "../../values/dimension";

export type RecurrentPicture = Extract<Picture, { kind: "recurrent" }>;

const WIDTH = 440;
/** Steps drawn; between the last two stands an ellipsis. */
const STEPS = 5;
const GAP = 82;
const LEFT = 24;

function stepName(i: number, steps: Dim | undefined): string {
  if (i < STEPS - 1) return `t = ${i}`;
  return steps?.kind === "known" ? `t = ${steps.value - 1}` : "t = n − 1";
}

export function recurrentPicture(picture: RecurrentPicture, palette: Palette, title: string): string {
  const [steps] = picture.input;
  const boxes = Array.from({ length: STEPS }, (_, i) => LEFT + i * GAP);
  const last = boxes.at(-1) ?? LEFT;
  const units = formatDim(picture.units);
  return svg(WIDTH, 108, title, [
    label(LEFT, 104, times(picture.input), palette.text, "start", true),
    label(WIDTH - 12, 12, times(picture.output), palette.text, "end", true),
    ...boxes.flatMap((x, i) => [
      i === STEPS - 2
        ? label(x + 22, 52, "…", palette.text, "middle", true)
        : rectangle(x, 36, 44, 24, { fill: palette.input, stroke: palette.line }) +
          label(x + 22, 52, units, palette.text, "middle", true),
      ...(i === STEPS - 2
        ? []
        : [
            arrow(x + 22, 78, x + 22, 62, palette.line),
            label(x + 22, 90, stepName(i, steps), palette.text, "middle"),
          ]),
      ...(i < STEPS - 1 ? [arrow(x + 47, 48, x + GAP - 3, 48, palette.focus)] : []),
      ...(picture.sequences && i !== STEPS - 2 ? [arrow(x + 22, 34, x + 22, 18, palette.focus)] : []),
    ]),
    ...(picture.sequences ? [] : [arrow(last + 22, 34, last + 22, 18, palette.focus)]),
  ]);
}
