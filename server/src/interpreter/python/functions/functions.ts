/** Python functions: binding arguments to parameters, running bodies, and joining every way out. */
import { mayBeLeftOut } from "../../../values/left-out";
import { generatorOf, iteratorOver, yieldsOf } from "./generators";
import { waitsForItems } from "./told-later";
import { markEscaped } from "../../paths/escape";
import { FRAME_DEPTH, OPEN_RECURSION, UNDECIDED_RECURSION } from "../../budgets";
import { asDeclared } from "../declarations";
import { evaluate } from "../evaluate";
import { executeBlock } from "../execute";
import { nothingGiven } from "./nothing-given";
import { isDecidedIn } from "../../paths/environment-decides";
import { joinValues } from "../../paths/join";
import {
  type Frame,
  GeneratorSignal,
  type Machine,
  RaiseSignal,
  type Scope,
  ignorance,
  inFrame,
  spanOf,
  SCOPE_HOLDS,
  capture,
  leave,
} from "../../machine";
import type { Yields } from "../../yields";
import { added } from "../../session/recordings";
import { held } from "../../../values/children";
import { coroutineOf } from "../../../values/coroutine";
import { LocalNames } from "../../../values/heap/local-names";
import { parameterSymbol } from "../../../values/dimensions/symbols";
import { type Flow, joinEffects } from "../../paths/undecided";
import type { Expression, FunctionDef, Lambda, Parameter } from "../../../syntax/ast";
import type { Reason } from "../../../values/records/reason";
import { type Anchor, type Span, spanAt } from "../../../values/records/span";
import {
  type Arguments,
  type ClassValue,
  type DictEntry,
  type FunctionValue,
  NONE,
  type Value,
  str,
  tuple,
  unknown,
} from "../../../values/value";

/** What a function keeps from where it was defined. */
export interface Closure {
  readonly holds: readonly string[];
  readonly definition: FunctionDef | Lambda;
  readonly file: string;
  readonly anchor: Anchor;
  readonly scope: Scope;
  readonly owner: ClassValue | undefined;
  /** Defaults, evaluated once at the definition as Python does. */
  readonly defaults: ReadonlyMap<string, Value>;
}

const CLOSURE_HOLDS = held<Closure, FunctionDef | Lambda | Anchor>({
  definition: "inert",
  file: "inert",
  anchor: "inert",
  scope: "held",
  owner: "held",
  defaults: "held",
});

function evaluateDefaults(m: Machine, parameters: readonly Parameter[]): ReadonlyMap<string, Value> {
  const defaults = new Map<string, Value>();
  for (const p of parameters) if (p.default) defaults.set(p.name, evaluate(m, p.default));
  return defaults;
}

function close(m: Machine, definition: FunctionDef | Lambda, owner: ClassValue | undefined): Closure {
  let scope = m.frame.scope;
  // Functions do not see the names of the class around them.
  while (scope.kind === "class" && scope.parent) scope = scope.parent;
  capture(scope);
  return {
    holds: CLOSURE_HOLDS,
    definition,
    file: m.frame.file,
    anchor: m.frame.anchor,
    scope,
    owner,
    defaults: evaluateDefaults(m, definition.parameters),
  };
}

/** The names that the last statement of a function returns, alone or in a tuple; undefined where it returns anything else. */
function returnedNames({ body }: FunctionDef): readonly string[] | undefined {
  const last = body.at(-1);
  const value = last?.kind === "Return" ? last.value : undefined;
  if (value?.kind === "Name") return [value.id];
  if (value?.kind !== "Tuple") return undefined;
  const names = value.items.flatMap((item) => (item.kind === "Name" ? [item.id] : []));
  return names.length === value.items.length ? names : undefined;
}

/** The value of a `def`, before its decorators. `owner` is the class around it. */
export function makeFunction(
  m: Machine,
  definition: FunctionDef,
  owner: ClassValue | undefined,
): FunctionValue {
  const closure = close(m, definition, owner);
  return {
    kind: "function",
    name: definition.name,
    call: (args) => run(m, closure, args),
    closure,
    definedAt: spanOf(m, definition.nameRange),
    parameters: definition.parameters.map((p) =>
      p.passing === "doubleStar" ? `**${p.name}` : p.passing === "star" ? `*${p.name}` : p.name,
    ),
    optional: [...closure.defaults.keys()],
    returnedNames: returnedNames(definition),
    binding: "instance",
    attributes: new Map(),
  };
}

/** The value of a lambda. */
export function makeLambda(m: Machine, definition: Lambda): FunctionValue {
  const closure = close(m, definition, undefined);
  return {
    kind: "function",
    name: "<lambda>",
    call: (args) => run(m, closure, args),
    closure,
    parameters: definition.parameters.map((p) => p.name),
    binding: "instance",
  };
}

