// Editors that could not be had here, as they announce themselves: each is sent only what it says it can use, and shows
// everything all the same. The capabilities are those of the sources of August 2026 (Sublime Text's LSP), June 2026 (LSP4IJ,
// for PyCharm) and of Zed's crates/lsp.
import { describe, expect, it } from "vitest";
import type {
  ClientCapabilities,
  CodeAction,
  Hover,
  InlayHint,
  InlayHintLabelPart,
  MarkupContent,
  TextDocumentEdit,
} from "vscode-languageserver/node";
import { testClient } from "./test-client";

const RESOURCES: NonNullable<ClientCapabilities["workspace"]>["workspaceEdit"] = {
  documentChanges: true,
  resourceOperations: ["create", "rename", "delete"],
};
const workspace: ClientCapabilities["workspace"] = {
  applyEdit: true,
  configuration: true,
  workspaceFolders: true,
  workspaceEdit: RESOURCES,
  didChangeConfiguration: { dynamicRegistration: true },
  didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  executeCommand: { dynamicRegistration: true },
  inlayHint: { refreshSupport: true },
  codeLens: { refreshSupport: true },
};
const publishDiagnostics = {
  relatedInformation: true,
  codeDescriptionSupport: true,
  dataSupport: true,
  tagSupport: { valueSet: [1, 2] as (1 | 2)[] },
};

const editors: Readonly<Record<string, ClientCapabilities>> = {
  "Sublime Text": {
    general: {
      positionEncodings: ["utf-16"],
      staleRequestSupport: { cancel: true, retryOnContentModified: [] },
    },
    workspace,
    textDocument: {
      publishDiagnostics: { ...publishDiagnostics, versionSupport: true },
      hover: { dynamicRegistration: true, contentFormat: ["markdown", "plaintext"] },
      codeAction: {
        dynamicRegistration: true,
        codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor", "source.fixAll"] } },
        isPreferredSupport: true,
        dataSupport: true,
        resolveSupport: { properties: ["edit"] },
      },
      codeLens: { dynamicRegistration: true },
      inlayHint: {
        dynamicRegistration: true,
        resolveSupport: { properties: ["textEdits", "label.command"] },
      },
    },
  },
  "PyCharm with LSP4IJ": {
    general: {
      positionEncodings: ["utf-16"],
      staleRequestSupport: { cancel: true, retryOnContentModified: [] },
    },
    workspace,
    textDocument: {
      publishDiagnostics,
      hover: { dynamicRegistration: true, contentFormat: ["markdown", "plaintext"] },
      codeAction: {
        dynamicRegistration: true,
        codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor", "source"] } },
        dataSupport: true,
        resolveSupport: { properties: ["edit"] },
      },
      codeLens: { dynamicRegistration: true },
      inlayHint: { dynamicRegistration: true },
    },
  },
  Zed: {
    general: { positionEncodings: ["utf-16"] },
    workspace,
    textDocument: {
      publishDiagnostics: { ...publishDiagnostics, versionSupport: true },
      hover: { dynamicRegistration: true, contentFormat: ["markdown"] },
      codeAction: {
        dynamicRegistration: true,
        codeActionLiteralSupport: { codeActionKind: { valueSet: ["refactor", "quickfix", "source"] } },
        dataSupport: true,
        resolveSupport: { properties: ["kind", "diagnostics", "isPreferred", "disabled", "edit", "command"] },
      },
      inlayHint: {
        dynamicRegistration: true,
        resolveSupport: {
          properties: ["textEdits", "tooltip", "label.tooltip", "label.location", "label.command"],
        },
      },
    },
  },
};

const uri = "file:///w/net.py";
const text = `import keras
x = keras.Input((8, 9))
y = keras.layers.Conv1D(100, 10)(x)
z = keras.layers.Conv1D(100, 3)(x)
`;
const wholeDocument = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
const partsOf = ({ label }: InlayHint): readonly InlayHintLabelPart[] =>
  typeof label === "string" ? [{ value: label }] : label;
const tooltipText = (tooltip: string | MarkupContent | undefined): string =>
  typeof tooltip === "string" ? tooltip : (tooltip?.value ?? "");

describe.each(Object.entries(editors))("%s", (_, capabilities) => {
  const open = async (): Promise<Awaited<ReturnType<typeof testClient>>> => {
    // An editor knows nothing of our settings: it answers null for a section that nobody has set.
    const client = await testClient({
      initialize: { capabilities, initializationOptions: undefined },
      configuration: () => [null],
    });
    await client.open(uri, text);
    return client;
  };

  it("shows hints, and with them what their numbers are made of", async () => {
    const client = await open();
    const hints = await client.hints(uri);
    const { 4: shown } = await client.hintTexts(uri);
    expect(shown).toBe("→ (None, 6, 100) · 2,800");
    const hint = hints.find(({ position }) => position.line === 3);
    if (!hint) throw new Error("no hint");
    const { properties = [] } = capabilities.textDocument?.inlayHint?.resolveSupport ?? {};
    const whole: InlayHint = properties.includes("label.tooltip")
      ? await client.connection.sendRequest("inlayHint/resolve", hint)
      : hint;
    const six = partsOf(whole).find(({ value }) => value.includes("6"));
    expect(tooltipText(six?.tooltip)).toContain("⌊(8 − 3) / 1⌋ + 1");
    // A command that the editor doesn't have would do nothing when it is clicked.
    expect(hints.flatMap(partsOf).filter(({ command }) => command)).toEqual([]);
  });

  it("shows hovers in a format that it takes", async () => {
    const client = await open();
    const hover: Hover = await client.connection.sendRequest("textDocument/hover", {
      textDocument: { uri },
      position: { line: 3, character: 20 },
    });
    const { kind, value } = hover.contents as MarkupContent;
    expect(capabilities.textDocument?.hover?.contentFormat).toContain(kind);
    expect(value).toContain("(8 − 3)");
    expect(value).not.toContain("<img");
  });

  it("shows problems, and applies their fixes by edits of its own", async () => {
    const client = await open();
    const [problem] = await client.nextProblems(uri);
    expect(problem?.code).toBe("window-exceeds-input");
    const actions: readonly CodeAction[] = await client.connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri },
      range: problem?.range ?? wholeDocument,
      context: { diagnostics: problem ? [problem] : [] },
    });
    const fix = actions.find(({ kind }) => kind === "quickfix");
    if (!fix) throw new Error("no fix");
    const whole: CodeAction = fix.edit ? fix : await client.connection.sendRequest("codeAction/resolve", fix);
    expect(whole.command).toBeUndefined();
    const [change] = whole.edit?.documentChanges ?? [];
    expect((change as TextDocumentEdit).edits.length).toBeGreaterThan(0);
  });

  it("is sent nothing that it did not ask for, and logs nothing", async () => {
    const client = await open();
    await client.nextProblems(uri);
    expect(client.statuses).toEqual([]);
    expect(client.errors).toEqual([]);
  });
});
