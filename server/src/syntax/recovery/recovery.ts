/** What the two halves of recovery (blocks, and statements that hold blocks) share. */
import type { GapRange, Statement, Unit } from "../ast";
import { reachedByGap } from "./gap-calls";
import { namesBoundBy } from "./gap-names";
import type { ScannedLine } from "../logical-lines";
import type { LoweredStatement, LoweringSession } from "../lowering/lower-tree";
import { hasSyntaxError } from "../parser";
import { isSpent, type ReadingAllowance } from "../reading-allowance";
import type { UnitCache } from "../edits/unit-cache";
import type { Tree } from "web-tree-sitter";

export interface Recovery {
  readonly session: LoweringSession;
  /** The whole file. */
  readonly text: string;
  readonly cache: UnitCache;
  readonly budget: { joined: number; restarts: number };
  /** What may still be read of the statement at the top of the file that is being taken apart. */
  allowance: ReadingAllowance;
}

/** The lines of a block: `from` is the start of a line, `indent` is the block's indentation in columns. */
export interface BlockLines {
  readonly from: number;
  readonly to: number;
  readonly indent: number;
  readonly depth: number;
}

/** Collects the statements of a block. */
export interface Sink {
  /** Base of all offsets; undefined at the top of the file, where every statement is its own base. */
  readonly base: number | undefined;
  readonly units: Unit[];
  /** File offsets. */
  readonly gaps: GapRange[];
  hasYield: boolean;
  /** Whether everything could be parsed. */
  isIntact: boolean;
}

/** The lines of one statement, as far as indentation tells. */
export interface Chunk {
  readonly lines: readonly ScannedLine[];
  /** Start of its first line, indentation included. */
  readonly start: number;
  /** Where its code begins and ends. */
  readonly codeStart: number;
  readonly codeEnd: number;
}

/** The statement made of these lines; blank ones and comments are left out. */
export function chunkOf(lines: readonly ScannedLine[]): Chunk {
  const code = lines.filter((line) => line.codeEnd > line.codeStart);
  const start = code[0]?.start ?? 0;
  return {
    lines: code,
    start,
    codeStart: code[0]?.codeStart ?? start,
    codeEnd: code.at(-1)?.codeEnd ?? start,
  };
}

/** Parses a part of the file; undefined when it has syntax errors or takes too much. Whoever calls deletes the tree. */
export function parseIntact(recovery: Recovery, parsed: string): Tree | undefined {
  const { parser } = recovery.session;
  const tree = parser.parse(parsed, recovery.allowance);
  if (!tree || !hasSyntaxError(parser, tree)) return tree;
  tree.delete();
  return undefined;
}

/** A gap at other offsets. */
export const movedGap = (gap: GapRange, by: number): GapRange => ({
  ...gap,
  start: gap.start + by,
  end: gap.end + by,
});

/** Adds a lowered statement whose offsets are relative to `base`. */
export function addLowered(sink: Sink, base: number, lowered: LoweredStatement): void {
  sink.units.push({ base, statement: lowered.statement });
  sink.hasYield ||= lowered.hasYield;
  for (const gap of lowered.gaps) sink.gaps.push(movedGap(gap, base));
}

/** Adds a gap (file offsets) with the names that its text up to `namesEnd` seems to bind. */
export function addGap(recovery: Recovery, sink: Sink, start: number, end: number, namesEnd = end): void {
  const base = sink.base ?? start;
  const source = recovery.text.slice(start, namesEnd);
  const [names, reached] = [namesBoundBy(source), reachedByGap(source)];
  const statement: Statement = { kind: "Gap", start: start - base, end: end - base, names, reached };
  sink.units.push({ base, statement });
  const isUnread = isSpent(recovery.allowance);
  sink.gaps.push(isUnread ? { start, end, isUnread } : { start, end });
  sink.isIntact = false;
}
