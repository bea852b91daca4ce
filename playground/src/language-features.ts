/** Shows in the editor what the server answers: hints, hovers, fixes, lenses, completion and definitions. */
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  CompletionList,
  Hover,
  InlayHint,
  InlayHintLabelPart,
  Location,
  MarkupContent,
  ProtocolConnection,
  PublishDiagnosticsParams,
} from "vscode-languageserver-protocol/browser";
import * as monaco from "./monaco";
import { editsOf, fromPosition, fromRange, toPosition, toRange } from "./ranges";
import { copyCommand, goToCommand, openModelCommand } from "../../server/src/lsp/editor-protocol";

const LANGUAGE = "python";
const COMMANDS = [goToCommand, copyCommand, openModelCommand];

/** Links of commands work in what the server writes, and no others; everything else in it is text. */
const markdown = (value: string): monaco.IMarkdownString => ({
  value,
  isTrusted: { enabledCommands: COMMANDS },
});
const tooltip = (told: string | MarkupContent | undefined): string | monaco.IMarkdownString | undefined =>
  told === undefined || typeof told === "string" ? told : markdown(told.value);

interface KeptHint extends monaco.languages.InlayHint {
  readonly asked: InlayHint;
}

function labelOf(label: string | InlayHintLabelPart[]): string | monaco.languages.InlayHintLabelPart[] {
  if (typeof label === "string") return label;
  return label.map(({ value, tooltip: told, command }) => ({
    label: value,
    tooltip: tooltip(told),
    command: command && { id: command.command, title: command.title, arguments: command.arguments },
  }));
}

const hintOf = (hint: InlayHint): KeptHint => ({
  label: labelOf(hint.label),
  position: toPosition(hint.position),
  kind: monaco.languages.InlayHintKind.Type,
  paddingLeft: hint.paddingLeft,
  tooltip: tooltip(hint.tooltip),
  asked: hint,
});

const SEVERITIES = [
  monaco.MarkerSeverity.Error,
  monaco.MarkerSeverity.Warning,
  monaco.MarkerSeverity.Info,
  monaco.MarkerSeverity.Hint,
];

/** A problem as the editor marks it. */
export const markersOf = ({ diagnostics }: PublishDiagnosticsParams): monaco.editor.IMarkerData[] =>
  diagnostics.map(({ range, severity, message, code, source, relatedInformation }) => ({
    ...toRange(range),
    severity: SEVERITIES[(severity ?? 1) - 1] ?? monaco.MarkerSeverity.Error,
    message: typeof message === "string" ? message : message.value,
    code: code === undefined ? undefined : String(code),
    source,
    relatedInformation: relatedInformation?.map(({ location, message: told }) => ({
      ...toRange(location.range),
      resource: monaco.Uri.parse(location.uri),
      message: told,
    })),
  }));

/**
 * Registers everything. `problems` gives the problems of the document as the server published them last; what is
 * returned says that hints are to be asked for again.
 */
