/** Comprehensions as they run, in a scope of their own. */
import { assign } from "../assignments";
import { runAside } from "../../aside";
import {
  ROUNDS_OF_LAYERS,
  ROUNDS_PER_COMPREHENSION,
  ROUNDS_PER_LOOP,
  STEPS_PER_COMPREHENSION,
} from "../../budgets";
import { raiseForLooping } from "../exceptions/certain-exceptions";
import { raiseForKey } from "../exceptions/refused-types";
import { evaluate } from "../evaluate";
import { type Frame, type Machine, type Scope, inFrame, leave, SCOPE_HOLDS, spanOf } from "../../machine";
import { notePassedOver, stepsOfLayers } from "../../steps";
import { endsOf, tellLastRound } from "./last-round";
import { countedBy } from "./tested-counters";
import { listItems } from "../functions/told-later";
import { inDoubt } from "../../paths/doubts";
import { widenCounted } from "../../paths/widening";
import { markNames } from "../../paths/passed-over";
import { mayRepeat } from "../../paths/undecided";
import type { Comprehension, Expression } from "../../../syntax/ast";
import {
  anyPart,
  alikeDict,
  alikeList,
  likeEach,
  standForMany,
  asking,
  iteratorOf,
  lazyStreamOf,
  setAdrift,
  truthOf,
} from "../../../libraries/builtins";
import { layersDone } from "../../../values/bounds/work";
import { standingForAll } from "../../../values/like-objects";
import { add } from "../../../values/dimensions/arithmetic";
import { type Dim, known, unknownDim } from "../../../values/dimensions/dimension";
import { LocalNames } from "../../../values/heap/local-names";
import { type Reason, reason } from "../../../values/records/reason";
import type { Stream, Unlisted } from "../../../values/iterator-value";
import { streamValue } from "../../../values/stream";
import { namesOf } from "../../../syntax/names/read-names";
import { putEntry, putMember } from "../../../values/first-keys";
import { hashKey } from "../../../values/hash-key";
import {
  type DictEntry,
  type EndsOfRounds,
  type IteratorValue,
  type Value,
  list,
  unknown,
} from "../../../values/value";

/** Whether the rounds of the outermost comprehension have taken all that they may. */
function isWornOut({ comprehensionRounds, comprehensionBegan, steps }: Machine): boolean {
  const { steps: before, layers } = comprehensionBegan;
  return (
    comprehensionRounds > ROUNDS_PER_COMPREHENSION ||
    steps - before - stepsOfLayers(layers) > STEPS_PER_COMPREHENSION
  );
}

/** What a clause goes over: a list as it is by then, and what a generator goes through item by item by an iterator. */
export function goneOver(m: Machine, iterable: Value, isFirstOfGenerator: boolean): Value {
  return iterable.kind === "list" || (isFirstOfGenerator && isPlain(iterable))
    ? (iteratorOf(iterable, m.context) ?? iterable)
    : iterable;
}

/** What a generator expression goes over, and how many of its items are asked for; all of them without a number. */
interface Asked {
  readonly source: Value;
  readonly most?: number;
  /** What lists those behind them. */
  readonly rest?: Unlisted;
}

