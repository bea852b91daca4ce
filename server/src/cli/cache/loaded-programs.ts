/** What the programs that this process runs say, as it was when they were loaded. */
import { readFileSync } from "node:fs";
import { type Fingerprint, fingerprintOf } from "./fingerprint";

/** The bundle that loads a program and the program itself share nothing else: each holds this module of its own. */
const LOADED = Symbol.for("keras-shape-lens.loaded-programs");
type Loaded = Map<string, Fingerprint>;

export function noteLoadedProgram(file: string, fingerprint: Fingerprint): void {
  const loaded = (Reflect.get(globalThis, LOADED) as Loaded | undefined) ?? new Map<string, Fingerprint>();
  loaded.set(file, fingerprint);
  Reflect.set(globalThis, LOADED, loaded);
}

/** The fingerprint of a file of this program. One that was loaded by itself is not read again: it takes milliseconds. */
export const programFingerprint = (file: string): Fingerprint =>
  (Reflect.get(globalThis, LOADED) as Loaded | undefined)?.get(file) ?? fingerprintOf(readFileSync(file));
