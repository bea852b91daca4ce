/** Code that runs on every way out of a block: what `finally` holds, and what `__exit__` does. */
import { someException } from "./raising";
import { type Machine, RaiseSignal, startOfStatement } from "../../machine";
import type { Flow, LoopScope } from "../../paths/undecided";
import type { Mark } from "../../../values/heap/heap";

/** How cleaning up ends: as statements do ("normal" lets the way out go on), or by swallowing the exception. */
export type CleanUpFlow = Flow | "swallowed";

type CleanUp = (raised: RaiseSignal | undefined) => CleanUpFlow;

/**
 * Runs `work`, then `cleanUp` on whichever way out it took. Undecided paths that left `work` noted their effects when
 * they left, which was before the clean-up; it is run on each of those as well.
 */
export function ensuring(m: Machine, loop: LoopScope | undefined, work: () => Flow, cleanUp: CleanUp): Flow {
  const { frame } = m;
  const mark = m.heap.mark();
  const returns = frame.returns.length;
  const departures = loop?.departures.length ?? 0;
  const breaks = loop?.breaks?.departures.length ?? 0;
  const outer = m.tries.at(-1);
  const raisedBefore = outer?.raised.length;
  let flow: Flow = "normal";
  let raised: RaiseSignal | undefined;
  try {
    flow = work();
  } catch (signal) {
    if (!(signal instanceof RaiseSignal)) throw signal;
    raised = signal;
  }

  const { result, partial } = frame;
  cleanUpReturns(m, mark, returns, cleanUp);
  if (loop) cleanUpDepartures(m, loop, mark, departures, cleanUp);
  if (loop?.breaks) cleanUpDepartures(m, loop.breaks, mark, breaks, cleanUp);
  const first = raisedBefore === 0 ? outer?.first : undefined;
  if (outer && first)
    aside(m, mark, () => {
      m.heap.apply(first);
      cleanUp(new RaiseSignal(outer.raised[0]?.exception ?? someException, startOfStatement(m)));
      outer.first = m.heap.effectsSince(outer.mark);
    });
  frame.result = result;
  frame.partial = partial;

  const last = cleanUp(raised);
  if (last === "swallowed") return raised ? "normal" : flow;
  if (last !== "normal") return last;
  if (raised) throw raised;
  frame.result = result;
  return flow;
}

/** Runs `work` for what it finds on the state of `mark`, silently, and comes back to the present state. */
function aside(m: Machine, mark: Mark, work: () => void): void {
  const present = m.heap.rollback(mark);
  m.silent += 1;
  m.undecided += 1;
  try {
    work();
  } catch (signal) {
    if (!(signal instanceof RaiseSignal)) throw signal;
  } finally {
    m.silent -= 1;
    m.undecided -= 1;
    m.heap.rollback(mark);
    m.heap.apply(present);
  }
}

/** Undecided returns since `from`, with the clean-up done; one whose clean-up raises is no return any more. */
function cleanUpReturns(m: Machine, mark: Mark, from: number, cleanUp: CleanUp): void {
  const { frame } = m;
  for (const departure of frame.returns.splice(from)) {
    aside(m, mark, () => {
      m.heap.apply(departure.effects);
      frame.result = departure.value;
      const flow = cleanUp(undefined);
      const value = flow === "return" ? frame.result : departure.value;
      frame.returns.push({ value, effects: m.heap.effectsSince(frame.mark) });
    });
  }
}

/** Undecided `break`s and `continue`s since `from`, likewise. */
function cleanUpDepartures(m: Machine, loop: LoopScope, mark: Mark, from: number, cleanUp: CleanUp): void {
  for (const effects of loop.departures.splice(from)) {
    aside(m, mark, () => {
      m.heap.apply(effects);
      cleanUp(undefined);
      loop.departures.push(m.heap.effectsSince(loop.mark));
    });
  }
}
