/** Conditions that can't be decided: both paths run on the same state in turn, and what they leave is joined. */
import { UNDECIDED_DEPTH, UNDECIDED_DEPTH_AFTER } from "../budgets";
import { growJoined, isList } from "./growing-lists";
import { joinPlace } from "./join";
import { type Machine, RaiseSignal, startOfStatement } from "../machine";
import { notePassedOver, stepsUsed } from "../steps";
import { noteRaised, someException } from "../python/exceptions/raising";
import type { Effects } from "../../values/heap/heap";
import { CHANGED_TOGETHER } from "../../values/bounds/budgets";
import { type DictValue, type ListValue, NONE, type Value } from "../../values/value";

/** How a stretch of statements ended. Raising is not among them: it is thrown. */
export type Flow = "normal" | "return" | "break" | "continue";

/** What one path left: its effects, or nothing where it ended in an exception or left the frame. */
export interface Path {
  readonly flow: Flow | "raise";
  readonly effects: Effects;
}

/** A loop that runs: where `break` and `continue` on undecided paths leave their effects. */
export interface LoopScope {
  readonly mark: number;
  readonly departures: Effects[];
  /** Of a loop that is run round by round: where the `break`s of this round are kept, which no later round changes. */
  readonly breaks?: LoopScope;
  /** Whether a `break` is among the departures, after which the loop's `else` does not run. */
  isBroken?: boolean;
}

/** Marks state that a library keeps as only one possibility. */
export function markUncertain(m: Machine, holder: object): void {
  const state = holder as { uncertain?: boolean };
  if (!state.uncertain) m.heap.write(state, "uncertain", true);
}

/** Notes with each container that may be a joined one that what changes it changes that one, too. */
function noteJoined(m: Machine, joined: unknown, sides: readonly unknown[]): void {
  const { kind, mayBe } = (joined ?? {}) as Partial<ListValue | DictValue>;
  if ((kind !== "list" && kind !== "dict") || sides.includes(joined)) return;
  for (const other of mayBe ?? []) {
    if (other.kind !== "list" && other.kind !== "dict") continue;
    const known = other.mayBe ?? [];
    if (known.length < CHANGED_TOGETHER) m.heap.write(other, "mayBe", [...known, joined as Value]);
  }
}

/** Applies the join of two effects to the present state. */
export function joinEffects(m: Machine, a: Effects, b: Effects): void {
  let lists: Set<ListValue> | undefined;
  m.heap.applyJoin(a, b, (x, y, holder, key) => {
    if (isList(holder)) lists = (lists ?? new Set()).add(holder);
    const joined = joinPlace(x, y, holder, key, { first: a, second: b }, (h) => {
      markUncertain(m, h);
    });
    noteJoined(m, joined, [x, y]);
    return joined;
  });
  if (lists) growJoined(m, a, b, lists);
}

/** Runs one of several ways from the present state, which is as before afterwards. */
export function runPath(m: Machine, loop: LoopScope | undefined, work: () => Flow, weight: number): Path {
  const mark = m.heap.mark();
  const born = m.heap.bornSoFar;
  m.undecided += weight;
  try {
    const flow = work();
    if (flow === "return") {
      m.frame.returns.push({ value: m.frame.result ?? NONE, effects: m.heap.effectsSince(m.frame.mark) });
      m.frame.result = undefined;
    } else if (flow !== "normal" && loop) {
      const { mark: from, departures } = (flow === "break" ? loop.breaks : undefined) ?? loop;
      departures.push(m.heap.effectsSince(from));
      if (flow === "break" && !loop.breaks) loop.isBroken = true;
    }
    return { flow, effects: { ...m.heap.rollback(mark), born } };
  } catch (signal) {
    if (!(signal instanceof RaiseSignal)) throw signal;
    noteRaised(m, signal.exception);
    return { flow: "raise", effects: m.heap.rollback(mark) };
  } finally {
    m.undecided -= weight;
  }
}

/** Whether another undecided condition of this weight may still run its branches. */
export function mayBranch(m: Machine, weight = 1): boolean {
  return m.undecided + weight <= UNDECIDED_DEPTH && mayRepeat(m, weight);
}

/** Whether the steps that are left are enough for code that runs any number of times, inside so many undecided conditions. */
export function mayRepeat(m: Machine, weight = 1): boolean {
  const [used, depth] = [stepsUsed(m), m.undecided + weight];
  const isTooDeep = UNDECIDED_DEPTH_AFTER.some((after) => used >= after.used && depth > after.depth);
  if (isTooDeep) notePassedOver(m);
  return !isTooDeep;
}

/**
 * Runs two alternative paths. Where both go on, the state is the join; where one leaves, the other's state goes on
 * alone. Throws the exception on where both raise. `weight` is how much the paths count as conditions inside one
 * another; none where they go on with a choice that is counted already.
 */
export function runBoth(
  m: Machine,
  loop: LoopScope | undefined,
  first: () => Flow,
  second: () => Flow,
  weight = 1,
): Flow {
  const a = runPath(m, loop, first, weight);
  const b = runPath(m, loop, second, weight);
  return goOnFrom(m, a, b);
}

/** The state after two ways: their join, or that of the one that goes on. */
export function goOnFrom(m: Machine, a: Path, b: Path): Flow {
  if (a.flow === "normal" && b.flow === "normal") {
    joinEffects(m, a.effects, b.effects);
    return "normal";
  }
  if (a.flow === "normal" || b.flow === "normal") {
    const [going, gone] = a.flow === "normal" ? [a, b] : [b, a];
    m.heap.apply(going.effects);
    // An exception ends the program, so what follows is still all that can happen; a return or break is another way.
    if (gone.flow !== "raise") m.frame.partial = true;
    return "normal";
  }
  if (a.flow === "raise" && b.flow === "raise") {
    throw new RaiseSignal(someException, startOfStatement(m));
  }
  // Every departure is already noted; the frame or the loop joins them with this one, which the state stands for.
  const left = a.flow === "raise" ? b : a;
  m.heap.apply(left.effects);
  return left.flow as Flow;
}

/** Evaluates two alternative expressions and joins their values and effects. */
export function evaluateBoth(
  m: Machine,
  first: () => Value,
  second: () => Value,
  join: (a: Value, b: Value) => Value,
): Value {
  let left: Value | undefined;
  let right: Value | undefined;
  runBoth(
    m,
    undefined,
    () => {
      left = first();
      return "normal";
    },
    () => {
      right = second();
      return "normal";
    },
  );
  if (!left || !right) return left ?? right ?? NONE;
  const joined = join(left, right);
  noteJoined(m, joined, [left, right]);
  return joined;
}
