/** `textDocument/codeAction`. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
} from "vscode-languageserver";
import { SOURCE, diagnosticOf } from "./diagnostics";
import { offsetIn } from "../document-part";
import { FIX_ALL_KIND, fixAllAction } from "./fix-all";
import type { ServerState } from "../server-state";
import { workspaceEdit } from "../workspace-edit";
import { codeActions } from "../../features/code-actions";

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
  // On saving and where source actions are asked for, but not at every move of the cursor: it analyses many texts.
  const all =
    settings.problems.enable && context.only !== undefined && isWanted(FIX_ALL_KIND, context.only)
      ? fixAllAction(state, document)
      : undefined;
  const near = found.flatMap(({ kind, title, edits, preferred, problem }) => {
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
  return all ? [...near, all] : near;
}
