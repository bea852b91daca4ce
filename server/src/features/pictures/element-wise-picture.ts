/** Draws tensors whose elements at the same place become one; an axis of length 1 is stretched. */
import { pixels, sizeOf, times } from "./measures";
import type { Palette } from "./palette";
import { arrow, label, rectangle, svg } from "./svg";
import type { Picture } from "../../values/records/application";
import type { Dim } from "../../values/dimensions/dimension";

export type ElementWisePicture = Extract<Picture, { kind: "element-wise" }>;

const WIDTH = 460;
const TOP = 24;
/** Inputs that are drawn; the rest is told by their number. */
const DRAWN = 3;
/** Between two inputs stands the sign, or a word such as `max`. */
const gapFor = (sign: string): number => 22 + 8 * sign.length;
const EDGE = 12;
/** What the arrow to the output takes beyond the gap of an input. */
const FOR_ARROW = 16;
const WIDEST = 96;
const TALLEST = 58;
/** Pixels of an axis of length 1 that is stretched. */
const THIN = 8;

interface Box {
  readonly width: number;
  readonly height: number;
}

/** The last axis runs to the right, all others together downwards. */
const whole = (dims: readonly Dim[], widest: number): Box => ({
  width: pixels(sizeOf(dims.at(-1)), 24, Math.min(WIDEST, widest)),
  height:
    dims.length > 1
      ? pixels(
          dims.slice(0, -1).reduce((n, dim) => n * sizeOf(dim), 1),
          14,
          TALLEST,
        )
      : 14,
});

const isStretched = (own: Dim | undefined, all: Dim | undefined): boolean =>
  own === undefined ||
  (own.kind === "known" && own.value === 1 && !(all?.kind === "known" && all.value === 1));

/** What of the whole an input brings along itself. */
function ownOf(dims: readonly Dim[], output: readonly Dim[], { width, height }: Box): Box {
  const others = output.slice(0, -1).some((dim, i) => isStretched(dims.at(i - output.length), dim));
  return {
    width: isStretched(dims.at(-1), output.at(-1)) ? THIN : width,
    height: others ? THIN : height,
  };
}

export function elementWisePicture(picture: ElementWisePicture, palette: Palette, title: string): string {
  const shown = picture.inputs.slice(0, DRAWN);
  const gap = gapFor(picture.sign);
  const free = WIDTH - 2 * EDGE - FOR_ARROW - shown.length * gap;
  const box = whole(picture.output, free / (shown.length + 1));
  const step = box.width + gap;
  const right = EDGE + shown.length * step + FOR_ARROW;
  const middle = TOP + box.height / 2;
  const bottom = TOP + box.height + 15;
  const more = picture.inputs.length - shown.length;
  // Shapes stand above and below in turn, since they are wider than what they belong to.
  const shapeAt = (i: number): number => (i % 2 === 0 ? 14 : bottom);
  return svg(WIDTH, bottom + 8, title, [
    ...shown.flatMap((dims, i) => {
      const x = EDGE + i * step;
      const own = ownOf(dims, picture.output, box);
      const isWhole = own.width === box.width && own.height === box.height;
      return [
        label(x, shapeAt(i), times(dims), palette.text, "start", true),
        ...(isWhole
          ? []
          : [rectangle(x, TOP, box.width, box.height, { stroke: palette.focus, width: 1.5, dash: "3 2" })]),
        rectangle(x, TOP, own.width, own.height, {
          fill: isWhole ? palette.input : palette.focusFill,
          stroke: isWhole ? palette.line : palette.focus,
        }),
        ...(i === 0 ? [] : [label(x - gap / 2, middle + 4, picture.sign, palette.focus, "middle", true)]),
      ];
    }),
    ...(more > 0 ? [label(right - 20, middle - 6, `+ ${more}`, palette.text, "middle")] : []),
    arrow(right - 34, middle, right - 6, middle, palette.focus),
    rectangle(right, TOP, box.width, box.height, { fill: palette.output, stroke: palette.line }),
    label(right + box.width, shapeAt(shown.length), times(picture.output), palette.text, "end", true),
  ]);
}
