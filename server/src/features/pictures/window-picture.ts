/** Draws a window over the input and the one cell of the output that it makes. */
import { pixels, sizeOf, times } from "./measures";
import type { Palette } from "./palette";
import { arrow, grid, label, line, polygon, rectangle, svg } from "./svg";
import type { Picture } from "../../values/application";
import type { Dim } from "../../values/dimension";

export type WindowPicture = Extract<Picture, { kind: "window" }>;

const WIDTH = 460;
const LEFT = 12;
/** How far along its axis the window is drawn: far enough from the border to be seen as movable. */
const ALONG = 0.35;

/** How many times the input one window reaches over, in elements. */
function reach(picture: WindowPicture, axis: number): number {
  const size = sizeOf(picture.window[axis]);
  const dilation = picture.dilation[axis] ? sizeOf(picture.dilation[axis]) : 1;
  return dilation * (size - 1) + 1;
}

const spatialRank = (picture: WindowPicture): number => picture.input.length - 1;

/** One spatial axis: time runs to the right, features downwards; the output stands below. */
function alongTime(picture: WindowPicture, palette: Palette, title: string): string {
  const full = WIDTH - 2 * LEFT;
  const [steps, features] = [sizeOf(picture.input[0]), sizeOf(picture.input[1])];
  const [places, filters] = [sizeOf(picture.output[0]), sizeOf(picture.output[1])];
  const longest = Math.max(steps, places);
  const inputWidth = (full * steps) / longest;
  const outputWidth = Math.max(8, (full * places) / longest);
  const inputHeight = pixels(features, 18, 64);
  const outputHeight = pixels(filters, 18, 72);
  const top = 24;
  const below = top + inputHeight + 64;
  const place = Math.floor((places - 1) * ALONG);
  const stride = picture.strides[0] ? sizeOf(picture.strides[0]) : 1;
  const width = Math.min(inputWidth, Math.max(5, (inputWidth * reach(picture, 0)) / steps));
  const x = LEFT + Math.min(inputWidth - width, (inputWidth * place * stride) / steps);
  const cellWidth = Math.max(6, outputWidth / places);
  const cellX = LEFT + Math.min(outputWidth - cellWidth, (outputWidth * place) / places);
  const channels =
    picture.channels === "summed"
      ? { y: top, height: inputHeight }
      : { y: top, height: Math.max(5, inputHeight / features) };
  const cellHeight = Math.max(6, outputHeight / filters);
  const focus = { stroke: palette.focus, width: 1.5, fill: palette.focusFill };
  const sum =
    picture.channels === "summed" ? `Σ ${times(picture.window)}` : `${times(picture.window.slice(0, 1))} × 1`;
  const middle = top + inputHeight + 36;
  return svg(WIDTH, below + outputHeight + 24, title, [
    label(LEFT, 15, times(picture.input), palette.text, "start", true),
    rectangle(LEFT, top, inputWidth, inputHeight, { fill: palette.input, stroke: palette.line }),
    grid(LEFT, top, inputWidth, inputHeight, steps, features, palette.line),
    rectangle(x, channels.y, width, channels.height, { ...focus, opacity: 0.85 }),
    polygon(
      [
        [x, channels.y + channels.height],
        [x + width, channels.y + channels.height],
        [cellX + cellWidth, below],
        [cellX, below],
      ],
      { fill: palette.focusFill, opacity: 0.25 },
    ),
    line(x, channels.y + channels.height, cellX, below, { stroke: palette.focus }),
    line(x + width, channels.y + channels.height, cellX + cellWidth, below, { stroke: palette.focus }),
    label(Math.max(x + width, cellX + cellWidth) + 10, middle, sum, palette.focus, "start", true),
    arrow(
      x + width + 4,
      top + inputHeight / 2,
      Math.min(x + width + 34, LEFT + inputWidth),
      top + inputHeight / 2,
      palette.focus,
    ),
    rectangle(LEFT, below, outputWidth, outputHeight, { fill: palette.output, stroke: palette.line }),
    grid(LEFT, below, outputWidth, outputHeight, places, filters, palette.line),
    rectangle(cellX, below, cellWidth, cellHeight, { fill: palette.focus, stroke: palette.focus }),
    label(LEFT, below + outputHeight + 17, times(picture.output), palette.text, "start", true),
  ]);
}

