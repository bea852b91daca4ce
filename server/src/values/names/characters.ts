/** Places in texts as Python counts them: by characters, of which JavaScript holds some (emoji, rare scripts) as two. */

/** Whether some character of a text is held as two; almost no text of a program has one. */
const hasPairs = (text: string): boolean => /[\ud800-\udbff][\udc00-\udfff]/.test(text);

/** How many characters a text has. */
export const lengthOfText = (text: string): number =>
  hasPairs(text) ? Array.from(text).length : text.length;

/** The character at a place, counted from the end where it is negative; undefined where there is none. */
export const characterAt = (text: string, place: number): string | undefined =>
  hasPairs(text) ? Array.from(text).at(place) : text.at(place);

/** The place of the character that JavaScript holds at `unit`; -1 stays what it is. */
export const placeOfUnit = (text: string, unit: number): number =>
  unit < 0 ? unit : lengthOfText(text.slice(0, unit));

/** The part of a text between two places, as Python's slice without a step. */
export const partOfText = (text: string, start?: number, end?: number): string =>
  hasPairs(text) ? Array.from(text).slice(start, end).join("") : text.slice(start, end);
