/** `with`: `__enter__` before the block and `__exit__` on every way out of it, which may swallow an exception. */
import { assign } from "./assignments";
import { callFunction } from "./functions/calls";
import { evaluate } from "./evaluate";
import { executeBlock } from "./execute";
import { raiseForManager } from "./exceptions/refused-types";
import { definitionOf } from "./functions/functions";
import { type CleanUpFlow, ensuring } from "./exceptions/leaving";
import { runProtected, takeBack } from "./exceptions/protection";
import { noteRaised, someException } from "./exceptions/raising";
import { recordResult } from "./results";
import { type Machine, type RaiseSignal, type TryScope, inFrame, spanOf } from "../machine";
import { type Flow, type LoopScope, joinEffects } from "../paths/undecided";
import type { Expression, With } from "../../syntax/ast";
import { truthOf } from "../../libraries/builtins";
import { type GeneratorManager, generatorManager } from "../../values/context-manager";
import type { Span } from "../../values/records/span";
import { NONE, type Value, argumentsOf } from "../../values/value";

/** Runs `with`; each manager is entered inside the one before. */
export function executeWith(m: Machine, node: With, loop: LoopScope | undefined): Flow {
  const enterFrom = (index: number): Flow => {
    const item = node.items[index];
    if (!item) return executeBlock(m, node.body, loop);
    const block = (entered: Value): Flow => {
      const { context, target } = item;
      if (target) {
        const range = { start: context.start, end: target.end };
        recordResult(m, { range, target }, assign(m, target, entered));
      }
      return enterFrom(index + 1);
    };
    return manage(m, item.context, loop, block);
  };
  return enterFrom(0);
}

function manage(
  m: Machine,
  context: Expression,
  loop: LoopScope | undefined,
  block: (entered: Value) => Flow,
): Flow {
  const manager = evaluate(m, context);
  const site = spanOf(m, context);
  const generator = generatorManager(manager);
  if (generator) return runGenerator(m, generator, block);
  raiseForManager(m, manager, site);
  const exit = m.context.attribute(manager, "__exit__");
  if (!exit || exit.kind === "unknown") return manageUnknown(m, manager, context, block);
  const leave = (exception: Value | undefined): boolean | undefined => leaveBlock(m, exit, exception, site);
  return ensuring(
    m,
    loop,
    () => {
      const enter = m.context.attribute(manager, "__enter__");
      const entered = enter ? m.context.call(enter, argumentsOf(site, [])) : manager;
      return runSwallowing(m, () => block(entered), leave, namesGiven(manager));
    },
    (raised): CleanUpFlow =>
      // Where nobody can tell whether the exception is swallowed, only what follows if it is can still happen.
      leave(raised?.exception) === false || !raised ? "normal" : "swallowed",
  );
}

/** Calls `__exit__`; whether it swallows the exception, undefined where that can't be known. */
function leaveBlock(m: Machine, exit: Value, exception: Value | undefined, site: Span): boolean | undefined {
  const type = exception?.kind === "object" ? exception.class : (exception ?? NONE);
  const given = argumentsOf(site, [type, exception ?? NONE, exception ? someException : NONE]);
  return truthOf(m.context.call(exit, given), m.context);
}

/** The classes that a manager was made with, as `suppress(KeyError)`: what it waits for by name may well be raised. */
function namesGiven(manager: Value): TryScope["awaited"] {
  const given = manager.kind === "object" ? (manager.arguments?.positional ?? []) : [];
  return new Set(given.flatMap((value) => (value.kind === "class" ? [value.name] : [])));
}

/** Runs the block; what only some of its paths raise goes on to the `try` around it where `__exit__` lets it. */
function runSwallowing(
  m: Machine,
  block: () => Flow,
  leave: (exception: Value) => boolean | undefined,
  awaited: TryScope["awaited"],
): Flow {
  const mayCatch = (exception: Value): boolean => {
    const mark = m.heap.mark();
    const answer = m.context.silently(() => leave(exception));
    m.heap.rollback(mark);
    return answer !== false;
  };
  const { flow, signal, scope } = runProtected(m, block, mayCatch, awaited);
  return settle(
    m,
    scope,
    flow,
    signal,
    scope.raised.filter(({ exception }) => mayCatch(exception)),
  );
}

function settle(
  m: Machine,
  scope: TryScope,
  flow: Flow,
  signal: RaiseSignal | undefined,
  swallowed: TryScope["raised"],
): Flow {
  for (const each of scope.raised) if (!swallowed.includes(each)) noteRaised(m, each.exception, each.finding);
  if (signal) throw signal;
  // A path whose exception is swallowed goes on behind the block, with what the block had done by then.
  if (swallowed.length > 0 && scope.first && flow === "normal") {
    const { end, raised } = takeBack(m, scope);
    joinEffects(m, end, raised);
  }
  return flow;
}

/** Managers of public code that swallow exceptions are named for it: `pytest.raises`, `suppress`, `assertRaises`. */
const SWALLOWING = /raises|suppress|ignor|expect|catch|fail/i;

/** A manager that is not known gives itself. It lets exceptions through unless its name says otherwise. */
function manageUnknown(
  m: Machine,
  manager: Value,
  context: Expression,
  block: (entered: Value) => Flow,
): Flow {
  const enter = m.context.attribute(manager, "__enter__");
  const entered =
    enter && enter.kind !== "unknown" ? m.context.call(enter, argumentsOf(spanOf(m, context), [])) : manager;
  if (!SWALLOWING.test(calledName(context))) return block(entered);
  const { flow, signal, scope } = runProtected(
    m,
    () => block(entered),
    () => true,
  );
  return signal ? "normal" : settle(m, scope, flow, undefined, scope.raised);
}

function calledName(node: Expression): string {
  if (node.kind === "Call") return calledName(node.callee);
  if (node.kind === "Attribute") return node.name;
  return node.kind === "Name" ? node.id : "";
}

/** Runs a generator with the block in the place of its `yield`, where the block's exceptions are raised too. */
function runGenerator(
  m: Machine,
  { generator, given }: GeneratorManager,
  block: (entered: Value) => Flow,
): Flow {
  const { frame, callPath } = m;
  const definition = definitionOf(generator);
  let flow: Flow = "normal";
  if (!definition) return block(callFunction(m, generator, given));
  const before = m.yieldTo;
  m.yieldTo = {
    definition,
    block: (value) => {
      const inside = m.callPath;
      m.callPath = callPath;
      try {
        flow = inFrame(m, frame, () => block(value));
      } finally {
        m.callPath = inside;
      }
    },
  };
  try {
    callFunction(m, generator, given);
  } finally {
    m.yieldTo = before;
  }
  return flow;
}
