/** Lines and columns for offsets: built once per text, looked up by bisection. */

/** A 0-based line and a 0-based column in UTF-16 code units, as the Language Server Protocol counts. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface LineIndex {
  readonly positionAt: (offset: number) => Position;
  readonly offsetAt: (position: Position) => number;
  readonly lineCount: number;
  /** In a notebook, whose lines are counted in each cell: the cell's position among all cells, from 1. */
  readonly cellOf?: (offset: number) => number;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes("\r")) {
    // Nearly every text; V8 looks for one character faster than code that has just begun to run.
    for (let i = text.indexOf("\n"); i !== -1; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) continue;
    if (code === 10 || code === 13) starts.push(i + 1);
  }
  return starts;
}

/** The index of the last of ascending starts that is not behind an offset; 0 where all are. */
export function lastStarted(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Line starts after `\n`, `\r\n` and `\r`, as editors count them. */
export function lineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  const lineOf = (offset: number): number => lastStarted(starts, offset);
  return {
    lineCount: starts.length,
    positionAt: (offset) => {
      const line = lineOf(Math.max(0, Math.min(offset, text.length)));
      return { line, character: Math.max(0, Math.min(offset, text.length)) - (starts[line] ?? 0) };
    },
    offsetAt: ({ line, character }) => {
      const start = starts[Math.max(0, Math.min(line, starts.length - 1))] ?? 0;
      const next = starts[line + 1] ?? text.length + 1;
      return Math.min(start + character, Math.max(start, next - 1), text.length);
    },
  };
}
