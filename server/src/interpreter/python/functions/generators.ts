/** Generators: functions with a `yield`, whose body runs once somebody asks for their items. */
import { YIELDS_PER_ENDING_GENERATOR, YIELDS_PER_GENERATOR } from "../../budgets";
import { didToOthers, doingLater, takeBack, writtenBy } from "./done-later";
import type { Closure } from "./functions";
import { namesOfOthers, standing } from "./read-later";
import { runningLater } from "./running-later";
import { raisingLater, tellLater, tellUnchanged } from "./told-later";
import type { Machine, RaiseSignal } from "../../machine";
import { type Yields, noYields } from "../../yields";
import { askedLater, likeEach } from "../../../libraries/builtins";
import { blocksOf } from "../../../syntax/children";
import type { FunctionDef } from "../../../syntax/ast";
import type { IteratorValue } from "../../../values/iterator-value";
import { spanAt } from "../../../values/records/span";
import { streamValue } from "../../../values/stream";
import type { Arguments, Value } from "../../../values/value";

/** A function with a `yield`. */
type Generator = Closure & { readonly definition: FunctionDef };

/** Whether a generator may go on for ever, as far as its statements tell. */
const mayBeEndless = ({ body }: Pick<FunctionDef, "body">): boolean =>
  body.some(
    (statement) =>
      statement.kind === "While" || blocksOf(statement).some((block) => mayBeEndless({ body: block })),
  );

/** What a generator that runs now has yielded: nothing yet. */
export const yieldsOf = (m: Machine, definition: FunctionDef, sent?: readonly Value[]): Yields =>
  noYields(mayBeEndless(definition) ? YIELDS_PER_GENERATOR : YIELDS_PER_ENDING_GENERATOR, m, sent);

/** What a body has yielded that `returned` so, if it certainly did, or was ended by what it `raised`. */
export function iteratorOver(
  m: Machine,
  yields: Yields,
  returned: Value | undefined,
  raised: RaiseSignal | undefined,
): IteratorValue {
  const { items, most, openFrom = items.length, end } = yields;
  // Where it was told to stop, what follows is like what came last, of which one alone may be a step of a count.
  const others = items.slice(items.length < most ? openFrom : Math.min(openFrom, most >> 1));
  const further = others.length === 0 ? undefined : likeEach(others);
  const last = returned && end?.behind === items.length ? end.item : undefined;
  return {
    ...streamValue(items.slice(0, openFrom), further, undefined, last),
    isGenerator: true,
    returned,
    raises: raised?.exception,
    tellUntil: raisingLater(m, raised, items.length, tellLater(m, yields)),
  };
}

/**
 * What a call of a generator gives. `enter` runs its body, which is done when somebody asks for the first of its items; what
 * it reads of others may be changed once they ask for more, and what it does to others is done as far as they ask.
 */
export function generatorOf(
  m: Machine,
  closure: Generator,
  args: Arguments,
  enter: (yields: Yields) => Value,
): IteratorValue {
  const { definition, scope } = closure;
  const asCalled = runningLater(m);
  const names = namesOfOthers(definition);
  const values = [...args.positional, ...args.keywords.values()];
  const readers = [closure, ...values];
  const readLater = (made: IteratorValue, yields: Yields): IteratorValue => {
    const isOpen = made.further !== undefined;
    const isWhole = (made.returned ?? made.raises) !== undefined && !isOpen;
    const done = didToOthers(m, yields, scope) ? takeBack(m, yields, made.items.length, isWhole) : undefined;
    const isSame = standing(m, { scope, names, values }, done && writtenBy(done));
    const anew = (given: number): IteratorValue | undefined => (given > 0 ? undefined : again());
    const { tellUntil: tell } = made;
    const tellUntil = done ? doingLater(m, done, isSame, tell) : tell && tellUnchanged(m, isSame, tell);
    return { ...made, tellUntil, readLater: { readers, isSame, anew } };
  };
  const again = (sent?: readonly Value[]): IteratorValue | undefined => {
    const yields = yieldsOf(m, definition, sent);
    const made = m.context.silently(() => asCalled(() => enter(yields)));
    // What it does to others is done once, when it is asked for the first time.
    const isRepeatable = !didToOthers(m, yields, scope);
    if (!isRepeatable) m.heap.rollback(yields.start);
    return isRepeatable && made.kind === "iterator" ? readLater(made, yields) : undefined;
  };
  const list = (): IteratorValue => {
    const yields = yieldsOf(m, definition);
    const made = asCalled(() => enter(yields));
    return made.kind === "iterator" ? readLater(made, yields) : streamValue([], made);
  };
  return {
    ...askedLater(list, [], readers, m.context),
    isGenerator: true,
    madeBy: spanAt(closure.file, closure.anchor, definition.nameRange),
    sending: { readers, sent: [], anew: again },
  };
}
