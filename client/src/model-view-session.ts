// What the view of a model asks the server and is told, the same beside every editor: VS Code's and the playground's.
import type { FromView, ToView } from "./model-view-protocol";
import type { PlaceFacts } from "../../server/src/features/model-graph/facts";
import {
  layerRequest,
  modelRequest,
  viewTextsRequest,
  type LayerResult,
  type ModelResult,
  type VersionedEdits,
  type ViewTexts,
} from "../../server/src/lsp/editor-protocol";

/** While someone types or walks through the code, the view waits for them to pause. */
const PAUSE_MILLISECONDS = 120;

/** What is beside the view: a server, and an editor that shows a document. */
export interface ViewEditor {
  readonly language: string;
  /** Asks the server; undefined where none runs. */
  readonly ask: <Result>(request: string, parameters?: object) => Promise<Result | undefined>;
  readonly post: (message: ToView) => void;
  /** The document whose model is shown, with the cursor in it. */
  readonly shown: () =>
    | { readonly uri: string; readonly position?: { readonly line: number; readonly character: number } }
    | undefined;
  readonly reveal: (place: PlaceFacts, focus: boolean) => PromiseLike<void> | void;
  readonly apply: (edits: readonly VersionedEdits[]) => PromiseLike<void> | void;
  readonly copy: (text: string) => PromiseLike<void> | void;
  readonly save: (file: { readonly name: string; readonly content: string }) => PromiseLike<void> | void;
}

export interface ViewSession {
  /** Shows the model at the cursor after a pause; `follow` says that the cursor chose it. */
  readonly show: (follow: boolean) => void;
  /** Forgets the model that was chosen by hand. */
  readonly forget: () => void;
  readonly answer: (message: FromView) => Promise<void>;
  readonly close: () => void;
}

export function modelViewSession(editor: ViewEditor): ViewSession {
  const { ask, post } = editor;
  /** The model that was chosen by hand. */
  let key: string | undefined;
  let isReady = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = async (follow: boolean): Promise<void> => {
    const shown = editor.shown();
    if (!isReady || !shown) return;
    const { uri, position } = shown;
    const result = await ask<ModelResult | null>(modelRequest, { textDocument: { uri }, position, key });
    if (result !== undefined && editor.shown()?.uri === uri) post({ type: "model", result, uri, follow });
  };
  const askAbout = async <Result>(request: string, about: object): Promise<Result | null> => {
    const shown = editor.shown();
    return (
      (shown && (await ask<Result | null>(request, { textDocument: { uri: shown.uri }, ...about }))) ?? null
    );
  };
  const answer = async (message: FromView): Promise<void> => {
    switch (message.type) {
      case "ready": {
        isReady = true;
        const texts = await ask<ViewTexts>(viewTextsRequest);
        if (texts) post({ type: "texts", texts, language: editor.language });
        await send(true);
        return;
      }
      case "choose":
        ({ key } = message);
        await send(false);
        return;
      case "other": {
        const other = await askAbout<ModelResult>(modelRequest, { key: message.key });
        post({ type: "other", model: other?.model?.key === message.key ? other.model : null });
        return;
      }
      case "layer": {
        const { question, place, constructed, outputs, change } = message;
        const result = await askAbout<LayerResult>(layerRequest, { place, constructed, outputs, change });
        post({ type: "layer", question, result });
        return;
      }
      case "reveal":
        await editor.reveal(message.place, message.focus);
        return;
      case "apply":
        await editor.apply(message.edits);
        return;
      case "copy":
        await editor.copy(message.text);
        return;
      case "save":
        await editor.save(message);
        return;
    }
  };
  return {
    show: (follow) => {
      clearTimeout(timer);
      timer = setTimeout(() => void send(follow), PAUSE_MILLISECONDS);
    },
    forget: () => {
      key = undefined;
    },
    answer,
    close: () => {
      clearTimeout(timer);
    },
  };
}
