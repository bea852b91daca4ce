/** How wide a text gets in a drawing, which nobody can measure before it is shown. */

/** Pixels of a letter at the size of the drawing's text, a little more than the widest common fonts have. */
const LETTER = 7;

/** Pixels of a line of text, a little too many rather than too few. */
export const textWidth = (text: string): number => Array.from(text).length * LETTER;
