/** The state of one run of the interpreter, and the small operations on it that every part uses. */
import { EVALUATION_DEPTH, WORK_PER_RAISE } from "./budgets";
import { type Recordings, noteRead, noteWrite, put } from "./session/recordings";
import { held } from "../values/children";
import type { Context } from "../values/context";
import type { FileQuestion } from "../values/contents/data-file";
import type { Effects, Heap, Mark } from "../values/heap/heap";
import { LocalNames } from "../values/heap/local-names";
import type { Finding } from "../values/records/finding";
import type { Reason } from "../values/records/reason";
import { type Anchor, type Span, spanAt } from "../values/records/span";
import { type ClassValue, type DictValue, type Value, unknown } from "../values/value";
import { countWork } from "../values/bounds/work";
import type { LoadedModules } from "./imported";
import type { Doubt } from "./paths/doubts";
import type { Yields } from "./yields";
import type { ReadSoFar } from "./paths/environment-decides";
import type { SharedModules } from "./shared/module-runs";
import type { FunctionDef, Lambda, ModuleSyntax, Range, Statement } from "../syntax/ast";

/** Names of one Python scope. Class scopes are not seen from the functions inside them. */
export interface Scope {
  /** As in `NativeState`. */
  readonly holds: readonly string[];
  readonly kind: "module" | "function" | "class" | "comprehension";
  readonly names: Map<string, Value>;
  readonly parent: Scope | undefined;
  /** Names declared `global` or `nonlocal`, with the scope they belong to. */
  redirected?: Map<string, Scope>;
  /** Whether a function was made inside, which sees the names as long as somebody has it. */
  isCaptured?: boolean;
}

/** What a scope leads to, for `Scope.holds`. */
export const SCOPE_HOLDS = held<Scope, boolean>({
  names: "held",
  parent: "held",
  redirected: "held",
  isCaptured: "inert",
});

/** Notes that a function is made which sees the names of this scope and of those around it. */
export function capture(scope: Scope): void {
  for (let seen: Scope | undefined = scope; seen && !seen.isCaptured; seen = seen.parent)
    seen.isCaptured = true;
}

/** Notes that what these names belong to is over: nobody sees them any more, but for a function that was made inside. */
export function leave({ names, isCaptured }: Scope): void {
  if (names instanceof LocalNames && !isCaptured) names.isOver = true;
}

/** A way out of a frame or loop that was taken on one undecided path: joined with the others when it ends. */
export interface Departure {
  readonly value: Value | undefined;
  readonly effects: Effects;
}

/** One running function, module or class body. */
export interface Frame {
  /** The file that the code stands in, and the place of its top-level statement there. */
  readonly file: string;
  readonly anchor: Anchor;
  readonly scope: Scope;
  readonly definition?: FunctionDef | Lambda;
  /** The class whose body defined this method, for `super()`. */
  readonly owner?: ClassValue;
  readonly self?: Value;
  readonly mark: Mark;
  /** Value of a `return` that is certain. */
  result: Value | undefined;
  readonly returns: Departure[];
  /** Values yielded, in a generator. */
  yields: Yields | undefined;
  /** What runs at each `yield` of a generator that manages a `with`. */
  readonly onYield?: (value: Value) => void;
  /** True once some path has left: what follows no longer happens on every path. */
  partial: boolean;
  /** The statement that runs, and the top-level statement around it in a module. */
  running?: Statement;
  topLevel?: Statement;
  /** What was read of the environment when the running statement began; see `paths/environment-decides.ts`. */
  read?: ReadSoFar;
  /** Whether it was called by a statement that rests on what the environment decided. */
  isHandedDecided?: boolean;
  /** The innermost undecided condition that what runs now is behind. */
  doubt?: Doubt;
  /** True once a handler of a `try` may have left that we did not run, since we saw nothing raise. */
  leftByHandler?: boolean;
}

/** What is being tried: what is raised inside, or refused by a library, is the program's to catch. */
export interface TryScope {
  /** Where the block began. */
  readonly mark: Mark;
  /** What the block had done when something was first raised on one of its paths; handlers may start from there. */
  first: Effects | undefined;
  /** Everything raised on one of its paths, with the finding that tells it where a library refused something. */
  readonly raised: { readonly exception: Value; readonly finding?: Finding }[];
  /** The exceptions that the handlers name: what somebody waits for by name may well be raised. */
  readonly awaited: ReadonlySet<string>;
  /** Whether what stands around the block may catch an exception of a class. */
  readonly mayCatch: (type: Value) => boolean;
}

/** The block of a `with` whose manager is a generator: runs where the generator yields. */
export interface YieldTo {
  readonly definition: FunctionDef | Lambda;
  readonly block: (value: Value) => void;
}

/** One file that was imported or is checked. */
export interface ModuleState {
  readonly file: string;
  readonly name: string;
  readonly isPackage: boolean;
  readonly scope: Scope;
  readonly value: Value;
  /** The text of a file that was imported. */
  readonly source?: SourceModule;
  /**
   * Files that were parsed for it, with how long their texts are: itself, where it was imported, and those that were looked
   * at to see what must run at once. The checked file counts for nothing.
   */
  readonly parsed: ReadonlyMap<string, number>;
  /** Steps that running its statements took so far, those of what it imported aside; of the checked file none. */
  steps: number;
}

