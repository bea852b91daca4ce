/** Draws how one place of the input is spread over a window of a larger output. */
import { pixels, sizeOf, times, widthOfText } from "./measures";
import type { Palette } from "./palette";
import { grid, label, line, rectangle, svg } from "./svg";
import type { Picture } from "../../values/records/application";
import type { Dim } from "../../values/dimensions/dimension";

export type SpreadPicture = Extract<Picture, { kind: "spread" }>;

const WIDTH = 460;
const LEFT = 12;
const TOP = 22;
/** Both tensors are drawn on one scale: the longer side takes this many pixels along time, and over an image. */
const LONGEST = { time: 190, image: 52 };
/** Which place is looked at: far enough from the border for its neighbour to be seen. */
const ALONG = 0.35;

interface Axis {
  /** Pixels of both tensors along the axis. */
  readonly input: number;
  readonly output: number;
  readonly inputCount: number;
  readonly outputCount: number;
  /** The place, its window, and the window of the next place; from the start of their tensor. */
  readonly cell: readonly [at: number, size: number];
  readonly window: readonly [at: number, size: number];
  readonly next: readonly [at: number, size: number];
}

/** One spatial axis of a picture, on a scale of `longest` pixels. */
function axisOf(picture: SpreadPicture, axis: number, longest: number): Axis {
  const [inputCount, outputCount] = [sizeOf(picture.input[axis]), sizeOf(picture.output[axis])];
  const scale = longest / Math.max(inputCount, outputCount);
  const size = Math.max(7, scale * sizeOf(picture.window[axis]));
  const stride = picture.strides[axis] ? sizeOf(picture.strides[axis]) : 1;
  const place = Math.floor((inputCount - 1) * ALONG);
  const output = Math.max(14, scale * outputCount);
  const at = Math.min(output - size, scale * place * stride);
  return {
    input: Math.max(12, scale * inputCount),
    output,
    inputCount,
    outputCount,
    cell: [scale * place, Math.max(5, scale)],
    window: [at, size],
    next: [Math.min(output - size, at + Math.max(3, scale * stride)), size],
  };
}

/** A tensor's other axis along time: its features. */
const features = (dims: readonly Dim[]): number => pixels(sizeOf(dims.at(-1)), 14, 52);

export function spreadPicture(picture: SpreadPicture, palette: Palette, title: string): string {
  const rank = picture.input.length - 1;
  const isTime = rank <= 1;
  const across = axisOf(picture, isTime ? 0 : rank - 1, isTime ? LONGEST.time : LONGEST.image);
  const down = isTime ? undefined : axisOf(picture, rank - 2, LONGEST.image);
  const [inputHeight, outputHeight] = down
    ? [down.input, down.output]
    : [features(picture.input), features(picture.output)];
  const right = isTime ? WIDTH - LEFT - LONGEST.time : 250;
  const cell = {
    x: LEFT + across.cell[0],
    y: TOP + (down?.cell[0] ?? 0),
    width: across.cell[1],
    height: down?.cell[1] ?? inputHeight,
  };
  const windowAt = (which: "window" | "next") => ({
    x: right + across[which][0],
    y: TOP + (down?.[which][0] ?? 0),
    width: across[which][1],
    height: down?.[which][1] ?? outputHeight,
  });
  const [window, next] = [windowAt("window"), windowAt("next")];
  const bottom = TOP + Math.max(inputHeight, outputHeight) + 16;
  const box = ({ x, y, width, height }: typeof cell, style: Parameters<typeof rectangle>[4]): string =>
    rectangle(x, y, width, height, style);
  const width = isTime ? WIDTH : Math.max(380, right + widthOfText(times(picture.output)) + LEFT);
  return svg(width, bottom + 6, title, [
    label(LEFT, 14, times(picture.input), palette.text, "start", true),
    label(right, 14, times(picture.output), palette.text, "start", true),
    rectangle(LEFT, TOP, across.input, inputHeight, { fill: palette.input, stroke: palette.line }),
    grid(LEFT, TOP, across.input, inputHeight, across.inputCount, down?.inputCount ?? 1, palette.line, 4),
    rectangle(right, TOP, across.output, outputHeight, { fill: palette.output, stroke: palette.line }),
    grid(
      right,
      TOP,
      across.output,
      outputHeight,
      across.outputCount,
      down?.outputCount ?? 1,
      palette.line,
      4,
    ),
    box(window, { fill: palette.focusFill, stroke: palette.focus, width: 1.5, opacity: 0.85 }),
    box(next, { stroke: palette.focus, width: 1.5, dash: "3 2" }),
    line(cell.x + cell.width, cell.y, window.x, window.y, { stroke: palette.focus }),
    line(cell.x + cell.width, cell.y + cell.height, window.x, window.y + window.height, {
      stroke: palette.focus,
    }),
    box(cell, { fill: palette.focus, stroke: palette.focus }),
    label(LEFT, bottom, `1 → ${times(picture.window)}`, palette.focus, "start", true),
    label(right, bottom, `strides ${times(picture.strides)}`, palette.focus, "start", true),
  ]);
}
