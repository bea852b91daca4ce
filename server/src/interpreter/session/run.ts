/** Entry of the interpreter: runs one file, and after an edit only what the edit can have changed. */
import { STEPS_PER_FILE } from "../budgets";
import { makeContext } from "../context";
import { makeModule, runUnit } from "../python/imports";
import {
  type AnswerData,
  BudgetSignal,
  type FindModule,
  type Frame,
  type Machine,
  type ModuleState,
  type SourceModule,
  ignorance,
  SCOPE_HOLDS,
} from "../machine";
import { type Attempt, runUncalled } from "./open-world";
import { type Changes, changesFrom } from "./changes";
import {
  type LastRun,
  type Piece,
  countOn,
  countsAfter,
  isUnchanged,
  lastRun,
  noteRun,
  redoPiece,
  runPiece,
  undoPieces,
} from "./pieces";
import { type Recordings, noRecordings } from "./recordings";
import type { Statement, Unit } from "../../syntax/ast";
import type { Releases } from "../../values/context";
import { noSharedModules, noteAsked } from "../shared/module-runs";
import { Heap, type Mark } from "../../values/heap/heap";
import type { Anchor } from "../../values/records/span";
import type { Value } from "../../values/value";
import { workDone } from "../../values/bounds/work";

export interface RunOptions {
  readonly releases: Releases;
  readonly findModule: FindModule;
  readonly findData: AnswerData;
  /** Dotted name of the file as others import it, for its own relative imports. */
  readonly moduleName: string;
}

/** A file that is run, and can be run again with some of its statements changed. */
export interface Run {
  /** What all pieces recorded, in the order in which Python meets them; of those that have run so far. */
  readonly recordings: () => readonly Recordings[];
  /**
   * Where the one of these statements begins that is run next, `Infinity` where all of them have run; undefined where
   * their update is not under way.
   */
  readonly next: (units: readonly Unit[]) => number | undefined;
  /**
   * Runs the file's present statements: those before the first difference stay as they are, those behind the last
   * one are run anew only where something that they depend on differs. Spans that were handed out move along.
   * Stops between two pieces as soon as `isEnough` says so, to go on there when it is asked again; other statements may
   * be given then. Says whether all of it has run.
   */
  readonly update: (units: readonly Unit[], isEnough?: () => boolean) => boolean;
  /** Steps that all updates together took; what was done again as it was takes none. */
  readonly stepsRun: () => number;
}

/** An update that is under way. What was taken back for it and not looked at yet is still there for another. */
interface Update {
  readonly units: readonly Unit[];
  readonly changes: Changes | undefined;
  readonly statements: LastRun<StatementPiece>;
  readonly attempts: LastRun<Attempt>;
  readonly steps: Iterator<undefined, undefined>;
}

/** A statement of the file that ran. `partial` says whether some path had left the module before and after it. */
interface StatementPiece extends Piece {
  readonly statement: Statement;
  readonly anchor: Anchor;
  readonly partial: { readonly before: boolean; readonly after: boolean };
}

/** What has run of a file. */
interface Ran {
  statements: StatementPiece[];
  attempts: Attempt[];
  /** The piece that a budget ended, whose effects last until the next update. */
  interrupted: { readonly mark: Mark; readonly steps: number; readonly recordings: Recordings } | undefined;
}

/** The machine of programs that are run one after the other and share what their imports did. */
export interface SharedMachine {
  machine: Machine | undefined;
}

/** What kept runs may lead to before all of them are forgotten: some hundred megabytes. */
const MOST_KNOWN = 1_000_000;

/** The machine of the program before, as if nothing had run on it but for what importing files did. */
function machineFor(
  source: Omit<SourceModule, "syntax">,
  options: RunOptions,
  among: SharedMachine,
): Machine {
  const before = among.machine;
  if (!before?.shared || before.shared.known.size > MOST_KNOWN) {
    const modules = noSharedModules();
    among.machine = makeMachine(source, options, { shared: modules });
    among.machine.heap.watch(modules.known);
    return among.machine;
  }
  const { heap, context, modules, settings, shared } = before;
  heap.takeBackAll();
  shared.active.length = 0;
  shared.base = undefined;
  return Object.assign(before, makeMachine(source, options, { heap, context, modules, settings, shared }));
}

/** What a machine may have from the one before it. */
type OfEarlier = Partial<Pick<Machine, "heap" | "context" | "modules" | "settings" | "shared">>;

