/** Loads tree-sitter and its Python grammar from bytes that the runtime hands in; the only importer of it. */
import { Language, Parser, type Tree } from "web-tree-sitter";
import { allowanceForText, CHARACTERS_AT_A_TIME, isSpent, type ReadingAllowance } from "./reading-allowance";

/** What Node or the browser must provide; nothing here reads files or the network. */
export interface GrammarRuntime {
  /** The bytes of `web-tree-sitter.wasm`; without them tree-sitter looks for the file through `locateFile`. */
  readonly coreWasm: Uint8Array | undefined;
  /** The bytes of `tree-sitter-python.wasm`. */
  readonly grammarWasm: Uint8Array;
  /** Where a file of tree-sitter's own lies; needed in a worker that is not given `coreWasm`. */
  readonly locateFile?: (fileName: string) => string;
}

/**
 * Functions of tree-sitter's compiled core. They are called directly because the public `TreeCursor` copies its
 * state in and out of wasm memory on each of them, which costs four times the walk itself (29 ms against 7 ms
 * for 35,000 nodes). The state of the one active cursor stays in tree-sitter's transfer buffer between calls,
 * so nothing else of tree-sitter may be called while a walk is under way.
 */
export interface CoreFunctions {
  readonly _ts_tree_root_node_wasm: (tree: number) => void;
  readonly _ts_node_has_error_wasm: (tree: number) => number;
  readonly _ts_tree_cursor_new_wasm: (tree: number) => void;
  readonly _ts_tree_cursor_delete_wasm: (tree: number) => void;
  readonly _ts_tree_cursor_goto_first_child_wasm: (tree: number) => number;
  readonly _ts_tree_cursor_goto_next_sibling_wasm: (tree: number) => number;
  readonly _ts_tree_cursor_goto_parent_wasm: (tree: number) => number;
  readonly _ts_tree_cursor_current_node_type_id_wasm: (tree: number) => number;
  readonly _ts_tree_cursor_start_index_wasm: (tree: number) => number;
  readonly _ts_tree_cursor_end_index_wasm: (tree: number) => number;
}

const CORE_FUNCTION_NAMES: readonly (keyof CoreFunctions)[] = [
  "_ts_tree_root_node_wasm",
  "_ts_node_has_error_wasm",
  "_ts_tree_cursor_new_wasm",
  "_ts_tree_cursor_delete_wasm",
  "_ts_tree_cursor_goto_first_child_wasm",
  "_ts_tree_cursor_goto_next_sibling_wasm",
  "_ts_tree_cursor_goto_parent_wasm",
  "_ts_tree_cursor_current_node_type_id_wasm",
  "_ts_tree_cursor_start_index_wasm",
  "_ts_tree_cursor_end_index_wasm",
];

/** The grammar's node types, by symbol number. */
export interface GrammarSymbols {
  readonly names: readonly string[];
  readonly isNamed: readonly boolean[];
}

/** A parser of Python, ready to be used; it holds no document. */
export interface PythonParser {
  readonly core: CoreFunctions;
  readonly symbols: GrammarSymbols;
  /**
   * Parses `text`; undefined where that takes more than `allowance`, by default that of one whole text. Whoever calls
   * deletes the tree.
   */
  readonly parse: (text: string, allowance?: ReadingAllowance) => Tree | undefined;
}

let loadedCore: Promise<CoreFunctions> | undefined;

/**
 * Loads the grammar. The core is instantiated once per process, because tree-sitter keeps it in a global; later
 * calls reuse it and only the grammar of the first call's bytes is loaded again.
 * Throws when the bytes are no grammar, or when tree-sitter's core is not the version this was written for.
 */
export async function loadPythonGrammar(runtime: GrammarRuntime): Promise<PythonParser> {
  loadedCore ??= initializeCore(runtime);
  const core = await loadedCore;
  const language = await Language.load(runtime.grammarWasm);
  const parser = new Parser();
  parser.setLanguage(language);
  return {
    core,
    symbols: readSymbols(language),
    parse: (text, allowance = allowanceForText(text.length)) => parseWithin(parser, text, allowance),
  };
}

/** Parses a text, and takes off `allowance` what was read of it. */
function parseWithin(parser: Parser, text: string, allowance: ReadingAllowance): Tree | undefined {
  if (isSpent(allowance)) return undefined;
  const read = (index: number): string => {
    // Nothing can be broken off while a token is looked for, but the text can end.
    if (isSpent(allowance)) return "";
    const part = text.slice(index, index + CHARACTERS_AT_A_TIME);
    allowance.characters -= part.length;
    return part;
  };
  const tree = parser.parse(read, null, { progressCallback: () => isSpent(allowance) });
  if (tree && !isSpent(allowance)) return tree;
  tree?.delete();
  // Otherwise the next text would be taken for the rest of this one.
  parser.reset();
  return undefined;
}

async function initializeCore(runtime: GrammarRuntime): Promise<CoreFunctions> {
  // Emscripten turns the options object into the module itself; that is where the compiled functions appear.
  const options: Record<string, unknown> = {};
  if (runtime.coreWasm) options.wasmBinary = runtime.coreWasm;
  if (runtime.locateFile) options.locateFile = runtime.locateFile;
  await Parser.init(options);
  if (!hasCoreFunctions(options))
    throw new Error("this version of web-tree-sitter lacks the functions used here");
  return options;
}

function hasCoreFunctions(module: object): module is CoreFunctions {
  const functions: Partial<Record<string, unknown>> = { ...module };
  return CORE_FUNCTION_NAMES.every((name) => typeof functions[name] === "function");
}

function readSymbols(language: Language): GrammarSymbols {
  const names = language.types;
  return { names, isNamed: names.map((_, symbol) => language.nodeTypeIsNamed(symbol)) };
}

/** Address of a tree in wasm memory, which the core functions take. */
export function addressOf(tree: Tree): number {
  const address: unknown = Reflect.get(tree, 0);
  if (typeof address === "number") return address;
  throw new Error("this version of web-tree-sitter keeps a tree's address elsewhere");
}

/** Whether the tree holds a syntax error anywhere, tokens that tree-sitter made up included. */
export function hasSyntaxError(parser: PythonParser, tree: Tree): boolean {
  const address = addressOf(tree);
  parser.core._ts_tree_root_node_wasm(address);
  return parser.core._ts_node_has_error_wasm(address) === 1;
}
