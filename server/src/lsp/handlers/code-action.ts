/** `textDocument/codeAction`. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { SOURCE, diagnosticOf } from "./diagnostics";
import { protocolEdits } from "../protocol-ranges";
import type { OpenDocument } from "../open-document";
import type { ServerState } from "../server-state";
import { codeActions } from "../../features/code-actions";
import type { TextEdit } from "../../features/text-edit";

/** Edits of one document; bound to its version where the client checks that, so that none lands in another text. */
function workspaceEdit(
  state: ServerState,
  document: OpenDocument,
  edits: readonly TextEdit[],
): WorkspaceEdit {
  const changes = protocolEdits(document.lines(), edits);
  if (state.client.capabilities.workspace?.workspaceEdit?.documentChanges !== true)
    return { changes: { [document.uri]: changes } };
  return {
    documentChanges: [{ textDocument: { uri: document.uri, version: document.version() }, edits: changes }],
  };
}

const sameDiagnostic = (a: Diagnostic, b: Diagnostic): boolean =>
  a.source === SOURCE &&
  a.code === b.code &&
  a.range.start.line === b.range.start.line &&
  a.range.start.character === b.range.start.character;

/** Whether a kind is among those asked for: a wanted kind takes in all below it. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return (
    only === undefined ||
    only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`))
  );
}

export async function codeActionHandler(
  state: ServerState,
  { textDocument: { uri }, range, context }: CodeActionParams,
): Promise<CodeAction[]> {
  const document = state.documents.get(uri);
  const settings = await state.settings.for(uri);
  if (!document || !settings.enable) return [];
  const lines = document.lines();
  const wanted = {
    quickfix: settings.problems.enable && isWanted(CodeActionKind.QuickFix, context.only),
    refactor: isWanted(CodeActionKind.RefactorRewrite, context.only),
  };
  const found = codeActions(
    state.analysed(document),
    lines.offsetAt(range.start),
    lines.offsetAt(range.end),
    wanted,
    state.client.language,
  );
  return found.map(({ kind, title, edits, preferred, problem }) => {
    const own = problem && diagnosticOf(state, document, problem);
    return {
      title,
      kind: kind === "quickfix" ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite,
      isPreferred: preferred ? true : undefined,
      diagnostics: own && context.diagnostics.filter((diagnostic) => sameDiagnostic(diagnostic, own)),
      edit: workspaceEdit(state, document, edits),
    };
  });
}
