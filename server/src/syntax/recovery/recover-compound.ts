/** Lowers a broken statement that holds blocks: its headers as they are, its bodies statement by statement. */
import { matchesAt } from "../match-at";
import type { Statement } from "../ast";
import type { RecoveredBlock } from "../lowering/lower-context";
import { DEEPEST_BLOCK } from "../lowering/lower-context";
import { type LoweredStatement, visitTopLevel } from "../lowering/lower-tree";
import type { ScannedLine } from "../logical-lines";
import { isSpent } from "../reading-allowance";
import { recoverBlock } from "./recover-block";
import {
  addGap,
  addLowered,
  type BlockLines,
  type Chunk,
  parseIntact,
  type Recovery,
  type Sink,
} from "./recovery";

const COMPOUND =
  /(?:async\s+)?(if|elif|else|for|while|try|except|finally|with|def|class|match|case)\b(?!\s*(?:=|\.|,))|@/y;
const NEXT_CLAUSE = /(?:elif|else|except|finally)\b/y;
const DEFINITION = /^(?:async\s+)?(?:def|class)\b/;
const LOOP = /^(?:async\s+)?(?:for|while)\b/;

/** A header with the body beneath it. */
interface Clause {
  /** File offsets of the header's code. */
  readonly start: number;
  readonly headerEnd: number;
  readonly body: RecoveredBody;
}

interface RecoveredBody extends RecoveredBlock {
  /** File offsets of the body's code; equal when there is none. */
  readonly start: number;
  readonly end: number;
}

/**
 * Lowers the chunk into `sink` if it is a compound statement with a body. Returns where it stopped, which is
 * before the chunk's end when its body turned out to be shorter; undefined when the chunk is something else.
 */
export function recoverCompound(
  recovery: Recovery,
  block: BlockLines,
  chunk: Chunk,
  sink: Sink,
): number | undefined {
  const { text } = recovery;
  if (block.depth >= DEEPEST_BLOCK || !matchesAt(COMPOUND, text, chunk.codeStart)) return undefined;
  // No deeper level can be read either; each would only be cut out once more.
  if (isSpent(recovery.allowance)) return undefined;
  const base = sink.base ?? chunk.codeStart;
  const own: Sink = { base, units: [], gaps: [], hasYield: false, isIntact: true };
  const { clauses, stopped } = recoverClauses(recovery, block, chunk, own);
  if (clauses.every((clause) => clause.body.start === clause.body.end)) return undefined;
  const isWhole = lowerSkeleton(recovery, chunk, clauses, own);
  if (!isWhole) lowerLoose(recovery, clauses, own);
  sink.units.push(...own.units);
  sink.gaps.push(...own.gaps);
  // Taken apart, so it was broken, even where every part of it is intact by itself.
  sink.isIntact = false;
  // A function keeps its `yield` to itself: lowering its skeleton has taken it in already.
  sink.hasYield ||= own.hasYield;
  return stopped;
}

/** Recovers the bodies; the gaps in them go to `own`, their statements to the clauses. */
function recoverClauses(
  recovery: Recovery,
  block: BlockLines,
  chunk: Chunk,
  own: Sink,
): { clauses: Clause[]; stopped: number } {
  const clauses: Clause[] = [];
  let first = 0;
  while (first < chunk.lines.length) {
    const header = headerEnd(recovery.text, chunk.lines, first);
    let next = header + 1;
    while (next < chunk.lines.length && !beginsClause(recovery.text, chunk, next)) next++;
    const bodyLines = chunk.lines.slice(header + 1, next);
    const body = recoverBody(recovery, block, chunk, bodyLines, own);
    const start = chunk.lines[first]?.codeStart ?? chunk.codeStart;
    clauses.push({ start, headerEnd: chunk.lines[header]?.codeEnd ?? start, body });
    const bodyEnd = bodyLines.at(-1)?.codeEnd;
    if (bodyEnd !== undefined && body.stopped < bodyEnd) return { clauses, stopped: body.stopped };
    first = next;
  }
  return { clauses, stopped: chunk.codeEnd };
}

function beginsClause(text: string, chunk: Chunk, index: number): boolean {
  const line = chunk.lines[index];
  const indent = chunk.lines[0]?.indent ?? 0;
  return (
    line !== undefined &&
    !line.isContinuation &&
    line.indent <= indent &&
    matchesAt(NEXT_CLAUSE, text, line.codeStart)
  );
}