/** Runs a comprehension over what its first clause names, or over what is left of that. */
export function goOver(m: Machine, node: Comprehension, { source, most, rest }: Partial<Asked> = {}): Value {
  const scope: Scope = {
    holds: SCOPE_HOLDS,
    kind: "comprehension",
    names: new LocalNames(),
    parent: m.frame.scope,
  };
  const frame: Frame = { ...m.frame, scope, yields: m.frame.yields };
  const elements: Element[] = [];
  // What a generator expression asks for its items, which it does only when it is asked itself.
  let asked: IteratorValue | undefined;
  let taken = 0;
  let lost: Reason | undefined;
  let alike: Dim | undefined;
  let ends: EndsOfRounds | undefined;
  let isCut = false as boolean;
  let isStopped = false as boolean;
  let given: (() => void) | undefined;

  /** Whether a round over the first of many items makes layers, which each other round then does as well. */
  const makesLayers = (clauseIndex: number, items: readonly Value[]): boolean => {
    const target = node.clauses[clauseIndex]?.target;
    const [first] = items;
    if (items.length > ROUNDS_OF_LAYERS || m.comprehensions > 1 || !target || !first) return false;
    const before = elements.length;
    const made = runAside(m, () => {
      assign(m, target, first);
      run(clauseIndex + 1);
      return m.counters.size > 0;
    });
    elements.length = before;
    return made === true;
  };
  /** What the rounds over the first and the last of many items make, where all of them certainly come. */
  const endsOfItems = (
    { target, iterable: written, conditions }: Comprehension["clauses"][number],
    over: Value,
    { items, further, last: lastOfOthers }: Stream,
  ): EndsOfRounds | undefined => {
    const [one, last] = [items[0], further === undefined ? items.at(-1) : lastOfOthers];
    if (!one || !last || conditions.length > 0) return undefined;
    const rounds = { written, over, last };
    const [first, other] = [one, last].map((item) =>
      tellLastRound(m, rounds, () => {
        const before = elements.length;
        try {
          assign(m, target, item);
          run(node.clauses.length);
          return elements[before]?.key;
        } finally {
          elements.length = before;
        }
      }),
    );
    return first && other && endsOf(m, first, other, rounds);
  };
  const run = (clauseIndex: number): void => {
    const clause = node.clauses[clauseIndex];
    if (!clause) {
      const key = evaluate(m, node.element);
      if (node.produces === "set" || node.produces === "dict") raiseForKey(m, key, spanOf(m, node.element));
      elements.push({ key, value: node.value && evaluate(m, node.value), taken });
      given?.();
      return;
    }
    const iterable = (clauseIndex === 0 ? source : undefined) ?? evaluate(m, clause.iterable);
    raiseForLooping(m, iterable, spanOf(m, clause.iterable));
    const isFirstOfGenerator = clauseIndex === 0 && node.produces === "generator";
    const over = goneOver(m, iterable, isFirstOfGenerator);
    // Behind items that are asked for one by one it goes on where it stopped, which one clause alone can tell.
    const limit =
      isFirstOfGenerator && node.clauses.length === 1 && over.kind === "iterator" ? most : undefined;
    let stream = lazyStreamOf(over, m.context);
    // Of what goes on for ever as many are known as are asked for.
    const isListed = stream?.further === undefined || (limit !== undefined && stream.items.length > 0);
    const items = isListed ? stream?.items : undefined;
    const isAsked = isFirstOfGenerator && over.kind === "iterator";
    if (isAsked) asked = over;
    if (
      !stream ||
      !items ||
      (limit === undefined && items.length > ROUNDS_PER_LOOP && !makesLayers(clauseIndex, items)) ||
      isWornOut(m)
    ) {
      lost ??= iterable.kind === "unknown" ? iterable.reason : reason("budget", "rounds of a loop");
      if (isAsked) setAdrift(over, m.context);
      else stream?.take?.("all");
      const all = [...(stream?.items ?? []), ...(stream?.further ? [stream.further] : [])];
      const count = stream && (items ? known(items.length) : lengthOf(stream));
      const none = iterable.kind === "unknown" ? anyPart(unknown(lost), iterable) : unknown(lost);
      const one = all.length > 0 ? countedBy(node, likeEach(all)) : none;
      const why = lost;
      const round = (): void => {
        m.comprehensionRounds += 1;
        assign(m, clause.target, one);
        if (mayRepeat(m)) {
          // Conditions are asked in each round, whatever they say: `if seen.add(x) is None` fills the set.
          m.context.silently(() => clause.conditions.map((condition) => evaluate(m, condition)));
          run(clauseIndex + 1);
          return;
        }
        markNames(m, namesOf(node));
        elements.push({ key: unknown(why), value: node.value && unknown(why), taken });
      };
      const mark = m.heap.mark();
      m.undecided += 1;
      try {
        // One round, so that layers inside are seen; a second shows what all rounds have in common.
        round();
        if (node.clauses.length === 1 && m.comprehensionRounds <= ROUNDS_PER_COMPREHENSION) {
          m.context.silently(round);
          alike = (clause.conditions.length === 0 ? count : undefined) ?? unknownDim(lost);
        }
      } finally {
        m.undecided -= 1;
      }
      widenCounted(m, m.heap.effectsSince(mark));
      if (alike && stream && !isAsked) ends = endsOfItems(clause, iterable, stream);
      return;
    }
    for (let i = 0; ; i += 1) {
      // The element itself may take items (`[(a, next(it)) for a in it]`), or change the list.
      if (!isAsked && stream.isMoved?.()) {
        stream = lazyStreamOf(over, m.context);
        i = 0;
      }
      const item = stream?.items[i];
      if (!stream || (stream.further && (limit === undefined || !item))) {
        lost ??= reason("loop");
        return;
      }
      if (!item) break;
      m.comprehensionRounds += 1;
      // What is left may be like what was seen, and is of unknown number.
      if (isWornOut(m)) {
        lost ??= reason("budget", "rounds of a loop");
        isCut = true;
        notePassedOver(m);
        if (isAsked) setAdrift(over, m.context);
        else stream.take?.("all");
        return;
      }
      if (isAsked) taken = i + 1;
      else stream.take?.(i + 1);
      assign(m, clause.target, item);
      const truths = clause.conditions.map((condition) => truthOf(evaluate(m, condition), m.context));
      if (truths.includes(false)) continue;
      const undecided = clause.conditions.filter((_, i) => truths[i] === undefined);
      if (undecided.length > 0) lost ??= reason("data", "a condition");
      behind(m, undecided, () => {
        run(clauseIndex + 1);
      });
      // Where a condition is not decided, the first that is given may be any of them.
      if (limit !== undefined && lost === undefined && elements.length >= limit) {
        isStopped = true;
        return;
      }
    }
    if (!isAsked) stream.take?.("all");
  };
  if (m.comprehensions === 0) {
    m.comprehensionBegan = { steps: m.steps, layers: layersDone() };
    if (m.loops === 0) m.stepsOfLastRounds = 0;
  }
  m.comprehensions += 1;
  let later: ReturnType<typeof listItems> = {};
  try {
    inFrame(m, frame, () => {
      if (node.produces !== "generator") {
        run(0);
        return;
      }
      const list = (tell: () => void): void => {
        given = tell;
        run(0);
      };
      later = listItems(m, list, () => lost === undefined);
    });
  } finally {
    leave(scope);
    m.comprehensions -= 1;
    if (m.comprehensions === 0) m.comprehensionRounds = 0;
  }
  if (lost && asked) setAdrift(asked, m.context);
  // Conditions that can't be decided leave open how many there are, and not what each of them is.
  if (lost && !isCut && node.clauses.length === 1) alike ??= unknownDim(lost);
  const each =
    alike && elements.length > 0 ? standingForAll(likeEach(elements.map(({ key }) => key))) : undefined;
  if (alike && each && (alike.kind !== "unknown" || each.kind !== "unknown")) {
    if (node.produces === "list") {
      standForMany(each, m.heap);
      return alikeList(each, alike, ends);
    }
    if (node.produces === "generator")
      return { ...streamValue([], each, alike), ...later, isGenerator: true };
  }
  const values = elements.flatMap(({ value }) => value ?? []);
  if (alike && node.produces === "dict") return alikeDict(values, lost, m.heap);
  const made = collect(node, elements, lost);
  if (!asked || made.kind !== "iterator") return made;
  const how = { taken: elements.map((element) => element.taken) };
  const begun = asking({ items: made.items, further: undefined }, [asked], m.context, how);
  return { ...made, ...begun, ...later, unlisted: isStopped ? rest : undefined };
}

