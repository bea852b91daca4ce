/** The playground: an editor, the language server in a worker, and the view of the model, on one page without a server. */
import type { PublishDiagnosticsParams } from "vscode-languageserver-protocol/browser";
import { THEMES, sayIn, showControls } from "./controls";
import { defineThemes, editorTheme } from "./editor-themes";
import { EXAMPLES } from "./examples";
import { markersOf, registerFeatures } from "./language-features";
import { modelPane } from "./model-pane";
import * as monaco from "./monaco";
import { showProblems } from "./problem-list";
import { toPosition } from "./ranges";
import { startServer } from "./server-connection";
import { fragmentOf, textOf } from "./shared-link";
import {
  type Place,
  type ThemeKind,
  type ViewTexts,
  copyCommand,
  goToCommand,
  openModelCommand,
  themeNotification,
  viewTextsRequest,
} from "../../server/src/lsp/editor-protocol";
import { type Language, LANGUAGES, languageOf } from "../../server/src/messages/catalogue";

const SETTINGS = "kerasShapeLens";
const OWNER = "keras-shape-lens";
const THEME = "keras-shape-lens-theme";
/** The address follows the code when typing pauses, not at every key. */
const ADDRESS_MILLISECONDS = 600;

Object.assign(globalThis, {
  MonacoEnvironment: { getWorker: () => new Worker("editor-worker.js") },
});

const wantedLanguage = (): Language =>
  languageOf(new URLSearchParams(location.search).get("lang") ?? navigator.language);

function wantedTheme(): ThemeKind {
  const kept = localStorage.getItem(THEME);
  const known = THEMES.find((theme) => theme === kept);
  if (known) return known;
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  if (matchMedia("(prefers-contrast: more)").matches)
    return isDark ? "high-contrast-dark" : "high-contrast-light";
  return isDark ? "dark" : "light";
}

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${id}.`);
  return found;
}

async function start(): Promise<void> {
  const language = wantedLanguage();
  let theme = wantedTheme();
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = theme;
  const connection = await startServer({ theme, locale: language });
  const say = sayIn(await connection.sendRequest<ViewTexts>(viewTextsRequest));

  defineThemes();
  const shared = textOf(location.hash);
  const model = monaco.editor.createModel(
    shared ?? EXAMPLES[0]?.text ?? "",
    "python",
    monaco.Uri.parse("file:///playground.py"),
  );
  const editor = monaco.editor.create(element("editor", HTMLElement), {
    model,
    theme: editorTheme(theme),
    automaticLayout: true,
    ariaLabel: say("code"),
    minimap: { enabled: false },
    fontSize: 14,
    scrollBeyondLastLine: false,
    hover: { delay: 150 },
    wordBasedSuggestions: "off",
    padding: { top: 8 },
    // Tab leaves the editor, so that the keyboard reaches everything; Ctrl+M lets it indent.
    tabFocusMode: true,
  });

  let problems: PublishDiagnosticsParams["diagnostics"] = [];
  const { refreshHints } = registerFeatures(connection, () => problems);
  const list = element("problems", HTMLElement);
  list.setAttribute("aria-label", say("problems"));
  const frame = element("model", HTMLIFrameElement);
  const pane = modelPane(frame, editor, connection, language);
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    problems = params.diagnostics;
    const markers = markersOf(params);
    monaco.editor.setModelMarkers(model, OWNER, markers);
    showProblems(list, markers, say, (marker) => {
      editor.setPosition({ lineNumber: marker.startLineNumber, column: marker.startColumn });
      editor.revealLineInCenterIfOutsideViewport(marker.startLineNumber);
      editor.focus();
    });
  });
  connection.onRequest("workspace/inlayHint/refresh", () => {
    refreshHints();
    return null;
  });
  showProblems(list, [], say, () => undefined);

  const uri = model.uri.toString();
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "python", version: model.getVersionId(), text: model.getValue() },
  });
  let pending: ReturnType<typeof setTimeout> | undefined;
  const writeAddress = (): void => {
    history.replaceState(null, "", `#${fragmentOf(model.getValue())}`);
  };
  model.onDidChangeContent(({ changes }) => {
    const contentChanges = changes.map(({ range, text }) => ({
      range: {
        start: { line: range.startLineNumber - 1, character: range.startColumn - 1 },
        end: { line: range.endLineNumber - 1, character: range.endColumn - 1 },
      },
      text,
    }));
    void connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: model.getVersionId() },
      contentChanges,
    });
    pane.show(false);
    clearTimeout(pending);
    pending = setTimeout(writeAddress, ADDRESS_MILLISECONDS);
  });
  editor.onDidChangeCursorPosition(() => {
    pane.show(true);
  });
  window.addEventListener("hashchange", () => {
    const text = textOf(location.hash);
    if (text !== undefined && text !== model.getValue()) editor.setValue(text);
  });

  const goTo = ({ line, character }: Place): void => {
    const position = toPosition({ line, character });
    editor.setPosition(position);
    editor.revealPositionInCenterIfOutsideViewport(position);
    editor.focus();
  };
  monaco.editor.registerCommand(goToCommand, (_, place: Place) => {
    goTo(place);
  });
  monaco.editor.registerCommand(openModelCommand, (_, place: Place) => {
    goTo(place);
    frame.focus();
  });
  monaco.editor.registerCommand(copyCommand, (_, text: string) => {
    void navigator.clipboard.writeText(text);
  });

  const setTheme = (next: ThemeKind): void => {
    theme = next;
    localStorage.setItem(THEME, theme);
    document.documentElement.dataset.theme = theme;
    monaco.editor.setTheme(editorTheme(theme));
    pane.setTheme(theme);
    void connection.sendNotification(themeNotification, { kind: theme });
  };
  pane.setTheme(theme);
  showControls(
    element("bar", HTMLElement),
    say,
    { example: shared === undefined ? "question" : "own", keras: "3", theme, language },
    {
      example: (text) => {
        editor.setValue(text);
      },
      keras: (kerasVersion) => {
        const settings = { [SETTINGS]: { kerasVersion } };
        void connection.sendNotification("workspace/didChangeConfiguration", { settings }).then(() => {
          refreshHints();
          pane.show(false);
        });
      },
      theme: setTheme,
      language: (next) => {
        const address = new URL(location.href);
        address.searchParams.set("lang", next);
        address.hash = fragmentOf(model.getValue());
        location.assign(address);
      },
      share: async () => {
        writeAddress();
        await navigator.clipboard.writeText(location.href);
      },
    },
  );
  frame.title = `${LANGUAGES[language]}: Keras`;
}

start().catch((error: unknown) => {
  const told = document.createElement("p");
  told.setAttribute("role", "alert");
  told.textContent = `The page could not be started: ${error instanceof Error ? error.message : String(error)}`;
  document.body.prepend(told);
});
