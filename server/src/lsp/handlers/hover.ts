/** `textDocument/hover`. */
import { type Hover, type HoverParams, MarkupKind } from "vscode-languageserver";
import { copyCommand, goToCommand, type Place } from "../editor-protocol";
import { linesOf, rangeOf } from "../protocol-ranges";
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
  const start = linesOf(state, span.file)?.positionAt(span.start);
  if (!start) return undefined;
  const uri = state.uriOf(span.file);
  const place: Place = { uri, ...start };
  return state.client.options.commands?.includes(goToCommand)
    ? commandLink(goToCommand, place)
    : `${uri}#L${start.line + 1}`;
}

function describe(state: ServerState, span: Span, file: string): string {
  const line = (linesOf(state, span.file)?.positionAt(span.start).line ?? 0) + 1;
  const text = say("hover.line", { line }, state.client.language);
  return span.file === file ? text : `${span.file.slice(span.file.lastIndexOf("/") + 1)}, ${text}`;
}

export async function hoverHandler(
  state: ServerState,
  { textDocument: { uri }, position }: HoverParams,
): Promise<Hover | null> {
  const document = state.documents.get(uri);
  const settings = await state.settings.for(uri);
  if (!document || !settings.enable) return null;
  const { language, options, theme, capabilities } = state.client;
  const lines = document.lines();
  const found = hover(
    state.analysed(document),
    lines.offsetAt(position),
    (span) => describe(state, span, document.file),
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
    range: rangeOf(lines, found),
    contents: takesMarkdown
      ? { kind: MarkupKind.Markdown, value: hoverMarkdown(found, markdown) }
      : { kind: MarkupKind.PlainText, value: hoverText(found) },
  };
}
