/** Copies a syntax tree out of wasm into flat arrays once, so that lowering makes no further call into wasm. */
import type { Range } from "../ast";
import type { CoreFunctions, GrammarSymbols } from "../parser";

/**
 * A subtree in preorder. Children of node `i` are `i + 1`, then `after[child]`, and so on below `after[i]`.
 * Comments, line continuations and tokens that say nothing (brackets, most keywords) are left out.
 */
export interface FlatTree {
  symbol: Uint16Array;
  /** UTF-16 offsets, relative to the unit that is lowered. */
  start: Int32Array;
  /** Only set for named nodes. */
  end: Int32Array;
  /** Index of the next node that is not a descendant. */
  after: Int32Array;
  count: number;
}

// How the copy treats each symbol of the grammar. Plain numbers, since they are kept in a byte array.
/** Copied with its children. */
const NODE = 0;
/** Copied; its children are not looked at. */
const LEAF = 1;
/** Copied; its children are looked at only if it is an f-string. */
const STRING = 2;
/** Copied without an end. */
const TOKEN = 3;
const SKIP = 4;
const COMMENT = 5;
/** Copied with its children, and ends where the last of them does: the grammar counts comments behind it too. */
const BLOCK = 6;

const BLOCKS = new Set([
  ...[
    "block",
    "function_definition",
    "class_definition",
    "decorated_definition",
    "if_statement",
    "elif_clause",
  ],
  ...["else_clause", "for_statement", "while_statement", "try_statement", "except_clause", "finally_clause"],
  ...["with_statement", "match_statement", "case_clause"],
]);

const LEAVES = new Set([
  "identifier", "integer", "float", "true", "false", "none", "ellipsis", "dotted_name", "import_prefix",
  "wildcard_import", "pass_statement", "break_statement", "continue_statement", "type_conversion",
  "string_start", "string_content", "string_end", "keyword_separator", "positional_separator",
]); // prettier-ignore

/** Tokens that carry meaning of their own; every other anonymous node is implied by the node that holds it. */
const TOKENS = new Set([
  ",", ":", "*", "_", "async", "from", "and", "or", "not",
  "+", "-", "~", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^",
  "+=", "-=", "*=", "/=", "@=", "//=", "%=", "**=", ">>=", "<<=", "&=", "^=", "|=",
  "<", "<=", "==", "!=", ">=", ">", "<>", "in", "not in", "is", "is not",
]); // prettier-ignore

/** The treatment of every symbol, by its number. */
export function treatments(symbols: GrammarSymbols): Uint8Array {
  return Uint8Array.from(symbols.names, (name, symbol) => {
    if (name === "comment") return COMMENT;
    if (name === "line_continuation") return SKIP;
    if (!symbols.isNamed[symbol]) return TOKENS.has(name) ? TOKEN : SKIP;
    if (name === "string") return STRING;
    if (BLOCKS.has(name)) return BLOCK;
    return LEAVES.has(name) ? LEAF : NODE;
  });
}

/** Enough for a long function; grows by itself. */
const INITIAL_CAPACITY = 4096;

export function createFlatTree(): FlatTree {
  return {
    symbol: new Uint16Array(INITIAL_CAPACITY),
    start: new Int32Array(INITIAL_CAPACITY),
    end: new Int32Array(INITIAL_CAPACITY),
    after: new Int32Array(INITIAL_CAPACITY),
    count: 0,
  };
}

function grow(flat: FlatTree): void {
  const symbol = new Uint16Array(flat.symbol.length * 2);
  symbol.set(flat.symbol);
  flat.symbol = symbol;
  for (const key of ["start", "end", "after"] as const) {
    const wider = new Int32Array(flat[key].length * 2);
    wider.set(flat[key]);
    flat[key] = wider;
  }
}

/** Whether the string literal at `offset` has an `f` among its prefix letters. */
function isFormatString(text: string, offset: number): boolean {
  for (let i = offset; i < offset + 3; i++) {
    const code = text.charCodeAt(i) | 0x20;
    if (code === 0x66) return true;
    if (code < 0x61 || code > 0x7a) return false;
  }
  return false;
}

/**
 * Copies the subtree at the active cursor into `flat`, and leaves the cursor where it was. `shift` is added to
 * every offset; `text` is the text that was parsed; comments found are added to `comments`, shifted too.
 */
export function copySubtree(
  core: CoreFunctions,
  tree: number,
  treatment: Uint8Array,
  text: string,
  shift: number,
  flat: FlatTree,
  comments: Range[],
): void {
  const typeOf = core._ts_tree_cursor_current_node_type_id_wasm;
  const startOf = core._ts_tree_cursor_start_index_wasm;
  const endOf = core._ts_tree_cursor_end_index_wasm;
  const toFirstChild = core._ts_tree_cursor_goto_first_child_wasm;
  const toNextSibling = core._ts_tree_cursor_goto_next_sibling_wasm;
  const toParent = core._ts_tree_cursor_goto_parent_wasm;
  const open: number[] = [];
  /** The last child copied, for each open node. */
  const last: number[] = [];
  flat.count = 0;
  for (;;) {
    const symbol = typeOf(tree);
    const kind = treatment[symbol] ?? SKIP;
    if (kind === COMMENT) {
      comments.push({ start: startOf(tree) + shift, end: endOf(tree) + shift });
    } else if (kind !== SKIP) {
      const index = flat.count++;
      if (index >= flat.symbol.length) grow(flat);
      const start = startOf(tree);
      flat.symbol[index] = symbol;
      if (open.length > 0) last[open.length - 1] = index;
      flat.start[index] = start + shift;
      if (kind !== TOKEN) {
        flat.end[index] = endOf(tree) + shift;
        const descend = kind === NODE || kind === BLOCK || (kind === STRING && isFormatString(text, start));
        if (descend && toFirstChild(tree) === 1) {
          open.push(index);
          last.push(index);
          continue;
        }
      }
      flat.after[index] = flat.count;
    }
    for (;;) {
      const parent = open.at(-1);
      if (parent === undefined) return;
      if (toNextSibling(tree) === 1) break;
      toParent(tree);
      open.pop();
      const child = last.pop() ?? parent;
      if (treatment[flat.symbol[parent] ?? 0] === BLOCK) flat.end[parent] = flat.end[child] ?? 0;
      flat.after[parent] = flat.count;
    }
  }
}
