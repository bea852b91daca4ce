/**
 * Managers made from generators that no `with` of the program enters, but `__enter__` or an `ExitStack`: the generator stops
 * at its `yield`, and goes on from there once the manager is left.
 */
import { callFunction } from "./calls";
import { definitionOf } from "./functions";
import { GeneratorSignal, type Machine } from "../../machine";
import type { GeneratorManager } from "../../../values/context-manager";
import { NONE, type Value } from "../../../values/value";

/** Calls the generator with something that runs in the place of its first `yield`. */
function runUntil(m: Machine, { generator, given }: GeneratorManager, atYield: (value: Value) => void): void {
  const definition = definitionOf(generator);
  if (!definition) return;
  const before = m.yieldTo;
  m.yieldTo = { definition, block: atYield };
  try {
    callFunction(m, generator, given);
  } finally {
    m.yieldTo = before;
  }
}

/** Runs the generator as far as its `yield` and keeps its names; gives what it yields. */
export function enterByHand(m: Machine, manager: GeneratorManager): Value {
  let entered: Value = NONE;
  runUntil(m, manager, (value) => {
    entered = value;
    m.heap.write(manager, "names", new Map(m.frame.scope.names));
    // Ends the generator without its `finally`, which runs when the manager is left.
    throw new GeneratorSignal();
  });
  return entered;
}

/**
 * Runs what stands behind the `yield`. Evaluation can't be resumed in the middle of a function, so the generator is run
 * from its beginning; at the `yield` all that this did is undone, and its names are again what they were when it was entered.
 */
export function leaveByHand(m: Machine, manager: GeneratorManager): void {
  const { names } = manager;
  if (!names) return;
  const { silent } = m;
  const mark = m.heap.mark();
  let isBehind = false;
  m.silent += 1;
  try {
    runUntil(m, manager, () => {
      if (isBehind) throw new GeneratorSignal();
      isBehind = true;
      m.silent = silent;
      m.heap.putBack(m.heap.effectsSince(mark));
      for (const [name, value] of names) m.heap.set(m.frame.scope.names, name, value);
    });
  } finally {
    m.silent = silent;
  }
}
