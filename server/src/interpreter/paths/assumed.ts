/**
 * What rests on a default that whoever starts the program may replace: options of the command line, variables of the
 * environment. By default the program runs as the defaults say, and the other way is one that people take.
 */
import { insideDecided, markDecided, noteDecided } from "./environment-decides";
import { type Flow, type LoopScope, type Path, goOnFrom, mayBranch, runPath } from "./undecided";
import type { Machine } from "../machine";
import { type Arguments, TRUE, type Value, unknown } from "../../values/value";

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
  byVariable?.(a, b);
  return a.flow;
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

function hasMissing({ positional, keywords }: Arguments): boolean {
  if (positional.some(isMissing)) return true;
  for (const value of keywords.values()) if (isMissing(value)) return true;
  return false;
}

/** Arguments as a library gets them: an option that nobody gave by default may be anything to it. */
export function withoutMissingOptions(args: Arguments): Arguments {
  if (!hasMissing(args)) return args;
  const given = (value: Value): Value =>
    isMissing(value) ? unknown("data", "an argument of the command line") : value;
  return {
    ...args,
    positional: args.positional.map(given),
    keywords: new Map([...args.keywords].map(([name, value]) => [name, given(value)])),
  };
}
