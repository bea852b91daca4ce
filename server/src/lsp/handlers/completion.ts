/** `textDocument/completion` and `completionItem/resolve`. */
import { type CompletionItem, CompletionItemKind, type CompletionParams } from "vscode-languageserver";
import { offsetIn, rangeIn } from "../document-part";
import type { ServerState } from "../server-state";
import { type Completion, choiceOutcome, completions, quoted } from "../../features/completion";
import type { TypedValue } from "../../features/completion/value-at-cursor";

/** What an item carries to be resolved: what it replaces, in offsets of a version of the whole document. */
interface ItemData {
  readonly uri: string;
  readonly version: number;
  readonly typed: TypedValue;
  readonly value: string;
  readonly outcome: NonNullable<Completion["outcome"]>;
}

function isItemData(data: unknown): data is ItemData {
  return (
    typeof data === "object" && data !== null && "version" in data && "typed" in data && "outcome" in data
  );
}

/** Texts for an argument of Keras. Nothing where a Python language server is the one to ask. */
export async function completionHandler(
  state: ServerState,
  { textDocument: { uri }, position }: CompletionParams,
): Promise<CompletionItem[]> {
  const settings = await state.settings.for(state.placeOf(uri)?.document.uri ?? uri);
  const place = state.placeOf(uri);
  if (!place || !settings.enable) return [];
  const { document, part } = place;
  const found = completions(
    state.analysed(document),
    offsetIn(document, part, position),
    state.client.language,
  );
  if (!found) return [];
  const { typed, items } = found;
  const range = rangeIn(document, part, typed);
  const version = document.version();
  return items.map(({ value, kind, detail, outcome }, i): CompletionItem => {
    const newText = quoted(value, typed);
    return {
      label: typed.quote === undefined ? newText : value,
      kind: kind === "name" ? CompletionItemKind.Reference : CompletionItemKind.EnumMember,
      detail,
      filterText: newText,
      // In the order of the list, which begins with the usual value.
      sortText: String(i).padStart(3, "0"),
      textEdit: { range, newText },
      data: outcome && ({ uri, version, typed, value, outcome } satisfies ItemData),
    };
  });
}

/** Adds the shape that the choice gives and what would be refused; an item of an older version is given back as it is. */
export function resolveCompletion(state: ServerState, item: CompletionItem): CompletionItem {
  const data: unknown = item.data;
  if (!isItemData(data)) return item;
  const { uri, version, typed, value, outcome } = data;
  const document = state.placeOf(uri)?.document;
  if (document?.version() !== version) return item;
  const { result, problem } = choiceOutcome(
    state.analysed(document),
    typed,
    value,
    outcome,
    state.client.language,
  );
  return { ...item, detail: result ?? item.detail, documentation: problem ?? item.documentation };
}
