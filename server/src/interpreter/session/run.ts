/** Entry of the interpreter: runs one file, and after an edit only what the edit can have changed. */
import { makeModule } from "../python/modules/imports";
import { BudgetSignal, type Machine, type ModuleState, ignorance } from "../machine";
import {
  type Ahead,
  type Sight,
  beginAhead,
  isGoing,
  isKnown,
  recordingsAhead,
  takeBackAhead,
} from "./ahead";
import { type Attempt, runUncalled } from "./open-world";
import { type Changes, changesFrom } from "./changes";
import {
  type CheckedFile,
  type RunOptions,
  type SharedMachine,
  machineFor,
  makeMachine,
} from "./make-machine";
import { type LastRun, lastRun, undoPieces } from "./pieces";
import { type Recordings, noRecordings } from "./recordings";
import {
  type StatementPiece,
  circumstancesAfter,
  countsSoFar,
  moveTo,
  placesInLastRun,
  runStatement,
  sharedStart,
} from "./statement-pieces";
import type { Unit } from "../../syntax/ast";
import type { Mark } from "../../values/heap/heap";
import { workDone } from "../../values/bounds/work";

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
  /**
   * Runs what is in sight before the rest of the update of these statements, and stops as `update` does. Says whether it has; undefined where it can't be told of it alone what it will be. The update goes on
   * from where it was.
   */
  readonly ahead: (units: readonly Unit[], sight: Sight, isEnough: () => boolean) => boolean | undefined;
  /** Whether what is in sight has run, and is certain. */
  readonly isAhead: (sight: Sight) => boolean;
  /** What was recorded of what is in sight, with what has run before; undefined where it did not run, or is not certain any more. */
  readonly recordingsAhead: (sight: Sight) => readonly Recordings[] | undefined;
  /** Steps that all updates together took; what was done again as it was takes none. */
  readonly stepsRun: () => number;
}

/** An update that is under way. What was taken back for it and not looked at yet is still there for another. */
interface Update {
  readonly units: readonly Unit[];
  /** How many statements had not to be run, and of each of the others its place among the pieces of the last run. */
  readonly kept: number;
  readonly places: readonly (number | undefined)[];
  readonly changes: Changes | undefined;
  readonly statements: LastRun<StatementPiece>;
  readonly attempts: LastRun<Attempt>;
  readonly steps: Iterator<undefined, undefined>;
}

/** What has run of a file. */
interface Ran {
  statements: StatementPiece[];
  attempts: Attempt[];
  /** The piece that a budget ended, whose effects last until the next update. */
  interrupted: { readonly mark: Mark; readonly steps: number; readonly recordings: Recordings } | undefined;
}

/**
 * Opens a file to be run as a script, and then what it defines and nobody called. Never throws for anything in the
 * program. Of programs that share a machine only the last one that was opened can be run, and its report read.
 */
export function openRun(source: CheckedFile, options: RunOptions, among?: SharedMachine): Run {
  const machine = among ? machineFor(source, options, among) : makeMachine(source, options, {});
  const state = makeModule(machine, { ...source, parsed: new Map() }, options.moduleName);
  machine.mainNames = state.scope.names;
  const ran: Ran = { statements: [], attempts: [], interrupted: undefined };

  let going: Update | undefined;
  /** The statements all of which have run; none once an update of others has begun. */
  let done: readonly Unit[] | undefined;
  /** Work of the last piece that its successor's first step is to count, however often the update stops in between. */
  let uncounted = 0;
  /** What has run before its turn; taken back before anything else happens. */
  let early: Ahead | undefined;

  const halfwayOf = (update: Update) => ({
    ...update,
    ran: ran.statements,
    places: update.places.slice(ran.statements.length - update.kept),
  });
  const endAhead = (): void => {
    const changes = going?.changes;
    if (early && going && changes) {
      const { statements, attempts } = takeBackAhead(machine, early, { ...halfwayOf(going), changes });
      going = { ...going, statements: lastRun(statements, changes), attempts: lastRun(attempts, changes) };
      going = begin(going.units);
    }
    early = undefined;
  };
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
    if (machine.shared && !isFirst) machine.shared.isEdited = true;
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
    return { units, kept, places, changes, statements: last, attempts: lastAttempts, steps };
  };

  /** The update of these statements, begun where another was under way. */
  const turnTo = (units: readonly Unit[]): Update => {
    if (going?.units === units) return going;
    endAhead();
    done = undefined;
    return (going = begin(units));
  };

  return {
    update: (units, isEnough = () => false) => {
      if (done === units) return true;
      endAhead();
      const update = turnTo(units);
      // What other analyses did in between is not this one's.
      machine.workCounted = workDone() - uncounted;
      try {
        for (;;) {
          if (update.steps.next().done) break;
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
    ahead: (units, sight, isEnough) => {
      if (done === units) return undefined;
      if (early && !isSight(early, sight)) endAhead();
      turnTo(units);
      // Of what nobody calls all may be in sight, that which has run as well.
      if (ran.attempts.length > 0) going = begin(units);
      if (!going?.changes) return undefined;
      const { changes } = going;
      early ??= beginAhead(machine, state, { ...halfwayOf(going), changes }, sight, options.ahead);
      if (!early) return undefined;
      machine.workCounted = workDone();
      try {
        while (isGoing(early)) {
          if (early.steps.next().done) break;
          if (isEnough()) return false;
        }
      } finally {
        machine.recordings = noRecordings();
      }
      return isKnown(early) ? true : undefined;
    },
    isAhead: (sight) => early !== undefined && isSight(early, sight) && isKnown(early),
    recordingsAhead: (sight) =>
      early && isSight(early, sight) && isKnown(early) ? recordingsAhead(early, ran.statements) : undefined,
    stepsRun: () => machine.stepsRun,
    next: (units) => (going?.units === units ? (units[ran.statements.length]?.base ?? Infinity) : undefined),
    recordings: () =>
      [...ran.statements, ...ran.attempts, ...(ran.interrupted ? [ran.interrupted] : [])].map(
        ({ recordings }) => recordings,
      ),
  };
}

const isSight = ({ sight }: Ahead, { from, to }: Sight): boolean => sight.from === from && sight.to === to;

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
      ran.statements.push(
        runStatement(machine, state, unit, circumstancesAfter(ran.statements.at(-1)), old, last, changes),
      );
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
