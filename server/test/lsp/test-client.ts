// A client for tests: talks to the server over streams in memory, as an editor does over a pipe.
import { PassThrough } from "node:stream";
import {
  type ClientCapabilities,
  createConnection,
  createMessageConnection,
  type Diagnostic,
  type InitializeParams,
  type InlayHint,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { dataReaders } from "../../src/host/data-files";
import {
  aliveRequest,
  type Settings,
  type StatusParams,
  statusNotification,
} from "../../src/lsp/editor-protocol";
import type { ServerRuntime } from "../../src/lsp/runtime";
import { readableParams } from "../../src/lsp/sent-params";
import { defaultSettings } from "../../src/lsp/settings";
import { startServer } from "../../src/lsp/server";
import { shippedKeras } from "../support/shipped-keras";
import { pythonParser } from "../support/python-parser";

export interface TestClient {
  readonly connection: MessageConnection;
  readonly open: (uri: string, text: string) => Promise<void>;
  /** Replaces the one place where `old` stands, as typing does. */
  readonly replace: (uri: string, old: string, by: string) => Promise<void>;
  readonly hints: (uri: string) => Promise<readonly InlayHint[]>;
  readonly hintTexts: (uri: string) => Promise<Readonly<Record<number, string>>>;
  /** The problems published next for a document. */
  readonly nextProblems: (uri: string) => Promise<readonly Diagnostic[]>;
  /** The problems of a document or cell that were published last, of which nothing may follow. */
  readonly problems: (uri: string) => Promise<readonly Diagnostic[]>;
  /** How often problems of a document or cell were published so far. */
  readonly publications: (uri: string) => number;
  readonly statuses: readonly StatusParams[];
  readonly errors: readonly string[];
  /** How often the client was asked to ask for hints again. */
  readonly refreshes: () => number;
  /** Runs every timer of the server that is due, so that tests need no clock. */
  readonly runTimers: () => void;
  readonly change: (settings: Partial<Settings>) => Promise<void>;
  readonly text: (uri: string) => string;
}

const capabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    inlayHint: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    inlayHint: { resolveSupport: { properties: ["tooltip", "label.tooltip"] } },
  },
};

/** Starts a server and a client for it. */
export async function testClient(
  options: {
    readonly disk?: ServerRuntime["disk"];
    readonly initialize?: Partial<InitializeParams>;
    readonly answer?: (method: string, params: unknown) => unknown;
    readonly parser?: ServerRuntime["parser"];
    /** The clock that decides when an analysis gives way; one that stands still where there is none. */
    readonly now?: ServerRuntime["now"];
    readonly shipped?: ServerRuntime["shipped"];
    /** How the client answers `workspace/configuration`, where not by its settings. */
    readonly configuration?: () => unknown;
    /** False where a test initializes the server itself. */
    readonly isInitialized?: false;
  } = {},
): Promise<TestClient> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const timers = new Set<() => void>();
  startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down), readableParams), {
    parser: options.parser ?? pythonParser,
    disk: options.disk,
    dataReaders: () => dataReaders,
    shipped: options.shipped ?? shippedKeras,
    pageOf: (code) => `file:///docs/${code}.md`,
    now: options.now ?? (() => 0),
    later: (work) => {
      timers.add(work);
      return () => timers.delete(work);
    },
  });
  const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const problems: { uri: string; diagnostics: Diagnostic[] }[] = [];
  const published = new Map<string, { diagnostics: readonly Diagnostic[]; times: number }>();
  const waiting: { uri: string; resolve: (diagnostics: Diagnostic[]) => void }[] = [];
  const statuses: StatusParams[] = [];
  const errors: string[] = [];
  const texts = new Map<string, { text: string; version: number }>();
  let settings: Settings = defaultSettings;
  let refreshes = 0;
  connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
    options.configuration ? options.configuration() : items.map(() => settings),
  );
  connection.onRequest("workspace/inlayHint/refresh", () => {
    refreshes += 1;
    return null;
  });
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest((method, params) => options.answer?.(method, params) ?? null);
  connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
    errors.push(message);
  });
  connection.onNotification(statusNotification, (status: StatusParams) => {
    statuses.push(status);
  });
  connection.onNotification(
    "textDocument/publishDiagnostics",
    ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
      published.set(uri, { diagnostics, times: (published.get(uri)?.times ?? 0) + 1 });
      const at = waiting.findIndex((each) => each.uri === uri);
      if (at >= 0) waiting.splice(at, 1)[0]?.resolve(diagnostics);
      else problems.push({ uri, diagnostics });
    },
  );
  connection.listen();
  if (options.isInitialized !== false) {
    await connection.sendRequest("initialize", {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: "file:///w", name: "w" }],
      capabilities,
      initializationOptions: {
        pictures: true,
        theme: "dark",
        commands: ["kerasShapeLens.goTo"],
        status: true,
      },
      ...options.initialize,
    });
    await connection.sendNotification("initialized", {});
  }

  const runTimers = (): void => {
    const due = [...timers];
    timers.clear();
    for (const work of due) work();
  };
  /** Waits until the server has nothing left to do: whatever it puts off is a timer here. */
  const settle = async (): Promise<void> => {
    for (let quiet = 0; quiet < 2; quiet++) {
      // What is on its way in either direction arrives before the answers do.
      for (let i = 0; i < 3; i++) await connection.sendRequest(aliveRequest);
      if (timers.size === 0) continue;
      quiet = -1;
      runTimers();
    }
  };
  const hints = (uri: string): Promise<readonly InlayHint[]> =>
    connection.sendRequest("textDocument/inlayHint", {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } },
    });
  return {
    connection,
    statuses,
    errors,
    runTimers,
    refreshes: () => refreshes,
    hints,
    problems: async (uri) => {
      await settle();
      return published.get(uri)?.diagnostics ?? [];
    },
    publications: (uri) => published.get(uri)?.times ?? 0,
    hintTexts: async (uri) =>
      Object.fromEntries(
        (await hints(uri)).map(({ position, label }) => [
          position.line + 1,
          typeof label === "string" ? label : label.map(({ value }) => value).join(""),
        ]),
      ),
    text: (uri) => texts.get(uri)?.text ?? "",
    open: async (uri, text) => {
      texts.set(uri, { text, version: 1 });
      await connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "python", version: 1, text },
      });
    },
    replace: async (uri, old, by) => {
      const before = texts.get(uri);
      const start = before?.text.indexOf(old) ?? -1;
      if (!before || start < 0) throw new Error(`${old} is not in ${uri}`);
      const position = (offset: number): { line: number; character: number } => {
        const lines = before.text.slice(0, offset).split("\n");
        return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
      };
      const text = before.text.slice(0, start) + by + before.text.slice(start + old.length);
      texts.set(uri, { text, version: before.version + 1 });
      await connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: before.version + 1 },
        contentChanges: [{ range: { start: position(start), end: position(start + old.length) }, text: by }],
      });
    },
    nextProblems: (uri) => {
      const at = problems.findIndex((published) => published.uri === uri);
      const found = at < 0 ? undefined : problems.splice(at, 1)[0];
      if (found) return Promise.resolve(found.diagnostics);
      return new Promise((resolve) => {
        // A notification may still be on its way to the server, which then starts its timer, and works in pieces.
        const ticking = setInterval(runTimers, 5);
        const told = (diagnostics: Diagnostic[]): void => {
          clearInterval(ticking);
          resolve(diagnostics);
        };
        waiting.push({ uri, resolve: told });
        runTimers();
      });
    },
    change: async (changed) => {
      settings = { ...settings, ...changed };
      await connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    },
  };
}
