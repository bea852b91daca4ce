/** Turns a parsed file into its abstract syntax, reusing what an earlier version lowered already. */
import type { GapRange, ModuleSyntax, Range, Unit } from "./ast";
import { programOfScript } from "./notebooks/cell-scripts";
import { type LoweringSession, loweringSession, visitTopLevel } from "./lowering/lower-tree";
import { hasSyntaxError, type PythonParser } from "./parser";
import { recoverModule } from "./recovery/recover-module";
import { movedGap } from "./recovery/recovery";
import {
  cachedPiece,
  emptyCache,
  keepPiece,
  pieceKey,
  type LoweredPiece,
  type UnitCache,
} from "./edits/unit-cache";
import type { Tree } from "web-tree-sitter";

/** Parses and lowers one text; nothing is kept. */
export function parseModule(parser: PythonParser, source: string): ModuleSyntax {
  const text = programOfScript(source);
  const tree = parser.parse(text);
  try {
    return lowerModule(parser, tree, text, emptyCache()).syntax;
  } finally {
    tree?.delete();
  }
}

/** The syntax of a text, and whether the grammar read it as a whole. */
export interface LoweredModule {
  readonly syntax: ModuleSyntax;
  readonly isWhole: boolean;
}

/**
 * Lowers a tree of `text`. With syntax errors, and where reading all of it took too much, the text is split by its lines
 * and the pieces parsed apart.
 */
export function lowerModule(
  parser: PythonParser,
  tree: Tree | undefined,
  text: string,
  cache: UnitCache,
): LoweredModule {
  const session = loweringSession(parser);
  if (!tree) {
    const { syntax, isIntact } = recoverModule(session, text, cache);
    return { syntax, isWhole: isIntact && syntax.gaps.length === 0 };
  }
  if (hasSyntaxError(parser, tree)) return recovered(session, text, cache);
  const units: Unit[] = [];
  const gaps: GapRange[] = [];
  const comments: Range[] = [];
  const whole = { isIntact: true };
  visitTopLevel(session, { tree, parsed: text, offset: 0, file: text }, undefined, {
    comment: (range) => comments.push(range),
    statement: (range, lower) => {
      const key = pieceKey(text, range);
      let piece = cachedPiece(cache, key);
      if (!piece) {
        const lowered = lower(range.start);
        if (!lowered.isIntact) whole.isIntact = false;
        if (!whole.isIntact) return;
        piece = { ...lowered, units: [{ base: 0, statement: lowered.statement }], isIntact: true };
        keepPiece(cache, key, piece);
      }
      addPiece(piece, range.start, units, gaps, comments);
    },
  });
  return whole.isIntact
    ? { syntax: { units, gaps, comments }, isWhole: gaps.length === 0 }
    : recovered(session, text, cache);
}

function recovered(session: LoweringSession, text: string, cache: UnitCache): LoweredModule {
  return { syntax: recoverModule(session, text, cache).syntax, isWhole: false };
}

/** Adds a piece that begins at `offset` of the file. */
function addPiece(
  piece: LoweredPiece,
  offset: number,
  units: Unit[],
  gaps: GapRange[],
  comments: Range[],
): void {
  for (const { base, statement } of piece.units) units.push({ base: base + offset, statement });
  for (const gap of piece.gaps) gaps.push(movedGap(gap, offset));
  for (const { start, end } of piece.comments) comments.push({ start: start + offset, end: end + offset });
}
