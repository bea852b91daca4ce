/** Running what nobody calls: functions and methods with named symbols for their parameters and their defaults as known. */
import { classAttribute, getAttribute } from "../python/classes/attributes";
import { CLOSURES_PER_FUNCTION, STEPS_FOR_OPEN_FUNCTIONS, STEPS_PER_OPEN_FUNCTION } from "../budgets";
import { callFunction, callValue } from "../python/functions/calls";
import { definitionOf } from "../python/functions/functions";
import { instantiate } from "../python/classes/making-instances";
import { constructionsOf } from "./constructions";
import { recordUnseenResults } from "../python/results";
import { BudgetSignal, type Machine, RaiseSignal, ignorance } from "../machine";
import { type Changes, reach } from "./changes";
import { type LastRun, type Piece, isUnchanged, noteRun, redoPiece, runPiece } from "./pieces";
import type { Defined, Recordings } from "./recordings";
import { type Fresh, forgetClassPlaceholders, forgetPlaceholders, takeBackShared } from "./set-by-others";
import type { FunctionDef, Lambda } from "../../syntax/ast";
import { methodsCalled } from "../../syntax/names/attributes-of-self";
import type { Finding } from "../../values/records/finding";
import { type Span, sameSpan, NOWHERE } from "../../values/records/span";
import { parameterSymbol } from "../../values/dimensions/symbols";
import {
  type Arguments,
  type ClassValue,
  type FunctionValue,
  type Value,
  argumentsOf,
  unknown,
} from "../../values/value";

/** One run of a function, or of a class' methods, that the program itself does not call. */
export interface Attempt extends Piece {
  readonly value: Value;
  /** The functions that were not entered before. */
  readonly definitions: readonly (FunctionDef | Lambda)[];
  /** Those of them that a class derived from theirs replaces. */
  readonly replaced: readonly (FunctionDef | Lambda)[];
  /** What the program makes instances of the class with. */
  readonly constructed: readonly Arguments[];
  /** The steps that were left for it, where they were not enough. */
  readonly cutWith: number | undefined;
}

/** The steps for what nobody calls of a file: where they end, and whether some of it needed more. */
interface Allowance {
  readonly end: number;
  isCut: boolean;
}

/**
 * Runs every function and method of the checked file that its own code never entered, in source order, into
 * `attempts`; stops before each. Each starts from what the program `counted`, since none of them knows of the others.
 * Attempts of the `last` run are done again as they were where nothing changed for them. Only what pieces define `isWanted` says of is run.
 */
export function* runUncalled(
  m: Machine,
  pieces: readonly Recordings[],
  counted: ReadonlyMap<string, number>,
  last: LastRun<Attempt>,
  changes: Changes | undefined,
  attempts: Attempt[],
  isWanted: (piece: Recordings) => boolean = () => true,
): Generator<undefined, undefined> {
  const entered = new Set<FunctionDef | Lambda>();
  const add = (recordings: Recordings): void => {
    for (const definition of recordings.entered) entered.add(definition);
  };
  pieces.forEach(add);
  const defined = pieces.filter(isWanted).flatMap((recordings) => recordings.defined);
  const methods = methodsOf(defined);
  const replaced = replacedMethods(methods);
  const places = new Map(last.pieces.map(({ value }, i) => [value, i]));
  const program = new Set<object>();
  const closures = new Map<FunctionDef | Lambda, number>();
  const end = m.steps + STEPS_FOR_OPEN_FUNCTIONS;
  for (const piece of defined) {
    const definitions = uncalled(piece, methods, entered);
    if (definitions.length === 0) continue;
    const own = piece.value.kind === "function" ? piece.definition : undefined;
    yield;
    const place = places.get(piece.value);
    const old = place === undefined ? undefined : last.take(place);
    m.openWorld = true;
    try {
      const constructed = piece.value.kind === "class" ? constructionsOf(pieces, piece.value) : [];
      const work = {
        definitions,
        replaced: definitions.filter((one) => replaced.has(one)),
        constructed,
        end,
      };
      attempts.push(runOrRedo(m, piece.value, work, counted, old, last, changes, program));
    } finally {
      m.openWorld = false;
    }
    attempts.slice(-1).forEach(({ recordings }) => {
      add(recordings);
    });
    if (!own) continue;
    // What a function makes anew at each of its calls has other numbers each time, all of which are values of its lines.
    const run = (closures.get(own) ?? 0) + 1;
    closures.set(own, run);
    if (run < CLOSURES_PER_FUNCTION) entered.delete(own);
  }
}

/** The methods of each class, in source order. */
function methodsOf(defined: readonly Defined[]): ReadonlyMap<ClassValue, readonly FunctionDef[]> {
  const methods = new Map<ClassValue, FunctionDef[]>();
  for (const { owner, definition } of defined) {
    if (!owner || !definition) continue;
    const others = methods.get(owner);
    if (others) others.push(definition);
    else methods.set(owner, [definition]);
  }
  return methods;
}

