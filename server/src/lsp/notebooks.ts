/** Notebook synchronisation: a notebook's Python cells, in document order, are one document whose parts are the cells. */
import type {
  Connection,
  DidOpenNotebookDocumentParams,
  NotebookCell,
  NotebookDocumentChangeEvent,
  NotebookDocumentSyncOptions,
  TextDocumentItem,
} from "vscode-languageserver";
import { changeBetween } from "../syntax/edits/change-between";
import type { DocumentPart } from "./document-part";
import type { DocumentSync } from "./document-sync";
import type { Guard } from "./guard";
import { clearDiagnostics } from "./handlers/diagnostics";
import type { IncomingChange } from "./open-document";
import { rangeOf } from "./protocol-ranges";
import { sentText } from "./sent-text";
import type { ServerState } from "./server-state";
import { lineIndex } from "../analysis/line-index";
import { joinCells } from "../analysis/notebook";
import { writtenFile } from "../syntax/notebooks/write-magic";

const LANGUAGE = "python";
/** `NotebookCellKind.Code`, as LSP numbers it. */
const CODE = 2;
const cells = [{ language: LANGUAGE }];

/** The notebooks that a client should tell of: files, and the Interactive Window of `# %%` scripts. */
export const notebookSelector: NotebookDocumentSyncOptions = {
  notebookSelector: [
    { notebook: { notebookType: "jupyter-notebook" }, cells },
    { notebook: { notebookType: "interactive" }, cells },
  ],
};

interface CellText {
  readonly text: string;
  readonly version: number;
  readonly isPython: boolean;
}

/** A notebook as the client has it: the order of its cells, and their texts by URI. */
interface OpenNotebook {
  order: readonly NotebookCell[];
  readonly texts: Map<string, CellText>;
  /** Of the joined program: the client's versions count single cells. */
  version: number;
}

const cellText = ({ text, version, languageId }: TextDocumentItem): CellText => ({
  text: sentText(text),
  version,
  isPython: languageId === LANGUAGE,
});

/** The program of a notebook, and where its cells stand in it; one without code has itself as its only part. */
function joined(uri: string, { order, texts }: OpenNotebook): { program: string; parts: Parts } {
  const present = order.flatMap(({ kind, document }) => {
    const cell = texts.get(document);
    return kind === CODE && cell?.isPython === true ? [{ ...cell, uri: document }] : [];
  });
  const { program, starts } = joinCells(present.map(({ text }) => text));
  const [first, ...rest] = present.map((cell, at): DocumentPart => {
    const start = starts[at] ?? 0;
    const { uri, version, text } = cell;
    return { uri, version, start, end: start + text.length, writes: writtenFile(text) };
  });
  return { program, parts: [first ?? { uri, version: 0, start: 0, end: 0 }, ...rest] };
}

type Parts = readonly [DocumentPart, ...DocumentPart[]];

function applyTo(
  { text, isPython }: CellText,
  changes: readonly IncomingChange[],
  version: number,
): CellText {
  const result = changes.reduce((soFar, { range, text: given }) => {
    const newText = sentText(given);
    if (!range) return newText;
    const lines = lineIndex(soFar);
    return soFar.slice(0, lines.offsetAt(range.start)) + newText + soFar.slice(lines.offsetAt(range.end));
  }, text);
  return { text: result, version, isPython };
}

/** Takes in what changed. Cells may come, go and move in one change; their texts are found by URI. */
function applyChange(notebook: OpenNotebook, { cells: changed }: NotebookDocumentChangeEvent): void {
  const { structure, data, textContent } = changed ?? {};
  if (structure) {
    const { start, deleteCount, cells: added = [] } = structure.array;
    notebook.order = notebook.order.toSpliced(start, deleteCount, ...added);
    for (const { uri } of structure.didClose ?? []) notebook.texts.delete(uri);
    for (const opened of structure.didOpen ?? []) notebook.texts.set(opened.uri, cellText(opened));
  }
  const now = new Map(data?.map((cell) => [cell.document, cell]));
  if (data) notebook.order = notebook.order.map((cell) => now.get(cell.document) ?? cell);
  for (const { document, changes } of textContent ?? []) {
    const before = notebook.texts.get(document.uri);
    if (before) notebook.texts.set(document.uri, applyTo(before, changes, document.version));
  }
}

/** Follows the client's notebooks from here on. */
export function followNotebooks(
  connection: Connection,
  state: ServerState,
  sync: DocumentSync,
  task: Guard["task"],
): void {
  const notebooks = new Map<string, OpenNotebook>();
  const { synchronization } = connection.notebooks;

  const open = ({ notebookDocument: { uri, cells: order }, cellTextDocuments }: Opened): void => {
    const texts = new Map(cellTextDocuments.map((document) => [document.uri, cellText(document)]));
    const notebook: OpenNotebook = { order, texts, version: 1 };
    notebooks.set(uri, notebook);
    const { program, parts } = joined(uri, notebook);
    sync.opened(uri, program, notebook.version, parts);
  };
  const change = async (uri: string, changed: NotebookDocumentChangeEvent): Promise<void> => {
    const notebook = notebooks.get(uri);
    const document = state.documents.get(uri);
    if (!notebook || !document) return;
    const before = document.parts();
    applyChange(notebook, changed);
    const { program, parts } = joined(uri, notebook);
    notebook.version += 1;
    const { start, end, text } = changeBetween(document.text(), program);
    sync.changed(uri, [{ range: rangeOf(document.lines(), { start, end }), text }], notebook.version, parts);
    const present = new Set(parts.map((part) => part.uri));
    const gone = before.filter((part) => !present.has(part.uri));
    await Promise.all(gone.map((part) => clearDiagnostics(state, part.uri)));
  };

  synchronization.onDidOpenNotebookDocument((opened) => {
    task("open", opened.notebookDocument.uri, () => {
      open(opened);
    });
  });
  synchronization.onDidChangeNotebookDocument(({ notebookDocument: { uri }, change: changed }) => {
    task("change", uri, () => change(uri, changed));
  });
  synchronization.onDidCloseNotebookDocument(({ notebookDocument: { uri } }) => {
    notebooks.delete(uri);
    task("close", uri, () => sync.closed(uri));
  });
}

type Opened = DidOpenNotebookDocumentParams;