/** A file's syntax, as the analysis hands it in. */
export interface SourceModule {
  readonly file: string;
  readonly isPackage: boolean;
  /** Whether it is part of an installed package, and not of what somebody writes. */
  readonly isInstalled: boolean;
  /** How long its text is. */
  readonly characters: number;
  readonly syntax: ModuleSyntax;
}

/**
 * Answers an import: a source, `null` where there is none, `undefined` where the host has not looked yet, "unread"
 * where it is there but not worth reading.
 */
export type FindModule = (module: string, importer: string) => SourceModule | null | undefined | "unread";

/** Answers a question about a data file that the program names by its path; undefined where it can't be answered. */
export type AnswerData = (
  path: string,
  question: FileQuestion,
) => { readonly file: string; readonly facts: unknown } | undefined;

export interface Machine {
  readonly heap: Heap;
  readonly context: Context;
  readonly findModule: FindModule;
  readonly findData: AnswerData;
  readonly modules: LoadedModules;
  /** How much of each key the running piece has counted. */
  counters: Map<string, number>;
  readonly settings: Map<string, Value>;
  /** Of the piece of the program that is running. */
  recordings: Recordings;
  /** Call sites that led here, innermost first. */
  callPath: readonly Span[];
  readonly stack: Frame[];
  readonly tries: TryScope[];
  /** How many bodies of `try` with handlers, and blocks of their `else`, are running. */
  guarded: number;
  /** The exception that the running handler answers, which a bare `raise` raises again. */
  handled: Value | undefined;
  /** Classes whose metaclass is about to make them, with the namespace that it was given. */
  readonly classesBeingMade: { readonly namespace: DictValue; readonly type: ClassValue }[];
  /** Waits for the generator of a `with` to be called. */
  yieldTo: YieldTo | undefined;
  frame: Frame;
  steps: number;
  /** Cells of columns and elements of arrays that were made one by one. */
  cells: number;
  /** Steps of all pieces that ever ran, those that were taken back among them and those that were done again not. */
  stepsRun: number;
  /** Writes looked through to join paths that are counted among the steps. */
  joinsCounted: number;
  /** Work that no statement shows, counted among the steps. */
  workCounted: number;
  /** Expressions, blocks and calls that are inside one another. */
  depth: number;
  /** Loops inside one another, and the rounds that they have run together. */
  loops: number;
  rounds: number;
  stepsOfLastRounds: number; // Of those that ran by themselves inside the outermost loop.
  /** Steps of this analysis before the outermost loop, and layer applications, which take what a loop without layers does not. */
  stepsBeforeLoops: number;
  layersBeforeLoops: number;
  stepLimit: number;
  /** Steps and layer applications before the statement whose steps are counted, those of what it imports among them. */
  statementBegan: { readonly steps: number; readonly layers: number };
  /** How often something was not run for want of steps: what was seen of its statements is then not all that there is. */
  passedOver: number;
  /** How far steps beside those of layers may go, and the layer applications that were counted before. */
  plainStepLimit: number;
  layersBeforeStatement: number;
  /** Comprehensions inside one another, and the rounds that they have run together. */
  comprehensions: number;
  comprehensionRounds: number;
  /** Steps and layer applications before the outermost one that is running. */
  comprehensionBegan: { readonly steps: number; readonly layers: number };
  /** How often a default was read that whoever starts the program may replace; see `Context.assumeDefault`. */
  defaultsRead: number;
  /** How often variables of the environment were read, or what they decided. */
  readSoFar: ReadSoFar;
  /** How many ways that such a variable decides we are inside. */
  insideDecided: number;
  /** How many calls went to what can't be seen, each of which may have raised. */
  unseenCalls: number;
  /** How many undecided conditions we are inside. */
  undecided: number;
  /** Above zero while code runs that a library runs later; see `Context.rehearse`. */
  rehearsing: number;
  isForErrors: boolean; // Whether code runs for what it refuses alone; see `runForErrors`.
  /** Above zero while code runs on placeholders; see `Context.tracing`. */
  traces: number;
  /** See `Context.reportsSoFar`. */
  reportsSoFar: number;
  /** See `Context.passedUntilData`. */
  passedUntilData: number;
  /** Above zero while code runs that a library may turn into a graph; see `Context.inGraph`. */
  graphs: number;
  /** Above zero while nothing is to be recorded. */
  silent: number;
  /** How many of these are for a model that runs its layers on other inputs; see `Context.replaying`. */
  replays: number;
  /** What is found while nothing else is to be recorded. */
  overheard: Finding[] | undefined;
  openWorld: boolean;
  /** How many functions of libraries are running, which may call the program back. */
  librariesRunning: number;
  /** The checked file; bindings and definitions of other files are not recorded. */
  readonly mainFile: string;
  /** What importing files did for earlier programs; undefined where each program runs what it imports itself. */
  readonly shared: SharedModules | undefined;
  /** Its module's names, whose reading is recorded. */
  mainNames: Map<string, Value> | undefined;
}

