/** What leaves the view: tables as text, drawings as SVG and PNG. */
import type { ModelGraphFacts } from "../../server/src/features/model-graph/facts";
import { drawnModel } from "../../server/src/features/model-graph/drawn-model";
import {
  COLUMNS,
  csvTable,
  markdownTable,
  tableRows,
  textTable,
  totalLines,
} from "../../server/src/features/model-graph/table";

export type TableFormat = "text" | "markdown" | "csv";

export function tableText(model: ModelGraphFacts, format: TableFormat): string {
  const rows = tableRows(model.graph.nodes);
  if (format === "csv") return csvTable(rows, COLUMNS);
  const totals = totalLines(model);
  if (format === "markdown")
    return `## ${model.name}\n\n${markdownTable(rows, COLUMNS)}\n${totals.join("  \n")}\n`;
  return `Model: "${model.name}"\n${textTable(rows, COLUMNS)}\n${totals.join("\n")}\n`;
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** The drawing as a file, in base64. */
export function svgFile(model: ModelGraphFacts, opened: ReadonlySet<string>): string {
  return base64(new TextEncoder().encode(drawnModel(model, opened)));
}

/** Twice the size of the screen's pixels, so that it prints well. */
const PNG_SCALE = 2;
/** Browsers draw no larger canvas. */
const LARGEST_SIDE = 16_000;

/** The same as pixels. */
export async function pngFile(model: ModelGraphFacts, opened: ReadonlySet<string>): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${svgFile(model, opened)}`;
  await image.decode();
  const scale = Math.min(PNG_SCALE, LARGEST_SIDE / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png").replace(/^.*,/, "");
}
