// Notices a server that does not answer any more, whatever file it is at work on.
import type { BaseLanguageClient } from "vscode-languageclient";
import { aliveRequest } from "../../server/src/lsp/editor-protocol";

/** A look costs one message; more often would only wake a sleeping machine. */
const lookMilliseconds = 5_000;
/**
 * Looks that may find the last question unanswered. The analysis of one file is bounded in its work, which takes a few
 * seconds on a slow machine; fifteen are no work any more. Looks are counted, since a clock goes on while a machine sleeps.
 */
const patienceLooks = 3;

/** Follows a client's server; `hangs` is called when it has not answered for too long. */
export function watchServer(client: BaseLanguageClient, hangs: () => void): { readonly dispose: () => void } {
  let unanswered = 0;
  let isAsked = false;
  const look = (): void => {
    if (!client.isRunning()) {
      unanswered = 0;
      isAsked = false;
      return;
    }
    if (isAsked) {
      unanswered += 1;
      if (unanswered < patienceLooks) return;
      unanswered = 0;
      isAsked = false;
      hangs();
      return;
    }
    isAsked = true;
    unanswered = 0;
    // Any answer is a sign of life, a refusal too; a connection that closes is the client's own business.
    const answered = (): void => {
      isAsked = false;
    };
    client.sendRequest(aliveRequest).then(answered, answered);
  };
  const timer = setInterval(look, lookMilliseconds);
  return {
    dispose: () => {
      clearInterval(timer);
    },
  };
}