function makeMachine(source: Omit<SourceModule, "syntax">, options: RunOptions, earlier: OfEarlier): Machine {
  const { shared } = earlier;
  const frame: Frame = {
    file: source.file,
    anchor: { base: 0 },
    scope: { holds: SCOPE_HOLDS, kind: "module", names: new Map(), parent: undefined },
    mark: 0,
    result: undefined,
    returns: [],
    yields: undefined,
    partial: false,
  };
  const machine: Machine = {
    heap: earlier.heap ?? new Heap(),
    context: earlier.context ?? makeContext(options.releases, () => machine),
    findModule: shared
      ? (module, importer) => {
          const answer = options.findModule(module, importer);
          noteAsked(shared, `module ${module} ${importer}`, (m) => m.findModule(module, importer) === answer);
          return answer;
        }
      : options.findModule,
    findData: shared
      ? (path, question) => {
          const answer = options.findData(path, question);
          noteAsked(shared, `data ${path} ${JSON.stringify(question)}`, (m) => {
            const now = m.findData(path, question);
            return now?.file === answer?.file && now?.facts === answer?.facts;
          });
          return answer;
        }
      : options.findData,
    modules: earlier.modules ?? new Map<string, ModuleState>(),
    counters: new Map(),
    settings: earlier.settings ?? new Map<string, Value>(),
    recordings: noRecordings(),
    callPath: [],
    stack: [frame],
    tries: [],
    classesBeingMade: [],
    guarded: 0,
    handled: undefined,
    yieldTo: undefined,
    frame,
    steps: 0,
    cells: 0,
    stepsRun: 0,
    joinsCounted: 0,
    workCounted: workDone(),
    depth: 0,
    loops: 0,
    rounds: 0,
    stepsBeforeLoops: 0,
    layersBeforeLoops: 0,
    stepLimit: STEPS_PER_FILE,
    plainStepLimit: Infinity,
    layersBeforeStatement: 0,
    comprehensions: 0,
    comprehensionRounds: 0,
    defaultsRead: 0,
    unseenCalls: 0,
    undecided: 0,
    silent: 0,
    replays: 0,
    rehearsing: 0,
    traces: 0,
    passedUntilData: 0,
    reportsSoFar: 0,
    graphs: 0,
    overheard: undefined,
    openWorld: false,
    librariesRunning: 0,
    mainFile: source.file,
    shared,
    mainNames: undefined,
  };
  return machine;
}

/**
 * Opens a file to be run as a script, and then what it defines and nobody called. Never throws for anything in the
 * program. Of programs that share a machine only the last one that was opened can be run, and its report read.
 */
export function openRun(
  source: Omit<SourceModule, "syntax">,
  options: RunOptions,
  among?: SharedMachine,
): Run {
  const machine = among ? machineFor(source, options, among) : makeMachine(source, options, {});
  const state = makeModule(machine, source.file, options.moduleName, source.isPackage);
  machine.mainNames = state.scope.names;
  const ran: Ran = { statements: [], attempts: [], interrupted: undefined };

  let going: Update | undefined;
  /** The statements all of which have run; none once an update of others has begun. */
  let done: readonly Unit[] | undefined;
  /** Work of the last piece that its successor's first step is to count, however often the update stops in between. */
  let uncounted = 0;

  const begin = (units: readonly Unit[]): Update => {
    if (ran.interrupted) {
      machine.heap.undo(ran.interrupted.mark);
      machine.steps = ran.interrupted.steps;
      ran.interrupted = undefined;
    }
    undoPieces(machine, ran.attempts);
    const kept = sharedStart(ran.statements, units);
    const takenBack = ran.statements.slice(kept);
    if (takenBack.length + ran.attempts.length > 0) uncounted = 0;
    undoPieces(machine, takenBack);
    // Of an update that was not finished: what is different stays so, compared with the pieces that it did not reach.
    const undone = [...takenBack, ...(going?.statements.rest() ?? [])];
    const undoneAttempts = [...ran.attempts, ...(going?.attempts.rest() ?? [])];
    const isFirst = undone.length + undoneAttempts.length === 0;
    const changes = isFirst ? undefined : changesFrom(going?.changes, machine.mainNames);
    const places = placesInLastRun(undone, units.slice(kept));
    ran.statements = ran.statements.slice(0, kept);
    ran.attempts = [];
    ran.statements.forEach((piece, i) => {
      moveTo(piece, units[i]);
    });
    places.forEach((place, i) => {
      if (place !== undefined) moveTo(undone[place], units[kept + i]);
    });
    const last = lastRun(undone, changes);
    const lastAttempts = lastRun(undoneAttempts, changes);
    const steps = proceed(machine, state, ran, units.slice(kept), places, last, lastAttempts, changes);
    return { units, changes, statements: last, attempts: lastAttempts, steps };
  };

  return {
    update: (units, isEnough = () => false) => {
      if (done === units) return true;
      if (going?.units !== units) {
        done = undefined;
        going = begin(units);
      }
      // What other analyses did in between is not this one's.
      machine.workCounted = workDone() - uncounted;
      try {
        for (;;) {
          if (going.steps.next().done) break;
          if (isEnough()) return false;
        }
      } finally {
        uncounted = workDone() - machine.workCounted;
        // Reads after this point belong to no piece.
        machine.recordings = noRecordings();
      }
      going = undefined;
      done = units;
      return true;
    },
    stepsRun: () => machine.stepsRun,
    next: (units) => (going?.units === units ? (units[ran.statements.length]?.base ?? Infinity) : undefined),
    recordings: () =>
      [...ran.statements, ...ran.attempts, ...(ran.interrupted ? [ran.interrupted] : [])].map(
        ({ recordings }) => recordings,
      ),
  };
}

