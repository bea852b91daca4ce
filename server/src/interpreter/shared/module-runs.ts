/** What importing a file did, kept for the next program that imports it: a folder's files share most of what they import. */
import type { Machine } from "../machine";
import type { Recordings } from "../session/recordings";
import type { Effects, Stretch } from "../../values/heap/heap";
import type { Value } from "../../values/value";

/**
 * One run of a module, or of the part of one that waits until it is asked for. It would do the same again wherever the
 * same runs gave it what it imports, since nothing else is within a module's reach.
 */
export interface ModuleRun {
  /** The file, with the place of the part where it is one. */
  readonly key: string;
  /** The dotted name under which it was imported. */
  readonly name: string;
  /** Whether a `try` was waiting, which makes what is refused the program's to catch. */
  readonly isGuarded: boolean;
  /** Settings of the whole program when it began. */
  readonly settings: ReadonlyMap<string, Value>;
  readonly asked: readonly Asked[];
  /** The runs of what it imported, in the order in which it did. */
  readonly needed: readonly ModuleRun[];
  /** What it wrote beside those. */
  readonly effects: Effects;
  readonly recordings: Recordings;
  readonly steps: number;
  readonly cells: number;
  /** How much of each key it counted. */
  readonly counted: Counts;
  /** Whose numbers those are, with how much it had counted before them. */
  readonly owners: readonly { readonly owner: Recordings; readonly before: Counts }[];
}

export type Counts = ReadonlyMap<string, number>;

/** Whether a question that was asked outside of the program has the same answer for the present one. */
export type Asked = (m: Machine) => boolean;

/** A module that is running, with what was found out about it so far. */
export interface ActiveRun {
  readonly key: string;
  readonly name: string;
  readonly began: number;
  /** Modules, and parts of them, that were there before it came upon them. */
  readonly met: Set<string>;
  /** Those that ran inside it and are kept only with it. */
  readonly inside: Set<string>;
  readonly asked: Map<string, Asked>;
  /** The kept runs inside it, each with its stretch of the journal and what it took. */
  readonly parts: Part[];
  /** Whether it came upon a module that is still running and not part of it, and so upon half of that. */
  isOpen: boolean;
}

export interface Part {
  readonly run: ModuleRun;
  readonly stretch: Stretch | undefined;
}

/** The modules that the programs of one command have imported so far. */
export interface SharedModules {
  readonly runs: Map<string, ModuleRun[]>;
  /** Everything that kept runs lead to, with when it was first met: nobody may write to it from outside. */
  readonly known: Map<object, number>;
  /** Names of packages whose parts wait: each part that runs writes there, and nobody can tell when. */
  readonly waiting: WeakSet<object>;
  /** The run that gave each module of the present program its state. In the journal, as that state is. */
  readonly given: Map<string, ModuleRun>;
  readonly active: ActiveRun[];
  /** What the running statement of the checked file recorded, while modules run. */
  base: Recordings | undefined;
  /** Whether the present program took an edit. What it imports from then on it runs itself, and nothing of that is kept. */
  isEdited: boolean;
  clock: number;
}

export function noSharedModules(): SharedModules {
  return {
    runs: new Map(),
    known: new Map(),
    waiting: new WeakSet(),
    given: new Map(),
    active: [],
    base: undefined,
    isEdited: false,
    clock: 0,
  };
}

/** Expressions and calls around an import that are too few for the budget of depth to cut anything short. */
const SHALLOW = 100;

/** Notes a question to what is outside of the program, by a key of its own. */
export function noteAsked(shared: SharedModules | undefined, key: string, isSame: Asked): void {
  for (const run of shared?.active ?? []) run.asked.set(key, isSame);
}

/**
 * Notes that a module that had run before, or a part of one, is there for what runs now. Of the package around it,
 * which Python runs first, a module takes nothing by that.
 */
export function noteMet({ shared, mainFile }: Machine, key: string, packageName?: string): void {
  if (!shared) return;
  const { active } = shared;
  const running = active.findIndex((run) => run.key === key);
  if (running < 0 && key !== mainFile) active.at(-1)?.met.add(key);
  else
    for (const run of active.slice(running + 1))
      run.isOpen ||= packageName === undefined || !run.name.startsWith(`${packageName}.`);
}

/** Whether a module runs here as it would wherever it is imported: certainly, aloud, and called by nobody. */
export function isPlain(m: Machine): boolean {
  const counts = [
    m.undecided,
    m.silent,
    m.rehearsing,
    m.replays,
    m.librariesRunning,
    m.loops,
    m.comprehensions,
  ];
  return (
    counts.every((count) => count === 0) &&
    !m.openWorld &&
    m.callPath.length === 0 &&
    m.classesBeingMade.length === 0 &&
    m.handled === undefined &&
    m.yieldTo === undefined &&
    m.depth < SHALLOW &&
    m.stack.every(
      ({ partial, leftByHandler, doubt, definition }) =>
        !partial && leftByHandler !== true && doubt === undefined && definition === undefined,
    )
  );
}

/** Two counts together, or with -1 the first without the second; none of them is zero. */
export function sum(a: Counts, b: Counts, sign: 1 | -1 = 1): Counts {
  if (b.size === 0) return a;
  const all = new Map(a);
  for (const [key, count] of b) {
    const both = (all.get(key) ?? 0) + sign * count;
    if (both === 0) all.delete(key);
    else all.set(key, both);
  }
  return all;
}

/** How much of each key the program has counted so far. */
export const countsNow = (m: Machine): Counts => sum(m.recordings.countsBefore, m.counters);

export function countOn(m: Machine, counted: Counts): void {
  for (const [key, count] of counted) m.heap.set(m.counters, key, (m.counters.get(key) ?? 0) + count);
}
