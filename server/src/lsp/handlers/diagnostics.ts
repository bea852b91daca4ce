/** `textDocument/publishDiagnostics`. */
import { type Diagnostic, DiagnosticSeverity, type PublishDiagnosticsParams } from "vscode-languageserver";
import type { OpenDocument } from "../open-document";
import { partAt, rangeIn } from "../document-part";
import { locationOf } from "../protocol-ranges";
import type { ServerState } from "../server-state";
import { type Problem, problems } from "../../features/problems/problems";
import type { Severity } from "../../values/records/finding";

export const SOURCE = "keras-shape-lens";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A problem in the protocol's terms, in the part of the document where it begins. */
export function diagnosticOf(state: ServerState, document: OpenDocument, problem: Problem): Diagnostic {
  const related = problem.related.flatMap(({ span, message }) => {
    const location = locationOf(state, span);
    return location ? [{ location, message }] : [];
  });
  const client = state.client.capabilities.textDocument?.publishDiagnostics;
  const page = client?.codeDescriptionSupport === true ? state.pageOf(problem.code) : undefined;
  return {
    range: rangeIn(document, partAt(document, problem.span.start), problem.span),
    severity: severities[problem.severity],
    code: problem.code,
    codeDescription: page === undefined ? undefined : { href: page },
    source: SOURCE,
    message: problem.message,
    relatedInformation: client?.relatedInformation === true && related.length > 0 ? related : undefined,
  };
}

/**
 * Sends a cell's problems, unless the client has just these of this text already. An edit of one cell changes few of the
 * others, and a message for each of a hundred costs more than to work out what is in it.
 */
async function sendCell(state: ServerState, params: PublishDiagnosticsParams): Promise<void> {
  const text = JSON.stringify(params);
  if (state.sentCells.get(params.uri) === text) return;
  state.sentCells.set(params.uri, text);
  await state.connection.sendDiagnostics(params);
}

/** Sends the problems of a document, cell by cell in a notebook, or none where they are switched off. */
export async function publishDiagnostics(state: ServerState, document: OpenDocument): Promise<void> {
  const settings = await state.settings.for(document.uri);
  if (state.documents.get(document.uri) !== document) return;
  const isExcluded = state.surroundings.isExcluded(document.file, false);
  const wanted = settings.enable && settings.problems.enable && !isExcluded;
  const found = wanted ? problems(state.analysed(document), state.client.language) : [];
  const byPart = new Map<string, Diagnostic[]>();
  for (const problem of found) {
    const { uri } = partAt(document, problem.span.start);
    byPart.set(uri, [...(byPart.get(uri) ?? []), diagnosticOf(state, document, problem)]);
  }
  await Promise.all(
    document.parts().map(({ uri, version }) => {
      const params = { uri, version, diagnostics: byPart.get(uri) ?? [] };
      return uri === document.uri ? state.connection.sendDiagnostics(params) : sendCell(state, params);
    }),
  );
}

/** Takes the problems of a document or cell away that was closed. */
export async function clearDiagnostics(state: ServerState, uri: string): Promise<void> {
  state.sentCells.delete(uri);
  await state.connection.sendDiagnostics({ uri, diagnostics: [] });
}
