/** How rounds and loops end: what undecided `break`s, `continue`s and returns left is joined where each of them leads. */
import { executeBlock } from "../execute";
import type { Machine } from "../../machine";
import { type Flow, type LoopScope, joinEffects, runBoth } from "../../paths/undecided";
import type { Statement } from "../../../syntax/ast";
import type { Effects, Mark } from "../../../values/heap/heap";

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

/** Where the undecided `break`s of a loop's rounds lead: what the rounds until then left, from where the loop began. */
export interface BrokenRounds {
  readonly mark: Mark;
  readonly left: LeftRounds[];
}

/** What the `break`s of some rounds left, joined: the effects since the first of these rounds began. */
interface LeftRounds {
  readonly mark: Mark;
  readonly effects: Effects;
  readonly rounds: number;
}

/** Where the undecided `break`s of a loop that begins here are kept. */
export const brokenFrom = (m: Machine): BrokenRounds => ({ mark: m.heap.mark(), left: [] });

/** A round that begins here. What it leaves undecided is joined at its end, so that the next looks through its own writes only. */
export function beginRound(m: Machine): LoopScope & Required<Pick<LoopScope, "breaks">> {
  const mark = m.heap.mark();
  return { mark, departures: [], breaks: { mark, departures: [] } };
}

/** Joins the ways on which one round goes on; how the loop ends where it ends with that round, else undefined. */
export function endRound(
  m: Machine,
  loop: ReturnType<typeof beginRound>,
  broken: BrokenRounds,
  flow: Flow,
): Flow | undefined {
  const { breaks } = loop;
  const goesOn = loop.departures.length > 0;
  if (flow === "return") {
    const isBroken = breaks.departures.length > 0 || broken.left.length > 0;
    if (!goesOn && !isBroken) return flow;
    // A return on both of two ways was noted by each of them.
    const { result } = m.frame;
    if (result !== undefined)
      m.frame.returns.push({ value: result, effects: m.heap.effectsSince(m.frame.mark) });
    m.frame.result = undefined;
    m.frame.partial = true;
    if (!goesOn) {
      noteBroken(m, breaks, broken);
      const ways = takeApart(m, broken);
      if (ways) m.heap.apply(ways.broken);
      return "normal";
    }
  }
  if (flow === "break") {
    if (goesOn) breaks.departures.push(m.heap.effectsSince(breaks.mark));
    else {
      joinDepartures(m, breaks, false);
      takeBreaks(m, broken);
      return "normal";
    }
  }
  noteBroken(m, breaks, broken);
  joinDepartures(m, loop, flow !== "normal" && flow !== "continue");
  return undefined;
}

/**
 * Keeps what the `break`s of a round left. Those of as many rounds are joined, as long as there are two such: what a round
 * wrote is looked at as often as the number of rounds can be halved, and not once for each round behind it.
 */
function noteBroken(m: Machine, breaks: LoopScope, { left }: BrokenRounds): void {
  if (breaks.departures.length === 0) return;
  const present = m.heap.rollback(breaks.mark);
  joinDepartures(m, breaks, true);
  left.push({ mark: breaks.mark, effects: m.heap.rollback(breaks.mark), rounds: 1 });
  m.heap.apply(present);
  while (left.length > 1 && left.at(-2)?.rounds === left.at(-1)?.rounds) joinLast(m, left);
}

/** Joins the last two of what was left; the present state stays. */
function joinLast(m: Machine, left: LeftRounds[]): void {
  const [last, before] = [left.pop(), left.pop()];
  if (!last || !before) return;
  const later = m.heap.rollback(last.mark);
  const between = m.heap.effectsSince(before.mark);
  m.heap.apply(last.effects);
  joinEffects(m, before.effects, m.heap.rollback(before.mark));
  const effects = m.heap.rollback(before.mark);
  left.push({ mark: before.mark, effects, rounds: before.rounds + last.rounds });
  m.heap.apply(between);
  m.heap.apply(later);
}

/**
 * Goes back to where the loop began: what its rounds did, and what those did that a `break` ended. Undefined where none
 * may have ended one, with the state as it is.
 */
function takeApart(
  m: Machine,
  { mark, left }: BrokenRounds,
): { readonly present: Effects; readonly broken: Effects } | undefined {
  while (left.length > 1) joinLast(m, left);
  const all = left.pop();
  if (!all) return undefined;
  const later = m.heap.rollback(all.mark);
  const before = m.heap.effectsSince(mark);
  m.heap.apply(all.effects);
  const broken = m.heap.rollback(mark);
  m.heap.apply(before);
  m.heap.apply(later);
  return { present: m.heap.rollback(mark), broken };
}

/**
 * Joins the present state with where `break` left the rounds so far; whether any did. What an unknown number of rounds
 * then does is widened from there.
 */
export function takeBreaks(m: Machine, broken: BrokenRounds): boolean {
  const ways = takeApart(m, broken);
  if (!ways) return false;
  joinEffects(m, ways.present, ways.broken);
  return true;
}

/** Runs what follows the rounds that were run one by one, and joins it with where `break` left them. */
export function endLoop(
  m: Machine,
  broken: BrokenRounds,
  outer: LoopScope | undefined,
  work: () => Flow,
): Flow {
  const ways = takeApart(m, broken);
  if (!ways) return work();
  const goOn = (): Flow => {
    m.heap.apply(ways.present);
    return work();
  };
  const leave = (): Flow => {
    m.heap.apply(ways.broken);
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
