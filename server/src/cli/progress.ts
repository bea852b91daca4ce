/** Shows how far a long run is, on a terminal only and only once it has taken a while. */
import type { Terminal } from "./terminal";

/** A run that ends sooner shows nothing. */
const PATIENCE_MILLISECONDS = 1000;
/** Often enough to look alive. */
const INTERVAL_MILLISECONDS = 100;

export interface Progress {
  readonly step: (done: number, what: string) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

export function progress(total: number, terminal: Terminal): Progress {
  const start = terminal.now();
  let last = start;
  let isShown = false;
  return {
    step: (done, what) => {
      if (!terminal.showsProgress) return;
      const now = terminal.now();
      if (now - start < PATIENCE_MILLISECONDS || now - last < INTERVAL_MILLISECONDS) return;
      last = now;
      isShown = true;
      terminal.err(`\r\u001B[K${done}/${total} ${what}`);
    },
    end: () => {
      if (isShown) terminal.err("\r\u001B[K");
    },
  };
}
