/** Renders a hover as Markdown, the way editors show it. */
import { diagram } from "../pictures/diagram";
import { type PictureTheme, drawPicture, pictureTitle } from "../pictures";
import type { Hover, Run, Section } from "./hover-document";
import { codeBlock, codeSpan, escapeMarkdown, linkTarget } from "../text/markdown-escaping";
import type { Language } from "../../messages/catalogue";
import { say } from "../text/wording";
import type { Picture } from "../../values/records/application";
import type { Span } from "../../values/records/span";

export interface MarkdownOptions {
  /** The theme images are drawn for; without it pictures are diagrams in Unicode. */
  readonly theme?: PictureTheme;
  /** What a link leads to: a URI or a command; undefined where the client follows none. */
  readonly link: (span: Span) => string | undefined;
  /** A link that puts code on the clipboard; undefined where the client has no such command. */
  readonly copy?: (code: string) => string;
  /** What opens the view with everything else, where the client has one. */
  readonly more?: string;
  readonly language?: Language;
}

function runText({ text, style, link }: Run, options: MarkdownOptions): string {
  const shown =
    style === "code"
      ? codeSpan(text)
      : style === "strong"
        ? `**${escapeMarkdown(text)}**`
        : escapeMarkdown(text);
  const target = link && options.link(link);
  return target === undefined ? shown : `[${shown}](${linkTarget(target)})`;
}

const runsText = (runs: readonly Run[], options: MarkdownOptions): string =>
  runs.map((run) => runText(run, options)).join("");

/** Base64 of a text's UTF-8 bytes, on Node and in a browser worker alike. */
function base64(text: string): string {
  let binary = "";
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function pictureText(picture: Picture, { theme, language }: MarkdownOptions): string {
  if (theme === undefined) return codeBlock(diagram(picture), "text");
  const title = escapeMarkdown(pictureTitle(picture, language));
  return `![${title}](data:image/svg+xml;base64,${base64(drawPicture(picture, theme, language))})`;
}

function copyLink(code: string, { copy, language }: MarkdownOptions): string {
  return copy ? ` ([${say("hover.copy", {}, language)}](${linkTarget(copy(code))}))` : "";
}

/** Behind the result, where it costs no line. */
const moreLink = ({ more, language }: MarkdownOptions): string =>
  more === undefined ? "" : ` · [${say("hover.more", {}, language)}](${linkTarget(more)})`;

/** A colon at the end of a line. */
const colon = ({ language }: MarkdownOptions): string => say("hover.colon", {}, language).trimEnd();

function sectionText(section: Section, options: MarkdownOptions): string {
  switch (section.kind) {
    case "answer":
      // One paragraph with hard line breaks: paragraphs of their own would cost half a line each.
      return [
        runsText(section.headline, options) + moreLink(options),
        ...section.items.map((runs) => runsText(runs, options)),
      ].join("  \n");
    case "line":
      return runsText(section.runs, options);
    case "list": {
      const items = section.items.map((runs) => `- ${runsText(runs, options)}`).join("\n");
      if (section.heading === undefined) return items;
      return `${escapeMarkdown(section.heading)}${colon(options)}\n${items}`;
    }
    case "picture":
      return pictureText(section.picture, options);
    case "code":
      return `${escapeMarkdown(section.heading)}${copyLink(section.code, options)}${colon(options)}\n${codeBlock(section.code, "python")}`;
  }
}

/** The hover as one Markdown string. */
export function hoverMarkdown(hover: Pick<Hover, "sections">, options: MarkdownOptions): string {
  return hover.sections.map((section) => sectionText(section, options)).join("\n\n");
}
