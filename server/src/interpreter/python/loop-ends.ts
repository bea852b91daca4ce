/** How rounds and loops end: what undecided `break`s, `continue`s and returns left is joined where each of them leads. */
import { executeBlock } from "./execute";
import type { Machine } from "../machine";
import { type Flow, type LoopScope, joinEffects, runBoth } from "../paths/undecided";
import type { Statement } from "../../syntax/ast";
import type { Effects } from "../../values/heap";

/** Joins what undecided `break`s and `continue`s left with the present state. */
export function joinDepartures(m: Machine, loop: LoopScope, isDead: boolean): void {
  if (loop.departures.length === 0) return;
  let effects: Effects | undefined = isDead ? undefined : m.heap.effectsSince(loop.mark);
  m.heap.rollback(loop.mark);
  for (const departure of loop.departures) {
    if (!effects) {
      effects = departure;
      continue;
    }
    joinEffects(m, effects, departure);
    effects = m.heap.rollback(loop.mark);
  }
  if (effects) m.heap.apply(effects);
  loop.departures.length = 0;
}

/** Where the undecided `break`s of a loop that begins here are kept. */
export const breaksFrom = (m: Machine): LoopScope => ({ mark: m.heap.mark(), departures: [] });

/** Joins the ways on which one round goes on; how the loop ends where it ends with that round, else undefined. */
export function endRound(m: Machine, loop: LoopScope, breaks: LoopScope, flow: Flow): Flow | undefined {
  const goesOn = loop.departures.length > 0;
  if (flow === "return" && (goesOn || breaks.departures.length > 0)) {
    // A return on both of two ways was noted by each of them.
    const { result } = m.frame;
    if (result !== undefined)
      m.frame.returns.push({ value: result, effects: m.heap.effectsSince(m.frame.mark) });
    m.frame.result = undefined;
    m.frame.partial = true;
    joinDepartures(m, goesOn ? loop : breaks, true);
    return goesOn ? undefined : "normal";
  }
  if (flow === "return") return flow;
  if (flow === "break" && !goesOn) {
    joinDepartures(m, breaks, false);
    return "normal";
  }
  if (flow === "break") breaks.departures.push(m.heap.effectsSince(breaks.mark));
  joinDepartures(m, loop, flow === "break");
  if (breaks.departures.length > MOST_BREAKS) joinBreaks(m, breaks);
  return undefined;
}

/** Breaks that are kept one by one. */
const MOST_BREAKS = 16;

/** Makes one of the breaks that are kept; the present state stays. */
function joinBreaks(m: Machine, breaks: LoopScope): void {
  const present = m.heap.rollback(breaks.mark);
  joinDepartures(m, breaks, true);
  breaks.departures.push(m.heap.rollback(breaks.mark));
  m.heap.apply(present);
}

/**
 * Joins the present state with where `break` left the rounds so far; whether any did. What an unknown number of rounds
 * then does is widened from there.
 */
export function takeBreaks(m: Machine, breaks: LoopScope): boolean {
  const isBroken = breaks.departures.length > 0;
  joinDepartures(m, breaks, false);
  return isBroken;
}

/** Runs what follows the rounds that were run one by one, and joins it with where `break` left them. */
export function endLoop(m: Machine, breaks: LoopScope, outer: LoopScope | undefined, work: () => Flow): Flow {
  if (breaks.departures.length === 0) return work();
  const present = m.heap.rollback(breaks.mark);
  joinDepartures(m, breaks, true);
  const broken = m.heap.rollback(breaks.mark);
  const goOn = (): Flow => {
    m.heap.apply(present);
    return work();
  };
  const leave = (): Flow => {
    m.heap.apply(broken);
    return "normal";
  };
  return runBoth(m, outer, goOn, leave);
}

/** Runs what follows a loop that no `break` ended; perhaps, where one may have. */
export function runElse(
  m: Machine,
  orelse: readonly Statement[],
  outer: LoopScope | undefined,
  isBroken: boolean,
): Flow {
  const work = (): Flow => executeBlock(m, orelse, outer);
  return isBroken && orelse.length > 0 ? runBoth(m, outer, work, () => "normal") : work();
}
