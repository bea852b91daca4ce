/** What the programs that this process runs say, as it was when they were loaded, and what V8 has compiled of them. */
import { readFileSync } from "node:fs";
import type { Script } from "node:vm";
import { type Fingerprint, fingerprintOf } from "./fingerprint";

interface LoadedProgram {
  readonly fingerprint: Fingerprint;
  readonly script?: Script;
}

/** The bundle that loads a program and the program itself share nothing else: each holds this module of its own. */
const LOADED = Symbol.for("keras-shape-lens.loaded-programs");
type Loaded = Map<string, LoadedProgram>;

const loadedPrograms = (): Loaded | undefined => Reflect.get(globalThis, LOADED) as Loaded | undefined;

export function noteLoadedProgram(file: string, program: LoadedProgram): void {
  const loaded: Loaded = loadedPrograms() ?? new Map<string, LoadedProgram>();
  loaded.set(file, program);
  Reflect.set(globalThis, LOADED, loaded);
}

/** What V8 has compiled so far of each program, by what the program says: code that another thread can begin with. */
export const compiledSoFar = (): ReadonlyMap<Fingerprint, Uint8Array> =>
  new Map(
    [...(loadedPrograms()?.values() ?? [])].flatMap(({ fingerprint, script }) =>
      script ? [[fingerprint, script.createCachedData()] as const] : [],
    ),
  );

/** The fingerprint of a file of this program. One that was loaded by itself is not read again: it takes milliseconds. */
export const programFingerprint = (file: string): Fingerprint =>
  loadedPrograms()?.get(file)?.fingerprint ?? fingerprintOf(readFileSync(file));
