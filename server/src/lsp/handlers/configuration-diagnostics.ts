/** `textDocument/publishDiagnostics` of a project's configuration: what in it can't be used. */
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { SOURCE } from "./diagnostics";
import type { ServerState } from "../server-state";
import { say } from "../../features/text/wording";

/** What was last told of each configuration, so that a client is sent nothing twice. */
const told = new WeakMap<ServerState, Map<string, string>>();

/** Tells what is wrong with the configuration of a document's project; nothing any more where that was mended. */
export async function publishConfiguration(state: ServerState, file: string): Promise<void> {
  const before = told.get(state) ?? new Map<string, string>();
  told.set(state, before);
  const found = state.surroundings.configurationFor(file);
  if (!found) return;
  const diagnostics = found.problems.map(({ line, column, message, facts }): Diagnostic => {
    const start = { line: line - 1, character: column - 1 };
    const word = facts.key ?? facts.code ?? "";
    return {
      range: { start, end: { line: start.line, character: start.character + Math.max(1, word.length) } },
      severity: DiagnosticSeverity.Warning,
      source: SOURCE,
      message: say(message, facts, state.client.language),
    };
  });
  const text = JSON.stringify(diagnostics);
  if ((before.get(found.file) ?? "[]") === text) return;
  before.set(found.file, text);
  await state.connection.sendDiagnostics({ uri: state.uriOf(found.file), diagnostics });
}
