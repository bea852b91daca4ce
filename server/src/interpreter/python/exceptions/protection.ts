/** `try`: which handlers what is raised inside may reach, and from which states. */
import { evaluate } from "../evaluate";
import { executeBlock } from "../execute";
import { ensuring } from "./leaving";
import { isCaughtBy, noteRaised, someException } from "./raising";
import { type Machine, RaiseSignal, type Scope, type TryScope, bind, lookUp, spanOf } from "../../machine";
import { type Flow, type LoopScope, joinEffects, runBoth } from "../../paths/undecided";
import { leavingKinds } from "../../paths/unvisited";
import type { ExceptHandler, Statement, Try } from "../../../syntax/ast";
import { assignedNames } from "../../../syntax/names/scope";
import { builtinValue } from "../../../libraries";
import type { Effects } from "../../../values/heap/heap";
import { type Value, unknown } from "../../../values/value";

/** Runs `try`; its `finally` runs on every way out, those of the handlers and of `else` among them. */
export function executeTry(m: Machine, node: Try, loop: LoopScope | undefined): Flow {
  if (node.finalbody.length === 0) return executeHandled(m, node, loop);
  return ensuring(
    m,
    loop,
    () => executeHandled(m, node, loop),
    () => executeBlock(m, node.finalbody, loop),
  );
}

/** How a protected block ended. */
interface Outcome {
  readonly flow: Flow;
  /** The exception that certainly ended it. */
  readonly signal: RaiseSignal | undefined;
  readonly scope: TryScope;
}

/** Runs the body of a `try`; what is raised inside on some path is noted in its scope. */
export function runProtected(
  m: Machine,
  work: () => Flow,
  mayCatch: TryScope["mayCatch"],
  awaited: TryScope["awaited"] = new Set(),
): Outcome {
  const scope: TryScope = { mark: m.heap.mark(), first: undefined, raised: [], awaited, mayCatch };
  m.tries.push(scope);
  try {
    return { flow: work(), signal: undefined, scope };
  } catch (signal) {
    if (!(signal instanceof RaiseSignal)) throw signal;
    return { flow: "normal", signal, scope };
  } finally {
    m.tries.pop();
  }
}

/**
 * The state from which handlers start: what the body had done when something was first raised, joined with what it
 * has done now. The state of the `try` itself is restored; gives what to apply for the body's end and the handlers'.
 */
export function takeBack(m: Machine, scope: TryScope): { readonly end: Effects; readonly raised: Effects } {
  const end = m.heap.rollback(scope.mark);
  if (!scope.first) return { end, raised: end };
  joinEffects(m, scope.first, end);
  return { end, raised: m.heap.rollback(scope.mark) };
}

/** The exceptions that handlers name as they stand there: `except (KeyError, IndexError)`. */
function namesAwaited(handlers: readonly ExceptHandler[]): ReadonlySet<string> {
  const types = handlers.flatMap(({ type }) => (type?.kind === "Tuple" ? type.items : (type ?? [])));
  return new Set(types.flatMap((type) => (type.kind === "Name" ? [type.id] : [])));
}

/** Whether one of the handlers may catch a class of exceptions, by how their types are written. */
const mayCatch =
  (handlers: readonly ExceptHandler[]) =>
  (raised: Value): boolean =>
    handlers.some(({ type }) =>
      (type?.kind === "Tuple" ? type.items : [type]).some((each) => {
        const known = each?.kind === "Name" ? builtinValue(each.id) : undefined;
        return known?.kind !== "class" || isCaughtBy(raised, known) !== false;
      }),
    );

function executeHandled(m: Machine, node: Try, loop: LoopScope | undefined): Flow {
  if (node.handlers.length === 0) return executeBlock(m, node.body, loop);
  const unseenBefore = m.unseenCalls;
  const { flow, signal, scope } = runProtected(
    m,
    () => guarded(m, () => executeBlock(m, node.body, loop)),
    mayCatch(node.handlers),
    namesAwaited(node.handlers),
  );
  const types = node.handlers.map((handler) => handler.type && evaluate(m, handler.type));
  const answers = (exception: Value): readonly ExceptHandler[] => answering(node.handlers, types, exception);

  for (const { exception, finding } of scope.raised)
    if (answers(exception).length === 0) noteRaised(m, exception, finding);
  const exceptions = scope.raised.map(({ exception }) => exception);
  const possible = new Set(exceptions.flatMap(answers));
  const others = (): Flow =>
    flow === "normal" ? guarded(m, () => executeBlock(m, node.orelse, loop)) : flow;
  if (node.handlers.some(({ body }) => leavesFrame(body))) m.frame.leftByHandler = true;
  if (signal) {
    const certain = answers(signal.exception);
    if (certain.length === 0 && possible.size === 0) throw signal;
    for (const handler of certain) possible.add(handler);
  } else if (possible.size === 0) {
    const left = others();
    if (left === "normal" && m.unseenCalls > unseenBefore) forgetFlags(m, node.handlers);
    return left;
  }

  const handlers = node.handlers.filter((handler) => possible.has(handler));
  const all = signal ? [...exceptions, signal.exception] : exceptions;
  const exception = all.length === 1 ? (all[0] ?? someException) : someException;
  const { end, raised } = takeBack(m, scope);
  const handleAny = (from: number): Flow => {
    const handler = handlers[from];
    if (!handler) return "normal";
    const handleThis = (): Flow =>
      signal?.missingModule === undefined
        ? handle(m, handler, exception, loop)
        : elsewhereUnneeded(m, handler, node.body, signal, () => handle(m, handler, exception, loop));
    if (from === handlers.length - 1) return handleThis();
    return runBoth(m, loop, handleThis, () => handleAny(from + 1));
  };
  const enterHandlers = (): Flow => {
    m.heap.apply(raised);
    return handleAny(0);
  };
  if (signal) return enterHandlers();
  const goOn = (): Flow => {
    m.heap.apply(end);
    return others();
  };
  return runBoth(m, loop, goOn, enterHandlers);
}

