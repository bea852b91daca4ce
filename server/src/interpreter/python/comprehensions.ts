/** Comprehensions and generator expressions, run in a scope of their own. */
import { assign } from "./assignments";
import { runAside } from "../aside";
import { ROUNDS_OF_LAYERS, ROUNDS_PER_COMPREHENSION, ROUNDS_PER_LOOP } from "../budgets";
import { raiseForLooping } from "./certain-exceptions";
import { evaluate } from "./evaluate";
import { type Frame, type Machine, type Scope, inFrame, leave, SCOPE_HOLDS, spanOf } from "../machine";
import { inDoubt } from "../paths/doubts";
import type { Comprehension, Expression } from "../../syntax/ast";
import {
  anyPart,
  type Stream,
  alikeList,
  likeEach,
  standForMany,
  streamOf,
  truthOf,
} from "../../libraries/builtins";
import { standingForAll } from "../../values/like-objects";
import { add } from "../../values/arithmetic";
import { type Dim, known, unknownDim } from "../../values/dimension";
import { LocalNames } from "../../values/heap";
import { type Reason, reason } from "../../values/reason";
import { streamValue } from "../../values/stream";
import { hashKey } from "../../values/hash-key";
import { type DictEntry, type Value, list, unknown } from "../../values/value";

/** The list, set, dict or iterator that a comprehension makes; of unknown content where an iterable or a condition is unknown. */
export function evaluateComprehension(m: Machine, node: Comprehension): Value {
  const scope: Scope = {
    holds: SCOPE_HOLDS,
    kind: "comprehension",
    names: new LocalNames(),
    parent: m.frame.scope,
  };
  const frame: Frame = { ...m.frame, scope, yields: m.frame.yields };
  const elements: { key: Value; value: Value | undefined }[] = [];
  let lost: Reason | undefined;
  let alike: Dim | undefined;
  let isCut = false as boolean;

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
  const run = (clauseIndex: number): void => {
    const clause = node.clauses[clauseIndex];
    if (!clause) {
      elements.push({ key: evaluate(m, node.element), value: node.value && evaluate(m, node.value) });
      return;
    }
    const iterable = evaluate(m, clause.iterable);
    raiseForLooping(m, iterable, spanOf(m, clause.iterable));
    const stream = streamOf(iterable, m.context);
    const items = stream?.further === undefined ? stream?.items : undefined;
    if (
      !stream ||
      !items ||
      (items.length > ROUNDS_PER_LOOP && !makesLayers(clauseIndex, items)) ||
      m.comprehensionRounds > ROUNDS_PER_COMPREHENSION
    ) {
      lost ??= iterable.kind === "unknown" ? iterable.reason : reason("budget", "rounds of a loop");
      const all = [...(stream?.items ?? []), ...(stream?.further ? [stream.further] : [])];
      const count = stream && (items ? known(items.length) : lengthOf(stream));
      const none = iterable.kind === "unknown" ? anyPart(unknown(lost), iterable) : unknown(lost);
      const one = all.length > 0 ? likeEach(all) : none;
      const round = (): void => {
        m.comprehensionRounds += 1;
        assign(m, clause.target, one);
        run(clauseIndex + 1);
      };
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
      return;
    }
    for (const item of items) {
      m.comprehensionRounds += 1;
      // What is left may be like what was seen, and is of unknown number.
      if (m.comprehensionRounds > ROUNDS_PER_COMPREHENSION) {
        lost ??= reason("budget", "rounds of a loop");
        isCut = true;
        return;
      }
      assign(m, clause.target, item);
      const truths = clause.conditions.map((condition) => truthOf(evaluate(m, condition), m.context));
      if (truths.includes(false)) continue;
      const undecided = clause.conditions.filter((_, i) => truths[i] === undefined);
      if (undecided.length > 0) lost ??= reason("data", "a condition");
      behind(m, undecided, () => {
        run(clauseIndex + 1);
      });
    }
  };
  m.comprehensions += 1;
  try {
    inFrame(m, frame, () => {
      run(0);
    });
  } finally {
    leave(scope);
    m.comprehensions -= 1;
    if (m.comprehensions === 0) m.comprehensionRounds = 0;
  }
  // Conditions that can't be decided leave open how many there are, and not what each of them is.
  if (lost && !isCut && node.clauses.length === 1) alike ??= unknownDim(lost);
  const each =
    alike && elements.length > 0 ? standingForAll(likeEach(elements.map(({ key }) => key))) : undefined;
  if (alike && each && (alike.kind !== "unknown" || each.kind !== "unknown")) {
    if (node.produces === "list") {
      standForMany(each, m.heap);
      return alikeList(each, alike);
    }
    if (node.produces === "generator") return { ...streamValue([], each, alike), isGenerator: true };
  }
  return collect(node, elements, lost);
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

function collect(
  node: Comprehension,
  elements: readonly { key: Value; value: Value | undefined }[],
  lost: Reason | undefined,
): Value {
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
        members.set(hash, key);
      }
      return { kind: "set", members: lost ? undefined : members, why: lost };
    }
    case "dict": {
      const entries = new Map<string, DictEntry>();
      for (const { key, value } of elements) {
        const hash = hashKey(key);
        if (hash === undefined || !value)
          return { kind: "dict", entries: undefined, why: reason("not-supported", "dict keys") };
        entries.set(hash, { key, value });
      }
      return { kind: "dict", entries: lost ? undefined : entries, why: lost };
    }
  }
}
