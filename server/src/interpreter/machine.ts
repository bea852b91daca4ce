/** The state of one run of the interpreter, and the small operations on it that every part uses. */
import type { Application, ModelRecord } from "../values/application";
import type { Context, KerasVersion } from "../values/context";
import type { Finding } from "../values/finding";
import type { Effects, Heap, Mark } from "../values/heap";
import type { Reason } from "../values/reason";
import type { Span } from "../values/span";
import { type ClassValue, type Value, unknown } from "../values/value";
import type { FunctionDef, Lambda, ModuleSyntax, Range } from "../syntax/ast";

/** Names of one Python scope. Class scopes are not seen from the functions inside them. */
export interface Scope {
  readonly kind: "module" | "function" | "class" | "comprehension";
  readonly names: Map<string, Value>;
  readonly parent: Scope | undefined;
  /** Names declared `global` or `nonlocal`, with the scope they belong to. */
  redirected?: Map<string, Scope>;
}

/** A way out of a frame or loop that was taken on one undecided path: joined with the others when it ends. */
export interface Departure {
  readonly value: Value | undefined;
  readonly effects: Effects;
}

/** One running function, module or class body. */
export interface Frame {
  /** The file that the code stands in, and the offset of its top-level statement there. */
  readonly file: string;
  base: number;
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
  readonly yields: Value[] | undefined;
  /** True once some path has left: what follows no longer happens on every path. */
  partial: boolean;
}

/** What is being tried; a contradiction inside is the program's to catch. */
export interface TryScope {
  caught: boolean;
}

/** One file that was imported or is checked. */
export interface ModuleState {
  readonly file: string;
  readonly name: string;
  readonly isPackage: boolean;
  readonly scope: Scope;
  readonly value: Value;
}

/** A file's syntax, as the analysis hands it in. */
export interface SourceModule {
  readonly file: string;
  readonly isPackage: boolean;
  readonly syntax: ModuleSyntax;
}

/**
 * Answers an import: a source, `null` where there is none, `undefined` where the host has not looked yet, "unread"
 * where it is there but not worth reading.
 */
export type FindModule = (module: string, importer: string) => SourceModule | null | undefined | "unread";

export interface Machine {
  readonly heap: Heap;
  readonly keras: KerasVersion;
  readonly context: Context;
  readonly findModule: FindModule;
  readonly modules: Map<string, ModuleState>;
  readonly counters: Map<string, number>;
  readonly settings: Map<string, Value>;
  readonly applications: Application[];
  readonly models: ModelRecord[];
  readonly findings: Finding[];
  readonly bindings: { readonly span: Span; readonly value: Value }[];
  readonly unknowns: Map<string, { readonly reason: Reason; count: number }>;
  /** Functions that were entered, so that the others can be run with symbolic parameters. */
  readonly entered: Set<FunctionDef | Lambda>;
  /** Functions and classes defined in the checked file, in order. */
  readonly defined: {
    readonly value: Value;
    readonly definition: FunctionDef | undefined;
    readonly owner: ClassValue | undefined;
  }[];
  readonly callPath: Span[];
  readonly stack: Frame[];
  readonly tries: TryScope[];
  frame: Frame;
  steps: number;
  stepLimit: number;
  /** How many undecided conditions we are inside. */
  undecided: number;
  /** Above zero while nothing is to be recorded. */
  silent: number;
  openWorld: boolean;
  /** The checked file; bindings and definitions of other files are not recorded. */
  readonly mainFile: string;
}

/** Thrown by a Python `raise`, and caught where Python would catch it or where an undecided branch ends. */
export class RaiseSignal extends Error {
  constructor(
    readonly exception: Value,
    readonly span: Span,
  ) {
    super("Python exception");
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
  const { file, base } = m.frame;
  return { file, start: base + node.start, end: base + node.end };
}

/** Counts one step. */
export function step(m: Machine): void {
  m.steps += 1;
  if (m.steps > m.stepLimit) throw new BudgetSignal();
}

/** An unknown that is counted for `--explain-unknowns`. */
export function ignorance(m: Machine, reason: Reason): Value {
  if (m.silent === 0) {
    const key = `${reason.code}:${reason.detail ?? ""}`;
    const seen = m.unknowns.get(key);
    if (seen) seen.count += 1;
    else m.unknowns.set(key, { reason, count: 1 });
  }
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
export function lookUp(scope: Scope, name: string): Value | undefined {
  const own = scope.redirected?.get(name)?.names.get(name) ?? scope.names.get(name);
  if (own !== undefined) return own;
  for (let outer = scope.parent; outer; outer = outer.parent) {
    if (outer.kind === "class") continue;
    const value = outer.names.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Binds a name where Python would: in this scope, or where `global` and `nonlocal` say. */
export function bind(m: Machine, scope: Scope, name: string, value: Value): void {
  const target = scope.redirected?.get(name) ?? scope;
  m.heap.set(target.names, name, value);
}
