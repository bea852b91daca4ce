// Everything that a person can be shown of one document version, as lines of text that tests can compare.
import { lineIndex } from "../../src/analysis/line-index";
import { codeActions } from "../../src/features/code-actions";
import { codeLenses } from "../../src/features/hints/code-lens";
import type { AnalysedDocument } from "../../src/features/document";
import { documentFacts } from "../../src/features/facts/facts";
import { labelText } from "../../src/features/hints/hint-label";
import { hover } from "../../src/features/hovers/hover";
import { hoverMarkdown } from "../../src/features/hovers/hover-markdown";
import { everyHint, inlayHints } from "../../src/features/hints/inlay-hints";
import { problems } from "../../src/features/problems/problems";
import { status } from "../../src/features/status";
import { summary } from "../../src/features/summary";
import type { Span } from "../../src/values/records/span";

const spot = ({ file, start, end }: Span): string => `${file}:${start}-${end}`;

/** The offset of every token that a person may point at: names, numbers and the start of a string. */
export function tokenOffsets(text: string): readonly number[] {
  return [...text.matchAll(/[\p{L}_][\p{L}\p{N}_]*|\d[\w.]*|["']/gu)].map(({ index }) => index);
}

function hints(document: AnalysedDocument): readonly string[] {
  return inlayHints(document, everyHint).map(({ offset, parts, tooltip }) => {
    const links = parts().flatMap(({ origin }) => (origin ? [spot(origin)] : []));
    return `hint at ${offset}: ${labelText(parts())} | links ${links.join(" ")} | tooltip ${tooltip()}`;
  });
}

function hoverAt(document: AnalysedDocument, offset: number): string {
  const found = hover(document, offset, spot);
  if (!found) return `hover at ${offset}: nothing`;
  const text = hoverMarkdown(found, { theme: "dark", link: spot, copy: (code) => code });
  return `hover at ${offset}: ${found.subject} ${found.start}-${found.end} ${text}`;
}

function actionsAt(document: AnalysedDocument, start: number, end: number): readonly string[] {
  return codeActions(document, start, end, { quickfix: true, refactor: true }).map(
    ({ kind, title, edits, preferred, problem }) =>
      `action at ${start}-${end}: ${kind} ${title} ${JSON.stringify(edits)} ${preferred} ${problem?.code ?? ""}`,
  );
}

/** Hints, problems with their related places and fixes, lenses, facts, summaries and the status line. */
function shownOfAll(document: AnalysedDocument): readonly string[] {
  const { report } = document;
  const lines = lineIndex(document.text);
  const facts = documentFacts(document, { pathOf: (file) => file, linesOf: () => lines }, () => true);
  return [
    ...hints(document),
    ...problems(document).map(
      ({ code, severity, span, message, related }) =>
        `problem at ${spot(span)}: ${severity} ${code} ${message} | related ${related
          .map((place) => `${spot(place.span)} ${place.message}`)
          .join("; ")}`,
    ),
    ...codeLenses(report).map(({ offset, title }) => `lens at ${offset}: ${title}`),
    ...facts.layers.map((layer) => `layer: ${JSON.stringify(layer)}`),
    ...facts.models.map((model) => `model: ${JSON.stringify(model)}`),
    ...facts.problems.map((problem) => `fixes: ${JSON.stringify(problem)}`),
    ...report.models.map((model) => `summary at ${spot(model.site)}:\n${summary(model)}`),
    `status: ${JSON.stringify(status(document))}`,
    ...report.gaps.map((gap) => `gap at ${spot(gap)}`),
  ];
}

/** All of the above, and what hovers and code actions say at the given offsets. */
export function everythingShown(document: AnalysedDocument, offsets: readonly number[]): readonly string[] {
  return [
    ...shownOfAll(document),
    ...offsets.map((offset) => hoverAt(document, offset)),
    ...offsets.flatMap((offset) => actionsAt(document, offset, offset)),
  ];
}
