// Shows what a `.keras` or `.h5` file holds in the view of models, read-only and without Python.
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  modelFileRequest,
  viewTextsRequest,
  type ModelResult,
  type ViewTexts,
} from "../../server/src/lsp/editor-protocol";
import { saveFile, viewPage, type ModelViewHost } from "./model-view";
import type { FromView, ToView } from "./model-view-protocol";

const viewType = "kerasShapeLens.modelFile";

/** Files are only read: there is nothing to save, and nothing to undo. */
interface ModelFile extends vscode.CustomDocument {
  readonly uri: vscode.Uri;
}

async function answer(
  message: FromView,
  uri: vscode.Uri,
  client: BaseLanguageClient | undefined,
  post: (message: ToView) => void,
): Promise<void> {
  switch (message.type) {
    case "ready": {
      const texts = await client?.sendRequest<ViewTexts>(viewTextsRequest);
      if (texts) post({ type: "texts", texts, language: vscode.env.language });
      const asked = client?.code2ProtocolConverter.asUri(uri) ?? uri.toString();
      const result =
        (await client?.sendRequest<ModelResult | null>(modelFileRequest, { uri: asked })) ?? null;
      post({ type: "model", result, uri: asked, follow: false });
      return;
    }
    case "layer":
      post({ type: "layer", question: message.question, result: null });
      return;
    case "copy":
      await vscode.env.clipboard.writeText(message.text);
      return;
    case "save":
      await saveFile(message);
      return;
    // A file has no source to go to and no code to write to.
    case "choose":
    case "other":
    case "reveal":
    case "apply":
      return;
  }
}

/** Registers the viewer; what is returned takes it away again. */
export function registerModelFileEditor({ extensionUri, client }: ModelViewHost): vscode.Disposable {
  const folder = vscode.Uri.joinPath(extensionUri, "client", "dist");
  const provider: vscode.CustomReadonlyEditorProvider<ModelFile> = {
    openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
    resolveCustomEditor: ({ uri }, { webview }) => {
      webview.options = { enableScripts: true, localResourceRoots: [folder] };
      webview.onDidReceiveMessage((message: FromView) => {
        const post = (sent: ToView): void => void webview.postMessage(sent);
        answer(message, uri, client(), post).catch((error: unknown) => {
          void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
        });
      });
      webview.html = viewPage(webview, folder, vscode.l10n.t("Keras model"));
    },
  };
  return vscode.window.registerCustomEditorProvider(viewType, provider);
}
