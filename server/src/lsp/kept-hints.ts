/** The last good hints of a document, moved along with the edits, for the while that its code does not parse. */
import type { InlayHint } from "../features/hints/inlay-hints";
import { lineStart } from "../features/text/line-end";
import type { TextChange } from "../syntax/edits/text-change";

/** Whether the text that a change leaves begins a line where the change ends. */
const endsLine = (text: string, { start, text: newText }: TextChange): boolean =>
  newText === "" ? lineStart(text, start) === start : /[\r\n]$/.test(newText);

/** Whether a change reaches into the code in front of a hint; whole lines put before or behind it do not. */
function touches(text: string, change: TextChange, hint: InlayHint): boolean {
  const { start, end, text: newText } = change;
  const line = lineStart(text, hint.offset);
  if (start > hint.offset || end < line) return false;
  if (start === end && start === hint.offset && /^[\r\n]/.test(newText)) return false;
  return !(end === line && endsLine(text, change));
}

/**
 * The hints after one change of `text`: those behind it are shifted; those it touches are dropped, and those that
 * nobody has seen.
 */
export function shiftHints(
  hints: readonly InlayHint[],
  text: string,
  change: TextChange,
): readonly InlayHint[] {
  const shift = change.text.length - (change.end - change.start);
  return hints.flatMap((hint) => {
    if (!hint.isMade() || touches(text, change, hint)) return [];
    return [
      hint.offset >= change.end && hint.offset > change.start
        ? { ...hint, offset: hint.offset + shift }
        : hint,
    ];
  });
}

/** Whether a label says that something is unknown. */
const isVague = ({ parts }: InlayHint): boolean => parts().some(({ text }) => text === "?");

/**
 * Present hints, and kept ones on the lines that have none now, or only one that the broken code made vague. A kept
 * hint's links may lead astray and are left out.
 */
export function withKept(
  present: readonly InlayHint[],
  kept: readonly InlayHint[],
  text: string,
): readonly InlayHint[] {
  const byLine = new Map(present.map((hint) => [lineStart(text, hint.offset), hint]));
  for (const hint of kept) {
    const line = lineStart(text, hint.offset);
    const now = byLine.get(line);
    if (now && (!isVague(now) || isVague(hint))) continue;
    byLine.set(line, { ...hint, parts: () => hint.parts().map((part) => ({ text: part.text })) });
  }
  return [...byLine.values()].sort((a, b) => a.offset - b.offset);
}