/** Index of the line in which the header that begins at line `first` ends; decorators belong to the header. */
function headerEnd(text: string, lines: readonly ScannedLine[], first: number): number {
  let open = 0;
  let isDecorator = text[lines[first]?.codeStart ?? 0] === "@";
  for (let i = first; i < lines.length; i++) {
    open += lines[i]?.brackets ?? 0;
    const next = lines[i + 1];
    if (open > 0 || next?.isContinuation) continue;
    if (!isDecorator) return i;
    isDecorator = next !== undefined && text[next.codeStart] === "@";
  }
  // The brackets of the header are never closed: its first line is all that is known of it.
  return first;
}

function recoverBody(
  recovery: Recovery,
  block: BlockLines,
  chunk: Chunk,
  lines: readonly ScannedLine[],
  own: Sink,
): RecoveredBody & { stopped: number } {
  const first = lines[0];
  const last = lines.at(-1);
  const end = last?.codeEnd ?? chunk.codeEnd;
  const headerIndent = chunk.lines[0]?.indent ?? 0;
  if (!first || !last || first.indent <= headerIndent) {
    return { statements: [], hasYield: false, start: end, end, stopped: end };
  }
  const inner: Sink = { base: own.base, units: [], gaps: own.gaps, hasYield: false, isIntact: true };
  const lineBlock = { from: first.start, to: last.end, indent: first.indent, depth: block.depth + 1 };
  const stopped = recoverBlock(recovery, lineBlock, inner);
  const statements = inner.units.map((unit) => unit.statement);
  const bodyEnd = stopped < last.end ? lastCodeBefore(recovery.text, first.codeStart, stopped) : end;
  return {
    statements,
    hasYield: inner.hasYield,
    start: first.codeStart,
    end: bodyEnd,
    stopped: stopped < last.end ? stopped : end,
  };
}

function lastCodeBefore(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}

/**
 * Parses the headers with every body blanked at the same length, and puts the recovered bodies in. Returns false
 * when a header is broken.
 */
function lowerSkeleton(recovery: Recovery, chunk: Chunk, clauses: readonly Clause[], own: Sink): boolean {
  const { session, text } = recovery;
  if (isSpent(recovery.allowance)) return false;
  const base = own.base ?? chunk.codeStart;
  const recovered = new Map<number, RecoveredBlock>();
  let skeleton = text.slice(chunk.start, chunk.codeStart);
  let position = chunk.codeStart;
  for (const { headerEnd: end, body } of clauses) {
    const { start } = body;
    if (start === body.end) {
      skeleton += text.slice(position, end);
      position = end;
      continue;
    }
    skeleton += text.slice(position, start) + placeholder(text.slice(start, body.end));
    position = body.end;
    recovered.set(start - base, body);
  }
  const tree = parseIntact(recovery, skeleton);
  if (!tree) return false;
  const source = { tree, parsed: skeleton, offset: chunk.start, file: text };
  const statements: LoweredStatement[] = [];
  try {
    visitTopLevel(session, source, recovered, {
      comment: () => undefined,
      statement: (_range, lower) => statements.push(lower(base)),
    });
  } finally {
    tree.delete();
  }
  const [only] = statements;
  if (!only?.isIntact || statements.length > 1) return false;
  addLowered(own, base, only);
  return true;
}

/** An expression statement of exactly this length: in parentheses, since these may span lines. */
function placeholder(body: string): string {
  // So short a body holds no line end.
  if (body.length < 3) return "0".repeat(body.length);
  return `(${body.slice(1, -2).replace(/[^\r\n]/g, " ")}0)`;
}

/**
 * With a broken header nothing says how often its body runs, so it is put where it may run or not: into a loop or
 * a branch whose condition is missing. The body of a broken definition is left out, since its names are unknown.
 */
function lowerLoose(recovery: Recovery, clauses: readonly Clause[], own: Sink): void {
  for (const clause of clauses) {
    const { body, start } = clause;
    const header = recovery.text.slice(start, clause.headerEnd);
    if (header.startsWith("@") || DEFINITION.test(header)) {
      // A clause without a body says nothing of where it ends.
      const end = body.start === body.end ? clause.headerEnd : Math.max(clause.headerEnd, body.end);
      addGap(recovery, own, start, end, clause.headerEnd);
      continue;
    }
    addGap(recovery, own, start, clause.headerEnd);
    if (body.start === body.end) continue;
    const base = own.base ?? start;
    const range = { start: body.start - base, end: body.end - base };
    const test = { kind: "Missing", start: range.start, end: range.start } as const;
    const kind = LOOP.test(header) ? "While" : "If";
    const statement: Statement = { kind, ...range, test, body: body.statements, orelse: [] };
    own.hasYield ||= body.hasYield;
    own.units.push({ base, statement });
  }
}
