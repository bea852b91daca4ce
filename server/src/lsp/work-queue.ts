/** Work on documents in the background: one piece at a time, what a person looks at first, requests in between. */
import type { ServerRuntime } from "./runtime";

/**
 * Between two pieces the connection is served for this long, so that the requests that came in during one are all
 * answered before the next begins.
 */
const BREATH_MILLISECONDS = 5;

export interface WorkQueue {
  /** Does `work` once `pause` milliseconds have passed and it is its turn; it replaces what waited under that key. */
  readonly add: (key: string, pause: number, work: () => Promise<void>) => void;
  readonly remove: (key: string) => void;
  /** A person looks at what the key stands for: its turn comes before all others'. */
  readonly prefer: (key: string) => void;
}

/** @param later runs something after a while; what is returned takes it back */
export function workQueue(later: ServerRuntime["later"]): WorkQueue {
  const pausing = new Map<string, () => void>();
  const ready = new Map<string, () => Promise<void>>();
  let preferred: string | undefined;
  let isBusy = false;

  const begin = (): void => {
    const key = preferred !== undefined && ready.has(preferred) ? preferred : [...ready.keys()].at(0);
    const work = key === undefined ? undefined : ready.get(key);
    if (isBusy || key === undefined || !work) return;
    ready.delete(key);
    isBusy = true;
    const done = (): void => {
      later(() => {
        isBusy = false;
        begin();
      }, BREATH_MILLISECONDS);
    };
    // What fails is the work's own to tell; the next piece is done all the same.
    void work().then(done, done);
  };
  const remove = (key: string): void => {
    pausing.get(key)?.();
    pausing.delete(key);
    ready.delete(key);
  };
  return {
    add: (key, pause, work) => {
      remove(key);
      pausing.set(
        key,
        later(() => {
          pausing.delete(key);
          ready.set(key, work);
          begin();
        }, pause),
      );
    },
    remove,
    prefer: (key) => {
      preferred = key;
    },
  };
}
