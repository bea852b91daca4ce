/** An open document: its tree is re-parsed from edits, and only the statements that changed are lowered again. */
import type { ModuleSyntax } from "./ast";
import { lowerModule } from "./module-syntax";
import type { PythonParser } from "./parser";
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
  readonly tree: Tree;
  readonly cache: UnitCache;
}

/** What a document carries that no one else may see: a tree of tree-sitter. */
const states = new WeakMap<DocumentSyntax, DocumentState>();

export function openDocument(parser: PythonParser, text: string): DocumentSyntax {
  return documentOf(parser, parser.parse(text), text, emptyCache());
}

/** Applies the changes in order and returns the next version; the one passed in is used up. */
export function edit(document: DocumentSyntax, changes: readonly TextChange[]): DocumentSyntax {
  const state = states.get(document);
  if (!state) throw new Error("the document was closed or edited already");
  const { parser, tree, cache } = state;
  let text = document.text;
  for (const change of changes) {
    const start = Math.max(0, Math.min(change.start, text.length));
    const end = Math.max(start, Math.min(change.end, text.length));
    const startPosition = pointAt(text, start, ORIGIN, 0);
    const oldEndPosition = pointAt(text, end, startPosition, start);
    text = text.slice(0, start) + change.text + text.slice(end);
    const newEnd = start + change.text.length;
    const newEndPosition = pointAt(text, newEnd, startPosition, start);
    tree.edit(
      new Edit({
        startIndex: start,
        oldEndIndex: end,
        newEndIndex: newEnd,
        startPosition,
        oldEndPosition,
        newEndPosition,
      }),
    );
  }
  const next = parser.parse(text, tree);
  tree.delete();
  states.delete(document);
  return documentOf(parser, next, text, nextGeneration(cache));
}

function documentOf(parser: PythonParser, tree: Tree, text: string, cache: UnitCache): DocumentSyntax {
  const document: DocumentSyntax = {
    text,
    syntax: lowerModule(parser, tree, text, cache),
    close: () => {
      states.get(document)?.tree.delete();
      states.delete(document);
    },
  };
  states.set(document, { parser, tree, cache });
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
