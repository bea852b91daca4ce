/** URIs of the protocol and the names by which the analysis knows files: paths on disk, URIs for everything else. */
import { URI } from "vscode-uri";

/** The identity of a document: its `/` separated path for files, the URI as it is otherwise. */
export function identityOf(uri: string): string {
  const parsed = URI.parse(uri);
  return parsed.scheme === "file" ? parsed.fsPath.replaceAll("\\", "/") : uri;
}

/** Whether an identity is a path on this machine's disk. */
export function isPath(identity: string): boolean {
  return !/^[a-z][a-z0-9+.-]+:/i.test(identity);
}

/** A URI for an identity. An open document's own URI comes before it, since clients write the same URI in several ways. */
export function uriOf(identity: string): string {
  return isPath(identity) ? URI.file(identity).toString() : identity;
}
