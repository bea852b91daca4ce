/** An open document: after an edit only the statements around it are parsed and lowered again. */
import type { ModuleSyntax } from "./ast";
import { programOfScript } from "./notebooks/cell-scripts";
import { asOne, withChange } from "./edits/changed-stretches";
import { readEditedRegions, type WholeVersion } from "./edits/edited-regions";
import { loweringSession } from "./lowering/lower-tree";
import { type LoweredModule, lowerModule } from "./module-syntax";
import { withOwnStatements } from "./edits/own-statements";
import type { PythonParser } from "./parser";
import { recoverModule } from "./recovery/recover-module";
import { emptyCache, nextGeneration, type UnitCache } from "./edits/unit-cache";
import type { TextChange } from "./edits/text-change";

/**
 * The current version of an open document. Only the newest value that `edit` returned may be edited or closed. No tree
 * outlives its reading.
 */
export interface DocumentSyntax {
  readonly text: string;
  /** Immutable, and valid after the document is edited or closed. */
  readonly syntax: ModuleSyntax;
  /** Nothing else of the document may be used afterwards. */
  readonly close: () => void;
}

interface DocumentState {
  readonly parser: PythonParser;
  readonly cache: UnitCache;
  /** The last version without a syntax error; none where there was none yet. */
  readonly whole: WholeVersion | undefined;
}

/** What a document carries that no one else may see. */
const states = new WeakMap<DocumentSyntax, DocumentState>();

export function openDocument(parser: PythonParser, text: string): DocumentSyntax {
  return readAnew(parser, text, programOfScript(text), emptyCache());
}

/**
 * Applies the changes in order and returns the next version; the one passed in is used up.
 *
 * An edit in intact code is read with the statements around it. Where that does not do, the file is taken apart by its
 * lines, which costs a tenth of a parse; only where nothing in it is broken is all of it parsed.
 */
export function edit(document: DocumentSyntax, changes: readonly TextChange[]): DocumentSyntax {
  const state = states.get(document);
  if (!state) throw new Error("the document was closed or edited already");
  states.delete(document);
  const { parser } = state;
  let { text } = document;
  let { whole } = state;
  for (const change of changes) {
    const start = Math.max(0, Math.min(change.start, text.length));
    const end = Math.max(start, Math.min(change.end, text.length));
    const inside = { start, end, text: change.text };
    if (whole) whole = { ...whole, changed: withChange(whole.changed, inside) };
    text = text.slice(0, start) + change.text + text.slice(end);
  }
  const program = programOfScript(text);
  // Lines of IPython's bear on more of their cell than what was edited.
  if (program !== text) return readAnew(parser, text, program, nextGeneration(state.cache));
  const read = whole && readChanged(parser, whole, text, state.cache);
  if (read) return documentOf(parser, state.cache, text, { syntax: read, isWhole: true });

  const cache = nextGeneration(state.cache);
  const recovered = recoverModule(loweringSession(parser), text, cache);
  return recovered.isIntact
    ? readAnew(parser, text, text, cache)
    : documentOf(parser, cache, text, { syntax: recovered.syntax, isWhole: false }, whole);
}

/** Reads the statements around the changes: around each, and where that does not do, as for a text that began to be quoted, around all of them together. */
function readChanged(
  parser: PythonParser,
  whole: WholeVersion,
  text: string,
  cache: UnitCache,
): ModuleSyntax | undefined {
  const apart = readEditedRegions(parser, whole, text, cache);
  if (apart || whole.changed.length < 2) return apart;
  return readEditedRegions(parser, { ...whole, changed: [asOne(whole.changed)] }, text, cache);
}

/** Reads all of a text, by the program that it says. */
function readAnew(parser: PythonParser, text: string, program: string, cache: UnitCache): DocumentSyntax {
  const tree = parser.parse(program);
  try {
    const { syntax, isWhole } = lowerModule(parser, tree, program, cache);
    return documentOf(parser, cache, text, { syntax, isWhole: isWhole && program === text });
  } finally {
    tree?.delete();
  }
}

/** @param before the last whole version, for a text that is not whole itself */
function documentOf(
  parser: PythonParser,
  cache: UnitCache,
  text: string,
  { syntax, isWhole }: LoweredModule,
  before?: WholeVersion,
): DocumentSyntax {
  const whole = isWhole ? { text, syntax, changed: [] } : before;
  const document: DocumentSyntax = {
    text,
    // What is read later compares with the statements as the cache has them.
    syntax: withOwnStatements(syntax),
    close: () => {
      states.delete(document);
    },
  };
  states.set(document, { parser, cache, whole });
  return document;
}