function bindArguments(closure: Closure, args: Arguments, scope: Scope): void {
  const { parameters } = closure.definition;
  const left = new Map(args.keywords);
  let next = 0;
  for (const p of parameters) {
    if (p.passing === "star") {
      scope.names.set(p.name, restOf(closure, p, args, next));
      next = args.positional.length;
      continue;
    }
    if (p.passing === "doubleStar") {
      const entries = new Map<string, DictEntry>(
        [...left].map(([name, value]) => {
          const entry = { key: str(name), value };
          return [`s:${name}`, mayBeLeftOut(args, name) ? { ...entry, mayLack: true } : entry];
        }),
      );
      scope.names.set(p.name, {
        kind: "dict",
        entries: args.rest ? undefined : entries,
        why: args.rest?.reason,
      });
      continue;
    }
    let value: Value | undefined;
    if (p.passing !== "keywordOnly" && next < args.positional.length) {
      value = args.positional[next];
      next += 1;
    } else if (p.passing !== "positionalOnly") {
      value = left.get(p.name);
      left.delete(p.name);
    }
    scope.names.set(p.name, value ?? missing(closure, p, args));
  }
}

/** What `*args` are, from the argument at `first` on. Where code that nobody calls is run, others may be given. */
function restOf(closure: Closure, p: Parameter, args: Arguments, first: number): Value {
  if (args.rest) return first === 0 && args.rest.tupleOf ? args.rest : unknown(args.rest.reason);
  if (!args.isOfNobody) return tuple(args.positional.slice(first));
  return { ...parameterSymbol(p.name, spanAt(closure.file, closure.anchor, p)), isRestOfCall: true };
}

/** What a parameter is that the call does not give: its default, or a symbol where code that nobody calls is run. */
function missing(closure: Closure, p: Parameter, args: Arguments): Value {
  const fallback = closure.defaults.get(p.name);
  if (args.rest) return unknown(args.rest.reason);
  if (fallback !== undefined) return fallback;
  return parameterSymbol(p.name, spanAt(closure.file, closure.anchor, p));
}

function isRecursing(m: Machine, definition: FunctionDef | Lambda): boolean {
  if (m.undecided === 0) return false;
  const most = m.openWorld ? OPEN_RECURSION : UNDECIDED_RECURSION;
  return m.stack.filter((frame) => frame.definition === definition).length >= most;
}

/** The syntax of a Python function; undefined for a library's. */
export function definitionOf(fn: FunctionValue): FunctionDef | Lambda | undefined {
  return (fn.closure as Closure | undefined)?.definition;
}

/** What waits for this generator to be called, so that it runs in the place of its `yield`. */
function takeYieldTo(m: Machine, definition: FunctionDef | Lambda): Frame["onYield"] {
  const { yieldTo } = m;
  if (yieldTo?.definition !== definition) return undefined;
  m.yieldTo = undefined;
  return yieldTo.block;
}

const isTooDeep = (m: Machine, definition: FunctionDef | Lambda): boolean =>
  isRecursing(m, definition) || m.stack.length >= FRAME_DEPTH;

const tooDeep = (m: Machine, { site }: Arguments): Value =>
  ignorance(m, { code: "budget", detail: "recursion", span: site });

/** Runs a function's body and gives the join of everything it may return; a generator's runs once it is asked for items. */
function run(m: Machine, closure: Closure, args: Arguments): Value {
  const { definition } = closure;
  if (isTooDeep(m, definition)) return tooDeep(m, args);
  const onYield = takeYieldTo(m, definition);
  const isHandedDecided = isDecidedIn(m, m.frame);
  if (definition.kind === "Lambda" || !definition.isGenerator) {
    const made = enter(m, closure, args, { onYield, isHandedDecided });
    return definition.kind === "FunctionDef" && definition.isAsync ? coroutineOf(made) : made;
  }
  // What stands in the place of its `yield`, and what nobody calls, runs at once.
  if (onYield || m.openWorld)
    return enter(m, closure, args, { onYield, isHandedDecided, yields: yieldsOf(m, definition) });
  return generatorOf(m, { ...closure, definition }, args, (yields) =>
    isTooDeep(m, definition) ? tooDeep(m, args) : enter(m, closure, args, { isHandedDecided, yields }),
  );
}

/** What a body runs with beside its arguments. */
type Entered = Pick<Frame, "onYield" | "isHandedDecided"> & { readonly yields?: Yields };

