/** Draws a window over the input and the one cell of the output that it makes. */
import { pixels, sizeOf, times } from "./measures";
import type { Palette } from "./palette";
import { grid, label, line, polygon, rectangle, svg } from "./svg";
import type { Picture } from "../../values/records/application";
import type { Dim } from "../../values/dimensions/dimension";

export type WindowPicture = Extract<Picture, { kind: "window" }>;

const WIDTH = 460;
/** Two planes and what stands between them; planes of 62 pixels would be lost in a wider picture. */
const PLANE_WIDTH = 360;
const LEFT = 12;
/** Pixels of the finest cells that are drawn: nine features still show as nine rows. */
const FINEST = 4;
/** How far along its axis the window is drawn: far enough from the border to be seen as movable. */
const ALONG = 0.35;

/** How many times the input one window reaches over, in elements. */
function reach(picture: WindowPicture, axis: number): number {
  const size = sizeOf(picture.window[axis]);
  const dilation = picture.dilation[axis] ? sizeOf(picture.dilation[axis]) : 1;
  return dilation * (size - 1) + 1;
}

const spatialRank = (picture: WindowPicture): number => picture.input.length - 1;

/** Where the drawings of one spatial axis start and how much of the picture's width both tensors have together. */
const ALONG_TIME = { top: 22, gap: 56, tallest: 50 };

/** One spatial axis: time runs to the right, features downwards; the output stands beside the input, on its scale. */
function alongTime(picture: WindowPicture, palette: Palette, title: string): string {
  const { top, gap, tallest } = ALONG_TIME;
  const half = (WIDTH - 2 * LEFT - gap) / 2;
  const [steps, features] = [sizeOf(picture.input[0]), sizeOf(picture.input[1])];
  const [places, filters] = [sizeOf(picture.output[0]), sizeOf(picture.output[1])];
  const longest = Math.max(steps, places);
  const inputWidth = Math.max(8, (half * steps) / longest);
  const outputWidth = Math.max(8, (half * places) / longest);
  const right = LEFT + half + gap;
  const inputHeight = pixels(features, 14, tallest);
  const outputHeight = pixels(filters, 14, tallest);
  const place = Math.floor((places - 1) * ALONG);
  const stride = picture.strides[0] ? sizeOf(picture.strides[0]) : 1;
  const width = Math.min(inputWidth, Math.max(5, (inputWidth * reach(picture, 0)) / steps));
  const x = LEFT + Math.min(inputWidth - width, (inputWidth * place * stride) / steps);
  const cellWidth = Math.max(5, outputWidth / places);
  const cellX = right + Math.min(outputWidth - cellWidth, (outputWidth * place) / places);
  const isSummed = picture.channels === "summed";
  const height = isSummed ? inputHeight : Math.max(5, inputHeight / features);
  const cellHeight = Math.max(5, outputHeight / filters);
  const focus = { stroke: palette.focus, width: 1.5, fill: palette.focusFill };
  const window = isSummed ? times(picture.window) : `${times(picture.window.slice(0, 1))} × 1`;
  return svg(WIDTH, top + tallest + 24, title, [
    label(LEFT, 14, times(picture.input), palette.text, "start", true),
    rectangle(LEFT, top, inputWidth, inputHeight, { fill: palette.input, stroke: palette.line }),
    grid(LEFT, top, inputWidth, inputHeight, steps, features, palette.line, FINEST),
    rectangle(right, top, outputWidth, outputHeight, { fill: palette.output, stroke: palette.line }),
    grid(right, top, outputWidth, outputHeight, places, filters, palette.line),
    rectangle(x, top, width, height, { ...focus, opacity: 0.85 }),
    // The whole window collapses into one cell.
    polygon(
      [
        [x + width, top],
        [cellX, top],
        [cellX, top + cellHeight],
        [x + width, top + height],
      ],
      { fill: palette.focusFill, opacity: 0.25 },
    ),
    line(x + width, top, cellX, top, { stroke: palette.focus }),
    line(x + width, top + height, cellX, top + cellHeight, { stroke: palette.focus }),
    rectangle(cellX, top, cellWidth, cellHeight, { fill: palette.focus, stroke: palette.focus }),
    label(x, top + inputHeight + 16, `${isSummed ? "Σ " : ""}${window} → 1`, palette.focus, "start", true),
    label(right, 14, times(picture.output), palette.text, "start", true),
  ]);
}

/** Two or three spatial axes: a plane per side, with the channels as sheets behind it. */
function overPlane(picture: WindowPicture, palette: Palette, title: string): string {
  const rank = spatialRank(picture);
  const rowsAt = rank - 2;
  // Side, sheets and labels together leave room for seven lines within the 250 pixels of a hover.
  const side = 54;
  const sheets = 4;
  const shift = 3;
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
  const top = 22;
  const right = PLANE_WIDTH - LEFT - side - sheets * shift;
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
  return svg(PLANE_WIDTH, top + side + sheets * shift + 8, title, [
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
    label((LEFT + side + right) / 2 + 4, top + side + sheets * shift, sum, palette.focus, "middle", true),
    sheet(right, output, palette.output),
    grid(right, top, output.width, output.height, output.columns, output.rows, palette.line),
    line(x + windowWidth, y, cellX, cellY, { stroke: palette.focus }),
    line(x + windowWidth, y + windowHeight, cellX, cellY + cellHeight, { stroke: palette.focus }),
    rectangle(cellX, cellY, cellWidth, cellHeight, { fill: palette.focus, stroke: palette.focus }),
    label(LEFT, 14, times(picture.input), palette.text, "start", true),
    label(PLANE_WIDTH - LEFT, 14, times(picture.output), palette.text, "end", true),
  ]);
}

export function windowPicture(picture: WindowPicture, palette: Palette, title: string): string {
  return spatialRank(picture) <= 1 ? alongTime(picture, palette, title) : overPlane(picture, palette, title);
}
