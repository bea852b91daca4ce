/** Looks for what begins at a place of a text, without cutting the text. */

/** What a pattern with the flag `y` finds at an offset; null where nothing of the kind begins there. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** Whether what a pattern with the flag `y` describes begins at an offset. */
export const matchesAt = (pattern: RegExp, text: string, offset: number): boolean =>
  matchAt(pattern, text, offset) !== null;
