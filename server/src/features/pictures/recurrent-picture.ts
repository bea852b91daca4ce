/** Draws a state that steps along time. */
import { times } from "./measures";
import type { Palette } from "./palette";
import { arrow, label, rectangle, svg } from "./svg";
import type { Picture } from "../../values/records/application";
import { type Dim, formatDim } from "../../values/dimensions/dimension";

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

/** What goes from one step to the next, and back where a second state comes the other way. */
function between(x: number, isBidirectional: boolean, { focus }: Palette): readonly string[] {
  const [from, to] = [x + 47, x + GAP - 3];
  if (!isBidirectional) return [arrow(from, 48, to, 48, focus)];
  return [arrow(from, 43, to, 43, focus), arrow(to, 53, from, 53, focus)];
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
      ...(i === STEPS - 2
        ? [label(x + 22, 52, "…", palette.text, "middle", true)]
        : [
            rectangle(x, 36, 44, 24, { fill: palette.input, stroke: palette.line }),
            label(x + 22, 52, units, palette.text, "middle", true),
            arrow(x + 22, 78, x + 22, 62, palette.line),
            label(x + 22, 90, stepName(i, steps), palette.text, "middle"),
          ]),
      ...(i < STEPS - 1 ? between(x, picture.isBidirectional === true, palette) : []),
      ...(picture.sequences && i !== STEPS - 2 ? [arrow(x + 22, 34, x + 22, 18, palette.focus)] : []),
    ]),
    // The second state comes to its end at the first step.
    ...(picture.sequences ? [] : picture.isBidirectional ? [LEFT, last] : [last]).map((x) =>
      arrow(x + 22, 34, x + 22, 18, palette.focus),
    ),
  ]);
}
