// Texts of which parts are replaced, and where their places were before.
/** Text that stands in the place of `[start, end)` of the old program; offsets are in UTF-16 code units. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A program that does the same, and where its places were in the old one. */
export interface EqualProgram {
  readonly text: string;
  /** The old offset of a new one; what was put in stands where it was put in. */
  readonly oldOffset: (offset: number) => number;
}

export const insert = (at: number, text: string): Replacement => ({ start: at, end: at, text });

/** The program with all replacements made; those at one place in the order in which they are given. */
export function replaced(old: string, replacements: readonly Replacement[]): EqualProgram {
  const pieces: { readonly at: number; readonly old: number; readonly isOld: boolean }[] = [];
  let [text, done] = ["", 0];
  const put = (part: string, from: number, isOld: boolean): void => {
    pieces.push({ at: text.length, old: from, isOld });
    text += part;
  };
  for (const { start, end, text: part } of replacements) {
    put(old.slice(done, start), done, true);
    put(part, end, false);
    done = end;
  }
  put(old.slice(done), done, true);
  const oldOffset = (offset: number): number => {
    const piece = pieces.findLast(({ at }) => at <= offset);
    if (!piece) return 0;
    return piece.isOld ? piece.old + offset - piece.at : piece.old;
  };
  return { text, oldOffset };
}