/**
 * Methods in whose place a class derived from theirs has its own. Their class may be there to be derived from, with an
 * attribute or a setting that only the derived one has right: what is refused in them is not told.
 */
function replacedMethods(methods: ReadonlyMap<ClassValue, readonly FunctionDef[]>): ReadonlySet<FunctionDef> {
  const replaced = new Set<FunctionDef>();
  for (const [type, own] of methods) {
    const names = new Set(own.map(({ name }) => name));
    for (const base of type.mro.slice(1)) {
      for (const method of methods.get(base) ?? []) if (names.has(method.name)) replaced.add(method);
    }
  }
  return replaced;
}

interface Work {
  readonly definitions: readonly FunctionDef[];
  readonly replaced: readonly FunctionDef[];
  readonly constructed: readonly Arguments[];
  /** The step behind which nothing of the file is run that nobody calls. */
  readonly end: number;
}

/** What there is to run of a definition: a function by itself, the methods of a class together. */
function uncalled(
  { value, definition, owner }: Defined,
  methods: ReadonlyMap<ClassValue, readonly FunctionDef[]>,
  entered: ReadonlySet<FunctionDef | Lambda>,
): readonly FunctionDef[] {
  if (value.kind === "function" && definition && !owner) return entered.has(definition) ? [] : [definition];
  if (value.kind !== "class") return [];
  return (methods.get(value) ?? []).filter((method) => !entered.has(method));
}

function runOrRedo(
  m: Machine,
  value: Value,
  work: Work,
  counted: ReadonlyMap<string, number>,
  old: Attempt | undefined,
  last: LastRun<Attempt>,
  changes: Changes | undefined,
  program: Set<object>,
): Attempt {
  const { definitions, replaced, constructed, end } = work;
  const left = end - m.steps;
  const isSame =
    old &&
    // What takes less than half of what is left would not be cut in any of its parts.
    (old.cutWith === undefined ? old.steps <= left / 2 : old.cutWith === left) &&
    sameItems(old.definitions, definitions) &&
    sameItems(old.replaced, replaced) &&
    sameItems(old.constructed, constructed);
  if (changes && isSame && isUnchanged(m, changes, old, counted)) {
    redoPiece(m, changes, old);
    return old;
  }
  if (old) last.drop(old);
  const allowance = { end, isCut: false };
  const { piece } = runPiece(m, counted, () => {
    if (value.kind === "function")
      attempt(m, allowance, placeOf(value), () => callFunction(m, value, argumentsOfNobody(m, value)));
    if (value.kind === "class") runClass(m, value, work, allowance, program);
  });
  forgetOutside(m, [value], piece, program);
  noteRun(m, changes, piece);
  return { ...piece, value, definitions, replaced, constructed, cutWith: allowance.isCut ? left : undefined };
}

/**
 * Takes back what an attempt changed of the program's own state, which nobody will find changed when nobody calls
 * the function. What it made itself keeps its state, since the report shows it. `program` gathers what the names
 * that attempts read lead to in the state that the program ends in, from which each of them starts.
 */
function forgetOutside(
  m: Machine,
  given: readonly object[],
  { mark, recordings: { reads } }: Pick<Piece, "mark" | "recordings">,
  program: Set<object>,
): void {
  const writes = m.heap.undo(mark);
  reach(program, [...given, ...reads.values()], m.mainNames);
  const isOutside = (holder: object): boolean =>
    holder === m.mainNames || holder === m.settings || program.has(holder);
  m.heap.redo(writes.filter(({ holder }) => !isOutside(holder)));
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);

const placeOf = (value: FunctionValue | ClassValue): Span => value.definedAt ?? NOWHERE;

/** Runs methods of a class on an instance made as the program makes its own, or else with symbolic arguments. */
function runClass(
  m: Machine,
  type: ClassValue,
  work: Work,
  allowance: Allowance,
  program: Set<object>,
): void {
  const ways = work.constructed.length > 0 ? work.constructed : [openArguments(placeOf(type), [])];
  const { recordings } = m;
  const entered = new Set(recordings.entered);
  const before = recordings.findings.length;
  let told: readonly Finding[] | undefined;
  for (const way of ways) {
    recordings.entered = new Set();
    const mark = m.heap.mark();
    runMethods(m, type, { ...way, site: placeOf(type) }, work, allowance);
    forgetOutside(m, [type, way], { mark, recordings }, program);
    for (const definition of recordings.entered) entered.add(definition);
    const found = recordings.findings.splice(before);
    // Nobody knows in which of these ways the next caller's instance is made: what is refused of one alone is not told.
    told = told?.filter((one) => found.some((other) => isSameFinding(one, other))) ?? found;
  }
  recordings.entered = entered;
  recordings.findings.push(...(told ?? []));
}

const isSameFinding = (a: Finding, b: Finding): boolean => a.code === b.code && sameSpan(a.span, b.span);

