/** Draws one layer, with the same weights, at every step. */
import { times, widthOfText } from "./measures";
import type { Palette } from "./palette";
import { type Drawn, arrow, label, rectangle, svg } from "./svg";
import type { Picture } from "../../values/records/application";
import { type Dim, formatDim } from "../../values/dimensions/dimension";

export type EachStepPicture = Extract<Picture, { kind: "each-step" }>;

const WIDTH = 440;
const LEFT = 12;
/** Most steps that are drawn, fewer where their shapes are long; before the last one stands an ellipsis. */
const STEPS = 4;
const FEWEST = 3;
const GAP = 12;
const HEIGHT = 20;
/** Baselines and tops from above: the steps of the input, the layer, the steps of the output. */
const ROWS = { name: 12, input: 18, layer: 49, output: 80 } as const;

/** A step's shape; a step of no axes is one number. */
const stepText = (dims: readonly Dim[]): string => (dims.length === 0 ? "1" : times(dims));

export function eachStepPicture(picture: EachStepPicture, palette: Palette, title: string): string {
  const longest = Math.max(widthOfText(stepText(picture.input)), widthOfText(stepText(picture.output)));
  const room = (steps: number): number => (WIDTH - 2 * LEFT - (steps - 1) * GAP) / steps;
  const steps = longest + 6 > room(STEPS) ? FEWEST : STEPS;
  const width = room(steps);
  const boxes = Array.from({ length: steps }, (_, i) => LEFT + i * (width + GAP));
  const last = WIDTH - LEFT;
  const row = (y: number, dims: readonly Dim[], fill: string): readonly Drawn[] =>
    boxes.flatMap((x, i) =>
      i === steps - 2
        ? [label(x + width / 2, y + 14, "…", palette.text, "middle", true)]
        : [
            rectangle(x, y, width, HEIGHT, { fill, stroke: palette.line }),
            label(x + width / 2, y + 14, stepText(dims), palette.text, "middle", true),
          ],
    );
  const arrows = (from: number, to: number): readonly string[] =>
    boxes.flatMap((x, i) =>
      i === steps - 2 ? [] : [arrow(x + width / 2, from, x + width / 2, to, palette.focus)],
    );
  return svg(WIDTH, ROWS.output + HEIGHT + 4, title, [
    label(LEFT, ROWS.name, `${formatDim(picture.steps)} ×`, palette.text, "start", true),
    ...row(ROWS.input, picture.input, palette.input),
    ...arrows(ROWS.input + HEIGHT + 1, ROWS.layer - 1),
    rectangle(LEFT, ROWS.layer, last - LEFT, HEIGHT, {
      fill: palette.focusFill,
      stroke: palette.focus,
    }),
    label((LEFT + last) / 2, ROWS.layer + 14, picture.layer, palette.text, "middle", true),
    ...arrows(ROWS.layer + HEIGHT + 1, ROWS.output - 1),
    ...row(ROWS.output, picture.output, palette.output),
  ]);
}
