/**
 * Runs some statements of an update before their turn: those that somebody looks at, with all that they may have to do with.
 * What they record is then what it will be when all has run. They are taken back before the update goes on, which does
 * them again as it does any piece of an earlier run, and would find out where they are different after all.
 */
import { type AheadLimits, STEPS_FOR_OPEN_FUNCTIONS, STEPS_PER_FILE } from "../budgets";
import { BudgetSignal, type Machine, type ModuleState } from "../machine";
import { type Changes, noteDifferent } from "./changes";
import { asksByName, hasWord, neededUnits } from "./needed-units";
import { type Attempt, runUncalled } from "./open-world";
import { type LastRun, type Piece, UnknownCounts, inAnyOrder, undoPieces } from "./pieces";
import { type Recordings, isFileName } from "./recordings";
import { type StatementPiece, runStatement } from "./statement-pieces";
import { settingWords, writingWords } from "../../libraries/rules";
import type { Unit } from "../../syntax/ast";

/** Statements whose text meets this range of offsets, both ends included. */
export interface Sight {
  readonly from: number;
  readonly to: number;
}

/** An update as far as it has come. */
export interface Halfway {
  readonly units: readonly Unit[];
  /** The pieces of the first statements, which have run. */
  readonly ran: readonly StatementPiece[];
  /** For each of the other statements its place among the pieces of the last run. */
  readonly places: readonly (number | undefined)[];
  readonly statements: LastRun<StatementPiece>;
  readonly attempts: LastRun<Attempt>;
  readonly changes: Changes;
}

/** What has run before its turn so far, and what is known of it. */
interface Early {
  /** The pieces that ran, by the index of their statement, and what was run that nobody calls. */
  readonly statements: Map<number, StatementPiece>;
  readonly attempts: Attempt[];
  readonly counted: UnknownCounts;
  state: "going" | "certain" | "given up";
}

export interface Ahead {
  readonly sight: Sight;
  readonly early: Early;
  /** The work that is left of it, one piece a step. */
  readonly steps: Iterator<undefined, undefined>;
}

/** Begins with what is in sight; undefined where nothing can be told of it before all has run, or not much sooner. */
export function beginAhead(
  m: Machine,
  state: ModuleState,
  halfway: Halfway,
  sight: Sight,
  { share }: AheadLimits,
): Ahead | undefined {
  const { units, ran, statements, attempts, places } = halfway;
  const left = statements.rest();
  // A statement behind which some path has left the module says of those behind it what no text does.
  const all = [...ran, ...left];
  if (all.some(({ partial }) => partial.before || partial.after)) return undefined;
  if (stepsOf(all) > STEPS_PER_FILE / 2) return undefined;
  // What nobody calls may have less left to it when all that stands before it has run.
  if (stepsOf(attempts.pieces) > STEPS_FOR_OPEN_FUNCTIONS / 2) return undefined;
  const oldOf = (index: number): StatementPiece | undefined => {
    const done = ran[index];
    const place = places[index - ran.length];
    return done ?? (place === undefined ? undefined : statements.pieces[place]);
  };
  const needed = neededUnits(
    units,
    ({ base, statement }) => base <= sight.to && base + statement.end >= sight.from,
    { runsSource: (index) => (oldOf(index)?.recordings.imports.size ?? 0) > 0, settingWords },
  );
  if (!needed) return undefined;
  const indices = [...needed.units].filter((index) => index >= ran.length).sort((a, b) => a - b);
  const first = indices.flatMap((index) => oldOf(index) ?? []);
  if (stepsOf(first) > share * stepsOf(left)) return undefined;
  const early: Early = { statements: new Map(), attempts: [], counted: new UnknownCounts(), state: "going" };
  const wanted = new Set([...needed.units].flatMap((index) => ran[index]?.recordings ?? []));
  const selected = { indices, names: needed.names, wanted };
  return { sight, early, steps: proceedAhead(m, state, halfway, early, selected) };
}

const stepsOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { steps }) => sum + steps, 0);

interface Selected {
  readonly indices: readonly number[];
  readonly names: ReadonlySet<string>;
  /** What pieces recorded that have run and define something that is needed. */
  readonly wanted: Set<Recordings>;
}

/** Runs what is needed, and stops before each piece. */
function* proceedAhead(
  m: Machine,
  state: ModuleState,
  { units, ran, places, statements, attempts, changes: before }: Halfway,
  early: Early,
  { indices, names, wanted }: Selected,
): Generator<undefined, undefined> {
  const { counted } = early;
  const changes = withoutRest(m, before, statements, new Set(indices.map((i) => places[i - ran.length])));
  const last = inAnyOrder(statements, changes);
  let start = { mark: m.heap.mark(), steps: m.steps };
  try {
    for (const index of indices) {
      yield;
      start = { mark: m.heap.mark(), steps: m.steps };
      const unit = units[index];
      const place = places[index - ran.length];
      if (!unit) continue;
      const old = place === undefined ? undefined : last.pieces[place];
      const piece = runStatement(m, state, unit, { partial: false, counted }, old, last, changes);
      early.statements.set(index, piece);
      wanted.add(piece.recordings);
    }
    start = { mark: m.heap.mark(), steps: m.steps };
    const pieces = recordingsOf(ran, [...early.statements.values()]);
    const isWanted = (piece: Recordings): boolean => wanted.has(piece);
    yield* runUncalled(m, pieces, counted, inAnyOrder(attempts, changes), changes, early.attempts, isWanted);
    // What is left to run may write a file that was looked for: by code that has run, under another name that was given
    // before, or by a method that no text names.
    const mayBeWritten = (): boolean => units.some((unit) => hasWord(unit, writingWords) || asksByName(unit));
    early.state = isCertain(early, names, mayBeWritten) ? "certain" : "given up";
  } catch (signal) {
    if (!(signal instanceof BudgetSignal)) throw signal;
    m.heap.undo(start.mark);
    m.steps = start.steps;
    early.state = "given up";
  }
}

