/** `textDocument/publishDiagnostics`. */
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { OpenDocument } from "../open-document";
import { locationOf, rangeOf } from "../protocol-ranges";
import type { ServerState } from "../server-state";
import { type Problem, problems } from "../../features/problems";
import type { Severity } from "../../values/finding";

export const SOURCE = "keras-shape-lens";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A problem in the protocol's terms. */
export function diagnosticOf(state: ServerState, document: OpenDocument, problem: Problem): Diagnostic {
  const related = problem.related.flatMap(({ span, message }) => {
    const location = locationOf(state, span);
    return location ? [{ location, message }] : [];
  });
  const client = state.client.capabilities.textDocument?.publishDiagnostics;
  const page = client?.codeDescriptionSupport === true ? state.pageOf(problem.code) : undefined;
  return {
    range: rangeOf(document.lines(), problem.span),
    severity: severities[problem.severity],
    code: problem.code,
    codeDescription: page === undefined ? undefined : { href: page },
    source: SOURCE,
    message: problem.message,
    relatedInformation: client?.relatedInformation === true && related.length > 0 ? related : undefined,
  };
}

/** Sends the problems of a document, or none where they are switched off. */
export async function publishDiagnostics(state: ServerState, document: OpenDocument): Promise<void> {
  const settings = await state.settings.for(document.uri);
  if (state.documents.get(document.uri) !== document) return;
  const wanted = settings.enable && settings.problems.enable;
  const diagnostics = wanted
    ? problems(state.analysed(document), state.client.language).map((problem) =>
        diagnosticOf(state, document, problem),
      )
    : [];
  await state.connection.sendDiagnostics({ uri: document.uri, version: document.version(), diagnostics });
}

/** Takes the problems of a closed document away. */
export async function clearDiagnostics(state: ServerState, uri: string): Promise<void> {
  await state.connection.sendDiagnostics({ uri, diagnostics: [] });
}
