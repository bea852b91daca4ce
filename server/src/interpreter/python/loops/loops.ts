/** `for` and `while`: run round by round where the rounds are known, joined and widened where not. */
import { assign } from "../assignments";
import {
  LOOPS_WITH_FIRST_ROUNDS,
  ROUNDS_OF_LAYERS,
  ROUNDS_PER_LOOP,
  ROUNDS_PER_NEST,
  STEPS_OF_LAYERS_PER_NEST,
  STEPS_PER_NEST,
  USED_BY_ROUNDS,
} from "../../budgets";
import { raiseForTruth } from "../exceptions/asked-values";
import { raiseForLooping } from "../exceptions/certain-exceptions";
import { countedBreak } from "./counted-break";
import { evaluate } from "../evaluate";
import { filledList, settleFilled } from "./filled-while";
import { recordResult } from "../results";
import { executeBlock } from "../execute";
import { type LastRound, firstItems, noteLastRound, noteMetLast } from "./last-round";
import {
  type BrokenRounds,
  beginRound,
  brokenFrom,
  endLoop,
  endRound,
  joinDepartures,
  runElse,
  takeBreaks,
} from "./loop-ends";
import { addedItems, growingLists, settleLists, widenLists } from "../../paths/growing-lists";
import { boundByTest } from "./tested-ends";
import { countedBy } from "./tested-counters";
import { type Machine, RaiseSignal, spanOf } from "../../machine";
import { stepsOfLayers, stepsUsed } from "../../steps";
import { passOver } from "../../paths/passed-over";
import { type Flow, type LoopScope, mayRepeat, runBoth } from "../../paths/undecided";
import { widen } from "../../paths/widening";
import type { Expression, For, While } from "../../../syntax/ast";
import { mayEndLoop } from "../../../syntax/leaving";
import {
  type LazyStream,
  anyPart,
  iteratorOf,
  lazyStreamOf,
  likeEach,
  truthOf,
} from "../../../libraries/builtins";
import { type MeetingLayers, layersDone, meetingLayers } from "../../../values/bounds/work";
import { add } from "../../../values/dimensions/arithmetic";
import { type Dim, known } from "../../../values/dimensions/dimension";
import { type Value, unknown } from "../../../values/value";

/** Runs a loop and counts its rounds among those of the loops around it. */
function inLoop(m: Machine, work: (meeting: MeetingLayers) => Flow): Flow {
  if (m.loops === 0) {
    m.stepsBeforeLoops = m.steps;
    m.layersBeforeLoops = layersDone();
    if (m.comprehensions === 0) m.stepsOfLastRounds = 0;
  }
  m.loops += 1;
  const meeting = meetingLayers();
  try {
    return work(meeting);
  } finally {
    meeting.end();
    m.loops -= 1;
    if (m.loops === 0) m.rounds = 0;
  }
}

/**
 * Tells, round by round, whether the next is to be run for itself: the budget lasts, or the last one made layers or
 * applied others than those before it. Of a loop that is long, only the layers count.
 */
function roundBudget(m: Machine, { metAnother }: MeetingLayers, isLong = false): () => boolean {
  let counted: number | undefined;
  return () => {
    const isNew = metAnother();
    if (isLong && m.steps - m.stepsBeforeLoops > STEPS_OF_LAYERS_PER_NEST) return false;
    if (stepsUsed(m) >= USED_BY_ROUNDS) return false;
    if (!isLong && m.steps - m.stepsBeforeLoops - stepsOfLayers(m.layersBeforeLoops) <= STEPS_PER_NEST)
      return true;
    let made = 0;
    for (const count of m.counters.values()) made += count;
    const before = counted;
    counted = made;
    return made !== before || isNew;
  };
}

/** Runs `for`: the rounds that are known one by one, then perhaps an unknown number of others. */
export function executeFor(m: Machine, node: For, outer: LoopScope | undefined): Flow {
  const iterable = evaluate(m, node.iterable);
  raiseForLooping(m, iterable, spanOf(m, node.iterable));
  return inLoop(m, (meeting) => runFor(m, node, iterable, outer, meeting));
}

