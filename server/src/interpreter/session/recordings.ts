/** What a stretch of the run records for the report. Each piece of the program keeps its own, so that it can be kept. */
import type { Scope } from "../machine";
import type { FunctionDef, Lambda, Range } from "../../syntax/ast";
import type { Application, ModelRecord } from "../../values/application";
import type { Finding } from "../../values/finding";
import type { Reason } from "../../values/reason";
import type { Span } from "../../values/span";
import type { StatementResult } from "../../values/statement-result";
import type { ClassValue, Value } from "../../values/value";

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
  readonly applications: Application[];
  readonly models: ModelRecord[];
  readonly findings: Finding[];
  readonly bindings: { readonly span: Span; readonly value: Value }[];
  /** What statements made, in the order in which they ran. */
  readonly results: StatementResult[];
  /** Where a statement made something of which nothing is known: a second time says nothing more. */
  readonly unknownResults: Set<Range>;
  /** The same of what has no shape, as a number: it only says that the statement makes that too. */
  readonly plainResults: Set<Range>;
  /** Mistakes of ours that ended a statement. */
  readonly failures: Failure[];
  readonly unknowns: Map<string, { readonly reason: Reason; count: number }>;
  /** Functions that were entered, so that the others can be run with symbolic parameters. */
  readonly entered: Set<FunctionDef | Lambda>;
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
  readonly countReads: Map<Recordings, Map<string, number>>;
  /** Imported files that this piece asked for, with the scope they had been run in so far. */
  readonly imports: Map<string, Scope | undefined>;
}

/** Nothing recorded yet. */
export function noRecordings(): Recordings {
  return {
    applications: [],
    models: [],
    findings: [],
    bindings: [],
    results: [],
    unknownResults: new Set(),
    plainResults: new Set(),
    failures: [],
    unknowns: new Map(),
    entered: new Set(),
    defined: [],
    reads: new Map(),
    writes: new Map(),
    countsBefore: new Map(),
    counted: undefined,
    countReads: new Map(),
    imports: new Map(),
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
  const ofOwner = reader.countReads.get(owner) ?? new Map<string, number>();
  reader.countReads.set(owner, ofOwner.set(key, before));
  return before;
}

/** Notes that a name of the checked file's module is about to be written. */
export function noteWrite(recordings: Recordings, name: string, before: Value | undefined): void {
  if (!recordings.writes.has(name)) recordings.writes.set(name, before);
}