/** What a generator goes over item by item, of which nobody else takes any. */
const isPlain = ({ kind }: Value): boolean =>
  kind === "tuple" || kind === "range" || kind === "dict" || kind === "set";

/** What one round of all clauses made, and how many items of the first it came behind. */
interface Element {
  readonly key: Value;
  readonly value: Value | undefined;
  readonly taken: number;
}

/** Runs what stands behind conditions that are not decided, so that it may not run at all. */
function behind(m: Machine, [test, ...others]: readonly Expression[], work: () => void): void {
  if (!test) {
    work();
    return;
  }
  m.undecided += 1;
  try {
    inDoubt(m, test, () => {
      behind(m, others, work);
    });
  } finally {
    m.undecided -= 1;
  }
}

/** How many items a stream has in all; undefined where that is not known. */
const lengthOf = ({ items, count }: Stream): Dim | undefined => count && add(known(items.length), count);

function collect(node: Comprehension, elements: readonly Element[], lost: Reason | undefined): Value {
  switch (node.produces) {
    case "list":
      return lost ? list(undefined, lost) : list(elements.map((e) => e.key));
    case "generator":
      return lost
        ? unknown(lost)
        : { kind: "iterator", items: elements.map((e) => e.key), position: 0, isGenerator: true };
    case "set": {
      const members = new Map<string, Value>();
      for (const { key } of elements) {
        const hash = hashKey(key);
        if (hash === undefined)
          return { kind: "set", members: undefined, why: reason("not-supported", "set members") };
        putMember(members, hash, key);
      }
      return { kind: "set", members: lost ? undefined : members, why: lost };
    }
    case "dict": {
      const entries = new Map<string, DictEntry>();
      for (const { key, value } of elements) {
        const hash = hashKey(key);
        if (hash === undefined || !value)
          return { kind: "dict", entries: undefined, why: reason("not-supported", "dict keys") };
        putEntry(entries, hash, { key, value });
      }
      return { kind: "dict", entries: lost ? undefined : entries, why: lost };
    }
  }
}
