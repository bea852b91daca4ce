/** Lists of names, written as one text in tables. */

/** The words of a text, in which one blank or line break stands between two. */
export const words = (text: string): readonly string[] => text.split(/\s+/);

/** The same to ask whether a name is among them. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(words(text));
