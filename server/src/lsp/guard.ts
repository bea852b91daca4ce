/** The one place where what fails is logged and answered empty: an exception of ours never ends the server. */
import {
  type CancellationToken,
  LSPErrorCodes,
  type RemoteConsole,
  ResponseError,
} from "vscode-languageserver";
import { type Need, refuseWithout } from "./sent-params";

/** Says which document, in which version, a request was about. */
export type DescribeDocument = (uri: string) => string;

export interface Guard {
  /**
   * Wraps a request handler: exceptions are logged and answered with `empty`, cancelled requests and those that lack
   * what they `need` as the protocol says.
   */
  readonly request: <P, R>(
    name: string,
    empty: R,
    handle: (params: P, token: CancellationToken) => R | Promise<R>,
    needed?: readonly Need[],
  ) => (params: P, token: CancellationToken) => Promise<R>;
  /** Wraps a request that asks with nothing and whose answer can't fail: after `shutdown` it is refused, too. */
  readonly bare: <R>(handle: () => R) => () => R;
  /** Runs something that nobody waits for. */
  readonly task: (name: string, uri: string, work: () => void | Promise<void>) => void;
  /** The outcome of something that others can do without; undefined where it failed, which is logged. */
  readonly attempt: <T>(name: string, uri: string, work: () => T) => T | undefined;
}

/** Where in our code it happened; a stack that repeats itself thousands of times is told by its beginning. */
const LONGEST_TEXT = 4_000;

const textOf = (error: unknown): string =>
  (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, LONGEST_TEXT);

/** The document that a request speaks of, as far as one can tell from parameters that a client may have got wrong. */
function uriIn(params: unknown): string {
  if (typeof params !== "object" || params === null) return "";
  const { textDocument, data } = params as Readonly<Record<string, unknown>>;
  for (const holder of [textDocument, data]) {
    if (typeof holder === "object" && holder !== null && "uri" in holder && typeof holder.uri === "string")
      return holder.uri;
  }
  return "";
}

/**
 * A guard that logs to the client's console.
 * @param refuse throws where no request may be answered, as after `shutdown`
 */
export function guard(
  log: RemoteConsole,
  describe: DescribeDocument,
  refuse: () => void = () => undefined,
): Guard {
  /** The last failure of each document and request: a mistake that every keystroke meets again is told once. */
  const told = new Map<string, string>();
  const report = (name: string, uri: string, error: unknown): void => {
    const text = `${name} failed for ${describe(uri)}\n${textOf(error)}`;
    const key = `${name} ${uri}`;
    if (told.get(key) === text) return;
    told.set(key, text);
    log.error(text);
  };
  return {
    request:
      (name, empty, handle, needed = []) =>
      async (params, token) => {
        refuse();
        if (token.isCancellationRequested)
          throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
        refuseWithout(needed, params);
        try {
          return await handle(params, token);
        } catch (error) {
          if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled) throw error;
          report(name, uriIn(params), error);
          return empty;
        }
      },
    bare: (handle) => () => {
      refuse();
      return handle();
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
    attempt: (name, uri, work) => {
      try {
        return work();
      } catch (error) {
        report(name, uri, error);
        return undefined;
      }
    },
  };
}
