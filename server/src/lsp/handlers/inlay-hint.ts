/** `textDocument/inlayHint` and `inlayHint/resolve`. */
import {
  type InlayHint,
  InlayHintKind,
  type InlayHintLabelPart,
  type InlayHintParams,
  type Range,
} from "vscode-languageserver";
import { describedFrom, followsLinks, markupOf, placeOf } from "./hover-markup";
import { type DocumentPart, offsetIn, positionIn } from "../document-part";
import { goToCommand } from "../editor-protocol";
import type { OpenDocument } from "../open-document";
import { locationOf } from "../protocol-ranges";
import type { ServerState } from "../server-state";
import type { LabelPart } from "../../features/hints/hint-label";
import type { OffsetRange } from "../../analysis/report-range";
import type { InlayHint as Hint } from "../../features/hints/inlay-hints";
import { say } from "../../features/text/wording";

/** What a hint carries to be resolved: the document's version tells whether it still means the same. */
interface HintData {
  readonly uri: string;
  readonly version: number;
  readonly offset: number;
}

function isHintData(data: unknown): data is HintData {
  return typeof data === "object" && data !== null && "uri" in data && "version" in data && "offset" in data;
}

/** The hints of a range, which is worked out once the settings are there, as the document is then. */
async function hintsOf(
  state: ServerState,
  document: OpenDocument,
  rangeNow: () => OffsetRange | undefined,
): Promise<readonly Hint[]> {
  const settings = await state.settings.for(document.uri);
  const range = rangeNow();
  if (!settings.enable || !range) return [];
  const { language } = state.client;
  const early =
    isRefreshed(state) && document.hasEarlyHints(range)
      ? document.earlyHints(settings.inlayHints, language, range)
      : undefined;
  return early ?? document.hints(state.callersOf(document), settings.inlayHints, language, range);
}

/** Whether a client asks again when it is told to. */
const isRefreshed = ({ client }: ServerState): boolean =>
  client.capabilities.workspace?.inlayHint?.refreshSupport === true;

/** Whether the hints of a range may be answered before the whole document has been analysed. */
export function mayAnswerEarly(
  state: ServerState,
  { textDocument: { uri }, range }: InlayHintParams,
  document: OpenDocument,
): boolean {
  const part = state.placeOf(uri)?.part;
  return part !== undefined && isRefreshed(state) && document.hasEarlyHints(rangeIn(document, part, range));
}

/**
 * What is run before the rest of a document for hints of a range: nothing for a client that does not ask again, nor where
 * other open documents call into this one, whose calls are hints of it too.
 */
export function sightOf(
  state: ServerState,
  { textDocument: { uri }, range }: InlayHintParams,
  document: OpenDocument,
): OffsetRange | undefined {
  const part = state.placeOf(uri)?.part;
  if (!part || !isRefreshed(state) || state.isCalled(document)) return undefined;
  return rangeIn(document, part, range);
}

const rangeIn = (document: OpenDocument, part: DocumentPart, { start, end }: Range): OffsetRange => ({
  from: offsetIn(document, part, start),
  to: offsetIn(document, part, end),
});

/**
 * A part of a label, which leads to where its number was written. VS Code takes a location for a symbol whose
 * definition it asks for, and a number has none, so there it is a command.
 */
function partIn(state: ServerState, { text, origin }: LabelPart): InlayHintLabelPart {
  const location = origin && locationOf(state, origin);
  if (!location) return { value: text };
  if (!followsLinks(state)) return { value: text, location };
  const title = say("hint.goTo", {}, state.client.language);
  return { value: text, command: { title, command: goToCommand, arguments: [placeOf(location)] } };
}

/** The hints of a range. Shape and parameters are parts of the label; each number leads to where it was written. */
export async function inlayHintHandler(
  state: ServerState,
  { textDocument: { uri }, range }: InlayHintParams,
): Promise<InlayHint[]> {
  const document = state.placeOf(uri)?.document;
  if (!document) return [];
  // Cells may have come and gone while the settings were fetched.
  const partNow = (): DocumentPart | undefined => state.placeOf(uri)?.part;
  const hints = await hintsOf(state, document, () => {
    const part = partNow();
    return part && rangeIn(document, part, range);
  });
  const part = partNow();
  if (!part) return [];
  const isResolved = resolvesTooltips(state);
  return hints.map((found) => {
    const hint: InlayHint = {
      position: positionIn(document, part, found.offset),
      label: found.parts().map((labelPart) => partIn(state, labelPart)),
      kind: InlayHintKind.Type,
      paddingLeft: true,
      data: { uri, version: document.version(), offset: found.offset } satisfies HintData,
    };
    return isResolved ? hint : withTooltips(state, document, uri, hint, found);
  });
}

/** Whether a client asks for tooltips when it shows them; one that does not has to be given them at once. */
function resolvesTooltips({ client }: ServerState): boolean {
  const { properties = [] } = client.capabilities.textDocument?.inlayHint?.resolveSupport ?? {};
  return properties.includes("tooltip") || properties.includes("label.tooltip");
}

/** A hint with the tooltips of itself and of its numbers. */
function withTooltips(
  state: ServerState,
  { file }: OpenDocument,
  uri: string,
  hint: InlayHint,
  found: Hint,
): InlayHint {
  const describe = describedFrom(state, file, uri);
  const subjects = found.parts();
  const label =
    typeof hint.label === "string"
      ? hint.label
      : hint.label.map((part, i): InlayHintLabelPart => {
          const sections = found.partSections(subjects[i], describe);
          return sections.length === 0 ? part : { ...part, tooltip: markupOf(state, { sections }, false) };
        });
  return { ...hint, label, tooltip: found.tooltip() };
}

/** Adds the tooltips of the hint and of its numbers; a hint of an older version is given back as it is. */
export async function resolveInlayHint(state: ServerState, hint: InlayHint): Promise<InlayHint> {
  const data: unknown = hint.data;
  if (!isHintData(data)) return hint;
  const document = state.placeOf(data.uri)?.document;
  if (document?.version() !== data.version) return hint;
  const { offset } = data;
  const [found] = await hintsOf(state, document, () => ({ from: offset, to: offset }));
  return found ? withTooltips(state, document, data.uri, hint, found) : hint;
}
