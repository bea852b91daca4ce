/** All safe fixes of a document at once: as a source action, and as the commands that fix and that migrate a file. */
import type { CodeAction, ExecuteCommandParams } from "vscode-languageserver";
import { fixAllCommand, migrateCommand } from "../editor-protocol";
import type { OpenDocument } from "../open-document";
import type { ServerState } from "../server-state";
import { workspaceEdit } from "../workspace-edit";
import type { AnalysedDocument } from "../../features/document";
import { fixAll } from "../../features/fixes/fix-all";
import { say } from "../../features/text/wording";

/** The kind that editors ask for when they fix on saving; the last part lets a person choose whose fixes. */
export const FIX_ALL_KIND = "source.fixAll.kerasShapeLens";

/** The source action; undefined where there is nothing that it would change. */
export function fixAllAction(state: ServerState, document: OpenDocument): CodeAction | undefined {
  const { edits } = fixAll(state.analysed(document));
  const edit = edits.length === 0 ? undefined : workspaceEdit(state, document, edits);
  return edit && { title: say("fix.all", {}, state.client.language), kind: FIX_ALL_KIND, edit };
}

async function apply(state: ServerState, document: OpenDocument, of: AnalysedDocument): Promise<number> {
  const { language } = state.client;
  const { edits, fixed } = fixAll(of);
  const edit = edits.length === 0 ? undefined : workspaceEdit(state, document, edits);
  if (edit) await state.connection.workspace.applyEdit({ label: say("fix.all", {}, language), edit });
  else state.connection.window.showInformationMessage(say("fix.all.none", {}, language));
  return edit ? fixed.length : 0;
}

/** `workspace/executeCommand`; its one argument is a document's URI. Answers how many problems were fixed. */
export async function executeCommandHandler(
  state: ServerState,
  { command, arguments: given }: ExecuteCommandParams,
): Promise<number | null> {
  const [uri] = (given ?? []) as readonly unknown[];
  const document = typeof uri === "string" ? state.placeOf(uri)?.document : undefined;
  if (!document) return null;
  if (command === fixAllCommand) return apply(state, document, state.analysed(document));
  if (command !== migrateCommand) return null;
  const { analysed, close } = document.underKeras3();
  try {
    return await apply(state, document, analysed);
  } finally {
    close();
  }
}