function runFor(
  m: Machine,
  node: For,
  iterable: Value,
  outer: LoopScope | undefined,
  meeting: MeetingLayers,
): Flow {
  const isAskedForOne = iterable.kind === "list" || iterable.kind === "object";
  const over = isAskedForOne ? (iteratorOf(iterable, m.context) ?? iterable) : iterable;
  const mayStop = mayEndLoop(node.body);
  let stream = roundsOf(m, over, mayStop);
  let isChanged = false;
  const hasBudget = roundBudget(m, meeting, stream.isLong);
  const broken = brokenFrom(m);
  for (let i = 0, done = 0; ; i += 1, done += 1) {
    // What is gone through is asked again in each round, as Python does: the body may have changed it, or taken from it.
    if (stream.isMoved?.()) {
      stream = roundsOf(m, over, mayStop);
      isChanged = true;
      i = 0;
    }
    const { items, further, count, take, last: lastOfOthers } = stream;
    if (i >= items.length) break;
    const item = items[i];
    if (!item || !hasBudget() || (isChanged && done >= ROUNDS_PER_LOOP)) {
      take?.("all");
      const left = items.slice(i);
      const rest = further === undefined ? left : [...left, further];
      const many = known(left.length);
      const others = isChanged ? undefined : further === undefined ? many : count && add(many, count);
      const isBroken = takeBreaks(m, broken);
      const last = further === undefined ? left.at(-1) : lastOfOthers;
      return runOthers(m, node, outer, {
        iterable,
        done,
        further: likeEach(rest),
        count: others,
        isBroken,
        last: isChanged ? undefined : last,
      });
    }
    taking(m, broken, () => take?.(i + 1));
    const loop = beginRound(m);
    m.rounds += 1;
    assignRound(m, node, item);
    const told = m.recordings.findings.length;
    const flow = executeBlock(m, node.body, loop);
    if (done > 0 && i === items.length - 1 && further === undefined) noteMetLast(m, told, node.iterable);
    const left = endRound(m, loop, broken, flow);
    if (left !== undefined) return left;
  }
  const { items, further, count, take, last } = stream;
  if (further === undefined)
    return endLoop(m, broken, outer, () => {
      take?.("all");
      return executeBlock(m, node.orelse, outer);
    });
  taking(m, broken, () => take?.("all"));
  const isBroken = takeBreaks(m, broken);
  return runOthers(m, node, outer, { iterable, done: items.length, further, count, isBroken, last });
}

/** Asks for the next item, which a `break` of a round before may have kept the loop from. */
function taking(m: Machine, { left }: BrokenRounds, take: () => void): void {
  const mayHaveEnded = left.length > 0;
  if (mayHaveEnded) m.undecided += 1;
  try {
    take();
  } finally {
    if (mayHaveEnded) m.undecided -= 1;
  }
}

/** Gives the loop's variables what one round is over. */
function assignRound(m: Machine, node: For, item: Value): void {
  const { start, target, iterable } = node;
  recordResult(m, { range: { start, end: iterable.end }, target }, assign(m, target, item));
}

/** The rounds of a `for` that are all alike. */
interface OtherRounds {
  readonly iterable: Value;
  /** How many rounds were run before them. */
  readonly done: number;
  /** What each is over, and how many there are. */
  readonly further: Value;
  readonly count: Dim | undefined;
  /** Whether a `break` may have ended those before them. */
  readonly isBroken: boolean;
  /** What the last of them is over, where that is known. */
  readonly last: Value | undefined;
}

function runOthers(m: Machine, node: For, outer: LoopScope | undefined, others: OtherRounds): Flow {
  const { iterable, done, count, isBroken } = others;
  const further = countedBy(node, others.further);
  const begin = (): void => {
    assignRound(m, node, further);
  };
  const end = countedBreak(m, node, iterable);
  if (!end || end.rounds < done) {
    const { last } = others;
    const lastRound: LastRound | undefined =
      last && !isBroken
        ? { begin: () => void assign(m, node.target, last), written: node.iterable, over: iterable, last }
        : undefined;
    return runUnknownRounds(m, node, outer, { begin, lastRound, rounds: count, isBroken });
  }
  const left = end.rounds - done;
  const flow =
    left > 0
      ? runUnknownRounds(m, { body: end.body, orelse: [] }, outer, { begin, rounds: known(left) })
      : "normal";
  if (flow !== "normal") return flow;
  assignRound(m, node, { kind: "int", dim: known(end.counter) });
  return executeBlock(m, end.before, outer);
}

/**
 * The rounds of a loop: of too many only the first is run for certain, and the others are all alike. `isLong`: the rounds
 * are too many unless each makes layers.
 */
function roundsOf(m: Machine, iterable: Value, mayStop: boolean): LazyStream & { readonly isLong?: boolean } {
  const stream = lazyStreamOf(iterable, m.context, mayStop);
  if (!stream) {
    const { reason: why } = iterable.kind === "unknown" ? iterable : unknown("loop");
    const item = iterable.kind === "unknown" ? anyPart(unknown(why), iterable) : unknown(why);
    return { items: [], further: item };
  }
  const { items, further, count, take, last } = stream;
  if (items.length <= Math.min(ROUNDS_PER_LOOP, Math.max(1, ROUNDS_PER_NEST - m.rounds))) return stream;
  if (items.length <= ROUNDS_OF_LAYERS && m.loops === 1) return { ...stream, isLong: true };
  if (isWornOut(m)) {
    const all = further === undefined ? items : [...items, further];
    const rounds = known(items.length);
    return {
      items: [],
      further: likeEach(all),
      count: further === undefined ? rounds : count && add(rounds, count),
      take,
      last: further === undefined ? items.at(-1) : last,
    };
  }
  const left = known(items.length - 1);
  if (further === undefined)
    return {
      items: items.slice(0, 1),
      further: likeEach(items.slice(1)),
      count: left,
      take,
      last: items.at(-1),
    };
  return {
    items: items.slice(0, 1),
    further: likeEach([...items.slice(1), further]),
    count: count && add(left, count),
    take,
    last,
  };
}

