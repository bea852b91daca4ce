/** `textDocument/codeLens`. */
import type { CodeLens, CodeLensParams } from "vscode-languageserver";
import { rangeOf } from "../protocol-ranges";
import type { ServerState } from "../server-state";
import { codeLenses } from "../../features/code-lens";

export async function codeLensHandler(
  state: ServerState,
  { textDocument: { uri } }: CodeLensParams,
): Promise<CodeLens[]> {
  const document = state.documents.get(uri);
  // A notebook's cells are too short for a line that says what the hint says as well: no document has a cell's URI.
  if (!document) return [];
  const settings = await state.settings.for(uri);
  if (!settings.enable || !settings.inlayHints.modelTotals) return [];
  const lines = document.lines();
  return codeLenses(state.analysed(document).report, state.client.language).map(({ offset, title }) => ({
    range: rangeOf(lines, { start: offset, end: offset }),
    command: { title, command: "" },
  }));
}
