/** Runs a module for the first time, and keeps what it did where that follows from what it imports alone. */
import { importedSoFar, mayImport } from "../imported";
import type { Machine } from "../machine";
import { readsEnvironment } from "../paths/environment-decides";
import { type Recordings, noRecordings } from "../session/recordings";
import {
  type ActiveRun,
  type Counts,
  type ModuleRun,
  type SharedModules,
  countOn,
  countsNow,
  isPlain,
  sum,
} from "./module-runs";
import { addRecordings, giveStates } from "./reuse-run";
import { forEachChild } from "../../values/children";
import { cellsMade } from "../../values/bounds/work";
import type { Effects, Mark } from "../../values/heap/heap";
import type { Value } from "../../values/value";

/** Runs of one module that are kept: of more, its programs import it in ways that seldom agree. */
const RUNS_PER_MODULE = 4;

/** Runs a module or a part of one, and keeps what it did where that follows from what it imports alone. */
export function runShared(m: Machine, key: string, name: string, work: () => void): void {
  const { shared } = m;
  if (!shared || shared.isEdited) {
    work();
    return;
  }
  const outer = m.recordings;
  const { counters } = m;
  const before = {
    base: shared.base,
    mark: m.heap.mark(),
    steps: m.steps,
    cells: cellsMade(),
    depth: m.depth,
    defaultsRead: m.defaultsRead,
    isTouched: m.heap.isTouched,
    isGuarded: m.guarded > 0,
    settings: new Map(m.settings),
    isPlain: isPlain(m),
  };
  const own: Recordings = { ...noRecordings(), countsBefore: countsNow(m) };
  const began = (shared.clock += 1);
  const run: ActiveRun = {
    key,
    name,
    began,
    met: new Set(),
    inside: new Set(),
    asked: new Map(),
    parts: [],
    isOpen: false,
  };
  shared.base ??= outer;
  m.recordings = own;
  m.counters = new Map();
  shared.active.push(run);
  let kept: ModuleRun | undefined;
  let isOver = false;
  try {
    work();
    isOver = true;
  } finally {
    shared.active.pop();
    // Nobody knows what it did until it was given up.
    if (!isOver) m.heap.isTouched = true;
    else kept = keptRun(m, shared, run, before);
    const counted = m.counters;
    m.recordings = outer;
    m.counters = counters;
    countOn(m, counted);
    addRecordings(kept ? shared.base : outer, own);
    shared.base = before.base;
  }
  const around = shared.active.at(-1);
  if (!around) return;
  for (const part of run.parts) around.parts.push(part);
  if (kept) {
    around.met.add(key);
    around.parts.push({ run: kept, stretch: m.heap.stretchSince(before.mark) });
    return;
  }
  for (const met of run.met) around.met.add(met);
  for (const inside of [key, ...run.inside]) around.inside.add(inside);
}

interface Before {
  readonly mark: Mark;
  readonly steps: number;
  readonly cells: number;
  readonly depth: number;
  readonly defaultsRead: number;
  readonly isTouched: boolean;
  readonly isGuarded: boolean;
  readonly settings: ReadonlyMap<string, Value>;
  readonly isPlain: boolean;
}

/** A run that is over, where it can be used again. Says by `isTouched` whether it changed what others made. */
function keptRun(m: Machine, shared: SharedModules, run: ActiveRun, before: Before): ModuleRun | undefined {
  const { recordings } = m;
  const countedInside = run.parts.reduce<Counts>((all, part) => sum(all, part.run.counted), new Map());
  const countedItself = sum(m.counters, countedInside, -1);
  // A run that changed what one inside it had made, or counted on from there, is kept with all of those.
  const isWhole = m.heap.isTouched || (countedInside.size > 0 && countedItself.size > 0);
  const mayBeKept =
    before.isPlain &&
    !before.isTouched &&
    !run.isOpen &&
    m.defaultsRead === before.defaultsRead &&
    !readsEnvironment(m) &&
    mayImport(importedSoFar(m)) &&
    recordings.failures.length === 0;
  if (!mayBeKept && !isWhole) return undefined;
  const parts = isWhole ? [] : run.parts;
  const stretches = parts.flatMap(({ stretch }) => stretch ?? []);
  const effects = m.heap.effectsBeside(before.mark, stretches);
  for (const holder of effects.places.keys())
    if (isWhole && (shared.known.get(holder) ?? Infinity) < run.began) return undefined;
  m.heap.isTouched = before.isTouched;
  if (!mayBeKept) return undefined;
  const met = new Set(run.met);
  if (isWhole) for (const { run: part } of run.parts) for (const { key } of part.needed) met.add(key);
  const loaded = effects.places.get(m.modules);
  const given = effects.places.get(shared.given);
  const needed: ModuleRun[] = [];
  for (const key of met) {
    if (run.inside.has(key) || loaded?.has(key) || given?.has(key)) continue;
    const by = shared.given.get(key);
    if (!by) return undefined;
    needed.push(by);
  }
  if (!makeKnown(m, shared, effects)) return undefined;
  const all = isWhole ? noRecordings() : recordings;
  const owners = [{ owner: recordings, before: new Map<string, number>() }];
  if (isWhole) {
    for (const each of [...run.parts.map((part) => part.run.recordings), recordings])
      addRecordings(all, each);
    for (const part of run.parts)
      for (const { owner } of part.run.owners)
        owners.push({ owner, before: new Map(sum(owner.countsBefore, recordings.countsBefore, -1)) });
  }
  const stepsOfParts = parts.reduce((sum, part) => sum + part.run.steps, 0);
  const cellsOfParts = parts.reduce((sum, part) => sum + part.run.cells, 0);
  const kept: ModuleRun = {
    key: run.key,
    name: run.name,
    isGuarded: before.isGuarded,
    settings: before.settings,
    asked: [...run.asked.values()],
    needed,
    effects,
    recordings: all,
    steps: m.steps - before.steps - stepsOfParts,
    cells: cellsMade() - before.cells - cellsOfParts,
    counted: isWhole ? m.counters : countedItself,
    owners,
  };
  giveStates(m, shared, kept);
  const runs = shared.runs.get(run.key) ?? [];
  shared.runs.set(run.key, [kept, ...runs].slice(0, RUNS_PER_MODULE));
  return kept;
}

/** Adds what a run left to what nobody may change; says whether that can be told, since code of ours may hold anything. */
function makeKnown(m: Machine, shared: SharedModules, { places }: Effects): boolean {
  const { known, waiting } = shared;
  const now = (shared.clock += 1);
  const met: object[] = [];
  let isTold = true;
  const meet = (node: unknown): void => {
    if (typeof node === "function") isTold = false;
    if (typeof node !== "object" || node === null || known.has(node) || node === m.mainNames) return;
    if (!waiting.has(node)) known.set(node, now);
    met.push(node);
  };
  for (const [holder, effects] of places)
    if (holder === m.modules || waiting.has(holder)) for (const { after } of effects.values()) meet(after);
  // The list grows while it is gone through.
  for (const node of met) forEachChild(node, meet);
  return isTold;
}