export function registerFeatures(
  connection: ProtocolConnection,
  problems: () => PublishDiagnosticsParams["diagnostics"],
): { readonly refreshHints: () => void } {
  const { languages } = monaco;
  const changed = new monaco.Emitter<void>();
  const of = (model: monaco.editor.ITextModel): { readonly textDocument: { readonly uri: string } } => ({
    textDocument: { uri: model.uri.toString() },
  });
  languages.registerInlayHintsProvider(LANGUAGE, {
    onDidChangeInlayHints: changed.event,
    provideInlayHints: async (model, range) => {
      const params = { ...of(model), range: fromRange(range) };
      const hints = await connection.sendRequest<InlayHint[] | null>("textDocument/inlayHint", params);
      return { hints: (hints ?? []).map(hintOf), dispose: () => undefined };
    },
    resolveInlayHint: async (hint) => {
      const { asked } = hint as KeptHint;
      return hintOf(await connection.sendRequest<InlayHint>("inlayHint/resolve", asked));
    },
  });
  languages.registerHoverProvider(LANGUAGE, {
    provideHover: async (model, position) => {
      const params = { ...of(model), position: fromPosition(position) };
      const hover = await connection.sendRequest<Hover | null>("textDocument/hover", params);
      if (!hover) return null;
      const { value } = hover.contents as MarkupContent;
      return { contents: [markdown(value)], range: hover.range && toRange(hover.range) };
    },
  });
  languages.registerDefinitionProvider(LANGUAGE, {
    provideDefinition: async (model, position) => {
      const params = { ...of(model), position: fromPosition(position) };
      const found = await connection.sendRequest<Location[] | null>("textDocument/definition", params);
      return (found ?? []).map(({ uri, range }) => ({ uri: monaco.Uri.parse(uri), range: toRange(range) }));
    },
  });
  languages.registerCodeLensProvider(LANGUAGE, {
    provideCodeLenses: async (model) => {
      const lenses = await connection.sendRequest<CodeLens[] | null>("textDocument/codeLens", of(model));
      return {
        lenses: (lenses ?? []).map(({ range, command }) => ({
          range: toRange(range),
          command: command && { id: command.command, title: command.title, arguments: command.arguments },
        })),
        dispose: () => undefined,
      };
    },
  });
  languages.registerCodeActionProvider(LANGUAGE, {
    provideCodeActions: async (model, range) => {
      const asked = fromRange(range);
      const { start, end } = asked;
      const near = problems().filter(
        ({ range: own }) => own.start.line <= end.line && own.end.line >= start.line,
      );
      const params = { ...of(model), range: asked, context: { diagnostics: near } };
      const found = await connection.sendRequest<CodeAction[] | null>("textDocument/codeAction", params);
      const actions = (found ?? []).map((action): monaco.languages.CodeAction => ({
        title: action.title,
        kind: action.kind,
        isPreferred: action.isPreferred,
        diagnostics: markersOf({ uri: "", diagnostics: action.diagnostics ?? [] }),
        edit: {
          edits: editsOf(action.edit ?? {}, model.uri.toString()).map(({ range: at, newText }) => ({
            resource: model.uri,
            versionId: model.getVersionId(),
            textEdit: { range: toRange(at), text: newText },
          })),
        },
      }));
      return { actions, dispose: () => undefined };
    },
  });
  registerCompletion(connection, of);
  return {
    refreshHints: () => {
      changed.fire();
    },
  };
}

interface KeptItem extends monaco.languages.CompletionItem {
  readonly asked: CompletionItem;
}

function registerCompletion(
  connection: ProtocolConnection,
  of: (model: monaco.editor.ITextModel) => object,
): void {
  const { CompletionItemKind } = monaco.languages;
  monaco.languages.registerCompletionItemProvider(LANGUAGE, {
    triggerCharacters: ['"', "'", "="],
    provideCompletionItems: async (model, position) => {
      const params = { ...of(model), position: fromPosition(position) };
      const found = await connection.sendRequest<CompletionList | CompletionItem[] | null>(
        "textDocument/completion",
        params,
      );
      const word = model.getWordUntilPosition(position);
      const here = new monaco.Range(
        position.lineNumber,
        word.startColumn,
        position.lineNumber,
        word.endColumn,
      );
      const items = Array.isArray(found) ? found : (found?.items ?? []);
      const suggestions = items.map((item): KeptItem => {
        const edit = item.textEdit;
        return {
          label: item.label,
          kind: CompletionItemKind.Value,
          insertText: edit?.newText ?? item.insertText ?? item.label,
          range: edit && "range" in edit ? toRange(edit.range) : here,
          detail: item.detail,
          sortText: item.sortText,
          filterText: item.filterText,
          asked: item,
        };
      });
      return { suggestions };
    },
    resolveCompletionItem: async (item) => {
      const { asked } = item as KeptItem;
      const told = await connection.sendRequest<CompletionItem>("completionItem/resolve", asked);
      return { ...item, detail: told.detail, documentation: tooltip(told.documentation) };
    },
  });
}