/** Makes an instance; where a library has it run by calls, it is called as well, other methods are run one by one. */
function runMethods(
  m: Machine,
  type: ClassValue,
  args: Arguments,
  { definitions, replaced }: Work,
  allowance: Allowance,
): void {
  let made: Value | undefined;
  attempt(m, allowance, placeOf(type), () => (made = instantiate(m, type, args)));
  const instance = made;
  if (!instance) return;
  let fresh: Fresh | undefined;
  if (instance.kind === "object") {
    forgetClassPlaceholders(m, instance);
    fresh = { instance, attributes: new Map(instance.attributes), mark: m.heap.mark() };
  }
  const called = instance.kind === "object" ? instance.native?.hooks?.calledMethod : undefined;
  const call = called === undefined ? undefined : classAttribute(type, called);
  if (call?.kind === "function" && !call.canonical) {
    const told = m.recordings.findings.length;
    attempt(m, allowance, placeOf(type), () =>
      callValue(m, instance, symbolicInputs(m, placeOf(type), call)),
    );
    if (replaced.some(({ name }) => name === called)) m.recordings.findings.length = told;
  }
  for (const method of callersFirst(definitions)) {
    if (m.recordings.entered.has(method)) continue;
    if (fresh) takeBackShared(m, fresh, method);
    forgetPlaceholders(m, instance);
    const isPassedOver = isCalledBy(m.recordings.entered, type, method.name);
    const told = m.recordings.findings.length;
    attempt(m, allowance, placeOf(type), () => {
      const bound = getAttribute(m, instance, method.name, placeOf(type));
      return bound?.kind === "function"
        ? callFunction(m, bound, openArguments(placeOf(bound), []))
        : instance;
    });
    if (isPassedOver || replaced.includes(method)) m.recordings.findings.length = told;
  }
}

/**
 * Methods with those last that others of them call: they are run from there, as what the others have set before says.
 */
function callersFirst(methods: readonly FunctionDef[]): readonly FunctionDef[] {
  const called = new Set(methods.flatMap((method) => [...methodsCalled(method)]));
  return [
    ...methods.filter(({ name }) => !called.has(name)),
    ...methods.filter(({ name }) => called.has(name)),
  ];
}

/**
 * Whether a method that ran calls another by its text and did not come to it: `if width == 32: self.build_32()`. What
 * that method needs is then not what the defaults say, and what is refused in it with them is not told.
 */
function isCalledBy(entered: ReadonlySet<FunctionDef | Lambda>, { mro }: ClassValue, name: string): boolean {
  return mro.some(({ attributes }) =>
    [...attributes.values()].some((value) => {
      const definition = value.kind === "function" ? definitionOf(value) : undefined;
      return (
        definition?.kind === "FunctionDef" && entered.has(definition) && methodsCalled(definition).has(name)
      );
    }),
  );
}

/** What is given where nobody in sight calls. */
const openArguments = (site: Span, positional: readonly Value[]): Arguments => ({
  ...argumentsOf(site, positional),
  isOfNobody: true,
});

/**
 * What a function is given that nobody in sight calls: its defaults, but where a decorator that we do not know calls it, as
 * those of command lines, configurations and widgets do, which give their own.
 */
function argumentsOfNobody(m: Machine, fn: FunctionValue): Arguments {
  const given = openArguments(placeOf(fn), []);
  if (!fn.decorated || !fn.optional) return given;
  ignorance(m, fn.decorated);
  const keywords = new Map(fn.optional.map((name) => [name, parameterSymbol(name, placeOf(fn))]));
  return { ...given, keywords };
}

/** What the method behind a call is given when nobody calls it: its first parameter, unknown; any number of them for `*inputs`. */
function symbolicInputs(m: Machine, site: Span, call: FunctionValue): Arguments {
  const [, first] = call.parameters ?? [];
  if (first === undefined || first.startsWith("**")) return openArguments(site, []);
  const isAnyNumber = first.startsWith("*");
  const given = unknown("parameter", isAnyNumber ? first.slice(1) : first, call.definedAt);
  ignorance(m, given.reason);
  return isAnyNumber ? { ...openArguments(site, []), rest: given } : openArguments(site, [given]);
}

/** Runs one piece within its own budget; an exception or an exhausted budget ends only this piece. */
function attempt(m: Machine, allowance: Allowance, span: Span, work: () => Value): void {
  const limit = m.stepLimit;
  const left = allowance.end - m.steps;
  m.stepLimit = Math.min(limit, m.steps + Math.min(STEPS_PER_OPEN_FUNCTION, left / 2));
  const { passedOver } = m;
  const recorded = m.recordings.results.length;
  const depth = { stack: m.stack.length, path: m.callPath };
  try {
    work();
    if (m.passedOver > passedOver) recordUnseenResults(m, recorded);
  } catch (signal) {
    if (signal instanceof BudgetSignal) {
      allowance.isCut = true;
      ignorance(m, { code: "budget", detail: "steps of a function nobody calls" });
    } else if (!(signal instanceof RaiseSignal)) m.recordings.failures.push({ error: signal, span });
    m.stack.length = depth.stack;
    m.callPath = depth.path;
  } finally {
    m.stepLimit = limit;
  }
}
