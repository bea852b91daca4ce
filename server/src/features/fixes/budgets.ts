/** How much a listing of everything may try out, each limit with its reason. What is asked about one place has none of these. */

/**
 * Characters of the programs in which the fixes of one file are tried out. Each try reads the text and runs what follows:
 * this is two hundred of twenty thousand characters. What has more has a few mistakes many times; the editor offers the
 * fixes of any of them when asked.
 */
export const CHARACTERS_TRIED = 4_000_000;

/**
 * Steps that these programs take one by one, beyond which fixes of one kind are tried out together. Of 1,084 published files
 * twenty take more, and nine tenths of the time that all of them take.
 */
export const STEPS_TRIED_ALONE = 100_000;

/** The same of those whose titles say no shape, so that nobody sees whether they were tried out alone: two or three such programs. */
export const PLAIN_STEPS_TRIED_ALONE = 20_000;

/**
 * Steps that these programs take, beyond which no other fix of the file is tried: half of what the file itself may take.
 * Most programs take ten thousand; one that trains and draws at once takes thirty times as many, for each of its fixes.
 */
export const STEPS_TRIED = 1_000_000;
