/** `textDocument/codeAction`. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { SOURCE, diagnosticOf } from "./diagnostics";
import { offsetIn } from "../document-part";
import { protocolEdits } from "../protocol-edits";
import type { OpenDocument } from "../open-document";
import type { ServerState } from "../server-state";
import { codeActions } from "../../features/code-actions";
import type { TextEdit } from "../../features/text-edit";

/**
 * Edits of one document, which may be several cells; bound to their versions where the client checks that, so that none
 * lands in another text. Undefined where an edit goes across cells, which no client can do.
 */
function workspaceEdit(
  state: ServerState,
  document: OpenDocument,
  edits: readonly TextEdit[],
): WorkspaceEdit | undefined {
  const changes = protocolEdits(document, edits);
  if (!changes) return undefined;
  if (state.client.capabilities.workspace?.workspaceEdit?.documentChanges !== true)
    return { changes: Object.fromEntries(changes.map(({ part, edits: own }) => [part.uri, own])) };
  return {
    documentChanges: changes.map(({ part: { uri, version }, edits: own }) => ({
      textDocument: { uri, version },
      edits: own,
    })),
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
  const settings = await state.settings.for(state.placeOf(uri)?.document.uri ?? uri);
  const place = state.placeOf(uri);
  if (!place || !settings.enable) return [];
  const { document, part } = place;
  const wanted = {
    quickfix: settings.problems.enable && isWanted(CodeActionKind.QuickFix, context.only),
    refactor: isWanted(CodeActionKind.RefactorRewrite, context.only),
  };
  const found = codeActions(
    state.analysed(document),
    offsetIn(document, part, range.start),
    offsetIn(document, part, range.end),
    wanted,
    state.client.language,
  );
  return found.flatMap(({ kind, title, edits, preferred, problem }) => {
    const edit = workspaceEdit(state, document, edits);
    if (!edit) return [];
    const own = problem && diagnosticOf(state, document, problem);
    return {
      title,
      kind: kind === "quickfix" ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite,
      isPreferred: preferred ? true : undefined,
      diagnostics: own && context.diagnostics.filter((diagnostic) => sameDiagnostic(diagnostic, own)),
      edit,
    };
  });
}
