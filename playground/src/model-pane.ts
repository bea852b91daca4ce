/** The view of the model beside the code: the same page as in VS Code, in a frame, and what VS Code does for it. */
import type { ProtocolConnection } from "vscode-languageserver-protocol/browser";
import type * as monaco from "./monaco";
import { fromPosition, toRange } from "./ranges";
import type { FromView, ToView } from "../../client/src/model-view-protocol";
import type { PlaceFacts } from "../../server/src/features/model-graph/facts";
import {
  type LayerResult,
  type ModelResult,
  type VersionedEdits,
  type ViewTexts,
  layerRequest,
  modelRequest,
  viewTextsRequest,
} from "../../server/src/lsp/editor-protocol";

/** While someone types, the view waits for them to pause. */
const PAUSE_MILLISECONDS = 120;

export interface ModelPane {
  /** Shows the model at the cursor; `follow` says that the cursor chose it. */
  readonly show: (follow: boolean) => void;
  readonly setTheme: (theme: string) => void;
}

const rangeOf = ({ line, column, endLine, endColumn }: PlaceFacts): monaco.IRange => ({
  startLineNumber: line,
  startColumn: column,
  endLineNumber: endLine,
  endColumn,
});

function save(name: string, content: string): void {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes]));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

export function modelPane(
  frame: HTMLIFrameElement,
  editor: monaco.editor.IStandaloneCodeEditor,
  connection: ProtocolConnection,
  language: string,
): ModelPane {
  let key: string | undefined;
  let isReady = false;
  let theme = "light";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const model = editor.getModel();
  const uri = model?.uri.toString() ?? "";
  const textDocument = { uri };
  const post = (message: ToView | { readonly type: "theme"; readonly theme: string }): void => {
    frame.contentWindow?.postMessage(message, location.origin);
  };
  const setTheme = (next: string): void => {
    theme = next;
    post({ type: "theme", theme });
  };
  const send = async (follow: boolean): Promise<void> => {
    if (!isReady) return;
    const cursor = editor.getPosition();
    const position = cursor ? fromPosition(cursor) : undefined;
    const result = await connection.sendRequest<ModelResult | null>(modelRequest, {
      textDocument,
      position,
      key,
    });
    post({ type: "model", result, uri, follow });
  };
  const show = (follow: boolean): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(follow), PAUSE_MILLISECONDS);
  };
  /** Edits are for the text as it was when they were made. */
  const apply = (edits: readonly VersionedEdits[]): void => {
    for (const { version, edits: own } of edits) {
      if (version !== model?.getVersionId()) continue;
      editor.pushUndoStop();
      editor.executeEdits(
        "view",
        own.map(({ range, newText }) => ({ range: toRange(range), text: newText })),
      );
      editor.pushUndoStop();
    }
  };
  const answer = async (message: FromView): Promise<void> => {
    switch (message.type) {
      case "ready": {
        isReady = true;
        setTheme(theme);
        const texts = await connection.sendRequest<ViewTexts>(viewTextsRequest);
        post({ type: "texts", texts, language });
        await send(true);
        return;
      }
      case "choose":
        ({ key } = message);
        await send(false);
        return;
      case "other": {
        const asked = { textDocument, key: message.key };
        const other = await connection.sendRequest<ModelResult | null>(modelRequest, asked);
        post({ type: "other", model: other?.model?.key === message.key ? other.model : null });
        return;
      }
      case "reveal": {
        if (message.place.path !== uri) return;
        const range = rangeOf(message.place);
        editor.setSelection(range);
        editor.revealRangeInCenterIfOutsideViewport(range);
        if (message.focus) editor.focus();
        return;
      }
      case "layer": {
        const { question, place, constructed, outputs, change } = message;
        const asked = { textDocument, place, constructed, outputs, change };
        const result = await connection.sendRequest<LayerResult | null>(layerRequest, asked);
        post({ type: "layer", question, result });
        return;
      }
      case "apply":
        apply(message.edits);
        return;
      case "copy":
        await navigator.clipboard.writeText(message.text);
        return;
      case "save":
        save(message.name, message.content);
        return;
    }
  };
  window.addEventListener("message", (event: MessageEvent<FromView>) => {
    if (event.source !== frame.contentWindow || event.origin !== location.origin) return;
    answer(event.data).catch((error: unknown) => {
      console.error(error);
    });
  });
  // Loaded now, so that somebody listens when it says that it is ready.
  frame.src = "view.html";
  return { show, setTheme };
}