/** Two or three spatial axes: a plane per side, with the channels as sheets behind it. */
function overPlane(picture: WindowPicture, palette: Palette, title: string): string {
  const rank = spatialRank(picture);
  const rowsAt = rank - 2;
  const side = 130;
  const sheets = 4;
  const shift = 5;
  const plane = (dims: readonly Dim[]): { columns: number; rows: number; width: number; height: number } => {
    const rows = sizeOf(dims[rowsAt]);
    const columns = sizeOf(dims[rowsAt + 1]);
    const longest = Math.max(rows, columns, sizeOf(picture.input[rowsAt]), sizeOf(picture.input[rowsAt + 1]));
    return {
      columns,
      rows,
      width: Math.max(14, (side * columns) / longest),
      height: Math.max(14, (side * rows) / longest),
    };
  };
  const input = plane(picture.input);
  const output = plane(picture.output);
  const top = 26;
  const right = WIDTH - LEFT - side - sheets * shift;
  const sheet = (x: number, p: typeof input, fill: string): string =>
    Array.from({ length: sheets }, (_, i) => sheets - 1 - i)
      .map((i) =>
        rectangle(x + i * shift, top + i * shift, p.width, p.height, { fill, stroke: palette.line }),
      )
      .join("");
  const windowWidth = Math.min(
    input.width,
    Math.max(6, (input.width * reach(picture, rowsAt + 1)) / input.columns),
  );
  const windowHeight = Math.min(
    input.height,
    Math.max(6, (input.height * reach(picture, rowsAt)) / input.rows),
  );
  const x = LEFT + (input.width - windowWidth) * ALONG;
  const y = top + (input.height - windowHeight) * ALONG;
  const cellWidth = Math.max(6, output.width / output.columns);
  const cellHeight = Math.max(6, output.height / output.rows);
  const cellX = right + (output.width - cellWidth) * ALONG;
  const cellY = top + (output.height - cellHeight) * ALONG;
  const focus = { stroke: palette.focus, width: 1.5, fill: palette.focusFill };
  const depth = picture.channels === "summed" ? [0, sheets - 1] : [0];
  const sum =
    picture.channels === "summed" ? `Σ ${times(picture.window)}` : times(picture.window.slice(0, rank));
  const bottom = top + side + sheets * shift + 20;
  return svg(WIDTH, bottom + 8, title, [
    sheet(LEFT, input, palette.input),
    grid(LEFT, top, input.width, input.height, input.columns, input.rows, palette.line),
    ...depth
      .map((i) =>
        rectangle(x + i * shift, y + i * shift, windowWidth, windowHeight, {
          ...focus,
          opacity: i === 0 ? 0.9 : 0.35,
        }),
      )
      .reverse(),
    label((LEFT + side + right) / 2 + 4, top + side / 2 + 34, sum, palette.focus, "middle", true),
    sheet(right, output, palette.output),
    grid(right, top, output.width, output.height, output.columns, output.rows, palette.line),
    line(x + windowWidth, y, cellX, cellY, { stroke: palette.focus }),
    line(x + windowWidth, y + windowHeight, cellX, cellY + cellHeight, { stroke: palette.focus }),
    rectangle(cellX, cellY, cellWidth, cellHeight, { fill: palette.focus, stroke: palette.focus }),
    label(LEFT, 16, times(picture.input), palette.text, "start", true),
    label(right, 16, times(picture.output), palette.text, "start", true),
  ]);
}

export function windowPicture(picture: WindowPicture, palette: Palette, title: string): string {
  return spatialRank(picture) <= 1 ? alongTime(picture, palette, title) : overPlane(picture, palette, title);
}
