/** Entry of the interpreter: runs one file, and after an edit only what the edit can have changed. */
import { STEPS_PER_FILE } from "../budgets";
import { makeContext } from "../context";
import { makeModule, runUnit } from "../python/imports";
import {
  BudgetSignal,
  type FindModule,
  type Frame,
  type Machine,
  type ModuleState,
  type SourceModule,
  ignorance,
} from "../machine";
import { type Attempt, runUncalled } from "./open-world";
import {
  type Changes,
  type Piece,
  type UndonePiece,
  countsAfter,
  isUnchanged,
  noChanges,
  noteDone,
  noteUndone,
  redoPiece,
  runPiece,
  undoPieces,
} from "./pieces";
import { type Recordings, noRecordings } from "./recordings";
import type { Statement, Unit } from "../../syntax/ast";
import type { KerasVersion } from "../../values/context";
import { Heap, type Mark } from "../../values/heap";
import type { Anchor } from "../../values/span";

export interface RunOptions {
  readonly keras: KerasVersion;
  readonly findModule: FindModule;
  /** Dotted name of the file as others import it, for its own relative imports. */
  readonly moduleName: string;
}

/** A file that was run, and can be run again with some of its statements changed. */
export interface Run {
  /** What all pieces recorded, in the order in which Python meets them. */
  readonly recordings: () => readonly Recordings[];
  /**
   * Runs the file's present statements: those before the first difference stay as they are, those behind the last
   * one are run anew only where something that they depend on differs. Spans that were handed out move along.
   */
  readonly update: (units: readonly Unit[]) => void;
}

/** A statement of the file that ran. `partial` says whether some path had left the module before and after it. */
interface StatementPiece extends Piece {
  readonly statement: Statement;
  readonly anchor: Anchor;
  readonly partial: { readonly before: boolean; readonly after: boolean };
}

function makeMachine(source: SourceModule, options: RunOptions): Machine {
  const frame: Frame = {
    file: source.file,
    anchor: { base: 0 },
    scope: { kind: "module", names: new Map(), parent: undefined },
    mark: 0,
    result: undefined,
    returns: [],
    yields: undefined,
    partial: false,
  };
  const machine: Machine = {
    heap: new Heap(),
    keras: options.keras,
    context: makeContext(() => machine),
    findModule: options.findModule,
    modules: new Map(),
    counters: new Map(),
    settings: new Map(),
    recordings: noRecordings(),
    callPath: [],
    stack: [frame],
    tries: [],
    handled: undefined,
    yieldTo: undefined,
    frame,
    steps: 0,
    joinsCounted: 0,
    loops: 0,
    rounds: 0,
    stepsBeforeLoops: 0,
    stepLimit: STEPS_PER_FILE,
    undecided: 0,
    silent: 0,
    openWorld: false,
    mainFile: source.file,
    mainNames: undefined,
  };
  return machine;
}

/** Runs a file as a script, then what it defines and nobody called. Never throws for anything in the program. */
export function openRun(source: SourceModule, options: RunOptions): Run {
  const machine = makeMachine(source, options);
  const state = makeModule(machine, source.file, options.moduleName, source.isPackage);
  machine.mainNames = state.scope.names;
  let statements: readonly StatementPiece[] = [];
  let attempts: readonly Attempt[] = [];
  /** The piece that a budget ended, whose effects last until the next update. */
  let interrupted:
    { readonly mark: Mark; readonly steps: number; readonly recordings: Recordings } | undefined;

  const update = (units: readonly Unit[]): void => {
    if (interrupted) {
      machine.heap.undo(interrupted.mark);
      machine.steps = interrupted.steps;
      interrupted = undefined;
    }
    const undoneAttempts = undoPieces(machine, attempts);
    const kept = sharedStart(statements, units);
    const undone = undoPieces(machine, statements.slice(kept));
    const behind = sharedEnd(undone, units.slice(kept));
    const changes = behind + undoneAttempts.length > 0 ? noChanges(machine) : undefined;
    for (const piece of undone.slice(0, undone.length - behind)) noteUndone(machine, changes, piece);

    const present = statements.slice(0, kept);
    statements = present;
    attempts = [];
    const firstBehind = units.length - behind;
    moveTo(present, units);
    moveTo(undone.slice(undone.length - behind), units.slice(firstBehind));
    let start = { mark: machine.heap.mark(), steps: machine.steps };
    try {
      for (let i = kept; i < units.length; i++) {
        const unit = units[i];
        if (!unit) continue;
        start = { mark: machine.heap.mark(), steps: machine.steps };
        const old = i < firstBehind ? undefined : undone[undone.length - (units.length - i)];
        present.push(runStatement(machine, state, unit, present.at(-1), old, changes));
      }
      attempts = runUncalled(
        machine,
        present.map(({ recordings }) => recordings),
        countsSoFar(present.at(-1)),
        undoneAttempts,
        changes,
      );
    } catch (signal) {
      if (!(signal instanceof BudgetSignal)) throw signal;
      ignorance(machine, { code: "budget", detail: "steps of a file" });
      interrupted = { ...start, recordings: machine.recordings };
    }
    // What is asked for from now on is asked by nobody's piece.
    machine.recordings = noRecordings();
  };

  update(source.syntax.units);
  return {
    update,
    recordings: () =>
      [...statements, ...attempts, ...(interrupted ? [interrupted] : [])].map(({ recordings }) => recordings),
  };
}

/** Moves what was found out about statements to where they stand now. */
function moveTo(pieces: readonly StatementPiece[], units: readonly Unit[]): void {
  pieces.forEach(({ anchor }, i) => {
    anchor.base = units[i]?.base ?? anchor.base;
  });
}

const countsSoFar = (last: Piece | undefined): ReadonlyMap<string, number> =>
  last ? countsAfter(last) : new Map<string, number>();

/** How many statements at the start are the same. */
function sharedStart(pieces: readonly StatementPiece[], units: readonly Unit[]): number {
  let shared = 0;
  while (shared < units.length && pieces[shared]?.statement === units[shared]?.statement) shared++;
  return shared;
}

/** How many statements at the end are the same. */
function sharedEnd(pieces: readonly StatementPiece[], units: readonly Unit[]): number {
  let shared = 0;
  while (shared < Math.min(pieces.length, units.length)) {
    if (pieces.at(-1 - shared)?.statement !== units.at(-1 - shared)?.statement) break;
    shared++;
  }
  return shared;
}

/** Runs a statement, or does again what it did before the edit where that is the same. */
function runStatement(
  m: Machine,
  state: ModuleState,
  { base, statement }: Unit,
  last: StatementPiece | undefined,
  old: (StatementPiece & UndonePiece) | undefined,
  changes: Changes | undefined,
): StatementPiece {
  const partial = last?.partial.after ?? false;
  const counted = countsSoFar(last);
  if (old?.partial.before === partial && isUnchanged(m, changes, old, counted)) return redoPiece(m, old);
  if (old) noteUndone(m, changes, old);
  const anchor: Anchor = { base };
  const { piece, result } = runPiece(m, counted, () => runUnit(m, state, anchor, statement, partial));
  noteDone(m, changes, piece);
  return { ...piece, statement, anchor, partial: { before: partial, after: result } };
}
