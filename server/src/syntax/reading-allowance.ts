/**
 * How much the grammar may read of a text. Its scanner looks over all comments and joined lines that follow wherever a
 * line ends, so that ten thousand of them take minutes; and code that is taken apart level by level is read once per
 * level.
 */

/** Characters that may still be read, those that are read again included; what is read is taken off. */
export interface ReadingAllowance {
  characters: number;
}

/**
 * Characters handed over at a time. Going back within what was handed over last is not seen, so they are few; with
 * fewer yet, handing over would cost more than a hundredth of reading.
 */
export const CHARACTERS_AT_A_TIME = 1_024;

/** Of any text, beside what its length comes to: a third of a second, eight times what the world's programs come to. */
const CHARACTERS_OF_A_TEXT = 16_000_000;
/** How often all of a text may be read: it comes to three times at most where nothing is looked over again. */
const READINGS_OF_A_TEXT = 4;

/** Of a broken statement, beside what its length comes to. */
const CHARACTERS_OF_A_STATEMENT = 500_000;
/** How often a broken statement may be read: twice for each level of it, and twice over each time. */
const READINGS_OF_A_STATEMENT = 32;

/** Whether no more may be read. */
export const isSpent = ({ characters }: ReadingAllowance): boolean => characters <= 0;

/** For reading a whole text once. */
export function allowanceForText(length: number): ReadingAllowance {
  return { characters: CHARACTERS_OF_A_TEXT + READINGS_OF_A_TEXT * length };
}

/** For taking a broken statement at the top of a file apart, in as many readings as that takes. */
export function allowanceForStatement(length: number): ReadingAllowance {
  const own = CHARACTERS_OF_A_STATEMENT + READINGS_OF_A_STATEMENT * length;
  return { characters: Math.min(own, allowanceForText(length).characters) };
}
