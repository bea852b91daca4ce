/** Lowers the statements at the top of a parsed tree, one unit each. */
import type { GapRange, Range, Statement } from "../ast";
import { copySubtree, createFlatTree, type FlatTree, treatments } from "./flat-tree";
import { lowerStatement } from "./lower-block";
import type { Lowering, LoweringTables, RecoveredBlock } from "./lower-context";
import { loweringTables } from "./lowering-tables";
import { addressOf, type PythonParser } from "../parser";
import { linesBeginStatements } from "./joined-lines";
import { shapeCommentAt } from "../shape-comment";
import type { ParsedText } from "./parsed-text";

/** A parser with all that lowering needs beside it; made once per parser. */
export interface LoweringSession {
  readonly parser: PythonParser;
  readonly tables: LoweringTables;
  readonly treatment: Uint8Array;
  /** Working memory, overwritten by every statement. */
  readonly flat: FlatTree;
}

const sessions = new WeakMap<PythonParser, LoweringSession>();

export function loweringSession(parser: PythonParser): LoweringSession {
  const existing = sessions.get(parser);
  if (existing) return existing;
  const session: LoweringSession = {
    parser,
    tables: loweringTables(parser.symbols),
    treatment: treatments(parser.symbols),
    flat: createFlatTree(),
  };
  sessions.set(parser, session);
  return session;
}

/** A lowered statement; `gaps` and `comments` in it are relative to its base. */
export interface LoweredStatement {
  readonly statement: Statement;
  readonly gaps: readonly GapRange[];
  readonly comments: readonly Range[];
  readonly hasYield: boolean;
  /** False when the grammar joined lines that Python does not, or has no place for a recovered block. */
  readonly isIntact: boolean;
}

export interface TopLevelVisitor {
  /** A comment outside every statement (file offsets). */
  readonly comment: (range: Range) => void;
  /**
   * A statement (file offsets). `lower` lowers it with the given base, at most once and only during the visit.
   */
  readonly statement: (range: Range, lower: (base: number) => LoweredStatement) => void;
}

/** Visits the statements of a tree without syntax errors in order. */
export function visitTopLevel(
  session: LoweringSession,
  source: ParsedText,
  recovered: ReadonlyMap<number, RecoveredBlock> | undefined,
  visitor: TopLevelVisitor,
): void {
  const { core, symbols } = session.parser;
  const address = addressOf(source.tree);
  core._ts_tree_root_node_wasm(address);
  core._ts_tree_cursor_new_wasm(address);
  let more = core._ts_tree_cursor_goto_first_child_wasm(address) === 1;
  while (more) {
    const symbol = core._ts_tree_cursor_current_node_type_id_wasm(address);
    if (symbols.isNamed[symbol]) {
      const start = core._ts_tree_cursor_start_index_wasm(address) + source.offset;
      const own = core._ts_tree_cursor_end_index_wasm(address) + source.offset;
      // What a comment declares of a statement is part of it: the same statement with another comment is another one.
      const range = { start, end: shapeCommentAt(source.file, own, 0)?.end ?? own };
      const name = symbols.names[symbol];
      if (name === "comment") visitor.comment(range);
      else if (name !== "line_continuation") {
        visitor.statement(range, (base) => lowerCurrent(session, source, address, base, recovered));
      }
    }
    more = core._ts_tree_cursor_goto_next_sibling_wasm(address) === 1;
  }
  core._ts_tree_cursor_delete_wasm(address);
}

function lowerCurrent(
  session: LoweringSession,
  source: ParsedText,
  address: number,
  base: number,
  recovered: ReadonlyMap<number, RecoveredBlock> | undefined,
): LoweredStatement {
  const comments: Range[] = [];
  const { core } = session.parser;
  copySubtree(core, address, session.treatment, source.parsed, source.offset - base, session.flat, comments);
  const context: Lowering = {
    tables: session.tables,
    tree: session.flat,
    text: source.file,
    base,
    recovered,
    recoveredUsed: 0,
    gaps: [],
    starts: new Set(),
    hasYield: false,
    depth: 0,
    blockDepth: 0,
  };
  const statement = lowerStatement(context, 0);
  const isIntact = context.recoveredUsed === (recovered?.size ?? 0) && linesBeginStatements(source, context);
  return { statement, gaps: context.gaps, comments, hasYield: context.hasYield, isIntact };
}
