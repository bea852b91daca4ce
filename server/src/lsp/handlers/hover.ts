/** `textDocument/hover`. */
import { type Hover, type HoverParams, MarkupKind } from "vscode-languageserver";
import { copyCommand, goToCommand, type Place } from "../editor-protocol";
import { offsetIn, rangeIn } from "../document-part";
import { locationOf } from "../protocol-ranges";
import type { ServerState } from "../server-state";
import { hover } from "../../features/hover";
import { hoverMarkdown } from "../../features/hover-markdown";
import { hoverText } from "../../features/hover-text";
import { say } from "../../features/wording";
import type { Span } from "../../values/span";

const commandLink = (command: string, argument: unknown): string =>
  `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;

/** A link to a place: the client's command where it has one, else the file's URI with the line as its fragment. */
function linkTo(state: ServerState, span: Span): string | undefined {
  const location = locationOf(state, span);
  if (!location) return undefined;
  const { uri, range } = location;
  const { start } = range;
  const place: Place = { uri, ...start };
  return state.client.options.commands?.includes(goToCommand)
    ? commandLink(goToCommand, place)
    : `${uri}#L${start.line + 1}`;
}

/** Names a place as seen from a part of the file: by its line, and by more where that is in another cell or file. */
function describe(state: ServerState, span: Span, file: string, uri: string): string {
  const location = locationOf(state, span);
  const line = (location?.range.start.line ?? 0) + 1;
  const isOtherCell = span.file === file && location !== undefined && location.uri !== uri;
  const text = say(isOtherCell ? "hover.line.otherCell" : "hover.line", { line }, state.client.language);
  return span.file === file ? text : `${span.file.slice(span.file.lastIndexOf("/") + 1)}, ${text}`;
}

export async function hoverHandler(
  state: ServerState,
  { textDocument: { uri }, position }: HoverParams,
): Promise<Hover | null> {
  const settings = await state.settings.for(state.placeOf(uri)?.document.uri ?? uri);
  const place = state.placeOf(uri);
  if (!place || !settings.enable) return null;
  const { document, part } = place;
  const { language, options, theme, capabilities } = state.client;
  const found = hover(
    state.analysed(document),
    offsetIn(document, part, position),
    (span) => describe(state, span, document.file, uri),
    language,
  );
  if (!found) return null;
  const formats = capabilities.textDocument?.hover?.contentFormat;
  const takesMarkdown = formats === undefined || formats.includes(MarkupKind.Markdown);
  const markdown = {
    theme: options.pictures === true && settings.hover.pictures ? theme : undefined,
    language,
    link: (span: Span) => linkTo(state, span),
    copy: options.commands?.includes(copyCommand)
      ? (text: string) => commandLink(copyCommand, text)
      : undefined,
  };
  return {
    range: rangeIn(document, part, found),
    contents: takesMarkdown
      ? { kind: MarkupKind.Markdown, value: hoverMarkdown(found, markdown) }
      : { kind: MarkupKind.PlainText, value: hoverText(found) },
  };
}
