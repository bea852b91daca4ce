/** `yield` and `yield from`: what a running generator gives, and what is sent to it. */
import { evaluate } from "../evaluate";
import { recordResult } from "../results";
import { GeneratorSignal, type Machine } from "../../machine";
import { recordedNow } from "../../yields";
import type { Yield } from "../../../syntax/ast";
import { type LazyStream, lazyStreamOf } from "../../../libraries/builtins";
import { NONE, type Value, unknown } from "../../../values/value";

/** Notes what a `yield` gives; its own value is what is sent to the generator there. */
export function evaluateYield(m: Machine, node: Yield): Value {
  const value = node.value ? evaluate(m, node.value) : NONE;
  recordResult(m, { range: node }, value);
  const { yields, onYield } = m.frame;
  if (!yields) return NONE;
  onYield?.(value);
  const given: LazyStream = node.isFrom ? yieldedFrom(m, value) : { items: [value], further: undefined };
  const { items } = yields;
  // A round of a loop of many stands for all of them, and a condition that can't be decided for none or one.
  if (m.undecided > yields.undecided || m.frame.partial) yields.openFrom ??= items.length;
  for (const [i, item] of given.items.entries()) {
    items.push(item);
    // What the other generator does until it gives this item is done now, as far as somebody asks for it.
    given.take?.(i + 1);
    yields.recorded.push(recordedNow(m, yields.triesAround));
    yields.written.push(m.heap.stretchSince(yields.start));
  }
  given.take?.("all");
  if (given.further) {
    yields.openFrom ??= items.length;
    items.push(given.further);
  }
  if (node.isFrom && given.further === undefined && items.length < yields.most)
    return value.kind === "iterator" ? (value.returned ?? unknown("not-supported", "yield from")) : NONE;
  const { sent } = yields;
  if (sent && items.length > sent.length) throw new GeneratorSignal();
  if (items.length >= yields.most) {
    yields.openFrom ??= items.length - 1;
    throw new GeneratorSignal();
  }
  return sent?.[items.length - 1] ?? unknown("not-supported", "values sent to a generator");
}

const yieldedFrom = (m: Machine, value: Value): LazyStream =>
  lazyStreamOf(value, m.context) ?? { items: [], further: unknown("not-supported", "yield from") };
