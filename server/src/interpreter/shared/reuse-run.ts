/** Does again what an earlier run of a module did, where it would do the same. */
import { importedSoFar, mayImport, withModules } from "../imported";
import type { Machine, ModuleState } from "../machine";
import { type Recordings, added, noteRead, noteWrite, put } from "../session/recordings";
import {
  type Counts,
  type ModuleRun,
  type SharedModules,
  countOn,
  countsNow,
  isPlain,
  sum,
} from "./module-runs";
import type { Value } from "../../values/value";
import { cellsMade, goOnCountingCells, workDone } from "../../values/bounds/work";

const alike = (a: ReadonlyMap<string, Value>, b: ReadonlyMap<string, Value>): boolean =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);

/** Does again what an earlier run of a module did, where it would do the same; says whether it did. */
export function reuseRun(m: Machine, key: string, name: string): boolean {
  const { shared } = m;
  if (!shared || shared.isEdited || m.heap.isTouched || !isPlain(m)) return false;
  const run = shared.runs.get(key)?.find((each) => each.name === name && canReuse(m, shared, each));
  if (!run) return false;
  reuse(m, shared, run);
  shared.active.at(-1)?.met.add(key);
  return true;
}

function canReuse(m: Machine, shared: SharedModules, run: ModuleRun): boolean {
  const asked = new Set<ModuleRun>();
  const settings = new Map(m.settings);
  const planned = new Map<Recordings, Counts>();
  let counts = countsNow(m);
  let imported = importedSoFar(m);
  let { steps } = m;
  const isReady = (each: ModuleRun): boolean => {
    if (shared.given.has(each.key) || each.isGuarded !== m.guarded > 0) return false;
    const loads = [...(each.effects.places.get(m.modules) ?? [])];
    if (loads.some(([file]) => m.modules.has(file))) return false;
    imported = withModules(
      imported,
      loads.map(([, { after }]) => after as ModuleState),
    );
    steps += each.steps;
    if (!mayImport(imported) || steps > m.stepLimit || !alike(settings, each.settings)) return false;
    for (const { owner, before } of each.owners) planned.set(owner, sum(counts, before));
    counts = sum(counts, each.counted);
    for (const [owner, reads] of each.recordings.countReads) {
      const before = planned.get(owner) ?? owner.countsBefore;
      for (const [key, count] of reads) if ((before.get(key) ?? 0) !== count) return false;
    }
    for (const [name, { after }] of each.effects.places.get(m.settings) ?? [])
      settings.set(name, after as Value);
    return each.asked.every((isSame) => isSame(m));
  };
  const fits = (each: ModuleRun): boolean => {
    if (asked.has(each) || shared.given.get(each.key) === each) return true;
    asked.add(each);
    return each.needed.every(fits) && isReady(each);
  };
  return fits(run);
}

function reuse(m: Machine, shared: SharedModules, run: ModuleRun): void {
  if (shared.given.get(run.key) === run) return;
  for (const needed of run.needed) reuse(m, shared, needed);
  const mark = m.heap.mark();
  const { isTouched } = m.heap;
  const cells = cellsMade();
  m.heap.apply(run.effects);
  // Putting back copies nothing.
  goOnCountingCells(cells + run.cells);
  const counts = countsNow(m);
  for (const { owner, before } of run.owners) owner.countsBefore = sum(counts, before);
  countOn(m, run.counted);
  giveStates(m, shared, run);
  // What it writes is what it made itself.
  m.heap.isTouched = isTouched;
  m.steps += run.steps;
  m.workCounted = workDone();
  m.joinsCounted = m.heap.joins;
  addRecordings(shared.base ?? m.recordings, run.recordings);
  shared.active.at(-1)?.parts.push({ run, stretch: m.heap.stretchSince(mark) });
}

/** Notes that the state of what a run loaded is what that run made of it. */
export function giveStates(m: Machine, shared: SharedModules, run: ModuleRun): void {
  const { places } = run.effects;
  const keys = [
    ...(places.get(m.modules)?.keys() ?? []),
    ...(places.get(shared.given)?.keys() ?? []),
    run.key,
  ];
  for (const key of new Set(keys)) m.heap.set(shared.given, key, run);
}

export function addRecordings(all: Recordings, own: Recordings): void {
  const lists = ["applications", "models", "findings", "bindings", "results", "failures", "defined"] as const;
  for (const list of lists) for (const item of own[list]) (all[list] as unknown[]).push(item);
  for (const [key, { reason, count }] of own.unknowns) {
    const seen = all.unknowns.get(key);
    if (seen) seen.count += count;
    else all.unknowns = put(all.unknowns, key, { reason, count });
  }
  for (const each of own.entered) all.entered = added(all.entered, each);
  for (const [type, made] of own.constructed)
    all.constructed = put(all.constructed, type, [...(all.constructed.get(type) ?? []), ...made]);
  for (const [owner, counts] of own.countReads) {
    const before = all.countReads.get(owner) ?? new Map<string, number>();
    all.countReads = put(all.countReads, owner, before);
    for (const [key, count] of counts) before.set(key, count);
  }
  // Names of the checked file that stand for files which it writes.
  for (const [name, value] of own.reads) noteRead(all, name, value);
  for (const [name, before] of own.writes) noteWrite(all, name, before);
  for (const [file, scope] of own.imports)
    if (!all.imports.has(file)) all.imports = put(all.imports, file, scope);
  if (own.firstImports.length > 0) all.firstImports = [...all.firstImports, ...own.firstImports];
}
