/** `textDocument/codeLens`. */
import type { CodeLens, CodeLensParams, Command, Position } from "vscode-languageserver";
import { type Place, openModelCommand } from "../editor-protocol";
import { rangeOf } from "../protocol-ranges";
import type { ServerState } from "../server-state";
import { codeLenses } from "../../features/hints/code-lens";

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
    command: { title, ...opening(state, uri, lines.positionAt(offset)) },
  }));
}

/** What a lens does where it is clicked: nothing, in an editor without our view. */
function opening({ client: { options } }: ServerState, uri: string, place: Position): Omit<Command, "title"> {
  if (options.commands?.includes(openModelCommand) !== true) return { command: "" };
  return { command: openModelCommand, arguments: [{ uri, ...place } satisfies Place] };
}
