/** How large values may grow, each limit with its reason. They count work, never time, so that results do not depend on the machine. */

/**
 * Items of a list, tuple, dict or set that are known one by one. The longest list that programs write out holds some
 * ten thousand numbers; what doubles beyond this is data, of which only how many and what each is like matters.
 */
export const ITEMS_PER_CONTAINER = 65_536;

/**
 * Rows of a column, and cells of a table, that are known one by one: sheets and files that programs load have as many, and
 * what doubles beyond this is data, of which only the different values matter.
 */
export const ROWS_PER_COLUMN = 1_000_000;

/**
 * Cells of columns, and elements of arrays, that are made one by one for a file: what loops and long lists make beyond is
 * data of which only the types matter. A cell takes some hundred bytes, and the largest table that is read has a million.
 */
export const CELLS_PER_FILE = 4 * ROWS_PER_COLUMN;

/**
 * Columns of a table made by `merge` whose labels are known: each merge makes all of them anew, with endings that get longer. A
 * table of words or categories has a few thousand; one that is merged with itself again and again has twice as many each time.
 */
export const COLUMNS_PER_MERGE = 8_192;

/**
 * Items of a container that a new version of it copies and that take as much memory as a cell does. Every version stays in
 * the journal: a program that appends in ten thousand lines holds fifty million items, which nobody asks for.
 */
export const ITEMS_PER_CELL = 8;

/** Items of a container that are known one by one however much the file has copied: programs write out as many by hand. */
export const ITEMS_ALWAYS_HELD = 1_024;

/** Characters of a text that an operation makes: as long as a file may be that is read as text, which is where long ones come from. */
export const CHARACTERS_PER_TEXT = 2_000_000;

/** Characters of all texts of a column together: as many as there are in the longest one, of sixty-four characters a row. */
export const CHARACTERS_PER_COLUMN = 64 * ROWS_PER_COLUMN;

/** Texts of which a value is known to be one: programs choose among a handful, and whoever asks goes through them all. */
export const TEXTS_PER_CHOICE = 16;

/** Things of which one is called, nobody knows which: programs choose among a few layers, and each is run. */
export const CALLED_CHOICES = 4;
/** Holders that one unknown value may be: what changes it changes each of them, and each round of a loop may make another. */
export const CHANGED_TOGETHER = 64;

/**
 * Iterators between one and the lists that its items come from; `enumerate(zip(a, map(f, b)))` has two. Whether somebody
 * else took from one of them is asked of all at every item, and where somebody did they list theirs anew: of what doubles
 * beyond these, each item is like the others.
 */
export const ITERATORS_ASKED = 16;

/**
 * Instructions of a pattern times characters of a text that are searched for it: RE2 may try every instruction at every
 * character, which for so many takes about half a second. It is a pattern of twenty-five instructions in the longest text.
 */
export const WORK_PER_SEARCH = 50_000_000;

/**
 * Bits of an integer. Python's own limit of digits, 4,300, is about 14,300 bits; shapes need 53. Of three times as many
 * a power takes as long as some ten calls, and programs that are made to be busy take thousands of them.
 */
export const BITS_PER_INTEGER = 20_000;

/** Python refuses to write or read an integer of more decimal digits (`sys.get_int_max_str_digits()`). */
export const DIGITS_PER_INTEGER = 4_300;

/** Terms of a polynomial, and atoms of all of them together: what a person can read has five, and products double them. */
export const TERMS_PER_POLYNOMIAL = 64;
export const ATOMS_PER_POLYNOMIAL = 512;

/** Characters of a polynomial as text. Quotients of quotients write each other out, which doubles with every level. */
export const CHARACTERS_PER_FORM = 2_000;

/** Values looked at to walk one structure, shared parts as often as they are met: a written table has a tenth of it. */
export const VALUES_PER_WALK = 20_000;

/** A value that is walked, which takes a call and often makes another value: as long as copying so many items. */
export const WORK_PER_VALUE = 4;

/** Structures inside one another that are walked. JavaScript's stack holds thirty times as many; JSON refuses 1,000 as well. */
export const DEPTH_PER_WALK = 100;

/** Characters of a folder's path: no system opens longer ones, Linux's PATH_MAX is this. */
export const CHARACTERS_PER_PATH = 4_096;

/** Numbers of groups that are tried for one that divides the channels: published layers have at most some thousand channels. */
export const GROUPS_TRIED = 65_536;

/** Pieces into which a tensor is cut that are told one by one, each a tensor of its own: programs that name them cut into a few. */
export const PIECES_PER_TENSOR = 256;

/** Objects of a document that a hook is called for: it is the program's own code, and settings have some dozens. */
export const HOOKED_OBJECTS = 200;

/** Axes of a shape. NumPy allows 64, TensorFlow 254. */
export const AXES_PER_SHAPE = 254;

/** An application of a layer, with all that is shown of it, takes as long as some 125 statements, which are 32 pieces of work each. */
export const WORK_PER_LAYER = 4_000;

/** A layer that a copy of a model or a configuration makes, without a line of the program's: a quarter of its application. */
export const WORK_PER_COPY = WORK_PER_LAYER / 4;
