/** How the view reaches whoever shows it: the editor, or a page with an editor in it. */
import type { FromView, ToView } from "../../client/src/model-view-protocol";
import type { LayerResult } from "../../server/src/lsp/editor-protocol";

/** What is kept while the view is hidden, and found again when it is shown. */
export interface KeptState {
  readonly tab?: string;
  readonly opened?: readonly string[];
  readonly zoom?: number;
}

export interface Host {
  readonly send: (message: FromView) => void;
  readonly listen: (listener: (message: ToView) => void) => void;
  readonly kept: () => KeptState;
  readonly keep: (state: KeptState) => void;
}

/** What VS Code gives to the page of a webview. */
interface WebviewApi {
  readonly postMessage: (message: unknown) => void;
  readonly getState: () => KeptState | undefined;
  readonly setState: (state: unknown) => void;
}

/** The editor around the webview. */
export function editorHost(): Host {
  const api = (globalThis as unknown as { acquireVsCodeApi: () => WebviewApi }).acquireVsCodeApi();
  return {
    send: (message) => {
      api.postMessage(message);
    },
    listen: (listener) => {
      window.addEventListener("message", (event: MessageEvent<ToView>) => {
        listener(event.data);
      });
    },
    kept: () => api.getState() ?? {},
    keep: (state) => {
      api.setState(state);
    },
  };
}

type Question = Omit<Extract<FromView, { type: "layer" }>, "type" | "question">;

/** Asks about layers; an answer that a later question has overtaken is dropped. */
export function layerQuestions(host: Host): {
  readonly ask: (question: Question, answered: (result: LayerResult | null) => void) => void;
  readonly answer: (message: Extract<ToView, { type: "layer" }>) => void;
} {
  let last = 0;
  let waiting: ((result: LayerResult | null) => void) | undefined;
  return {
    ask: (question, answered) => {
      last += 1;
      waiting = answered;
      host.send({ type: "layer", question: last, ...question });
    },
    answer: ({ question, result }) => {
      if (question === last) waiting?.(result);
    },
  };
}
