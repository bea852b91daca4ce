// Pages of problem codes, rendered in the editor: the server writes them, in the person's language.
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  pageScheme,
  problemPageRequest,
  type ProblemPageParams,
  type ProblemPageResult,
} from "../../server/src/lsp/editor-protocol";

/** Serves the documents that the codes of problems link to; what is returned takes them away again. */
export function showProblemPages(client: () => BaseLanguageClient | undefined): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(pageScheme, {
    provideTextDocumentContent: async (uri) => {
      const code = /([^/]+)\.md$/.exec(uri.path)?.[1] ?? "";
      const params: ProblemPageParams = { code };
      const page = await client()?.sendRequest<ProblemPageResult>(problemPageRequest, params);
      return page?.markdown ?? vscode.l10n.t("Keras Shape Lens is switched off.");
    },
  });
}
