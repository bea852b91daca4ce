/** The view's sentences in the editor's language, as the server's catalogue has them. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { modelViewTexts } from "../../server/src/messages/ui/model-view";
import type { ViewTexts } from "../../server/src/lsp/editor-protocol";
import { fill } from "../../server/src/messages/catalogue";

export type TextKey = keyof typeof modelViewTexts;
/** Says a sentence with its facts filled in. */
export type Say = (key: TextKey, facts?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (texts: ViewTexts): Say =>
  (key, facts = {}) =>
    fill(texts[key] ?? key, facts);

export const Texts = createContext<Say>((key) => key);
export const useSay = (): Say => useContext(Texts);
