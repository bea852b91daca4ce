/** The exit statuses, part of the public interface. */

/** No errors. */
export const CLEAN = 0;
/** Errors were found in the code. */
export const ERRORS_FOUND = 1;
/** Arguments that can't be used, or files that can't be read. */
export const UNUSABLE = 2;
