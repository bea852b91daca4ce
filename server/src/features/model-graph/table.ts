/** The table of a model: Keras's own columns and the further ones, as text, Markdown, CSV and JSON. */
import type { ModelGraphFacts, NodeFacts, TotalFacts } from "./facts";
import { groupDigits } from "../text/count-text";

/** One row per layer, as Keras's table has them: a layer that is applied twice stands there once. */
export interface TableRow {
  /** The first application. */
  readonly node: NodeFacts;
  /** All applications. */
  readonly ids: readonly string[];
  readonly multiplyAdds: number | null;
  readonly memory: number | null;
}

/** Bytes of one parameter in the default float32. */
const BYTES_PER_PARAMETER = 4;

const added = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);

export function tableRows(nodes: readonly NodeFacts[]): readonly TableRow[] {
  const byLayer = new Map<number, NodeFacts[]>();
  for (const node of nodes) byLayer.set(node.layer, [...(byLayer.get(node.layer) ?? []), node]);
  return [...byLayer.values()].flatMap((own) => {
    const [node] = own;
    if (!node) return [];
    return {
      node,
      ids: own.map(({ id }) => id),
      multiplyAdds: added(own.map((one) => one.multiplyAdds)),
      memory: added(own.map((one) => one.memory)),
    };
  });
}

/** The columns that there are, in their order. */
export const COLUMNS = [
  "layer",
  "type",
  "input",
  "output",
  "params",
  "trainable",
  "macs",
  "memory",
  "connected",
] as const;
export type Column = (typeof COLUMNS)[number];

/** Keras's own. */
export const KERAS_COLUMNS: readonly Column[] = ["layer", "type", "output", "params", "connected"];

const HEADINGS: Readonly<Record<Column, string>> = {
  layer: "Layer",
  type: "Type",
  input: "Input Shape",
  output: "Output Shape",
  params: "Param #",
  trainable: "Trainable",
  macs: "Multiply-adds",
  memory: "Memory",
  connected: "Connected to",
};

const shapes = (tensors: readonly { readonly text: string }[]): string =>
  tensors.length === 1
    ? (tensors[0]?.text ?? "")
    : tensors.length === 0
      ? "-"
      : `[${tensors.map(({ text }) => text).join(", ")}]`;

const count = (value: number | null): string => (value === null ? "?" : groupDigits(value));

/** `175.41 KB`, in Keras's own units. */
export function bytesText(bytes: number | null): string {
  if (bytes === null) return "?";
  let size = bytes;
  for (const unit of ["B", "KB", "MB", "GB", "TB"]) {
    if (size < 1024) return `${unit === "B" ? String(size) : size.toFixed(2)} ${unit}`;
    size /= 1024;
  }
  return `${size.toFixed(2)} PB`;
}

/** What stands in one cell, for people. */
export function cellText({ node, multiplyAdds, memory }: TableRow, column: Column): string {
  switch (column) {
    case "layer":
      return node.name;
    case "type":
      return node.type;
    case "input":
      return shapes(node.inputs);
    case "output":
      // Of what follows from a refusal no axis is known.
      return node.outputs.some(({ text }) => /[\w…]|^\(\)$/.test(text)) ? shapes(node.outputs) : "?";
    case "params":
      return node.built || node.params === null ? count(node.params) : "0 (unbuilt)";
    case "trainable":
      return count(node.trainableParams);
    case "macs":
      return count(multiplyAdds);
    case "memory":
      return bytesText(memory);
    case "connected":
      return node.inputs.map(({ from }) => from ?? "-").join(", ") || "-";
  }
}

const isNumber = (column: Column): boolean => ["params", "trainable", "macs", "memory"].includes(column);

const markdownCell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

export function markdownTable(rows: readonly TableRow[], columns: readonly Column[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map((column) => HEADINGS[column])),
    line(columns.map((column) => (isNumber(column) ? "---:" : "---"))),
    ...rows.map((row) => line(columns.map((column) => markdownCell(cellText(row, column))))),
    "",
  ].join("\n");
}

/** Numbers of a table that a program reads stand there bare. */
function csvValue({ node, multiplyAdds, memory, ...row }: TableRow, column: Column): string {
  const bare = { params: node.params, trainable: node.trainableParams, macs: multiplyAdds, memory };
  if (column in bare) return String(bare[column as keyof typeof bare] ?? "");
  return cellText({ node, multiplyAdds, memory, ...row }, column);
}

/** After RFC 4180: a cell with a comma, a quote or a line end is quoted. */
const csvCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function csvTable(rows: readonly TableRow[], columns: readonly Column[]): string {
  const lines = [
    columns.map((column) => HEADINGS[column]),
    ...rows.map((row) => columns.map((column) => csvValue(row, column))),
  ];
  return lines.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

/** A table of boxes, each column as wide as what stands in it. */
export function textTable(rows: readonly TableRow[], columns: readonly Column[]): string {
  const cells = rows.map((row) => columns.map((column) => cellText(row, column)));
  const widths = columns.map((column, i) =>
    Math.max(HEADINGS[column].length, ...cells.map((row) => row[i]?.length ?? 0)),
  );
  const line = (texts: readonly string[], border: string): string =>
    border +
    columns
      .map((column, i) => {
        const [text, width] = [texts[i] ?? "", widths[i] ?? 0];
        return ` ${isNumber(column) ? text.padStart(width) : text.padEnd(width)} `;
      })
      .join(border) +
    border;
  const ruler = (left: string, fill: string, cross: string, right: string): string =>
    left + widths.map((width) => fill.repeat(width + 2)).join(cross) + right;
  return [
    ruler("┏", "━", "┳", "┓"),
    line(
      columns.map((column) => HEADINGS[column]),
      "┃",
    ),
    ruler("┡", "━", "╇", "┩"),
    ...cells.map((row) => line(row, "│")),
    ruler("└", "─", "┴", "┘"),
  ].join("\n");
}

/** The totals, each with the sum that it is. */
export function totalLines({ totals }: ModelGraphFacts): readonly string[] {
  const line = (name: string, { value, derivation }: TotalFacts, text = count): string =>
    `${name}: ${text(value)}${derivation === "" ? "" : ` = ${derivation}`}`;
  const bytesOfWeights = totals.params.value === null ? null : totals.params.value * BYTES_PER_PARAMETER;
  return [
    `${line("Total params", totals.params)} (${bytesText(bytesOfWeights)})`,
    line("Trainable params", totals.trainableParams),
    line("Non-trainable params", totals.nonTrainableParams),
    line("Multiply-adds for one sample", totals.multiplyAdds),
    `Memory of outputs for one sample: ${bytesText(totals.memory.value)}`,
  ];
}