/** Binds the arguments in a new frame, and runs the body there. */
function enter(
  m: Machine,
  closure: Closure,
  args: Arguments,
  { yields, onYield, isHandedDecided }: Entered,
): Value {
  const { definition } = closure;
  const scope: Scope = {
    holds: SCOPE_HOLDS,
    kind: "function",
    names: new LocalNames(),
    parent: closure.scope,
  };
  const frame: Frame = {
    file: closure.file,
    anchor: closure.anchor,
    scope,
    definition,
    owner: closure.owner,
    self: args.positional[0],
    mark: m.heap.mark(),
    result: undefined,
    returns: [],
    yields,
    onYield,
    partial: false,
    isHandedDecided,
  };
  bindArguments(closure, args, scope);
  if (m.silent === 0) m.recordings.entered = added(m.recordings.entered, definition);
  const { callPath } = m;
  m.callPath = [args.site, ...callPath];
  try {
    return inFrame(m, frame, () => runIn(m, definition, frame));
  } finally {
    m.callPath = callPath;
    leave(scope);
  }
}

/** Declares what the parameters are, and runs the body. */
function runIn(m: Machine, definition: FunctionDef | Lambda, frame: Frame): Value {
  const { names } = frame.scope;
  for (const p of definition.parameters) {
    const value = p.annotation || p.shape ? names.get(p.name) : undefined;
    if (value) names.set(p.name, asDeclared(m, value, p, p.name));
  }
  return definition.kind === "Lambda" ? evaluate(m, definition.body) : runBody(m, definition, frame);
}

function runBody(m: Machine, definition: FunctionDef, frame: Frame): Value {
  let flow: Flow | "raise" = "normal";
  let isCut = false;
  let raised: RaiseSignal | undefined;
  try {
    flow = executeBlock(m, definition.body, undefined);
  } catch (signal) {
    isCut = true;
    if (signal instanceof RaiseSignal && waitsForItems(m, frame)) raised = signal;
    else if (signal instanceof RaiseSignal && frame.returns.length > 0) flow = "raise";
    else if (!(signal instanceof GeneratorSignal && frame.yields)) throw signal;
  }
  if (frame.yields) {
    const isCertain = !isCut && !frame.partial && frame.returns.length === 0;
    const returned = isCertain ? (flow === "return" ? frame.result : NONE) : undefined;
    const madeBy = spanAt(frame.file, frame.anchor, definition.nameRange);
    return { ...iteratorOver(m, frame.yields, returned, raised), madeBy };
  }
  const certain =
    flow === "normal"
      ? nothingGiven(definition, frame.file, frame.anchor)
      : flow === "return"
        ? frame.result
        : undefined;
  return joinReturns(m, frame, certain);
}

/** Joins the returns of undecided paths with what the function ends with (`undefined` where it ends in none). */
function joinReturns(m: Machine, frame: Frame, certain: Value | undefined): Value {
  let value = certain;
  if (frame.returns.length > 0) leave(frame.scope);
  let effects = frame.returns.length > 0 ? m.heap.rollback(frame.mark) : undefined;
  for (const departure of frame.returns) {
    if (value === undefined || !effects) {
      value = departure.value ?? NONE;
      effects = departure.effects;
      continue;
    }
    value = joinValues(value, departure.value, { first: effects, second: departure.effects });
    joinEffects(m, effects, departure.effects);
    effects = m.heap.rollback(frame.mark);
  }
  if (effects) m.heap.apply(effects);
  return value ?? NONE;
}

/**
 * What a decorator that we do not know makes of a class may be made with other arguments than its `__init__` takes, may
 * have methods that its body lacks, and its instances may equal one another, as those of `attrs` do.
 */
function markMade(m: Machine, type: ClassValue, why: Reason): void {
  const init = type.attributes.get("__init__");
  if (init?.kind === "function") m.heap.set(type.attributes, "__init__", { ...init, decorated: why });
  if (!type.openBase) m.heap.write(type, "openBase", why);
  if (!type.attributes.has("__eq__")) m.heap.set(type.attributes, "__eq__", unknown(why));
}

/** Applies decorators, innermost first; one that we do not know passes its function through. */
export function decorate(m: Machine, value: Value, decorators: readonly Expression[], span: Span): Value {
  let decorated = value;
  for (const decorator of [...decorators].reverse()) {
    const wrapper = evaluate(m, decorator);
    if (wrapper.kind === "unknown") {
      ignorance(m, wrapper.reason);
      markEscaped(m, decorated);
      if (decorated.kind === "function") decorated = { ...decorated, decorated: wrapper.reason };
      if (decorated.kind === "class") markMade(m, decorated, wrapper.reason);
      continue;
    }
    const result = m.context.call(wrapper, {
      site: span,
      positional: [decorated],
      keywords: new Map(),
      positionalSpans: [],
      keywordSpans: new Map(),
    });
    if (result.kind !== "unknown") decorated = result;
    else if (decorated.kind === "class") markMade(m, decorated, result.reason);
  }
  return decorated;
}
