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
const GAP = 30;
const WIDEST = 96;
const TALLEST = 58;
/** Pixels of an axis of length 1 that is stretched. */
const THIN = 8;

interface Box {
  readonly width: number;
  readonly height: number;
}

/** The last axis runs to the right, all others together downwards. */
const whole = (dims: readonly Dim[]): Box => ({
  width: pixels(sizeOf(dims.at(-1)), 24, WIDEST),
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
  const box = whole(picture.output);
  const shown = picture.inputs.slice(0, DRAWN);
  const step = box.width + GAP;
  const right = 12 + shown.length * step + 16;
  const middle = TOP + box.height / 2;
  const bottom = TOP + box.height + 15;
  const more = picture.inputs.length - shown.length;
  return svg(Math.min(WIDTH, right + box.width + 60), bottom + 8, title, [
    ...shown.flatMap((dims, i) => {
      const x = 12 + i * step;
      const own = ownOf(dims, picture.output, box);
      const isWhole = own.width === box.width && own.height === box.height;
      return [
        label(x, i % 2 === 0 ? 14 : bottom, times(dims), palette.text, "start", true),
        ...(isWhole
          ? []
          : [rectangle(x, TOP, box.width, box.height, { stroke: palette.focus, width: 1.5, dash: "3 2" })]),
        rectangle(x, TOP, own.width, own.height, {
          fill: isWhole ? palette.input : palette.focusFill,
          stroke: isWhole ? palette.line : palette.focus,
        }),
        ...(i === 0 ? [] : [label(x - GAP / 2, middle + 4, picture.sign, palette.focus, "middle", true)]),
      ];
    }),
    ...(more > 0 ? [label(right - 30, middle + 18, `+ ${more}`, palette.text, "middle")] : []),
    arrow(right - 34, middle, right - 6, middle, palette.focus),
    rectangle(right, TOP, box.width, box.height, { fill: palette.output, stroke: palette.line }),
    label(right, 14, times(picture.output), palette.text, "start", true),
  ]);
}
