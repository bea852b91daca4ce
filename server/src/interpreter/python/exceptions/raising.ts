/** Exceptions: raising them, what their classes are caught by, and what is kept of those that only some path raises. */
import { restsOnDefaults } from "../../paths/assumed";
import { isByEnvironment } from "../../paths/environment-decides";
import { deferredImports } from "../modules/deferred-imports";
import { definitionOf } from "../functions/functions";
import { isMutator } from "../../paths/escape";
import { type Machine, type ModuleState, RaiseSignal } from "../../machine";
import { mutatedNames } from "../../../syntax/names/mutated-names";
import { builtinValue } from "../../../libraries";
import { isInstance, textOf } from "../../../libraries/builtins";
import { type Finding, librarySays } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import { type ClassValue, type Value, argumentsOf, str, unknown } from "../../../values/value";

/** Stands for an exception of which nothing is known. */
export const someException = unknown("not-supported", "an exception");

/** Whether what happens now happens on every path of a program that somebody runs. */
export function isCertain(m: Machine): boolean {
  const isDecided = m.undecided === 0 && !isByEnvironment(m);
  return isDecided && !m.openWorld && !m.stack.some((frame) => frame.partial);
}

/**
 * Whether what happens now certainly happens on values that the program gave: what a library hands to functions that
 * it calls back is our model of the library and no proof.
 */
export function isOfProgram(m: Machine): boolean {
  return isCertain(m) && m.librariesRunning === 0 && m.silent === 0;
}

interface Raising {
  /** What is told of it where nothing catches it. */
  readonly finding?: Finding;
  /** Whether what led here is more than our model of a library. */
  readonly isProven?: boolean;
}

/** Whether something before may have raised instead: a `try` waits for what its body does, seen by us or not. */
function mayBePreempted(m: Machine): boolean {
  return m.guarded > 0 || m.stack.some((frame) => frame.leftByHandler === true);
}

/** Raises an exception, an instance or a class, as the statement at `span` does. */
export function raise(m: Machine, exception: Value, span: Span, how: Raising = {}): never {
  const { finding, isProven = finding !== undefined || !(mayBePreempted(m) || restsOnDefaults(m)) } = how;
  throw new RaiseSignal(exception, span, isProven && isOfProgram(m), m.callPath, finding);
}

/** Raises one of Python's own exceptions, with Python's own words. `finding` tells it where nothing catches it. */
export function raiseBuiltin(
  m: Machine,
  name: string,
  message: string | undefined,
  span: Span,
  finding?: Finding,
): never {
  raise(m, builtinException(m, name, message, span), span, { finding });
}

/** One of Python's own exceptions. */
export function builtinException(m: Machine, name: string, message: string | undefined, span: Span): Value {
  const type = m.context.library(`builtins.${name}`);
  return type.kind === "class" ? instance(type, message, span) : type;
}

/** Raises where an import finds nothing and a `try` waits for that. */
export function raiseMissingModule(m: Machine, name: string, span: Span): never {
  const exception = builtinException(m, "ModuleNotFoundError", `No module named '${name}'`, span);
  throw new RaiseSignal(exception, span, false, m.callPath, undefined, { name, frames: [...m.stack] });
}

function instance(type: ClassValue, message: string | undefined, constructed: Span): Value {
  const given = argumentsOf(constructed, message === undefined ? [] : [str(message)]);
  return { kind: "object", class: type, attributes: new Map(), constructed, arguments: given };
}

/** Whether `except type:` catches an exception; undefined where that can't be known. */
export function isCaughtBy(exception: Value, type: Value): boolean | undefined {
  if (exception.kind !== "class") return isInstance(exception, type);
  const types = type.kind === "tuple" ? type.items : [type];
  if (types.some((t) => t.kind === "class" && exception.mro.includes(t))) return true;
  return exception.openBase || types.some((t) => t.kind === "unknown") ? undefined : false;
}

/** Whether a `try` or a `with` around what runs now may catch one of Python's own exceptions. */
export function mayBeCaught(m: Machine, name: string): boolean {
  for (let i = m.tries.length - 1; i >= 0; i--) {
    // What `__exit__` does is done outside of its block.
    const [scope, ...inner] = m.tries.splice(i);
    if (!scope) return false;
    try {
      if (scope.mayCatch(m.context.library(`builtins.${name}`))) return true;
    } finally {
      m.tries.push(scope, ...inner);
    }
  }
  return false;
}

