/**
 * Comprehensions where they stand: generator expressions, of which all but the first iterable runs when somebody asks for
 * their items, and all others, which run at once.
 */
import { goneOver, goOver } from "./comprehensions";
import { raiseForLooping } from "../exceptions/certain-exceptions";
import { evaluate } from "../evaluate";
import { standing } from "../functions/read-later";
import { runningLater } from "../functions/running-later";
import { tellUnchanged } from "../functions/told-later";
import { widen } from "../../paths/widening";
import { type Machine, capture, inFrame, spanOf } from "../../machine";
import type { Comprehension } from "../../../syntax/ast";
import { foundOnce } from "../../../syntax/found-once";
import { namesOf } from "../../../syntax/names/read-names";
import { localNames } from "../../../syntax/names/scope";
import { askedLater } from "../../../libraries/builtins";
import type { Unlisted } from "../../../values/iterator-value";
import { streamValue } from "../../../values/stream";
import type { IteratorValue, Value } from "../../../values/value";

/** The list, set, dict or iterator that a comprehension makes; of unknown content where an iterable or a condition is unknown. */
export function evaluateComprehension(m: Machine, node: Comprehension): Value {
  // Whatever nobody calls is shown as a whole.
  return node.produces === "generator" && !m.openWorld ? runLater(m, node) : goOver(m, node);
}

/** A generator expression: all that stands in it but for the first iterable runs when somebody asks for its items. */
function runLater(m: Machine, node: Comprehension): Value {
  const { frame } = m;
  const [first] = node.clauses;
  if (!first) return goOver(m, node);
  const iterable = evaluate(m, first.iterable);
  raiseForLooping(m, iterable, spanOf(m, first.iterable));
  const source = goneOver(m, iterable, true);
  capture(frame.scope);
  const asHere = runningLater(m);
  const within = (work: () => Value): Value => asHere(() => inFrame(m, frame, work));
  const list = (most: number | undefined, rest: Unlisted): IteratorValue => {
    const made = listedSoFar(m, most, () => within(() => goOver(m, node, { source, most, rest })));
    if (made.kind === "iterator") return made.asking ? readLater(m, node, made) : made;
    return { ...streamValue([], made), isGenerator: true };
  };
  const sources = source.kind === "iterator" ? [source] : [];
  return { ...askedLater(list, sources, [frame.scope, source], m.context), isGenerator: true };
}

/** Whether it is certain which items those are that were asked for, so that no more ran than these needed. */
const isSettled = (made: Value): boolean => made.kind === "iterator" && made.further === undefined;

/**
 * What lists as many items as are asked for. Where nobody knows which of them these are, it ran for all, and how far it came
 * for them nobody knows either.
 */
function listedSoFar(m: Machine, most: number | undefined, list: () => Value): Value {
  const mark = m.heap.mark();
  const made = list();
  if (most !== undefined && !isSettled(made)) widen(m, m.heap.effectsSince(mark));
  return made;
}

/** A generator as it runs: what it reads of its surroundings is read when somebody asks for the next of its items. */
function readLater(m: Machine, node: Comprehension, made: IteratorValue): IteratorValue {
  const { frame } = m;
  const [source] = made.asking?.sources ?? [];
  const names = namesReadLater(node);
  if (!source || names.size === 0) return made;
  const isSame = standing(m, { scope: frame.scope, names });
  const anew = (): IteratorValue | undefined => {
    const again = m.context.silently(() => inFrame(m, frame, () => goOver(m, node, { source })));
    return again.kind === "iterator" ? readLater(m, node, again) : undefined;
  };
  const tellUntil = made.tellUntil && tellUnchanged(m, isSame, made.tellUntil);
  return { ...made, tellUntil, readLater: { readers: [frame.scope], isSame, anew } };
}

/** The names of a generator that are its surroundings', but for those that only its first iterable reads. */
const namesReadLater = foundOnce((node: Comprehension): ReadonlySet<string> => {
  const own = localNames(node);
  const [first, ...others] = node.clauses;
  const read = [
    node.element,
    ...(first?.conditions ?? []),
    ...others.flatMap(({ iterable, conditions }) => [iterable, ...conditions]),
  ];
  return new Set(read.flatMap((each) => [...namesOf(each)]).filter((name) => !own.has(name)));
});
