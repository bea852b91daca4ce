// An editor of a test: what it has open, with the server that it talks to, and what is seen of that in the end.
import {
  CancellationTokenSource,
  type Diagnostic,
  type InlayHint,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver/node";
import { aliveRequest, type Settings } from "../../src/lsp/editor-protocol";
import type { ServerRuntime } from "../../src/lsp/runtime";
import { type TestClient, testClient } from "./test-client";

export const notebook = "file:///w/net.ipynb";
/** Of that notebook. */
export const cells = ["vscode-notebook-cell:/w/net.ipynb#a", "vscode-notebook-cell:/w/net.ipynb#b"];
export const isCell = (uri: string): boolean => cells.includes(uri);

const givenUp: readonly number[] = [
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.ServerCancelled,
];

/** An editor: what it has open, with the server that it talks to. */
export class EditorSession {
  readonly open = new Map<string, { text: string; version: number }>();
  readonly problems = new Map<string, readonly Diagnostic[]>();
  private readonly answers: Promise<unknown>[] = [];
  private settings: Partial<Settings> = {};

  private constructor(
    private readonly client: TestClient,
    private readonly disk: ServerRuntime["disk"],
  ) {
    client.connection.onNotification(
      "textDocument/publishDiagnostics",
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        this.problems.set(uri, diagnostics);
      },
    );
  }

  /**
   * Starts one whose server reads a `disk`, where there is one.
   * @param isHasty every analysis gives way before each statement
   */
  static async start({
    isHasty = false,
    disk,
  }: { readonly isHasty?: boolean; readonly disk?: ServerRuntime["disk"] } = {}): Promise<EditorSession> {
    let time = 0;
    const client = await testClient({ disk, ...(isHasty && { now: () => (time += 20) }) });
    return new EditorSession(client, disk);
  }

  /** A session with the same documents, settings and texts, which had them at once. */
  async anew(): Promise<EditorSession> {
    const other = await EditorSession.start({ disk: this.disk });
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
