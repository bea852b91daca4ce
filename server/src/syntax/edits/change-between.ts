/** The one edit that turns a text into another. */
import type { TextChange } from "./text-change";

/** Whether an offset would split a surrogate pair or the two characters of a CRLF. */
function splits(text: string, offset: number): boolean {
  const [before, behind] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return (before >= 0xd800 && before < 0xdc00) || (before === 13 && behind === 10);
}

/** The smallest single edit that turns one text into another: what lies between their common start and their common end. */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  while (start > 0 && (splits(before, start) || splits(after, start))) start--;
  let behind = 0;
  const most = shorter - start;
  while (
    behind < most &&
    before.charCodeAt(before.length - 1 - behind) === after.charCodeAt(after.length - 1 - behind)
  )
    behind++;
  while (behind > 0 && (splits(before, before.length - behind) || splits(after, after.length - behind)))
    behind--;
  return { start, end: before.length - behind, text: after.slice(start, after.length - behind) };
}
