/** `try` and `with`: contradictions inside a `try` are the program's to catch, so they are not problems. */
import { assign } from "./assignments";
import { evaluate } from "./evaluate";
import { executeBlock } from "./execute";
import { type Machine, RaiseSignal, type TryScope, bind, spanOf } from "../machine";
import { type Flow, type LoopScope, runBoth } from "../paths/undecided";
import type { ExceptHandler, Try, With } from "../../syntax/ast";
import { isInstance } from "../../libraries/builtins";
import { type Value, argumentsOf, unknown } from "../../values/value";

/** Runs the body; a certain exception goes to its handler, a contradiction makes the handler a second possibility. */
export function executeTry(m: Machine, node: Try, loop: LoopScope | undefined): Flow {
  const scope: TryScope = { caught: false };
  let flow: Flow = "normal";
  let raised: RaiseSignal | undefined;
  if (node.handlers.length > 0) m.tries.push(scope);
  try {
    flow = executeBlock(m, node.body, loop);
  } catch (signal) {
    if (!(signal instanceof RaiseSignal)) throw signal;
    raised = signal;
  } finally {
    if (node.handlers.length > 0) m.tries.pop();
  }
  if (raised) {
    const signal = raised;
    const handler = node.handlers.find((h) => catches(m, h, signal.exception) !== false);
    if (!handler) {
      executeBlock(m, node.finalbody, loop);
      throw raised;
    }
    flow = handle(m, handler, raised.exception, loop);
  } else if (flow === "normal" && scope.caught && node.handlers[0]) {
    const [first] = node.handlers;
    flow = runBoth(
      m,
      loop,
      () => executeBlock(m, node.orelse, loop),
      () => handle(m, first, unknown("already-reported"), loop),
    );
  } else if (flow === "normal") {
    flow = executeBlock(m, node.orelse, loop);
  }
  const last = executeBlock(m, node.finalbody, loop);
  return last === "normal" ? flow : last;
}

function catches(m: Machine, handler: ExceptHandler, exception: Value): boolean | undefined {
  if (!handler.type) return true;
  const type = evaluate(m, handler.type);
  const types = type.kind === "tuple" ? type.items : [type];
  if (exception.kind === "class") return types.some((t) => t.kind === "class" && exception.mro.includes(t));
  const answers = types.map((t) => isInstance(exception, t));
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

function handle(m: Machine, handler: ExceptHandler, exception: Value, loop: LoopScope | undefined): Flow {
  if (handler.name !== undefined) bind(m, m.frame.scope, handler.name, exception);
  return executeBlock(m, handler.body, loop);
}

/** Runs `with`: the targets are what `__enter__` gives; exceptions go through. */
export function executeWith(m: Machine, node: With, loop: LoopScope | undefined): Flow {
  for (const item of node.items) {
    const manager = evaluate(m, item.context);
    const site = spanOf(m, item.context);
    const enter = m.context.attribute(manager, "__enter__");
    const entered =
      enter && enter.kind !== "unknown" ? m.context.call(enter, argumentsOf(site, [])) : manager;
    if (item.target) assign(m, item.target, entered);
  }
  return executeBlock(m, node.body, loop);
}
