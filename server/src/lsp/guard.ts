/** The one place where a request that fails is logged and answered empty: an exception of ours never ends the server. */
import type { CancellationToken, RemoteConsole } from "vscode-languageserver";

/** Says which document, in which version, a request was about. */
export type DescribeDocument = (uri: string) => string;

export interface Guard {
  /** Wraps a request handler: cancelled requests and exceptions are answered with `empty`. */
  readonly request: <P extends { readonly textDocument: { readonly uri: string } }, R>(
    name: string,
    empty: R,
    handle: (params: P, token: CancellationToken) => R | Promise<R>,
  ) => (params: P, token: CancellationToken) => Promise<R>;
  /** Runs something that nobody waits for. */
  readonly task: (name: string, uri: string, work: () => void | Promise<void>) => void;
}

const textOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** A guard that logs to the client's console. */
export function guard(log: RemoteConsole, describe: DescribeDocument): Guard {
  const report = (name: string, uri: string, error: unknown): void => {
    log.error(`${name} failed for ${describe(uri)}\n${textOf(error)}`);
  };
  return {
    request: (name, empty, handle) => async (params, token) => {
      if (token.isCancellationRequested) return empty;
      try {
        return await handle(params, token);
      } catch (error) {
        report(name, params.textDocument.uri, error);
        return empty;
      }
    },
    task: (name, uri, work) => {
      const failed = (error: unknown): void => {
        report(name, uri, error);
      };
      try {
        const result = work();
        if (result instanceof Promise) result.catch(failed);
      } catch (error) {
        failed(error);
      }
    },
  };
}
