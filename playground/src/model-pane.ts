/** The view of the model beside the code: the same page as in VS Code, in a frame, and what VS Code does for it. */
import type { ProtocolConnection } from "vscode-languageserver-protocol/browser";
import type * as monaco from "./monaco";
import { fromPosition, toRange } from "./ranges";
import type { FromView, ToView } from "../../client/src/model-view-protocol";
import { modelViewSession } from "../../client/src/model-view-session";
import type { PlaceFacts } from "../../server/src/features/model-graph/facts";

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

function save({ name, content }: { readonly name: string; readonly content: string }): void {
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
  let theme = "light";
  const model = editor.getModel();
  const uri = model?.uri.toString() ?? "";
  const post = (message: ToView | { readonly type: "theme"; readonly theme: string }): void => {
    frame.contentWindow?.postMessage(message, location.origin);
  };
  const setTheme = (next: string): void => {
    theme = next;
    post({ type: "theme", theme });
  };
  const session = modelViewSession({
    language,
    ask: (request, parameters) => connection.sendRequest(request, parameters),
    post,
    shown: () => {
      const cursor = editor.getPosition();
      return { uri, position: cursor ? fromPosition(cursor) : undefined };
    },
    reveal: (place, focus) => {
      if (place.path !== uri) return;
      const range = rangeOf(place);
      editor.setSelection(range);
      editor.revealRangeInCenterIfOutsideViewport(range);
      if (focus) editor.focus();
    },
    // Edits are for the text as it was when they were made.
    apply: (edits) => {
      for (const { version, edits: own } of edits) {
        if (version !== model?.getVersionId()) continue;
        editor.pushUndoStop();
        editor.executeEdits(
          "view",
          own.map(({ range, newText }) => ({ range: toRange(range), text: newText })),
        );
        editor.pushUndoStop();
      }
    },
    copy: (text) => navigator.clipboard.writeText(text),
    save,
  });
  window.addEventListener("message", (event: MessageEvent<FromView>) => {
    if (event.source !== frame.contentWindow || event.origin !== location.origin) return;
    if (event.data.type === "ready") setTheme(theme);
    session.answer(event.data).catch((error: unknown) => {
      console.error(error);
    });
  });
  // Loaded now, so that somebody listens when it says that it is ready.
  frame.src = "view.html";
  return { show: session.show, setTheme };
}
