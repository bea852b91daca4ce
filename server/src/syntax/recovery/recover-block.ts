/** Splits a block of broken code into statements by its lines, and lowers each apart from the others. */
import { matchesAt } from "../match-at";
import type { Range } from "../ast";
import { afterLineEnd, endOfLine, type ScannedLine, scanLines } from "../logical-lines";
import { type LoweredStatement, visitTopLevel } from "../lowering/lower-tree";
import { recoverCompound } from "./recover-compound";
import {
  addGap,
  addLowered,
  type BlockLines,
  type Chunk,
  chunkOf,
  movedGap,
  parseIntact,
  type Recovery,
  type Sink,
} from "./recovery";
import { allowanceForStatement } from "../reading-allowance";
import { shapeCommentAt } from "../shape-comment";
import { cachedPiece, keepPiece, type LoweredPiece, pieceKey } from "../edits/unit-cache";
import type { Tree } from "web-tree-sitter";

/** Lines that go on with the statement above them although they are not indented more than it is. */
const GOES_ON = /(?:[)\]}]|(?:else|elif|except|finally)\b)/y;

/** What may follow a decorator. */
const DECORATED = /@|(?:async|def|class)\b/y;

/**
 * Lowers the block into `sink`; `scanned` are its lines where they are known already. Returns where it stopped: `to`, or the start of a line that is indented less than
 * the block, which can appear when a string that seemed to reach further turned out never to be closed.
 */
export function recoverBlock(
  recovery: Recovery,
  block: BlockLines,
  sink: Sink,
  scanned?: readonly ScannedLine[],
): number {
  let lines = scanned ?? scanLines(recovery.text, block.from, block.to).lines;
  let next = 0;
  while (next < lines.length) {
    const first = lines[next];
    if (!first || first.codeStart === first.codeEnd) {
      next++;
      continue;
    }
    if (first.indent < block.indent) return first.start;
    const end = endOfChunk(recovery.text, lines, next, block.indent);
    const chunk = chunkOf(lines.slice(next, end));
    const restarts = recovery.budget.restarts;
    const taken = recoverChunk(recovery, block, chunk, lines, next, end, sink);
    if (taken?.rescan || restarts !== recovery.budget.restarts) {
      // Where strings begin and end has turned out to be otherwise than these lines were scanned.
      const from = taken?.at ?? lines[end]?.start ?? block.to;
      lines = scanLines(recovery.text, from, block.to).lines;
      next = 0;
      continue;
    }
    next = end;
    while (taken && (lines[next]?.start ?? taken.at) < taken.at) next++;
  }
  return block.to;
}

/** Index after the last line of the statement that begins at line `first`. */
function endOfChunk(text: string, lines: readonly ScannedLine[], first: number, indent: number): number {
  let isDecorated = text[lines[first]?.codeStart ?? 0] === "@";
  for (let i = first + 1; i < lines.length; i++) {
    const line = lines[i];
    if (!line || line.codeStart === line.codeEnd || line.isContinuation || line.indent > indent) continue;
    if (line.indent < indent) return i;
    if (matchesAt(GOES_ON, text, line.codeStart)) continue;
    if (!isDecorated || !matchesAt(DECORATED, text, line.codeStart)) return i;
    isDecorated = text[line.codeStart] === "@";
  }
  return lines.length;
}

/** Where reading goes on instead of the line after the chunk. */
interface Taken {
  readonly at: number;
  readonly rescan: boolean;
}

function recoverChunk(
  recovery: Recovery,
  block: BlockLines,
  chunk: Chunk,
  lines: readonly ScannedLine[],
  first: number,
  end: number,
  sink: Sink,
): Taken | undefined {
  const open = chunk.lines.reduce((sum, line) => sum + line.brackets, 0);
  const joined = open > 0 ? joinToClosing(recovery, block, lines, first, end, open) : undefined;
  if (sink.base === undefined)
    recovery.allowance = allowanceForStatement((joined ?? chunk).codeEnd - chunk.start);
  if (joined && lowerIntact(recovery, joined, sink)) return { at: joined.codeEnd, rescan: false };
  if (sink.base !== undefined) return lowerApart(recovery, block, chunk, open, sink);

  // At the top of the file what a chunk comes to is kept, since its offsets are its own.
  const told = shapeCommentAt(recovery.text, chunk.codeEnd, 0);
  const source = pieceKey(recovery.text, { start: chunk.codeStart, end: told?.end ?? chunk.codeEnd });
  const cached =
    (open > 0 ? undefined : cachedPiece(recovery.cache, source)) ??
    cachedPiece(recovery.cache, CHUNK + source);
  if (cached) {
    addPiece(cached, chunk.codeStart, sink);
    return undefined;
  }
  const own: Sink = { base: undefined, units: [], gaps: [], hasYield: false, isIntact: true };
  const taken = lowerApart(recovery, block, chunk, open, own);
  const piece = relativePiece(own, chunk.codeStart);
  if (!taken) recovery.cache.current.set(CHUNK + source, piece);
  addPiece(piece, chunk.codeStart, sink);
  return taken;
}

