// Random sessions of an editor: documents and a notebook are opened, edited and closed, requests are sent whether their document
// is there or not, cancelled and asked about places that the text does not have, settings and files change, all without waiting
// for an answer, while the server gives way between any two statements. Nothing fails, every request is answered or given up as
// the protocol has it, and in the end every document shows what a server shows that has just been given all of them.
// `PROTOCOL_SESSIONS` and `PROTOCOL_SEED` say how many sessions and which.
import {
  CancellationTokenSource,
  type Diagnostic,
  type InlayHint,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver/node";
import { describe, expect, it } from "vitest";
import { aliveRequest, type Settings } from "../../src/lsp/editor-protocol";
import { openDocument } from "../../src/syntax/document-syntax";
import { randomNumbers } from "../support/random-edits";
import { pythonParser } from "../support/python-parser";
import { type TestClient, testClient } from "./test-client";

const SESSIONS = Number(process.env.PROTOCOL_SESSIONS ?? 6);
const SEED = Number(process.env.PROTOCOL_SEED ?? 9_033);
const ACTIONS = 60;

const notebook = "file:///w/net.ipynb";
const cells = ["vscode-notebook-cell:/w/net.ipynb#a", "vscode-notebook-cell:/w/net.ipynb#b"];
const head = "import keras\nfrom keras import layers\n";
/** What the documents say at first, and again in the end where a session has broken them. */
const texts: Readonly<Record<string, string>> = {
  "file:///w/blocks.py": `${head}WIDTH = 4\n\n\ndef block(x, n):\n    x = layers.Dense(n)(x)\n    return layers.ReLU()(x)\n`,
  "file:///w/train.py": `${head}from blocks import WIDTH, block\nx = keras.Input((WIDTH,))\ny = block(x, 8)\nfor i in range(3):\n    y = block(y, i + 1)\nm = keras.Model(x, y)\n`,
  "file:///w/alone.py": `${head}m = keras.Sequential([keras.Input((9,))])\nfor n in (3, 4):\n    m.add(layers.Dense(n))\nbad = layers.Conv2D(3, 3)(m.output)\n`,
  [cells[0] ?? ""]: `${head}from blocks import block\nx = keras.Input((5,))\n`,
  [cells[1] ?? ""]: "y = block(x, 6)\nz = layers.Dense(2)(y)\n",
};
const uris = [...Object.keys(texts), "file:///w/never.py", notebook];
const isCell = (uri: string): boolean => cells.includes(uri);

const snippets = ["", "", "7", "\n", "WIDTH = 3\n", "x = layers.Dense(3)(x)\n", "(", '"""', "def f(:", "😀"];
const methods = [
  "textDocument/inlayHint",
  "textDocument/hover",
  "textDocument/definition",
  "textDocument/completion",
  "textDocument/signatureHelp",
  "textDocument/codeAction",
  "textDocument/codeLens",
  "kerasShapeLens/model",
];
const givenUp: readonly number[] = [
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.ServerCancelled,
];

/** An editor: what it has open, with the server that it talks to. */
class Session {
  readonly open = new Map<string, { text: string; version: number }>();
  readonly problems = new Map<string, readonly Diagnostic[]>();
  private readonly answers: Promise<unknown>[] = [];
  private settings: Partial<Settings> = {};

  private constructor(private readonly client: TestClient) {
    client.connection.onNotification(
      "textDocument/publishDiagnostics",
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        this.problems.set(uri, diagnostics);
      },
    );
  }

  /** `isHasty`: every analysis gives way before each statement. */
  static async start(isHasty: boolean): Promise<Session> {
    let time = 0;
    return new Session(await testClient(isHasty ? { now: () => (time += 20) } : {}));
  }

  /** A session with the same documents, settings and texts, which had them at once. */
  async anew(): Promise<Session> {
    const other = await Session.start(false);
    await other.change(this.settings);
    // What several callers show of a document is told in the order in which they were opened.
    for (const [uri, { text }] of this.open) {
      if (!isCell(uri)) await other.opened(uri, text);
      else if (!other.hasNotebook)
        await other.openNotebook(cells.map((each) => this.open.get(each)?.text ?? ""));
    }
    return other;
  }

  get hasNotebook(): boolean {
    return this.open.has(cells[0] ?? "");
  }
  get errors(): readonly string[] {
    return this.client.errors.filter((text) => text.includes("failed"));
  }
  private notify(method: string, params: object): Promise<void> {
    return this.client.connection.sendNotification(method, params);
  }

  async opened(uri: string, text: string): Promise<void> {
    this.open.set(uri, { text, version: 1 });
    await this.client.open(uri, text);
  }
  async openNotebook(contents: readonly string[]): Promise<void> {
    const items = cells.map((uri, i) => ({ uri, languageId: "python", version: 1, text: contents[i] ?? "" }));
    for (const { uri, text } of items) this.open.set(uri, { text, version: 1 });
    await this.notify("notebookDocument/didOpen", {
      notebookDocument: {
        uri: notebook,
        notebookType: "jupyter-notebook",
        version: 0,
        cells: cells.map((document) => ({ kind: 2, document })),
      },
      cellTextDocuments: items,
    });
  }
  async close(uri: string): Promise<void> {
    if (!isCell(uri)) {
      this.open.delete(uri);
      await this.notify("textDocument/didClose", { textDocument: { uri } });
      return;
    }
    for (const each of cells) this.open.delete(each);
    await this.notify("notebookDocument/didClose", {
      notebookDocument: { uri: notebook },
      cellTextDocuments: cells.map((each) => ({ uri: each })),
    });
  }
  /** Replaces characters of a document, or all of it where `start` is none. */
  async edit(uri: string, by: string, start?: number, end = start): Promise<void> {
    const before = this.open.get(uri);
    if (!before) return;
    const positionOf = (offset: number): object => {
      const lines = before.text.slice(0, offset).split("\n");
      return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    };
    const [text, range] =
      start === undefined || end === undefined
        ? [by, undefined]
        : [
            before.text.slice(0, start) + by + before.text.slice(end),
            { start: positionOf(start), end: positionOf(end) },
          ];
    const version = before.version + 1;
    this.open.set(uri, { text, version });
    const changes = [{ ...(range && { range }), text: by }];
    if (isCell(uri))
      await this.notify("notebookDocument/didChange", {
        notebookDocument: { uri: notebook, version },
        change: { cells: { textContent: [{ document: { uri, version }, changes }] } },
      });
    else
      await this.notify("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: changes,
      });
  }
  async change(settings: Partial<Settings>): Promise<void> {
    this.settings = { ...this.settings, ...settings };
    await this.client.change(settings);
  }
  async filesChanged(uri: string, type: number): Promise<void> {
    await this.notify("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] });
  }
  /** Runs the timers that are due, but for one that waits for an answer of this client: that has come by then. */
  async runTimers(): Promise<void> {
    for (let i = 0; i < 3; i++) await this.client.connection.sendRequest(aliveRequest);
    this.client.runTimers();
  }
  /** Asks without waiting; an error that the protocol has no word for fails the session. */
  ask(method: string, uri: string, line: number, character: number, isCancelled: boolean): void {
    const position = { line, character };
    const range = { start: { line: 0, character: 0 }, end: { line: line + 5, character: 0 } };
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri }, position, range, context: { diagnostics: [] } };
    const answer = this.client.connection
      .sendRequest(method, params, source.token)
      .catch((error: unknown) => {
        if (!(error instanceof ResponseError) || !givenUp.includes(error.code)) throw error;
      });
    if (isCancelled) source.cancel();
    this.answers.push(answer);
  }
  /** Waits for all answers and for what the server does when nobody asks. */
  async settle(): Promise<void> {
    for (let i = 0; i < 60; i++) await this.runTimers();
    await Promise.all(this.answers);
  }
  /** What is seen of every open document. */
  async shown(): Promise<Readonly<Record<string, unknown>>> {
    await this.settle();
    const all: Record<string, unknown> = {};
    for (const uri of [...this.open.keys()].sort()) {
      const hints = (await this.client.hints(uri)).map(({ position, label }: InlayHint) => ({
        position,
        label: typeof label === "string" ? label : label.map(({ value, location }) => ({ value, location })),
      }));
      const problems = (this.problems.get(uri) ?? []).map(({ code, range, message, severity }) => ({
        code,
        range,
        message,
        severity,
      }));
      all[uri] = { hints, problems };
    }
    return all;
  }
}