/**
 * Forgets the flags that handlers turn over, where code that can't be seen ran in the body: whether it raised is what such
 * a flag is there to tell.
 */
function forgetFlags(m: Machine, handlers: readonly ExceptHandler[]): void {
  for (const statement of handlers.flatMap(({ body }) => body)) {
    if (statement.kind !== "Assign" || statement.value.kind !== "Constant") continue;
    const { value: turned } = statement.value;
    if (turned.type !== "bool") continue;
    for (const target of statement.targets) {
      if (target.kind !== "Name") continue;
      const now = lookUp(m, m.frame.scope, target.id);
      if (now?.kind === "bool" && now.value !== turned.value)
        bind(m, m.frame.scope, target.id, unknown("not-supported", "whether code that can't be seen raised"));
    }
  }
}

/** Runs what may end before its last statement in ways that we don't see. */
function guarded<T>(m: Machine, work: () => T): T {
  m.guarded += 1;
  try {
    return work();
  } finally {
    m.guarded -= 1;
  }
}

/** Whether a handler may end the function or the round that its `try` stands in. */
function leavesFrame(body: readonly Statement[]): boolean {
  const kinds = leavingKinds(body);
  return kinds.has("Return") || kinds.has("Continue") || kinds.has("Break");
}

/** The handlers that may answer an exception: up to the first that certainly catches it. */
function answering(
  handlers: readonly ExceptHandler[],
  types: readonly (Value | undefined)[],
  exception: Value,
): readonly ExceptHandler[] {
  const found: ExceptHandler[] = [];
  for (const [i, handler] of handlers.entries()) {
    const type = types[i];
    const caught = type === undefined ? true : isCaughtBy(exception, type);
    if (caught !== false) found.push(handler);
    if (caught === true) break;
  }
  return found;
}

/** What a handler binds in place of a module that says that it is not there, and not what stands in for it. */
const onlyFlags: ReadonlySet<Value["kind"]> = new Set(["none", "bool", "int", "float", "str"]);

/** The statements of a block from the one on that raised. */
function fromRaising(
  m: Machine,
  block: readonly Statement[],
  { span, callPath }: RaiseSignal,
): readonly Statement[] {
  const places = [span, ...callPath];
  const at = block.findIndex((statement) => {
    const { file, start, end } = spanOf(m, statement);
    return places.some((place) => place.file === file && place.start >= start && place.end <= end);
  });
  return block.slice(Math.max(0, at));
}

/** The names that functions declared `global` or `nonlocal` which the block had called, and that did not come to their end. */
function declaredSince(m: Machine, { missingModule }: RaiseSignal): readonly (readonly [Scope, string])[] {
  const frames = missingModule?.frames ?? [];
  return frames
    .slice(frames.indexOf(m.frame) + 1)
    .flatMap(({ scope }) => [...(scope.redirected?.keys() ?? [])].map((name) => [scope, name] as const));
}

/**
 * Runs the handler of an import that finds nothing here. What it imports or defines stands in for the module; but where
 * the module is installed the handler doesn't run: it proves nothing, and flags that it sets are unknown. So is what the rest
 * of the block would have bound there, as the module itself that was `None` until then.
 */
function elsewhereUnneeded(
  m: Machine,
  { body }: ExceptHandler,
  tried: readonly Statement[],
  signal: RaiseSignal,
  work: () => Flow,
): Flow {
  m.undecided += 1;
  let flow: Flow;
  try {
    flow = work();
  } finally {
    m.undecided -= 1;
  }
  const names = assignedNames([...fromRaising(m, tried, signal), ...body]);
  for (const [scope, name] of [
    ...[...names].map((each) => [m.frame.scope, each] as const),
    ...declaredSince(m, signal),
  ]) {
    const value = lookUp(m, scope, name);
    const isFlag = value !== undefined && onlyFlags.has(value.kind);
    if (isFlag) bind(m, scope, name, unknown("module-not-found", signal.missingModule?.name));
  }
  return flow;
}

function handle(m: Machine, handler: ExceptHandler, exception: Value, loop: LoopScope | undefined): Flow {
  if (handler.name !== undefined) bind(m, m.frame.scope, handler.name, exception);
  const before = m.handled;
  m.handled = exception;
  try {
    return executeBlock(m, handler.body, loop);
  } finally {
    m.handled = before;
  }
}
