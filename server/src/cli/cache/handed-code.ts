/** Compiled code that the main thread hands to the others, which would have to compile all of it anew. */
import { getEnvironmentData, setEnvironmentData } from "node:worker_threads";
import type { KeptCode } from "./compiled-program";
import type { Fingerprint } from "./fingerprint";
import { compiledSoFar } from "./loaded-programs";

const HANDED_CODE = "keras-shape-lens.code";

/** Gives the threads that are started from now on what V8 has compiled so far. */
export function handOverCode(): void {
  setEnvironmentData(HANDED_CODE, compiledSoFar());
}

/** In a thread: the code that it was given. */
export function handedCode(): KeptCode {
  const handed = getEnvironmentData(HANDED_CODE) as unknown as
    ReadonlyMap<Fingerprint, Uint8Array> | undefined;
  return { read: (fingerprint) => handed?.get(fingerprint) };
}