/**
 * Runs what there is to run, and stops before each piece. No function of each run's own: for every generator function that is
 * made V8 makes a type of its objects, which keeps all that the function sees until everything is collected.
 */
function* proceed(
  machine: Machine,
  state: ModuleState,
  ran: Ran,
  units: readonly Unit[],
  places: readonly (number | undefined)[],
  last: LastRun<StatementPiece>,
  lastAttempts: LastRun<Attempt>,
  changes: Changes | undefined,
): Generator<undefined, undefined> {
  let start = { mark: machine.heap.mark(), steps: machine.steps };
  try {
    for (const [i, unit] of units.entries()) {
      yield;
      start = { mark: machine.heap.mark(), steps: machine.steps };
      const place = places[i];
      const old = place === undefined ? undefined : last.take(place);
      ran.statements.push(runStatement(machine, state, unit, ran.statements.at(-1), old, last, changes));
    }
    last.takeRest();
    const counted = countsSoFar(ran.statements.at(-1));
    const recorded = ran.statements.map(({ recordings }) => recordings);
    yield* runUncalled(machine, recorded, counted, lastAttempts, changes, ran.attempts);
  } catch (signal) {
    if (!(signal instanceof BudgetSignal)) throw signal;
    ignorance(machine, { code: "budget", detail: "steps of a file" });
    ran.interrupted = { ...start, recordings: machine.recordings };
  }
}

/** Moves what was found out about a statement to where it stands now. */
function moveTo(piece: StatementPiece | undefined, unit: Unit | undefined): void {
  if (piece && unit) piece.anchor.base = unit.base;
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

/**
 * For each statement its index among the pieces of the last run; undefined where it was not there. The indices rise:
 * one that stands before another now stood before it then. Between the first and the last difference each statement
 * that was left alone takes the next such index, so that one which was moved far up may hide others.
 */
function placesInLastRun(
  pieces: readonly StatementPiece[],
  units: readonly Unit[],
): readonly (number | undefined)[] {
  const behind = sharedEnd(pieces, units);
  const between = new Map(pieces.slice(0, pieces.length - behind).map(({ statement }, i) => [statement, i]));
  let next = 0;
  return units.map(({ statement }, i) => {
    if (i >= units.length - behind) return pieces.length - (units.length - i);
    const place = between.get(statement);
    if (place === undefined || place < next) return undefined;
    next = place + 1;
    return place;
  });
}

/** Runs a statement, or does again what it did before the edit where that is the same. */
function runStatement(
  m: Machine,
  state: ModuleState,
  { base, statement }: Unit,
  before: StatementPiece | undefined,
  old: StatementPiece | undefined,
  last: LastRun<StatementPiece>,
  changes: Changes | undefined,
): StatementPiece {
  const partial = before?.partial.after ?? false;
  const counted = countsSoFar(before);
  if (changes && old?.partial.before === partial && isUnchanged(m, changes, old, counted)) {
    redoPiece(m, changes, old);
    return old;
  }
  if (old) last.drop(old);
  const anchor: Anchor = { base };
  const { piece, result } = runPiece(m, counted, () => runUnit(m, state, anchor, statement, partial));
  noteRun(m, changes, piece);
  if (old) countOn(piece, old);
  const { mark, recordings, counters, steps, cells, joined, outside, redo } = piece;
  // Written out, so that all pieces are of one type for V8: there is one for every statement.
  return {
    mark,
    recordings,
    counters,
    steps,
    cells,
    joined,
    outside,
    redo,
    statement,
    anchor,
    partial: { before: partial, after: result },
  };
}
