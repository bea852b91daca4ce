/** Draws one layer, with the same weights, at every step. */
import { times } from "./measures";
import type { Palette } from "./palette";
import { arrow, label, rectangle, svg } from "./svg";
import type { Picture } from "../../values/application";
import { type Dim, formatDim } from "../../values/dimension";

export type EachStepPicture = Extract<Picture, { kind: "each-step" }>;

const WIDTH = 440;
const LEFT = 12;
/** Steps drawn; before the last one stands an ellipsis. */
const STEPS = 4;
const GAP = 104;
const BOX = { width: 92, height: 20 } as const;
/** Baselines and tops from above: the steps of the input, the layer, the steps of the output. */
const ROWS = { name: 12, input: 18, layer: 49, output: 80 } as const;

/** A step's shape; a step of no axes is one number. */
const stepText = (dims: readonly Dim[]): string => (dims.length === 0 ? "1" : times(dims));

export function eachStepPicture(picture: EachStepPicture, palette: Palette, title: string): string {
  const boxes = Array.from({ length: STEPS }, (_, i) => LEFT + i * GAP);
  const last = LEFT + (STEPS - 1) * GAP + BOX.width;
  const row = (y: number, dims: readonly Dim[], fill: string): readonly string[] =>
    boxes.flatMap((x, i) =>
      i === STEPS - 2
        ? [label(x + BOX.width / 2, y + 14, "…", palette.text, "middle", true)]
        : [
            rectangle(x, y, BOX.width, BOX.height, { fill, stroke: palette.line }),
            label(x + BOX.width / 2, y + 14, stepText(dims), palette.text, "middle", true),
          ],
    );
  const arrows = (from: number, to: number): readonly string[] =>
    boxes.flatMap((x, i) =>
      i === STEPS - 2 ? [] : [arrow(x + BOX.width / 2, from, x + BOX.width / 2, to, palette.focus)],
    );
  return svg(WIDTH, ROWS.output + BOX.height + 4, title, [
    label(LEFT, ROWS.name, `${formatDim(picture.steps)} ×`, palette.text, "start", true),
    ...row(ROWS.input, picture.input, palette.input),
    ...arrows(ROWS.input + BOX.height + 1, ROWS.layer - 1),
    rectangle(LEFT, ROWS.layer, last - LEFT, BOX.height, {
      fill: palette.focusFill,
      stroke: palette.focus,
    }),
    label((LEFT + last) / 2, ROWS.layer + 14, picture.layer, palette.text, "middle", true),
    ...arrows(ROWS.layer + BOX.height + 1, ROWS.output - 1),
    ...row(ROWS.output, picture.output, palette.output),
  ]);
}
