/** Asks of an analysed document everything that an editor or the command line may ask. */
import { lineIndex } from "../../server/src/analysis/line-index";
import { annotate } from "../../server/src/features/annotate";
import { codeActions } from "../../server/src/features/code-actions";
import { codeLenses } from "../../server/src/features/hints/code-lens";
import type { AnalysedDocument } from "../../server/src/features/document";
import { everyHint } from "../../server/src/features/hints/inlay-hints";
import { fileFacts } from "../../server/src/features/facts/facts-merging";
import { hover } from "../../server/src/features/hovers/hover";
import { hoverMarkdown } from "../../server/src/features/hovers/hover-markdown";
import { hoverText } from "../../server/src/features/hovers/hover-text";
import { inlayHints } from "../../server/src/features/hints/inlay-hints";
import { problems } from "../../server/src/features/problems/problems";
import { status } from "../../server/src/features/status";
import { summary } from "../../server/src/features/summary";

/** Places in a document that are hovered over; each may draw a picture and explain every dimension. */
const HOVERS = 12;

/** Offsets worth hovering over: of the hints, of the problems, and some in between. */
function offsetsIn(document: AnalysedDocument, hints: readonly number[]): readonly number[] {
  const { text, report } = document;
  const spans = [
    ...report.places.map(({ span }) => span.start),
    ...report.bindings.map(({ span }) => span.start),
  ];
  const even = Array.from({ length: 4 }, (_, i) => Math.floor((text.length * i) / 4));
  const all = [...new Set([...spans, ...hints, ...even])].filter((at) => at <= text.length);
  const every = Math.max(1, Math.ceil(all.length / HOVERS));
  return all.filter((_, i) => i % every === 0);
}

/** How much there is to see in a document. */
interface Seen {
  readonly hints: number;
  readonly problems: number;
}

/** Asks what `check` asks. */
export function askFacts(document: AnalysedDocument): Seen {
  const lines = lineIndex(document.text);
  JSON.stringify(fileFacts(document, { pathOf: (file) => file, linesOf: () => lines }));
  return { hints: inlayHints(document, everyHint).length, problems: problems(document).length };
}

/** Throws what a feature throws. */
export function askAll(document: AnalysedDocument): Seen {
  const hints = inlayHints(document, everyHint);
  for (const hint of hints.slice(0, 50)) {
    hint.parts();
    hint.tooltip();
  }
  for (const offset of offsetsIn(
    document,
    hints.map(({ offset }) => offset),
  )) {
    const found = hover(document, offset, () => "here");
    if (found) {
      hoverText(found);
      hoverMarkdown(found, { theme: "dark", link: () => undefined });
    }
    codeActions(document, offset, offset, { quickfix: true, refactor: true });
  }
  codeLenses(document.report);
  status(document);
  for (const model of document.report.models.slice(0, 20)) summary(model);
  annotate(document, { hint: (text) => text, problem: (text) => text });
  return askFacts(document);
}
