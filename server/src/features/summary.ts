/** Keras's own summary table of a model, character for character as a terminal of Keras's width shows it. */
import { groupDigits } from "./text/count-text";
import type { ModelRecord, ParameterCounts, SummaryRow } from "../values/records/application";
import { type Dim, formatDim, known } from "../values/dimensions/dimension";
import type { Shape } from "../values/dimensions/shape";
import { roundHalfEven } from "../values/contents/rounding";

/** Line lengths and column ends, after `print_summary` in `keras/src/utils/summary_utils.py`. */
const SEQUENTIAL_LAYOUT = { length: 88, positions: [0.45, 0.8, 1] };
const GRAPH_LAYOUT = { length: 108, positions: [0.3, 0.56, 0.74, 1] };
/** Bytes of one parameter in the default float32. */
const BYTES_PER_PARAMETER = 4;

/** `(None, 119, 100)`; unlike Python's tuples one axis has no comma here. */
function shapeText(shape: Shape | undefined): string {
  return shape?.ranked ? `(${shape.dims.map(formatDim).join(", ")})` : "?";
}

function countText(count: Dim): string {
  return count.kind === "known" ? groupDigits(count.value) : formatDim(count);
}

/** `175.41 KB`, after `readable_memory_size`. */
function memoryText(count: Dim): string {
  if (count.kind !== "known") return "?";
  const units = ["B", "KB", "MB", "GB", "TB", "PB"];
  let size = count.value * BYTES_PER_PARAMETER;
  for (const unit of units) {
    if (size / 1024 < 1) return `${size.toFixed(2)} ${unit}`;
    size /= 1024;
  }
  return `${size.toFixed(2)} PB`;
}

/** Breaks a cell at blanks as rich does; a word that is too long is cut with an ellipsis, as rich cuts it. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of text.split(" ")) {
    const next = current === "" ? word : `${current} ${word}`;
    if (next.length <= width || current === "") {
      current = next;
      continue;
    }
    lines.push(current);
    current = word;
  }
  lines.push(current);
  return lines.map((line) => (line.length > width ? `${line.slice(0, width - 1)}…` : line));
}

interface Column {
  readonly width: number;
  readonly right: boolean;
}

function columnsOf({ length, positions }: typeof SEQUENTIAL_LAYOUT): readonly Column[] {
  let current = 0;
  const widths = positions.map((position) => {
    const width = Math.floor(position * length) - current;
    current += width;
    return width;
  });
  return widths.map((width, i) => ({ width, right: i === 2 }));
}

/** Takes what is too much evenly from the columns, after `ratio_reduce` in rich, so that the table has the line's length. */
function fitColumns(columns: readonly Column[], length: number): readonly Column[] {
  const borders = columns.length + 1;
  const padding = 2 * columns.length;
  let excess = columns.reduce((sum, { width }) => sum + width, 0) + borders + padding - length;
  return columns.map((column, i) => {
    const taken = roundHalfEven(excess / (columns.length - i));
    excess -= taken;
    return { ...column, width: column.width - taken };
  });
}

function rowLines(cells: readonly string[], columns: readonly Column[], border: string): string[] {
  const wrapped = columns.map(({ width }, i) => wrap(cells[i] ?? "", width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const texts = columns.map(({ width, right }, i) => {
      const text = wrapped[i]?.[line] ?? "";
      return right ? text.padStart(width) : text.padEnd(width);
    });
    return `${border} ${texts.join(` ${border} `)} ${border}`;
  });
}

const ruler = (
  columns: readonly Column[],
  left: string,
  fill: string,
  cross: string,
  right: string,
): string => left + columns.map(({ width }) => fill.repeat(width + 2)).join(cross) + right;

/** What stands under "Output Shape": one shape, or the list of several. */
function outputText({ output, outputs }: SummaryRow): string {
  return outputs ? `[${outputs.map(shapeText).join(", ")}]` : shapeText(output);
}

/** What stands under "Param #". */
function parametersText({ parameters, built }: SummaryRow): string {
  return built === false ? `${countText(parameters)} (unbuilt)` : countText(parameters);
}

const NO_WEIGHTS: ParameterCounts = { total: known(0), trainable: known(0), nonTrainable: known(0) };

/** A model that was not built has no weights yet, whatever it will have; Keras prints zeros. */
function isUnbuilt(rows: readonly SummaryRow[]): boolean {
  const hasNone = ({ parameters }: SummaryRow): boolean =>
    parameters.kind === "known" && parameters.value === 0;
  return rows.some(({ built }) => built === false) && rows.every(hasNone);
}

/** The table with Keras's three lines of totals. `columns` is the terminal's width, where it is narrower. */
export function summary(model: ModelRecord, columns = Number.POSITIVE_INFINITY): string {
  const rows = model.rows();
  // Keras leaves the column of connections out of a plain stack.
  const chain = rows.every(({ connectedTo }) => connectedTo.length === 0);
  const layout = chain ? SEQUENTIAL_LAYOUT : GRAPH_LAYOUT;
  const length = Math.min(layout.length, columns - 4);
  const widths = fitColumns(columnsOf({ ...layout, length }), length);
  const header = ["Layer (type)", "Output Shape", "Param #", ...(chain ? [] : ["Connected to"])];
  const body = rows.map((row) => [
    `${row.name} (${row.type})`,
    outputText(row),
    parametersText(row),
    ...(chain ? [] : [row.connectedTo.length === 0 ? "-" : row.connectedTo.join(", ")]),
  ]);
  const { total, trainable, nonTrainable } = isUnbuilt(rows) ? NO_WEIGHTS : model.counts();
  return [
    `Model: "${model.name}"`,
    ruler(widths, "┏", "━", "┳", "┓"),
    ...rowLines(header, widths, "┃"),
    ruler(widths, "┡", "━", "╇", "┩"),
    ...body.flatMap((cells, i) => [
      ...(i > 0 ? [ruler(widths, "├", "─", "┼", "┤")] : []),
      ...rowLines(cells, widths, "│"),
    ]),
    ruler(widths, "└", "─", "┴", "┘"),
    ` Total params: ${countText(total)} (${memoryText(total)})`,
    ` Trainable params: ${countText(trainable)} (${memoryText(trainable)})`,
    ` Non-trainable params: ${countText(nonTrainable)} (${memoryText(nonTrainable)})`,
  ].join("\n");
}
