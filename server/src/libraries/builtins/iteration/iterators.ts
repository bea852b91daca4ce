/** `iter` and `next`: iterators, and objects that are some of their own. */
import { argument } from "../../callables/arguments";
import { consume, leftOf, readsOther, setAdrift } from "./iterators-left";
import { likeEach } from "../like-each";
import { iteratorOf } from "./streams";
import { lost } from "../lost";
import { isLess } from "../../../values/dimensions/arithmetic";
import { known } from "../../../values/dimensions/dimension";
import type { Context } from "../../../values/context";
import { specialMethod } from "../../../values/special-methods";
import { type Arguments, NONE, type Value, argumentsOf, unknown } from "../../../values/value";

/** Moves a generator on to its next `yield` by sending a value to the one where it stands. */
export function sendTo(self: Value, value: Value, context: Context): Value {
  const { heap } = context;
  const further = unknown("not-supported", "generators that are sent values");
  if (self.kind !== "iterator") return further;
  const { position, sending } = self;
  const before = Array.from({ length: Math.max(0, (position ?? 0) - 1) }, (_, i) => sending?.sent[i] ?? NONE);
  const sent = position === undefined ? [] : position > 0 ? [...before, value] : [];
  const anew = position === undefined || readsOther(self) ? undefined : sending?.anew(sent);
  const item = anew?.items[sent.length];
  if (!anew || !sending || !item) {
    setAdrift(self, context);
    return further;
  }
  heap.write(self, "items", anew.items);
  heap.write(self, "further", further);
  heap.write(self, "position", sent.length + 1);
  heap.write(self, "sending", { ...sending, sent });
  return item;
}

/** `next(iterator, default)`. */
export function next(args: Arguments, context: Context): Value {
  const [iterator, fallback] = args.positional;
  if (iterator?.kind === "object") {
    const method = specialMethod(iterator, "next", context);
    return method ? context.call(method, argumentsOf(args.site, [])) : lost(iterator, "next()");
  }
  if (iterator?.kind !== "iterator") return lost(iterator, "next()");
  if (iterator.sending && iterator.sending.sent.length > 0 && !fallback)
    return sendTo(iterator, NONE, context);
  const { items, further, count } = leftOf(iterator, context, 1);
  const [item] = items;
  // One of those that follow is not all of them, of whatever asks no others for its items.
  const isOne = item !== undefined || (further !== undefined && !iterator.asking);
  consume(iterator, isOne ? 1 : "all", context);
  if (item) return item;
  // Where nobody knows whether anything follows, the next item may be the default.
  if (further && fallback && !(count && isLess(known(0), count))) return likeEach([further, fallback]);
  return further ?? fallback ?? lost(undefined, "next()");
}

/** `iter(iterable)`. */
export function iter(args: Arguments, context: Context): Value {
  const value = argument(args, 0);
  return (value && iteratorOf(value, context)) ?? lost(value, "iter()");
}