/** Does one thing that an editor may do; says what. */
async function act(session: Session, random: () => number): Promise<string> {
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  const uri = pick(uris);
  const text = texts[uri];
  const open = session.open.get(uri);
  switch (below(12)) {
    case 0:
      if (isCell(uri) && !session.hasNotebook)
        await session.openNotebook(cells.map((each) => texts[each] ?? ""));
      else if (text !== undefined && !isCell(uri) && !open) await session.opened(uri, text);
      return `open ${uri}`;
    case 1:
      if (open && below(3) === 0) await session.close(uri);
      return `close ${uri}`;
    case 2: {
      const settings: Partial<Settings> = pick([
        { kerasVersion: pick(["auto", "2", "3"] as const) },
        { enable: below(4) > 0 },
        { problems: { enable: below(2) > 0 } },
      ]);
      await session.change(settings);
      return `settings ${JSON.stringify(settings)}`;
    }
    case 3:
      await session.filesChanged(uri, 1 + below(3));
      return `files ${uri}`;
    case 4:
      await session.runTimers();
      return "timers";
    case 5:
    case 6:
    case 7:
    case 8: {
      if (!open) return "no edit";
      const start = below(open.text.length + 1);
      const end = Math.min(open.text.length, start + below(3) * below(12));
      const by = pick(snippets);
      await session.edit(uri, by, start, end);
      return `edit ${uri} ${start}-${end} ${JSON.stringify(by)}`;
    }
    default: {
      const method = pick(methods);
      session.ask(method, uri, below(14), below(30), below(3) === 0);
      return `${method} ${uri}`;
    }
  }
}

describe("an editor that does anything in any order", () => {
  it("is answered, and shows in the end what a new server shows", { timeout: 120_000 }, async () => {
    const parser = await pythonParser();
    for (let i = 0; i < SESSIONS; i++) {
      const random = randomNumbers(SEED + i);
      const session = await Session.start(true);
      const done: string[] = [];
      for (const [uri, text] of Object.entries(texts)) if (!isCell(uri)) await session.opened(uri, text);
      for (let at = 0; at < ACTIONS; at++) done.push(await act(session, random));
      // Of code that does not parse the last good hints are kept, which a new server has not seen.
      for (const [uri, { text }] of session.open) {
        const read = openDocument(parser, text);
        if (read.syntax.gaps.length > 0) await session.edit(uri, texts[uri] ?? "");
        read.close();
      }
      const told = `session ${SEED + i}:\n${done.join("\n")}`;
      const shown = await session.shown();
      expect(session.errors, told).toEqual([]);
      expect(shown, told).toEqual(await (await session.anew()).shown());
    }
  });
});
