/** The one change that makes a text of another. */
import type { TextChange } from "../syntax/document-syntax";

/** Whether something that must stay together, a surrogate pair or a line end, goes across an offset. */
function isInside(text: string, offset: number): boolean {
  const [before, behind] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return (before >= 0xd800 && before < 0xdc00) || (before === 13 && behind === 10);
}

/** What makes one text of another as a single change: all between what both begin and end with. */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  while (start > 0 && (isInside(before, start) || isInside(after, start))) start--;
  let behind = 0;
  const most = shorter - start;
  while (
    behind < most &&
    before.charCodeAt(before.length - 1 - behind) === after.charCodeAt(after.length - 1 - behind)
  )
    behind++;
  while (behind > 0 && (isInside(before, before.length - behind) || isInside(after, after.length - behind)))
    behind--;
  return { start, end: before.length - behind, text: after.slice(start, after.length - behind) };
}
