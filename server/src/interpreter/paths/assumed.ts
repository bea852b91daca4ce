/**
 * What rests on a default that whoever starts the program may replace: options of the command line, variables of the
 * environment. By default the program runs as the defaults say, and the other way is one that people take.
 */
import { insideDecided, markDecided, noteDecided } from "./environment-decides";
import { type Flow, type LoopScope, type Path, goOnFrom, mayBranch, runPath } from "./undecided";
import type { Machine } from "../machine";
import type { Effects } from "../../values/heap/heap";
import { type Arguments, TRUE, type Value, unknown } from "../../values/value";
import { isValue } from "../../values/is-value";

/** The setting that says that defaults were read; in the heap, as all that outlives a piece of the program. */
const DEFAULTS_READ = "defaults read";

/** Notes that a default is read; see `Context.assumeDefault`. */
export function assumeDefault(m: Machine): void {
  m.defaultsRead += 1;
  restOnDefaults(m);
}

/** See `Context.restOnDefaults`. */
export function restOnDefaults(m: Machine): void {
  if (!m.settings.has(DEFAULTS_READ)) m.heap.set(m.settings, DEFAULTS_READ, TRUE);
}

/** Whether what the program has come to may rest on defaults, so that what it refuses itself is no mistake. */
export const restsOnDefaults = (m: Machine): boolean => m.settings.has(DEFAULTS_READ);

/**
 * Runs the way that a test on defaults decides, and the other for what it shows: its lines have hints too, and what it
 * does is taken back. Where the default way leaves the function or raises, what follows is written for the other one.
 */
export function runByDefault(
  m: Machine,
  loop: LoopScope | undefined,
  decided: () => Flow,
  other: () => Flow,
  byVariable?: (going: Path, other: Path) => void,
): Flow {
  if (!mayBranch(m)) return decided();
  const returns = m.frame.returns.length;
  const departures = loop?.departures.length ?? 0;
  const breaks = loop?.breaks?.departures.length ?? 0;
  const a = runPath(m, loop, decided, 0);
  const left = m.frame.returns.slice(returns);
  const departed = loop?.departures.slice(departures);
  const broken = loop?.breaks?.departures.slice(breaks);
  const b = runPath(m, loop, other, 1);
  const gives = left.some(({ value }) => value !== undefined && value.kind !== "none");
  const isLeft = a.flow !== "normal" && b.flow === "normal";
  if (a.flow === "raise" || (isLeft && !(byVariable && gives))) return goOnFrom(m, a, b);
  m.frame.returns.splice(returns, Infinity, ...left);
  loop?.departures.splice(departures, Infinity, ...(departed ?? []));
  loop?.breaks?.departures.splice(breaks, Infinity, ...(broken ?? []));
  if (a.flow === "normal" || isLeft) m.heap.apply(a.effects);
  if (a.flow === "normal" && !byVariable) markNotGiven(m, a.effects, b.effects);
  byVariable?.(a, b);
  return a.flow;
}

/** `None` that stands only as long as nobody gives the option: the other way puts something in its place. */
function markNotGiven(m: Machine, going: Effects, other: Effects): void {
  for (const [holder, keys] of other.places) {
    const own = going.places.get(holder);
    for (const [key, { isMap, before, after }] of keys) {
      const effect = own?.get(key);
      const now = untilGiven(effect ? effect.after : before, after);
      if (!now) continue;
      if (isMap) m.heap.set(holder as Map<string, unknown>, key, now);
      else m.heap.write(holder as Record<string, unknown>, key, now);
    }
  }
}

/** A `None` in whose place the other way has something, as one of an option that nobody gave. */
const untilGiven = (value: unknown, other: unknown): Value | undefined =>
  isValue(value) && value.kind === "none" && isValue(other) && other.kind !== "none"
    ? { ...value, mayBeGiven: true }
    : undefined;

/** What a conditional expression gives by a default: `load(path) if path else None`. */
export function valueByDefault(m: Machine, decided: () => Value, other: () => Value): Value {
  const value = decided();
  if (value.kind !== "none" || !mayBranch(m)) return value;
  const mark = m.heap.mark();
  const given = m.context.silently(other);
  m.heap.rollback(mark);
  return untilGiven(value, given) ?? value;
}

/** The same for a test on variables of the environment: what the default way leaves is by this default only. */
export function runByVariable(
  m: Machine,
  loop: LoopScope | undefined,
  decided: () => Flow,
  other: () => Flow,
): Flow {
  const way = (): Flow => insideDecided(m, decided);
  return runByDefault(m, loop, way, other, (going, { flow, effects }) => {
    if (going.flow === "normal") markDecided(m, going.effects, effects);
    if (going.flow === "return" || flow === "return") noteDecided(m);
  });
}

const isMissing = (value: Value): boolean =>
  (value.kind === "none" || value.kind === "int") && value.mayBeGiven === true;

const hasMissing = (value: Value): boolean =>
  isMissing(value) || (value.kind === "tuple" && value.items.some(isMissing));

function haveMissing({ positional, keywords }: Arguments): boolean {
  if (positional.some(hasMissing)) return true;
  for (const value of keywords.values()) if (hasMissing(value)) return true;
  return false;
}

/** Arguments as a library gets them: an option that nobody gave by default may be anything to it, in a shape as well. */
export function withoutMissingOptions(args: Arguments): Arguments {
  if (!haveMissing(args)) return args;
  const given = (value: Value): Value => {
    if (isMissing(value)) return unknown("data", "an argument of the command line");
    return value.kind === "tuple" && value.items.some(isMissing)
      ? { ...value, items: value.items.map(given) }
      : value;
  };
  return {
    ...args,
    positional: args.positional.map(given),
    keywords: new Map([...args.keywords].map(([name, value]) => [name, given(value)])),
  };
}
