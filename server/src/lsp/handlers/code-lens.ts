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
  const settings = await state.settings.for(uri);
  // A notebook's cells are too short for a line that says what the hint says as well.
  if (
    !document ||
    !settings.enable ||
    !settings.inlayHints.modelTotals ||
    uri.startsWith("vscode-notebook-cell:")
  )
    return [];
  const lines = document.lines();
  return codeLenses(state.analysed(document).report, state.client.language).map(({ offset, title }) => ({
    range: rangeOf(lines, { start: offset, end: offset }),
    command: { title, command: "" },
  }));
}
