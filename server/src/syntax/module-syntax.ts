/** Turns a parsed file into its abstract syntax, reusing what an earlier version lowered already. */
import type { ModuleSyntax, Range, Unit } from "./ast";
import { loweringSession, visitTopLevel } from "./lower-tree";
import { hasSyntaxError, type PythonParser } from "./parser";
import { recoverModule } from "./recover-module";
import { cachedPiece, emptyCache, type LoweredPiece, type UnitCache } from "./unit-cache";
import type { Tree } from "web-tree-sitter";

/** Parses and lowers one text; nothing is kept. */
export function parseModule(parser: PythonParser, text: string): ModuleSyntax {
  const tree = parser.parse(text);
  try {
    return lowerModule(parser, tree, text, emptyCache());
  } finally {
    tree.delete();
  }
}

/** Lowers a tree of `text`. With syntax errors, the text is split by its lines and the pieces parsed apart. */
export function lowerModule(parser: PythonParser, tree: Tree, text: string, cache: UnitCache): ModuleSyntax {
  const session = loweringSession(parser);
  if (hasSyntaxError(parser, tree)) return recoverModule(session, text, cache).syntax;
  const units: Unit[] = [];
  const gaps: Range[] = [];
  const comments: Range[] = [];
  const whole = { isIntact: true };
  visitTopLevel(session, { tree, parsed: text, offset: 0, file: text }, undefined, {
    comment: (range) => comments.push(range),
    statement: (range, lower) => {
      const key = text.slice(range.start, range.end);
      let piece = cachedPiece(cache, key);
      if (!piece) {
        const lowered = lower(range.start);
        if (!lowered.isIntact) whole.isIntact = false;
        if (!whole.isIntact) return;
        piece = { ...lowered, units: [{ base: 0, statement: lowered.statement }], isIntact: true };
        cache.current.set(key, piece);
      }
      addPiece(piece, range.start, units, gaps, comments);
    },
  });
  return whole.isIntact ? { units, gaps, comments } : recoverModule(session, text, cache).syntax;
}

/** Adds a piece that begins at `offset` of the file. */
function addPiece(
  piece: LoweredPiece,
  offset: number,
  units: Unit[],
  gaps: Range[],
  comments: Range[],
): void {
  for (const { base, statement } of piece.units) units.push({ base: base + offset, statement });
  for (const { start, end } of piece.gaps) gaps.push({ start: start + offset, end: end + offset });
  for (const { start, end } of piece.comments) comments.push({ start: start + offset, end: end + offset });
}
