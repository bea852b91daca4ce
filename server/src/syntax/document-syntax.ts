/** An open document: its tree is re-parsed from edits, and only the statements that changed are lowered again. */
import type { ModuleSyntax } from "./ast";
import { loweringSession } from "./lower-tree";
import { lowerModule } from "./module-syntax";
import type { PythonParser } from "./parser";
import { recoverModule } from "./recover-module";
import { emptyCache, nextGeneration, type UnitCache } from "./unit-cache";
import { Edit, type Point, type Tree } from "web-tree-sitter";

/** Replaces `start` to `end` (UTF-16 offsets in the text as the changes before it left it) by `text`. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The current version of an open document. Only the newest value that `edit` returned may be edited or closed. */
export interface DocumentSyntax {
  readonly text: string;
  /** Immutable, and valid after the document is edited or closed. */
  readonly syntax: ModuleSyntax;
  /** Frees the tree; nothing else of the document may be used afterwards. */
  readonly close: () => void;
}

interface DocumentState {
  readonly parser: PythonParser;
  /** The last tree, with all edits since told to it; its parse may be versions behind. */
  readonly tree: Tree;
  readonly isBehind: boolean;
  readonly cache: UnitCache;
}

/** What a document carries that no one else may see: a tree of tree-sitter. */
const states = new WeakMap<DocumentSyntax, DocumentState>();

export function openDocument(parser: PythonParser, text: string): DocumentSyntax {
  const cache = emptyCache();
  const tree = parser.parse(text);
  return documentOf({ parser, tree, isBehind: false, cache }, text, lowerModule(parser, tree, text, cache));
}

/**
 * Bounds the re-parse after an edit. An edit in intact code takes about 40 steps in a file of 80,000 characters,
 * while an unclosed bracket makes the grammar swallow what follows and takes ten times that, for a tree that is
 * of no use: then the file is taken apart by its lines instead.
 */
function stepsFor(text: string): number {
  return 50 + Math.ceil(text.length / 1600);
}

/** Applies the changes in order and returns the next version; the one passed in is used up. */
export function edit(document: DocumentSyntax, changes: readonly TextChange[]): DocumentSyntax {
  const state = states.get(document);
  if (!state) throw new Error("the document was closed or edited already");
  states.delete(document);
  let text = document.text;
  for (const change of changes) text = applyChange(state.tree, text, change);

  const { parser } = state;
  const cache = nextGeneration(state.cache);
  const next = state.isBehind ? undefined : parser.parseWithin(stepsFor(text), text, state.tree);
  if (next) {
    state.tree.delete();
    const syntax = lowerModule(parser, next, text, cache);
    return documentOf({ parser, tree: next, isBehind: false, cache }, text, syntax);
  }
  const recovered = recoverModule(loweringSession(parser), text, cache);
  if (!recovered.isIntact) {
    return documentOf({ parser, tree: state.tree, isBehind: true, cache }, text, recovered.syntax);
  }
  // Nothing is broken (any more), so the parse is worth its time; it brings the tree up to date.
  const tree = parser.parse(text, state.tree);
  state.tree.delete();
  const syntax = lowerModule(parser, tree, text, cache);
  return documentOf({ parser, tree, isBehind: false, cache }, text, syntax);
}

/** Tells the tree of a change and returns the changed text. */
function applyChange(tree: Tree, text: string, change: TextChange): string {
  const start = Math.max(0, Math.min(change.start, text.length));
  const end = Math.max(start, Math.min(change.end, text.length));
  const startPosition = pointAt(text, start, ORIGIN, 0);
  const oldEndPosition = pointAt(text, end, startPosition, start);
  const changed = text.slice(0, start) + change.text + text.slice(end);
  const newEnd = start + change.text.length;
  tree.edit(
    new Edit({
      startIndex: start,
      oldEndIndex: end,
      newEndIndex: newEnd,
      startPosition,
      oldEndPosition,
      newEndPosition: pointAt(changed, newEnd, startPosition, start),
    }),
  );
  return changed;
}

function documentOf(state: DocumentState, text: string, syntax: ModuleSyntax): DocumentSyntax {
  const document: DocumentSyntax = {
    text,
    syntax,
    close: () => {
      states.get(document)?.tree.delete();
      states.delete(document);
    },
  };
  states.set(document, state);
  return document;
}

const ORIGIN: Point = { row: 0, column: 0 };

/** Row and column (UTF-16) of `offset`, counted on from a place before it. */
function pointAt(text: string, offset: number, from: Point, fromOffset: number): Point {
  let { row } = from;
  let lineStart = fromOffset - from.column;
  for (let i = text.indexOf("\n", fromOffset); i !== -1 && i < offset; i = text.indexOf("\n", i + 1)) {
    row++;
    lineStart = i + 1;
  }
  return { row, column: offset - lineStart };
}
