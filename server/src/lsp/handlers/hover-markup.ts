/** Renders what features say for the client: Markdown with links it follows and pictures it shows, or plain text. */
import { type Location, type MarkupContent, MarkupKind } from "vscode-languageserver";
import { copyCommand, goToCommand, openModelCommand, type Place } from "../editor-protocol";
import { locationOf } from "../protocol-ranges";
import type { ServerState } from "../server-state";
import type { Hover } from "../../features/hovers/hover-document";
import { hoverMarkdown } from "../../features/hovers/hover-markdown";
import { hoverText } from "../../features/hovers/hover-text";
import type { DescribeSpan } from "../../features/hovers/hover-sources";
import { say } from "../../features/text/wording";
import type { Span } from "../../values/records/span";

const commandLink = (command: string, argument: unknown): string =>
  `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;

/** Whether the client has the command that shows a place. */
export const followsLinks = ({ client }: ServerState): boolean =>
  client.options.commands?.includes(goToCommand) ?? false;

/** The argument of that command. */
export const placeOf = ({ uri, range }: Location): Place => ({ uri, ...range.start });

/** A link to a place: the client's command where it has one, else the file's URI with the line as its fragment. */
function placeLink(state: ServerState, span: Span): string | undefined {
  const location = locationOf(state, span);
  if (!location) return undefined;
  const { uri, range } = location;
  return followsLinks(state)
    ? commandLink(goToCommand, placeOf(location))
    : `${uri}#L${range.start.line + 1}`;
}

/** Names places as seen from a part of a file: by their line, and by more where that is in another cell or file. */
export const describedFrom =
  (state: ServerState, file: string, uri: string): DescribeSpan =>
  (span) => {
    const location = locationOf(state, span);
    const line = (location?.range.start.line ?? 0) + 1;
    const isOtherCell = span.file === file && location !== undefined && location.uri !== uri;
    const text = say(isOtherCell ? "hover.line.otherCell" : "hover.line", { line }, state.client.language);
    return span.file === file ? text : `${span.file.slice(span.file.lastIndexOf("/") + 1)}, ${text}`;
  };

/**
 * Sections as the client shows them; `pictures` says whether the person wants to see any, `at` which place the view
 * opens at for more.
 */
export function markupOf(
  state: ServerState,
  hover: Pick<Hover, "sections">,
  pictures: boolean,
  at?: Place,
): MarkupContent {
  const { language, options, theme, capabilities } = state.client;
  const formats = capabilities.textDocument?.hover?.contentFormat;
  if (formats !== undefined && !formats.includes(MarkupKind.Markdown))
    return { kind: MarkupKind.PlainText, value: hoverText(hover) };
  const value = hoverMarkdown(hover, {
    theme: options.pictures === true && pictures ? theme : undefined,
    language,
    link: (span: Span) => placeLink(state, span),
    copy: options.commands?.includes(copyCommand)
      ? (text: string) => commandLink(copyCommand, text)
      : undefined,
    more: at && options.commands?.includes(openModelCommand) ? commandLink(openModelCommand, at) : undefined,
  });
  return { kind: MarkupKind.Markdown, value };
}
