/** Takes a statement out of a text without leaving a block that has none. */
import type { TextEdit } from "./text-edit";

/** The statement's own text taken away, with its line where nothing else stands in it. */
export function withoutStatement(text: string, start: number, end: number): TextEdit {
  const lineStart = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) + 1;
  const behind = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(end));
  // An indented line may be all that its block has.
  if (lineStart !== start || !behind) return { start, end, newText: "pass" };
  return { start, end: end + behind[0].length, newText: "" };
}
