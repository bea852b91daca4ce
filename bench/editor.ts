// An editor for benchmarks: starts the built server in a process of its own, and asks it what an editor asks.
import { fork } from "node:child_process";
import path from "node:path";
import {
  createMessageConnection,
  type Hover,
  type InlayHint,
  type Position,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import type { Usage } from "./measured-server";

/** A replacement by offsets of the text before it. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Editor {
  readonly open: (text: string, uri?: string) => Promise<void>;
  /** Opens a notebook of these cells; the documents that one can look at are its cells from then on. */
  readonly openNotebook: (cells: readonly { readonly uri: string; readonly text: string }[]) => Promise<void>;
  /** Sends replacements in one notification; they are given from the last of the text to the first. */
  readonly change: (replacements: readonly Replacement[]) => Promise<void>;
  /** The hints of the fifty lines around a line. */
  readonly viewport: (line: number) => Promise<readonly InlayHint[]>;
  readonly hover: (offset: number) => Promise<Hover | null>;
  /** Waits until the problems of the present text have been published, when the server has nothing left to do. */
  readonly idle: () => Promise<void>;
  readonly usage: (wish?: "usage" | "collected") => Promise<Usage>;
  /** CPU milliseconds that the server spends while `work` runs. */
  readonly cpu: (work: () => Promise<unknown>) => Promise<number>;
  readonly text: () => string;
  /** The document that everything else is about from now on. */
  readonly lookAt: (uri: string) => void;
  readonly quit: () => Promise<void>;
}

/** Lines that a tall window shows. */
const VIEWPORT_LINES = 50;

const NOTEBOOK = "file:///bench/mixed.ipynb";

/** A document that is open; what the notebook has is a cell. */
interface Document {
  text: string;
  version: number;
  published: number;
  readonly isCell: boolean;
  told?: () => void;
}

function positionAt(text: string, offset: number): Position {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  let line = 0;
  for (let i = text.indexOf("\n"); i !== -1 && i < lineStart; i = text.indexOf("\n", i + 1)) line++;
  return { line, character: offset - lineStart };
}

/** Starts a server; `flags` go to Node. */
export async function startEditor(flags: readonly string[] = []): Promise<Editor> {
  const child = fork(path.join(__dirname, "measured-server.js"), ["--stdio"], {
    stdio: ["pipe", "pipe", "inherit", "ipc"],
    // As the extension starts it.
    execArgv: ["--expose-gc", "--max-semi-space-size=8", ...flags],
  });
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error("the server has no pipes");
  const connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  const documents = new Map<string, Document>();
  connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => ({})));
  connection.onRequest(() => null);
  connection.onNotification(
    "textDocument/publishDiagnostics",
    ({ uri, version }: { uri: string; version?: number }) => {
      const document = documents.get(uri);
      if (!document) return;
      document.published = version ?? document.published;
      document.told?.();
    },
  );
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities: {
      workspace: { configuration: true, inlayHint: { refreshSupport: true } },
      textDocument: {
        publishDiagnostics: { relatedInformation: true },
        hover: { contentFormat: ["markdown", "plaintext"] },
        // VS Code asks for the tooltip of the hint that the mouse rests on, and for no other.
        inlayHint: { resolveSupport: { properties: ["tooltip", "label.tooltip"] } },
      },
    },
    initializationOptions: { pictures: true, theme: "dark" },
  });
  await connection.sendNotification("initialized", {});

  let current = "";
  const document = (): Document => {
    const found = documents.get(current);
    if (!found) throw new Error("no document is open");
    return found;
  };
  const usage: Editor["usage"] = (wish = "usage") =>
    new Promise((resolve) => {
      child.once("message", (told) => {
        resolve(told as Usage);
      });
      child.send(wish);
    });
  return {
    open: async (text, uri = "file:///bench/mixed.py") => {
      current = uri;
      documents.set(uri, { text, version: 1, published: 0, isCell: false });
      await connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "python", version: 1, text },
      });
    },
    openNotebook: async (cells) => {
      for (const { uri, text } of cells) documents.set(uri, { text, version: 1, published: 0, isCell: true });
      current = cells[0]?.uri ?? "";
      await connection.sendNotification("notebookDocument/didOpen", {
        notebookDocument: {
          uri: NOTEBOOK,
          notebookType: "jupyter-notebook",
          version: 1,
          cells: cells.map(({ uri }) => ({ kind: 2, document: uri })),
        },
        cellTextDocuments: cells.map(({ uri, text }) => ({ uri, languageId: "python", version: 1, text })),
      });
    },
    change: async (replacements) => {
      const open = document();
      open.version += 1;
      const contentChanges = replacements.map(({ start, end, text }) => {
        const range = { start: positionAt(open.text, start), end: positionAt(open.text, end) };
        open.text = open.text.slice(0, start) + text + open.text.slice(end);
        return { range, text };
      });
      const { version } = open;
      if (open.isCell) {
        const textContent = [{ document: { uri: current, version }, changes: contentChanges }];
        await connection.sendNotification("notebookDocument/didChange", {
          notebookDocument: { uri: NOTEBOOK, version },
          change: { cells: { textContent } },
        });
        return;
      }
      await connection.sendNotification("textDocument/didChange", {
        textDocument: { uri: current, version },
        contentChanges,
      });
    },
    viewport: (line) =>
      connection.sendRequest("textDocument/inlayHint", {
        textDocument: { uri: current },
        range: {
          start: { line: Math.max(0, line - VIEWPORT_LINES / 2), character: 0 },
          end: { line: line + VIEWPORT_LINES / 2, character: 0 },
        },
      }),
    hover: (offset) =>
      connection.sendRequest("textDocument/hover", {
        textDocument: { uri: current },
        position: positionAt(document().text, offset),
      }),
    idle: async () => {
      const open = document();
      while (open.published < open.version) await new Promise<void>((resolve) => (open.told = resolve));
    },
    usage,
    cpu: async (work) => {
      const before = await usage();
      await work();
      return (await usage()).cpu - before.cpu;
    },
    text: () => document().text,
    lookAt: (uri) => {
      current = uri;
    },
    quit: async () => {
      await connection.sendRequest("shutdown");
      const ended = new Promise((resolve) => child.once("exit", resolve));
      await connection.sendNotification("exit");
      await ended;
      connection.dispose();
    },
  };
}