/**
 * What is different while only some pieces of the last run have their turn: what the others had written is not there, though
 * it may be again when all have.
 */
function withoutRest(
  m: Machine,
  { different, names }: Changes,
  statements: LastRun<StatementPiece>,
  indices: ReadonlySet<number | undefined>,
): Changes {
  const changes: Changes = { different: new Set(different), same: new Set(), known: new Set(), names };
  const left = statements.pieces.length - statements.rest().length;
  statements.pieces.forEach((piece, i) => {
    if (i >= left && !indices.has(i)) noteWritten(m, changes, piece);
  });
  return changes;
}

/** Notes that what a piece had written may be different, names and files aside, which are compared one by one. */
function noteWritten(m: Machine, changes: Changes, { redo = [], outside }: Piece): void {
  if (outside === false) return;
  for (const { holder } of redo)
    if (holder !== m.mainNames && holder !== m.modules) noteDifferent(changes, holder);
}

/** Whether the pieces kept to what their text says of them. */
function isCertain(
  { statements, attempts, counted }: Early,
  names: ReadonlySet<string>,
  mayBeWritten: () => boolean,
): boolean {
  const pieces = [...statements.values()];
  if (counted.isAsked || pieces.some(({ partial }) => partial.after)) return false;
  const read = new Set(recordingsOf(pieces, attempts).flatMap(({ reads }) => [...reads.keys()]));
  const readsFiles = [...read].some(isFileName);
  return [...read].every((name) => names.has(name) || isFileName(name)) && !(readsFiles && mayBeWritten());
}

const recordingsOf = (...pieces: readonly (readonly Piece[])[]): readonly Recordings[] =>
  pieces.flat().map(({ recordings }) => recordings);

/** Whether some of what is in sight is still to be run. */
export const isGoing = ({ early }: Ahead): boolean => early.state === "going";

/** Whether what is in sight has run, and nobody has asked it for what is not certain. */
export const isKnown = ({ early: { state, counted } }: Ahead): boolean =>
  state === "certain" && !counted.isAsked;

/** What was recorded of what is in sight, and by all that has run in its turn. */
export const recordingsAhead = (
  { early: { statements, attempts } }: Ahead,
  ran: readonly StatementPiece[],
): readonly Recordings[] => recordingsOf(ran, [...statements.values()], attempts);

/** Takes back what ran before its turn, and gives the pieces that the update is to go on with in the place of the last run's. */
export function takeBackAhead(
  m: Machine,
  { early }: Ahead,
  { ran, places, statements, attempts, changes }: Halfway,
): { readonly statements: readonly StatementPiece[]; readonly attempts: readonly Attempt[] } {
  undoPieces(m, early.attempts);
  undoPieces(m, [...early.statements.values()]);
  const isLeft = statements.pieces.length - statements.rest().length;
  let behind = 0;
  const put: Put<StatementPiece>[] = [];
  places.forEach((place, i) => {
    if (place !== undefined) behind = place - isLeft + 1;
    const piece = early.statements.get(ran.length + i);
    const old = place === undefined ? undefined : statements.pieces[place];
    if (piece && piece !== old) for (const each of [piece, old]) if (each) noteWritten(m, changes, each);
    if (piece) put.push({ piece, from: place === undefined ? behind : behind - 1, to: behind });
  });
  const rest = attempts.rest();
  const at = new Map(rest.map(({ value }, i) => [value, i]));
  let next = 0;
  const putAttempts = early.attempts.map((piece): Put<Attempt> => {
    const own = at.get(piece.value);
    const from = own ?? next;
    next = own === undefined ? next : own + 1;
    const old = own === undefined ? undefined : rest[own];
    if (piece !== old) for (const each of [piece, old]) if (each) noteWritten(m, changes, each);
    return { piece, from, to: next };
  });
  return { statements: withPut(statements.rest(), put), attempts: withPut(rest, putAttempts) };
}

/** A piece that takes the place of those of a list from one index up to another. */
interface Put<P> {
  readonly piece: P;
  readonly from: number;
  readonly to: number;
}

function withPut<P>(list: readonly P[], put: readonly Put<P>[]): readonly P[] {
  const all: P[] = [];
  let next = 0;
  for (const { piece, from, to } of put) {
    all.push(...list.slice(next, Math.max(next, from)), piece);
    next = Math.max(next, to);
  }
  all.push(...list.slice(next));
  return all;
}
