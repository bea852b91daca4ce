/** `iter` and `next`: iterators, and objects that are some of their own. */
import { given } from "./arguments";
import { consume, leftOf } from "./iterators-left";
import { likeEach } from "./like-each";
import { iteratorOf } from "./streams";
import { lost } from "./lost";
import { isLess } from "../../values/dimensions/arithmetic";
import { known } from "../../values/dimensions/dimension";
import type { Context } from "../../values/context";
import { specialMethod } from "../../values/special-methods";
import { type Arguments, type Value, argumentsOf } from "../../values/value";

/** `next(iterator, default)`. */
export function next(args: Arguments, context: Context): Value {
  const [iterator, fallback] = args.positional;
  if (iterator?.kind === "object") {
    const method = specialMethod(iterator, "next", context);
    return method ? context.call(method, argumentsOf(args.site, [])) : lost(iterator, "next()");
  }
  if (iterator?.kind !== "iterator") return lost(iterator, "next()");
  const { items, further, count } = leftOf(iterator, context);
  const [item] = items;
  consume(iterator, item ? 1 : "all", context);
  if (item) return item;
  // Where nobody knows whether anything follows, the next item may be the default.
  if (further && fallback && !(count && isLess(known(0), count))) return likeEach([further, fallback]);
  return further ?? fallback ?? lost(undefined, "next()");
}

/** `iter(iterable)`. */
export function iter(args: Arguments, context: Context): Value {
  const value = given(args, 0);
  return (value && iteratorOf(value, context)) ?? lost(value, "iter()");
}
