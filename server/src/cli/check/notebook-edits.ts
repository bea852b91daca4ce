/** Edits of a notebook's program written into its file, in which nothing else moves. */
import type { Notebook } from "../../analysis/notebook";
import { type TextEdit, applyEdits } from "../../features/edits/text-edit";

/** Lines with their ends, as nbformat keeps them. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** The JSON of a cell's text, in the form that it had: one string, or a list of lines indented as before. */
function sourceJson(text: string, isList: boolean, before: string): string {
  if (!isList) return JSON.stringify(text);
  const lines = linesOf(text).map((line) => JSON.stringify(line));
  const [, indent] = /^\[(\s*)/.exec(before) ?? [];
  const [, end] = /(\s*)\]$/.exec(before) ?? [];
  return `[${indent ?? ""}${lines.join(`,${indent === undefined || indent === "" ? " " : indent}`)}${end ?? ""}]`;
}

/** The notebook's JSON after the edits; undefined where they can't be written cell by cell. */
export async function editedNotebook(
  json: string,
  { cells, source }: Notebook,
  edits: readonly TextEdit[],
): Promise<string | undefined> {
  const { parseTree, findNodeAtLocation } = await import("jsonc-parser");
  const tree = parseTree(json);
  const changes: TextEdit[] = [];
  let written = 0;
  for (const [i, cell] of cells.entries()) {
    const end = cell.start + cell.source.length;
    const own = edits.filter((edit) => cell.start <= edit.start && edit.end <= end);
    if (own.length === 0) continue;
    written += own.length;
    const node = tree && findNodeAtLocation(tree, ["cells", cell.number - 1, "source"]);
    if (!node || source.slice(cell.start, end) !== cells[i]?.source) return undefined;
    const inCell = own.map(({ start, end: to, newText }) => ({
      start: start - cell.start,
      end: to - cell.start,
      newText,
    }));
    const before = json.slice(node.offset, node.offset + node.length);
    const newText = sourceJson(applyEdits(cell.source, inCell), node.type === "array", before);
    changes.push({ start: node.offset, end: node.offset + node.length, newText });
  }
  return written === edits.length ? applyEdits(json, changes) : undefined;
}