/** What an exception says, as the last line of Python's traceback does; undefined where its text is not known. */
function exceptionText(exception: Value): string | undefined {
  if (exception.kind === "class") return exception.name;
  if (exception.kind !== "object") return undefined;
  const { name, mro } = exception.class;
  // A class with an `__init__` or `__str__` of its own makes its text itself.
  if (
    mro.some(
      (c) => c.canonical === undefined && (c.attributes.has("__init__") || c.attributes.has("__str__")),
    )
  )
    return name;
  const [message, ...more] = exception.arguments?.positional ?? [];
  if (message === undefined) return name;
  const text =
    more.length > 0 ? undefined : textOf(message, undefined, name === "KeyError" ? "r" : undefined);
  return text === undefined ? name : `${name}: ${text}`;
}

/** Notes for the `try` around it what one of the present paths raises, or what a library refuses there. */
export function noteRaised(m: Machine, exception: Value, finding?: Finding): void {
  const scope = m.tries.at(-1);
  if (!scope) {
    if (finding) record(m, finding);
    return;
  }
  scope.first ??= m.heap.effectsSince(scope.mark);
  scope.raised.push({ exception, finding });
}

/** The exception that a library raises where it refuses something: of the class that its words begin with. */
export function exceptionOf(finding: Finding): Value {
  const says = librarySays(finding);
  const name = /^(\w+(?:Error|Exception)): /.exec(says)?.[1];
  const type = name === undefined ? undefined : builtinValue(name);
  return type?.kind === "class"
    ? instance(type, says.slice(`${type.name}: `.length), finding.span)
    : someException;
}

/**
 * Records a finding for the report. Where a model runs its layers on data, what is refused then is heard: by the program's
 * code in them, or by a layer on data only. What other layers refuse the model tells itself.
 */
export function record(m: Machine, finding: Finding): void {
  const isTold = finding.onData === "now" || finding.severity === "error";
  const isHeard = m.silent === 0 || (isTold && m.silent === m.replays);
  if (isHeard) m.recordings.findings.push(m.silent > 0 ? { ...finding, onData: "now" } : finding);
  else m.overheard?.push(finding);
}

/** Exceptions by which a program ends as it means to, or that say nothing to whoever wrote it. */
const intended: ReadonlySet<string> = new Set([
  "SystemExit",
  "KeyboardInterrupt",
  "GeneratorExit",
  "StopIteration",
]);

/**
 * Whether an exception in a file may come of imports that a package around it has not run, since nobody asked for their
 * names: what they would register in the package is not found in it.
 */
function mayBeUnregistered(m: Machine, file: string): boolean {
  const states = [...m.modules.values()];
  return states.some((around) => {
    const folder = around.file.slice(0, around.file.lastIndexOf("/") + 1);
    if (!around.isPackage || !file.startsWith(folder) || !waits(m, around)) return false;
    return states.some((state) => state.file.startsWith(folder) && isRegistry(state));
  });
}

/** Whether imports of a package still wait for one of their names. */
function waits(m: Machine, { name, file, scope }: ModuleState): boolean {
  const found = m.findModule(name, m.mainFile);
  if (!found || found === "unread" || found.file !== file) return false;
  return [...deferredImports(found.syntax.units).keys()].some((imported) => !scope.names.has(imported));
}

/** Whether a function of a module fills a container of the module's. */
function isRegistry({ scope: { names } }: ModuleState): boolean {
  const isContainer = (name: string): boolean =>
    ["dict", "list", "set"].includes(names.get(name)?.kind ?? "");
  return [...names.values()].some((value) => {
    const definition = value.kind === "function" ? definitionOf(value) : undefined;
    return (
      definition?.kind === "FunctionDef" && [...mutatedNames(definition.body, isMutator)].some(isContainer)
    );
  });
}

/**
 * Tells an exception that certainly ends the program: at the innermost call in the checked file that leads to it, with
 * the place of the `raise`.
 */
export function tellUncaught(m: Machine, signal: RaiseSignal): void {
  const { exception, span, callPath } = signal;
  const type =
    exception.kind === "class" ? exception : exception.kind === "object" ? exception.class : undefined;
  if (!signal.isCertain || !type || type.mro.some(({ name }) => intended.has(name))) return;
  if ((signal.finding?.code ?? "missing-key") === "missing-key" && mayBeUnregistered(m, span.file)) return;
  if (signal.finding) {
    record(m, { ...signal.finding, calledFrom: callPath });
    return;
  }
  const at = callPath.findIndex(({ file }) => file === m.mainFile);
  const call = callPath[at];
  const own = {
    code: "raised",
    severity: "error",
    facts: { exception: type.name },
    pythonSays: exceptionText(exception),
  } as const;
  if (span.file !== m.mainFile || !call) record(m, { ...own, span, calledFrom: callPath });
  else {
    const calledFrom = callPath.slice(at + 1);
    record(m, { ...own, span: call, calledFrom, related: [{ span, message: "problem.raised.place" }] });
  }
}
