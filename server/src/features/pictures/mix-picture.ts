/** Draws how every output unit reads all input features. */
import { sizeOf, times } from "./measures";
import type { Palette } from "./palette";
import { type Drawn, circle, label, line, svg } from "./svg";
import type { Picture } from "../../values/records/application";
import { type Dim, formatDim } from "../../values/dimensions/dimension";

export type MixPicture = Extract<Picture, { kind: "mix" }>;

const WIDTH = 320;
/** Units drawn on each side; more are told by dots between the first ones and the last. */
const DRAWN = 5;
const GAP = 18;
const TOP = 28;

interface Unit {
  readonly y: number;
  readonly isGap: boolean;
}

function units(count: number): readonly Unit[] {
  const drawn = Math.min(count, DRAWN);
  return Array.from({ length: drawn }, (_, i) => ({
    y: TOP + i * GAP + ((DRAWN - drawn) * GAP) / 2,
    isGap: count > DRAWN && i === DRAWN - 2,
  }));
}

export function mixPicture(picture: MixPicture, palette: Palette, title: string): string {
  const inputs = picture.input.at(-1);
  const outputs = picture.output.at(-1);
  const [left, right] = [units(sizeOf(inputs)), units(sizeOf(outputs))];
  const chosen = right[0];
  const text = (dim: Dim | undefined): string => (dim ? formatDim(dim) : "");
  const x = { left: 90, right: 230 };
  const dots = (at: number, y: number): Drawn => label(at, y + 4, "⋮", palette.text, "middle");
  return svg(WIDTH, TOP + (DRAWN - 1) * GAP + 10, title, [
    ...right
      .filter((u) => !u.isGap)
      .flatMap((to) =>
        left
          .filter((u) => !u.isGap)
          .map((from) =>
            line(x.left, from.y, x.right, to.y, { stroke: palette.line, width: 0.5, opacity: 0.5 }),
          ),
      ),
    ...left
      .filter((u) => !u.isGap)
      .map((from) =>
        line(x.left, from.y, x.right, chosen?.y ?? from.y, { stroke: palette.focus, width: 1.5 }),
      ),
    ...left.map((u) =>
      u.isGap ? dots(x.left, u.y) : circle(x.left, u.y, 6, { fill: palette.input, stroke: palette.line }),
    ),
    ...right.map((u, i) =>
      u.isGap
        ? dots(x.right, u.y)
        : circle(x.right, u.y, 6, {
            fill: i === 0 ? palette.focus : palette.output,
            stroke: i === 0 ? palette.focus : palette.line,
          }),
    ),
    label(x.left, 14, text(inputs), palette.text, "middle", true),
    label(x.right, 14, text(outputs), palette.text, "middle", true),
    ...(picture.input.length > 1
      ? [label(WIDTH / 2, 14, `${times(picture.input.slice(0, -1))} ×`, palette.text, "middle")]
      : []),
    label(x.right + 16, (chosen?.y ?? 0) + 4, "Σ", palette.focus, "start", true),
  ]);
}
