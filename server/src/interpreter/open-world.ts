/** Running what nobody calls: functions and methods with named symbols for their parameters and their defaults as known. */
import { classAttribute, getAttribute } from "./attributes";
import { STEPS_PER_OPEN_FUNCTION } from "./budgets";
import { callFunction, callValue, instantiate } from "./calls";
import { BudgetSignal, type Machine, RaiseSignal, ignorance } from "./machine";
import { isLayerInstance } from "../libraries/keras";
import type { Span } from "../values/span";
import { type ClassValue, type FunctionValue, type Value, argumentsOf } from "../values/value";

/** Runs every function and method of the checked file that its own code never entered, in source order. */
export function runUncalled(m: Machine): void {
  m.openWorld = true;
  const instances = new Map<ClassValue, Value>();
  for (const { value, definition, owner } of [...m.defined]) {
    if (definition && m.entered.has(definition)) continue;
    if (value.kind === "function" && !owner && definition)
      attempt(m, () => callFunction(m, value, argumentsOf(placeOf(value), [])));
    if (value.kind === "class") runClass(m, value, instances);
  }
  m.openWorld = false;
}

const placeOf = (value: FunctionValue | ClassValue): Span =>
  value.definedAt ?? { file: "", start: 0, end: 0 };

/** Makes an instance with symbolic arguments; a layer is called as well, other methods are run one by one. */
function runClass(m: Machine, type: ClassValue, instances: Map<ClassValue, Value>): void {
  const methods = m.defined.filter((d) => d.owner === type && d.definition && !m.entered.has(d.definition));
  if (methods.length === 0) return;
  attempt(m, () => {
    const instance = instantiate(m, type, argumentsOf(placeOf(type), []));
    instances.set(type, instance);
    return instance;
  });
  const instance = instances.get(type);
  if (!instance) return;
  const call = classAttribute(type, "call");
  if (
    instance.kind === "object" &&
    isLayerInstance(instance) &&
    call?.kind === "function" &&
    !call.canonical
  ) {
    attempt(m, () => callValue(m, instance, argumentsOf(placeOf(type), symbolicInputs(m, call))));
  }
  for (const { value, definition } of methods) {
    if (!definition || m.entered.has(definition) || value.kind !== "function") continue;
    attempt(m, () => {
      const bound = getAttribute(m, instance, definition.name, placeOf(value));
      return bound?.kind === "function" ? callFunction(m, bound, argumentsOf(placeOf(value), [])) : instance;
    });
  }
}

/** What a layer's `call` is given when nobody calls it: its first parameter, unknown. */
function symbolicInputs(m: Machine, call: FunctionValue): readonly Value[] {
  const [, first] = call.parameters ?? [];
  if (first === undefined || first.startsWith("*")) return [];
  return [ignorance(m, { code: "parameter", detail: first, span: call.definedAt })];
}

/** Runs one piece within its own budget; an exception or an exhausted budget ends only this piece. */
function attempt(m: Machine, work: () => Value): void {
  const limit = m.stepLimit;
  m.stepLimit = Math.min(limit, m.steps + STEPS_PER_OPEN_FUNCTION);
  const depth = { stack: m.stack.length, path: m.callPath.length };
  try {
    work();
  } catch (signal) {
    if (signal instanceof BudgetSignal)
      ignorance(m, { code: "budget", detail: "steps of a function nobody calls" });
    else if (!(signal instanceof RaiseSignal)) throw signal;
    m.stack.length = depth.stack;
    m.callPath.length = depth.path;
  } finally {
    m.stepLimit = limit;
  }
}
