/** Renders a hover as plain lines, for the terminal and for editors without Markdown. */
import { diagram } from "../pictures/diagram";
import { visibleLine, visibleText } from "../text/visible-text";
import type { Hover, Run, Section } from "./hover-document";

/** How styled stretches look; a terminal without colours passes them through. */
export interface TextStyle {
  readonly strong: (text: string) => string;
  readonly code: (text: string) => string;
}

const unstyled: TextStyle = { strong: (text) => text, code: (text) => text };

function runsText(runs: readonly Run[], style: TextStyle): string {
  return runs
    .map(({ text, style: look }) => (look ? style[look](visibleLine(text)) : visibleLine(text)))
    .join("");
}

function sectionLines(section: Section, style: TextStyle): readonly string[] {
  switch (section.kind) {
    case "answer":
      return [
        runsText(section.headline, style),
        ...section.items.map((runs) => `  • ${runsText(runs, style)}`),
      ];
    case "line":
      return [runsText(section.runs, style)];
    case "list":
      return [
        ...(section.heading === undefined ? [] : [`${section.heading}:`]),
        ...section.items.map((runs) => `  • ${runsText(runs, style)}`),
      ];
    case "picture":
      return [
        "",
        ...diagram(section.picture)
          .split("\n")
          .map((line) => `  ${line}`),
        "",
      ];
    case "code":
      return [
        `${section.heading}:`,
        ...visibleText(section.code)
          .split("\n")
          .map((line) => `  ${line}`),
      ];
  }
}

/** The hover as text, its sections in order. */
export function hoverText(hover: Pick<Hover, "sections">, style: TextStyle = unstyled): string {
  return hover.sections
    .flatMap((section) => sectionLines(section, style))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
