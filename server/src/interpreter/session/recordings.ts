/** What a stretch of the run records for the report. Each piece of the program keeps its own, so that it can be kept. */
import type { Scope } from "../machine";
import type { FunctionDef, Lambda, Range } from "../../syntax/ast";
import type { Application, ModelRecord } from "../../values/records/application";
import type { Finding } from "../../values/records/finding";
import type { Reason } from "../../values/records/reason";
import type { Span } from "../../values/records/span";
import type { StatementResult } from "../../values/records/statement-result";
import type { Arguments, ClassValue, Value } from "../../values/value";

/** A function or class that the checked file defines. */
export interface Defined {
  readonly value: Value;
  readonly definition: FunctionDef | undefined;
  /** The class around a method. */
  readonly owner: ClassValue | undefined;
}

/** What we threw where the program did not, and the statement that was given up for it. */
export interface Failure {
  readonly error: unknown;
  readonly span: Span;
}

export interface Recordings {
  applications: Application[];
  models: ModelRecord[];
  findings: Finding[];
  bindings: { readonly span: Span; readonly value: Value }[];
  /** What statements made, in the order in which they ran. */
  results: StatementResult[];
  /** Where a statement made something of which nothing is known: a second time says nothing more. */
  unknownResults: ReadonlySet<Range>;
  /** The same of what has no shape, as a number: it only says that the statement makes that too. */
  plainResults: ReadonlySet<Range>;
  /** Mistakes of ours that ended a statement. */
  readonly failures: Failure[];
  unknowns: ReadonlyMap<string, { readonly reason: Reason; count: number }>;
  /** Functions that were entered, so that the others can be run with symbolic parameters. */
  entered: ReadonlySet<FunctionDef | Lambda>;
  /** What instances of classes of the checked file were made with. */
  constructed: ReadonlyMap<ClassValue, readonly Arguments[]>;
  /** Functions and classes defined in the checked file, in order. */
  readonly defined: Defined[];
  /** Names of the checked file's module as this piece found them; undefined where they were not bound. */
  readonly reads: Map<string, Value | undefined>;
  /** Names of the checked file's module that this piece bound or removed, with what they were before it. */
  readonly writes: Map<string, Value | undefined>;
  /** How much of each key was counted in the pieces before this one. */
  countsBefore: ReadonlyMap<string, number>;
  /** How much was counted when the piece was over, as it was last worked out, and from what. */
  counted:
    { readonly before: ReadonlyMap<string, number>; readonly after: ReadonlyMap<string, number> } | undefined;
  /** Numbers that this piece asked for: whose, and how much was counted before those. */
  countReads: ReadonlyMap<Recordings, Map<string, number>>;
  /** Imported files that this piece asked for, with the scope they had been run in so far. */
  imports: ReadonlyMap<string, Scope | undefined>;
  /** Imports that certainly ran a file of the user's for the first time: what ends that file ends them, too. */
  firstImports: readonly FirstImport[];
}

/** The import that ran a file. */
export interface FirstImport {
  readonly file: string;
  readonly site: Span;
}

/** What most pieces leave empty they share; `added` and `put` give a piece its own when there is something to keep. */
const NOTHING: ReadonlySet<never> = new Set<never>();
const NO_ENTRIES: ReadonlyMap<never, never> = new Map<never, never>();
const NO_IMPORTS: readonly FirstImport[] = [];

/** A set of a piece's recordings with one item more, to be kept in the place of the set. */
export function added<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  return set.size === 0 ? new Set<T>().add(item) : (set as Set<T>).add(item);
}

/** A map of a piece's recordings with an entry set, to be kept in the place of the map. */
export function put<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return map.size === 0 ? new Map<K, V>().set(key, value) : (map as Map<K, V>).set(key, value);
}

/** Nothing recorded yet. */
export function noRecordings(): Recordings {
  return {
    applications: [],
    models: [],
    findings: [],
    bindings: [],
    results: [],
    unknownResults: NOTHING,
    plainResults: NOTHING,
    failures: [],
    unknowns: NO_ENTRIES,
    entered: NOTHING,
    constructed: NO_ENTRIES,
    defined: [],
    reads: new Map(),
    writes: new Map(),
    countsBefore: NO_ENTRIES,
    counted: undefined,
    countReads: NO_ENTRIES,
    imports: NO_ENTRIES,
    firstImports: NO_IMPORTS,
  };
}

/**
 * Notes that a name of the checked file's module was read. What the piece bound itself tells nothing of what it
 * needs; a branch that was taken back leaves the value from before, so the value decides and not the fact of a write.
 */
export function noteRead(recordings: Recordings, name: string, value: Value | undefined): void {
  const { reads, writes } = recordings;
  if (reads.has(name) || (writes.has(name) && writes.get(name) !== value)) return;
  reads.set(name, value);
}

/** How much of a key was counted before the piece `owner`; notes that `reader` asked. */
export function noteCount(reader: Recordings, owner: Recordings, key: string): number {
  const before = owner.countsBefore.get(key) ?? 0;
  const ofOwner = reader.countReads.get(owner);
  if (ofOwner) ofOwner.set(key, before);
  else reader.countReads = put(reader.countReads, owner, new Map([[key, before]]));
  return before;
}

/** Notes that a name of the checked file's module is about to be written. */
export function noteWrite(recordings: Recordings, name: string, before: Value | undefined): void {
  if (!recordings.writes.has(name)) recordings.writes.set(name, before);
}

/** Lets go of the room that was left for more to be recorded, when a piece is over. */
export function keepRecordings(recordings: Recordings): void {
  recordings.applications = recordings.applications.slice();
  recordings.models = recordings.models.slice();
  recordings.findings = recordings.findings.slice();
  recordings.bindings = recordings.bindings.slice();
  recordings.results = recordings.results.slice();
}

/** What names of the module begin with that stand for files which the program writes; no name in Python does. */
const FILE = "_file ";

/** The name of the module that stands for a file which the program writes: who reads such a file depends on who wrote it. */
export const nameOfFile = (path: string): string => `${FILE}${path.replace(/^(\.\/)+/, "")}`;

/** Whether a name of the module stands for a file. */
export const isFileName = (name: string): boolean => name.startsWith(FILE);
