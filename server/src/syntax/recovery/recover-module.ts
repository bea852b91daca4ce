/** Keeps every intact statement of a file with syntax errors, by parsing its pieces apart. */
import type { GapRange, ModuleSyntax, Unit } from "../ast";
import { scanLines } from "../logical-lines";
import type { LoweringSession } from "../lowering/lower-tree";
import { allowanceForStatement } from "../reading-allowance";
import { recoverBlock } from "./recover-block";
import type { UnitCache } from "../edits/unit-cache";

/**
 * Joining lines of an open bracket with those that follow is tried on at most this many characters per character
 * of the file, so that many open brackets cannot make the work quadratic.
 */
const JOINED_PER_CHARACTER = 4;

/** How often reading starts over behind a string that is never closed; each costs a scan of what follows. */
const MOST_RESTARTS = 50;

/** A file taken apart, and whether anything in it was broken at all. */
export interface RecoveredModule {
  readonly syntax: ModuleSyntax;
  readonly isIntact: boolean;
}

export function recoverModule(session: LoweringSession, text: string, cache: UnitCache): RecoveredModule {
  const units: Unit[] = [];
  const gaps: GapRange[] = [];
  const { lines, comments } = scanLines(text, 0, text.length);
  const budget = { joined: text.length * JOINED_PER_CHARACTER, restarts: MOST_RESTARTS };
  const sink = { base: undefined, units, gaps, hasYield: false, isIntact: true };
  recoverBlock(
    { session, text, cache, budget, allowance: allowanceForStatement(0) },
    { from: 0, to: text.length, indent: 0, depth: 0 },
    sink,
    lines,
  );
  return { syntax: { units, gaps: outermost(gaps), comments }, isIntact: sink.isIntact };
}

/** In order, without those inside another: a definition that is given up may hold gaps of its own. */
function outermost(gaps: readonly GapRange[]): GapRange[] {
  const result: GapRange[] = [];
  for (const gap of gaps.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (gap.end > (result.at(-1)?.end ?? -1)) result.push(gap);
  }
  return result;
}