/** Whether loops are so deep inside one another that another round of its own for each is too much. */
const isWornOut = (m: Machine): boolean => m.rounds >= ROUNDS_PER_NEST && m.loops > LOOPS_WITH_FIRST_ROUNDS;

/** Runs `while` as long as its test is decided and the budget lasts. */
export function executeWhile(m: Machine, node: While, outer: LoopScope | undefined): Flow {
  return inLoop(m, (meeting) => runWhile(m, node, outer, meeting));
}

function runWhile(m: Machine, node: While, outer: LoopScope | undefined, meeting: MeetingLayers): Flow {
  const hasBudget = roundBudget(m, meeting);
  const broken = brokenFrom(m);
  const filled = filledList(m, node);
  for (let round = 0; round < ROUNDS_PER_LOOP && m.rounds < ROUNDS_PER_NEST && hasBudget(); round++) {
    m.rounds += 1;
    const test = evaluate(m, node.test);
    raiseForTruth(m, test, spanOf(m, node.test));
    const truth = truthOf(test, m.context);
    if (truth === false) return endLoop(m, broken, outer, () => executeBlock(m, node.orelse, outer));
    if (truth === undefined) break;
    const loop = beginRound(m);
    const left = endRound(m, loop, broken, executeBlock(m, node.body, loop));
    if (left !== undefined) return left;
  }
  const isBroken = takeBreaks(m, broken);
  const flow = runUnknownRounds(m, node, outer, { test: node.test, isBroken });
  if (filled && flow === "normal") settleFilled(m, filled);
  return flow;
}

/** What is known of an unknown number of rounds. */
interface UnknownRounds {
  /** What each begins with. */
  readonly begin?: () => void;
  readonly lastRound?: LastRound | undefined;
  readonly test?: Expression;
  readonly rounds?: Dim | undefined;
  /** Whether a `break` may have ended the loop before them. */
  readonly isBroken?: boolean;
}

/** Goes on behind a loop that is one condition too deep to be run. */
function passOverLoop(
  m: Machine,
  { body, orelse }: Pick<For | While, "body" | "orelse">,
  outer: LoopScope | undefined,
  { begin, test }: UnknownRounds,
): Flow {
  const first = (): Flow => {
    begin?.();
    if (test) evaluate(m, test);
    return "normal";
  };
  runBoth(m, outer, first, () => "normal");
  passOver(m, undefined, [body]);
  return passOver(m, outer, [orelse]);
}

/**
 * Runs a body that happens an unknown number of times, perhaps never: once silently to see what it changes, then,
 * with what changed widened to unknown, once more for the record.
 */
function runUnknownRounds(
  m: Machine,
  { body, orelse }: Pick<For | While, "body" | "orelse">,
  outer: LoopScope | undefined,
  each: UnknownRounds,
): Flow {
  const { begin, lastRound, test, rounds } = each;
  let cut = false;
  let { isBroken = false } = each;
  const round = (): Flow => {
    const loop: LoopScope = { mark: m.heap.mark(), departures: [] };
    begin?.();
    if (test) {
      evaluate(m, test);
      boundByTest(m, { test, body });
    }
    const flow = executeBlock(m, body, loop);
    if (loop.departures.length > 0 || flow === "break" || flow === "return") cut = true;
    isBroken ||= loop.isBroken === true || flow === "break";
    joinDepartures(m, loop, flow === "return");
    return flow === "return" && loop.departures.length === 0 ? "return" : "normal";
  };
  if (!mayRepeat(m)) return passOverLoop(m, { body, orelse }, outer, each);
  const mark = m.heap.mark();
  if (m.silent > 0 && m.loops > LOOPS_WITH_FIRST_ROUNDS) {
    // Inside a round that is only run to see what it changes, seeing that once is enough.
    const flow = runBoth(m, outer, round, () => "normal");
    widen(m, m.heap.effectsSince(mark));
    return flow === "normal" ? runElse(m, orelse, outer, isBroken) : flow;
  }
  const returns = m.frame.returns.length;
  m.silent += 1;
  m.undecided += 1;
  try {
    round();
  } catch (signal) {
    if (!(signal instanceof RaiseSignal)) throw signal;
    cut = true;
  } finally {
    m.silent -= 1;
    m.undecided -= 1;
  }
  m.frame.returns.length = returns;
  m.frame.result = undefined;
  const effects = m.heap.rollback(mark);
  const lists = growingLists(effects, cut ? undefined : rounds);
  const firsts = firstItems(lists);
  widen(m, effects);
  widenLists(m, lists);
  let added = addedItems([]);
  const last = (): Flow => {
    const flow = round();
    if (!cut) added = addedItems(lists);
    return flow;
  };
  const flow = runBoth(m, outer, last, () => "normal");
  settleLists(m, lists, added);
  if (lastRound && !cut && flow === "normal")
    noteLastRound(m, lists, firsts, lastRound, () => {
      const loop: LoopScope = { mark: m.heap.mark(), departures: [] };
      return executeBlock(m, body, loop) === "normal" && loop.departures.length === 0;
    });
  return flow === "normal" ? runElse(m, orelse, outer, isBroken) : flow;
}
