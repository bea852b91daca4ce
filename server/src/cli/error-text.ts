/** A mistake of our own, in few enough words to be read and enough to be found. */

/** Lines of the stack that are told; behind them are the runtime's own. */
const STACK_LINES = 4;
/** Minified code makes single lines of a stack endless. */
const LONGEST_LINE = 200;

export function errorText(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text
    .split("\n")
    .slice(0, STACK_LINES)
    .map((line) => line.slice(0, LONGEST_LINE))
    .join("\n");
}