/** Sets a chunk's text apart from a statement's in the cache: the same text may lower otherwise as a statement. */
const CHUNK = "\0";

function relativePiece(sink: Sink, origin: number): LoweredPiece {
  return {
    units: sink.units.map(({ base, statement }) => ({ base: base - origin, statement })),
    gaps: sink.gaps.map((gap) => movedGap(gap, -origin)),
    comments: [],
    isIntact: sink.isIntact,
  };
}

function addPiece(piece: LoweredPiece, origin: number, sink: Sink): void {
  for (const { base, statement } of piece.units) sink.units.push({ base: base + origin, statement });
  for (const gap of piece.gaps) sink.gaps.push(movedGap(gap, origin));
  if (!piece.isIntact) sink.isIntact = false;
}

/**
 * The chunk with the statements after it up to where its brackets are closed, while the budget lasts: lines inside
 * brackets may be indented as they like. `first` and `end` are the chunk's lines, `open` its open brackets.
 */
function joinToClosing(
  recovery: Recovery,
  block: BlockLines,
  lines: readonly ScannedLine[],
  first: number,
  end: number,
  open: number,
): Chunk | undefined {
  let until = end;
  let depth = open;
  while (depth > 0) {
    const close = closingLine(lines, until, depth);
    if (close === undefined) return undefined;
    until = endOfChunk(recovery.text, lines, close, block.indent);
    depth = lines.slice(first, until).reduce((sum, line) => sum + line.brackets, 0);
    const length = (lines[until - 1]?.end ?? 0) - (lines[first]?.start ?? 0);
    if (length > recovery.budget.joined) return undefined;
    recovery.budget.joined -= length;
  }
  return chunkOf(lines.slice(first, until));
}

/** Lowers what can be lowered of a chunk taken by itself. */
function lowerApart(
  recovery: Recovery,
  block: BlockLines,
  chunk: Chunk,
  open: number,
  sink: Sink,
): Taken | undefined {
  if (open <= 0 && lowerIntact(recovery, chunk, sink)) return undefined;
  const stopped = recoverCompound(recovery, block, chunk, sink);
  if (stopped !== undefined) return stopped < chunk.codeEnd ? { at: stopped, rescan: true } : undefined;
  const first = chunk.lines[0];
  if (first?.holdsLongString && recovery.budget.restarts > 0) {
    // The string may be one that is still being typed: only its first line is given up.
    recovery.budget.restarts--;
    const lineEnd = endOfLine(recovery.text, first.codeStart, first.end);
    addGap(recovery, sink, first.codeStart, lineEnd);
    return { at: afterLineEnd(recovery.text, lineEnd, block.to), rescan: true };
  }
  addGap(recovery, sink, chunk.codeStart, chunk.codeEnd);
  return undefined;
}

/** The first line from `from` on with which `open` brackets are closed. */
function closingLine(lines: readonly ScannedLine[], from: number, open: number): number | undefined {
  let depth = open;
  for (let i = from; i < lines.length; i++) {
    depth += lines[i]?.brackets ?? 0;
    if (depth <= 0) return i;
  }
  return undefined;
}

/**
 * Stars that spread what follows, at places where the grammar takes only a name behind them: `return *sizes(), 1`. As
 * another operator of one operand the text is as long and can be parsed, and lowering finds the star in the file.
 * What stands before the star is matched on the way to it: looking back from every place would read long runs of spaces
 * anew at each of theirs.
 */
const spreadingStar = /((?:\b(?:return|yield|in)|[=,])\s*)\*(?!\*)/g;

function parseSpread(recovery: Recovery, text: string): Tree | undefined {
  const other = text.replace(spreadingStar, "$1~");
  return other === text ? undefined : parseIntact(recovery, other);
}

function lowerIntact(recovery: Recovery, chunk: Chunk, sink: Sink): boolean {
  const { session, text, cache } = recovery;
  const parsed = text.slice(chunk.start, chunk.codeEnd);
  const tree = parseIntact(recovery, parsed) ?? parseSpread(recovery, parsed);
  if (!tree) return false;
  const statements: { base: number; range: Range; lowered: LoweredStatement }[] = [];
  try {
    visitTopLevel(session, { tree, parsed, offset: chunk.start, file: text }, undefined, {
      comment: () => undefined,
      statement: (range, lower) => {
        const base = sink.base ?? range.start;
        statements.push({ base, range, lowered: lower(base) });
      },
    });
  } finally {
    tree.delete();
  }
  if (!statements.every(({ lowered }) => lowered.isIntact)) return false;
  for (const { base, range, lowered } of statements) {
    addLowered(sink, base, lowered);
    if (sink.base !== undefined) continue;
    const piece = { ...lowered, units: [{ base: 0, statement: lowered.statement }], isIntact: true };
    keepPiece(cache, text.slice(range.start, range.end), piece);
  }
  return true;
}