/** Thrown by a Python `raise`, and caught where Python would catch it or where an undecided branch ends. */
export class RaiseSignal extends Error {
  constructor(
    readonly exception: Value,
    readonly span: Span,
    /** Whether it was raised on every path of what somebody runs. */
    readonly isCertain = false,
    /** Call sites that led there, innermost first. */
    readonly callPath: readonly Span[] = [],
    /** What is told of it where nothing catches it; of a `raise` that is made up when it is told. */
    readonly finding?: Finding,
    /** The module that was not found, where that is what was raised, and what ran then: on another machine it may be there. */
    readonly missingModule?: { readonly name: string; readonly frames: readonly Frame[] },
  ) {
    super("Python exception");
    countWork(WORK_PER_RAISE);
  }
}

/** Thrown when the step budget is used up; caught where the run was started. */
export class BudgetSignal extends Error {
  constructor() {
    super("step budget used up");
  }
}

/** Thrown to end a generator that has yielded enough. */
export class GeneratorSignal extends Error {
  constructor() {
    super("enough values");
  }
}

/** The file place of a node of the running code. */
export function spanOf(m: Machine, node: Range): Span {
  return spanAt(m.frame.file, m.frame.anchor, node);
}

/** The start of the running top-level statement, for what has no better place. */
export function startOfStatement(m: Machine): Span {
  return spanAt(m.frame.file, m.frame.anchor, { start: 0, end: 0 });
}

/** Goes one level deeper, or so many, unless that is too deep: then the result is what `cut` gives. */
export function inside<T>(m: Machine, work: () => T, cut: () => T, levels = 1): T {
  if (m.depth >= EVALUATION_DEPTH) return cut();
  return deeper(m, levels, work);
}

/** Runs what takes the frames of several levels: a loop that joins its rounds, a `try` that joins its handlers. */
export function deeper<T>(m: Machine, levels: number, work: () => T): T {
  m.depth += levels;
  try {
    return work();
  } finally {
    m.depth -= levels;
  }
}

/** Counts why something is not known, for `--explain-unknowns`. */
export function countIgnorance(m: Machine, reason: Reason): void {
  if (m.silent > 0) return;
  const key = `${reason.code}:${reason.detail ?? ""}`;
  const { unknowns } = m.recordings;
  const seen = unknowns.get(key);
  if (seen) seen.count += 1;
  else m.recordings.unknowns = put(unknowns, key, { reason, count: 1 });
}

/** An unknown that is counted. */
export function ignorance(m: Machine, reason: Reason): Value {
  countIgnorance(m, reason);
  return unknown(reason);
}

/** Runs `work` in another frame. */
export function inFrame<T>(m: Machine, frame: Frame, work: () => T): T {
  const before = m.frame;
  m.frame = frame;
  m.stack.push(frame);
  try {
    return work();
  } finally {
    m.stack.pop();
    m.frame = before;
  }
}

/** Reads a name: from the innermost scope outward, class scopes only when they are the innermost. */
export function lookUp(m: Machine, scope: Scope, name: string): Value | undefined {
  const target = scope.redirected?.get(name);
  const own = (target && readName(m, target.names, name)) ?? readName(m, scope.names, name);
  if (own !== undefined) return own;
  for (let outer = scope.parent; outer; outer = outer.parent) {
    if (outer.kind === "class") continue;
    const value = readName(m, outer.names, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The folder of the checked file. */
export const mainFolder = ({ mainFile }: Machine): string =>
  mainFile.slice(0, Math.max(0, mainFile.lastIndexOf("/")));

/** Reads one map of names, and notes it where it is the checked module's. */
export function readName(m: Machine, names: Map<string, Value>, name: string): Value | undefined {
  const value = names.get(name);
  if (names === m.mainNames) noteRead(m.recordings, name, value);
  return value;
}

/** Writes one name, or removes it where `value` is undefined, and notes it where it is the checked module's. */
export function writeName(
  m: Machine,
  names: Map<string, Value>,
  name: string,
  value: Value | undefined,
): void {
  if (names === m.mainNames) noteWrite(m.recordings, name, names.get(name));
  if (value === undefined) m.heap.delete(names, name);
  else m.heap.set(names, name, value);
}

/** The scope around a function, from the one that holds it on, which a name that it declares is of. */
export function scopeDeclared(
  around: Scope | undefined,
  declared: "global" | "nonlocal",
  name: string,
): Scope | undefined {
  let target = around;
  if (declared === "global") while (target?.parent) target = target.parent;
  else
    while (target && (target.kind === "class" || !target.names.has(name)) && target.parent)
      target = target.parent;
  return target;
}

/** Binds a name where Python would: in this scope, or where `global` and `nonlocal` say. */
export function bind(m: Machine, scope: Scope, name: string, value: Value): void {
  const target = scope.redirected?.get(name) ?? scope;
  writeName(m, target.names, name, value);
}
