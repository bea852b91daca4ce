/** Draws a product of two tensors axis by axis: those that are summed over are marked, and gone in the output. */
import { times, widthOfText } from "./measures";
import type { Palette } from "./palette";
import { type Drawn, arrow, label, rectangle, svg } from "./svg";
import type { Picture } from "../../values/records/application";
import { type Dim, formatDim } from "../../values/dimensions/dimension";
import type { ContractedOperand } from "../../values/records/picture";

export type ContractPicture = Extract<Picture, { kind: "contract" }>;

const LEFT = 12;
const HEIGHT = 92;
const ROWS = { operands: 8, output: 60 } as const;
const BOX = 24;
const GAP = 4;
const BETWEEN = 26;

const widthOf = (dim: Dim): number => 14 + widthOfText(formatDim(dim));

/** The lengths that are summed over. */
export const summedLengths = ({ operands: [first] }: ContractPicture): string =>
  times(first.summed.flatMap((axis) => first.dims[axis] ?? []));

export function contractPicture(picture: ContractPicture, palette: Palette, title: string): string {
  const drawn: Drawn[] = [];
  const axes = (from: number, y: number, { dims, summed }: ContractedOperand, fill: string): number => {
    let x = from;
    dims.forEach((dim, i) => {
      const style = summed.includes(i)
        ? { fill: palette.focusFill, stroke: palette.focus, width: 1.5 }
        : { fill, stroke: palette.line };
      const width = widthOf(dim);
      drawn.push(
        rectangle(x, y, width, BOX, style),
        label(x + width / 2, y + 16, formatDim(dim), palette.text, "middle", true),
      );
      x += width + GAP;
    });
    return x - GAP;
  };
  const [first, second] = picture.operands;
  const middle = axes(LEFT, ROWS.operands, first, palette.input);
  drawn.push(label(middle + BETWEEN / 2, ROWS.operands + 16, "·", palette.text, "middle", true));
  const end = axes(middle + BETWEEN, ROWS.operands, second, palette.input);
  drawn.push(
    arrow(LEFT + 12, ROWS.operands + BOX + 4, LEFT + 12, ROWS.output - 4, palette.focus),
    label(LEFT + 24, ROWS.output - 10, `Σ ${summedLengths(picture)}`, palette.focus, "start", true),
  );
  const last = axes(LEFT, ROWS.output, { dims: picture.output, summed: [] }, palette.output);
  return svg(Math.max(end, last, 200) + LEFT, HEIGHT, title, drawn);
}
