/** `itertools` over known iterables. */
import { argument, integerArgument, integerOr } from "../../callables/arguments";
import { itemsOf } from "../iteration/iteration";
import { binaryOperation } from "../operators";
import { asking, leftOf, readingLater, setAdrift } from "../iteration/iterators-left";
import { likeEach, someInteger } from "../like-each";
import { iteratorOf } from "../iteration/streams";
import type { IteratorValue } from "../../../values/iterator-value";
import { ITEMS_PER_CONTAINER } from "../../../values/bounds/budgets";
import type { Context } from "../../../values/context";
import { hashKey } from "../../../values/hash-key";
import { streamValue } from "../../../values/stream";
import {
  type Arguments,
  NONE,
  type Value,
  argumentsOf,
  int,
  libraryFunction,
  tuple,
  unknown,
} from "../../../values/value";

/** Items beyond which a product is data rather than structure. */
const ITEMS = 10_000;

const iterator = (items: readonly Value[]): Value => ({ kind: "iterator", items, position: 0 });
const lost = (values: readonly Value[], what: string): Value => {
  const blame = values.find((value) => value.kind === "unknown");
  return unknown(blame?.kind === "unknown" ? blame.reason : { code: "not-supported", detail: what });
};

/** All arguments as item lists, or undefined where one is unknown, or how many there are. */
function columns(
  { positional, rest }: Arguments,
  context: Context,
): readonly (readonly Value[])[] | undefined {
  if (rest) return undefined;
  const lists = positional.map((value) => itemsOf(value, context));
  return lists.every((items) => items !== undefined) ? lists : undefined;
}

function product(args: Arguments, context: Context): Value {
  const lists = columns(args, context);
  const repeat = integerOr(1, args, Infinity, "repeat");
  if (!lists || repeat === undefined) return lost(args.positional, "itertools.product");
  if (repeat < 0 || repeat * lists.length > ITEMS) return unknown("budget", "itertools.product");
  const all = Array.from({ length: repeat }, () => lists).flat();
  let rows: readonly (readonly Value[])[] = [[]];
  for (const items of all) {
    if (rows.length * items.length > ITEMS) return unknown("budget", "itertools.product");
    rows = rows.flatMap((row) => items.map((item) => [...row, item]));
  }
  return iterator(rows.map(tuple));
}

function chain(args: Arguments, context: Context): Value {
  const lists = columns(args, context);
  if (!lists) return lost(args.positional, "itertools.chain");
  const length = lists.reduce((sum, items) => sum + items.length, 0);
  if (length > ITEMS_PER_CONTAINER) return unknown("budget", "itertools.chain");
  const again = (given: number): Value => iterator((columns(args, context) ?? []).flat().slice(given));
  const isAgain = args.positional.every(({ kind }) => kind !== "iterator");
  return isAgain
    ? readingLater(iterator(lists.flat()), args.positional, again, context)
    : iterator(lists.flat());
}

function chainFromIterable(args: Arguments, context: Context): Value {
  const outer = itemsOf(argument(args, 0) ?? NONE, context);
  return outer ? chain({ ...args, positional: outer }, context) : lost(args.positional, "itertools.chain");
}

/** So many items of an endless iterator are listed; those behind are only said to be alike, as a generator's are. */
const ENDLESS_ITEMS = 64;

const endless = (item: (place: number) => Value, further: Value): Value =>
  streamValue(
    Array.from({ length: ENDLESS_ITEMS }, (_, i) => item(i)),
    further,
  );

/** `count(start=0, step=1)` of whole numbers. */
function count(args: Arguments): Value {
  const start = integerOr(0, args, 0, "start");
  const step = integerOr(1, args, 1, "step");
  return start === undefined || step === undefined
    ? unknown("loop", "itertools.count")
    : endless((place) => int(start + place * step), someInteger());
}

/** `cycle(items)`; of none, and of those that are not all known, nothing is told. */
function cycle(args: Arguments, context: Context): Value {
  const items = itemsOf(argument(args, 0) ?? NONE, context);
  const [first] = items ?? [];
  if (!items || !first) return unknown("loop", "itertools.cycle");
  return endless((place) => items[place % items.length] ?? first, likeEach(items));
}

function repeat(args: Arguments): Value {
  const item = argument(args, 0);
  if (item && args.positional.length === 1 && !args.keywords.has("times") && !args.rest)
    return endless(() => item, item);
  const count = integerArgument(args, 1, "times");
  return count === undefined || count > ITEMS
    ? lost(args.positional, "itertools.repeat")
    : iterator(Array.from({ length: Math.max(0, count) }, () => argument(args, 0) ?? NONE));
}

function choose(size: number, items: readonly Value[], isOrdered: boolean): readonly (readonly Value[])[] {
  if (size > items.length) return [];
  if (size === 0) return [[]];
  return items.flatMap((item, i) => {
    const others = isOrdered ? items.filter((_, j) => j !== i) : items.slice(i + 1);
    return choose(size - 1, others, isOrdered).map((rest) => [item, ...rest]);
  });
}

const chosen =
  (isOrdered: boolean) =>
  (args: Arguments, context: Context): Value => {
    const items = itemsOf(argument(args, 0) ?? NONE, context);
    const size = integerOr(items?.length, args, 1, "r");
    // Eight items have 40,320 orders; beyond that the result is data.
    if (!items || size === undefined || size < 0 || items.length > 8)
      return lost(args.positional, "itertools.combinations");
    return iterator(choose(size, items, isOrdered).map(tuple));
  };

function zipLongest(args: Arguments, context: Context): Value {
  const lists = columns(args, context);
  if (!lists) return lost(args.positional, "itertools.zip_longest");
  const fill = args.keywords.get("fillvalue") ?? NONE;
  const length = Math.max(0, ...lists.map((items) => items.length));
  return iterator(Array.from({ length }, (_, i) => tuple(lists.map((items) => items[i] ?? fill))));
}

/** A bound of `islice`: undefined where it is None or not given, "unknown" where nobody can tell it. */
function bound(args: Arguments, at: number): number | "unknown" | undefined {
  const value = args.positional[at];
  return value === undefined || value.kind === "none" ? undefined : (integerArgument(args, at) ?? "unknown");
}

/** `islice(items, stop)` and `islice(items, start, stop, step)`. */
function islice(args: Arguments, context: Context): Value {
  const isStopOnly = args.positional.length === 2;
  const start = isStopOnly ? 0 : (bound(args, 1) ?? 0);
  const stop = bound(args, isStopOnly ? 1 : 2);
  const step = bound(args, 3) ?? 1;
  const source = iteratorOf(argument(args, 0) ?? NONE, context);
  if (!source) return lost(args.positional, "itertools.islice");
  if (args.rest || start === "unknown" || stop === "unknown" || step === "unknown" || step < 1) {
    setAdrift(source, context);
    return lost(args.positional, "itertools.islice");
  }
  const { items, further } = leftOf(source, context);
  if (further !== undefined && (stop === undefined || items.length < stop)) {
    setAdrift(source, context);
    return lost(args.positional, "itertools.islice");
  }
  const places = items.slice(0, stop).flatMap((_, i) => (i >= start && (i - start) % step === 0 ? [i] : []));
  const kept = places.flatMap((place) => items[place] ?? []);
  const takenInAll = stop === undefined ? undefined : Math.min(stop, items.length);
  const taken = places.map((place) => place + 1);
  return asking({ items: kept, further: undefined }, [source], context, { taken, takenInAll });
}

/** What follows behind so many items of an iterator that was just made. */
const behind = (made: Value, given: number): Value =>
  made.kind === "iterator" ? { ...made, items: made.items.slice(given) } : made;

/** Each item joined with what the ones before it came to, which `initial` begins. */
function accumulate(args: Arguments, context: Context): Value {
  const items = itemsOf(argument(args, 0) ?? NONE, context);
  if (!items) return lost(args.positional, "itertools.accumulate");
  const fn = argument(args, 1, "func");
  const initial = args.keywords.get("initial");
  const join = (before: Value, item: Value): Value =>
    fn && fn.kind !== "none"
      ? context.call(fn, argumentsOf(args.site, [before, item]))
      : binaryOperation("+", before, item, args.site, context);
  const [first, ...others] = initial && initial.kind !== "none" ? [initial, ...items] : items;
  const sums = first ? [first] : [];
  for (const item of others) sums.push(join(sums.at(-1) ?? item, item));
  const list = { ...args, positional: [tuple(items), ...args.positional.slice(1)] };
  return fn && fn.kind !== "none"
    ? readingLater(iterator(sums), [fn], (given) => behind(accumulate(list, context), given), context)
    : iterator(sums);
}

function starmap(args: Arguments, context: Context): Value {
  const [fn, rows] = args.positional;
  const items = rows && itemsOf(rows, context);
  if (!fn || !items) return lost(args.positional, "itertools.starmap");
  const called = items.map((row) => context.call(fn, argumentsOf(args.site, itemsOf(row, context) ?? [])));
  const list = { ...args, positional: [fn, tuple(items)] };
  return readingLater(iterator(called), [fn], (given) => behind(starmap(list, context), given), context);
}

function pairwise(args: Arguments, context: Context): Value {
  const items = itemsOf(argument(args, 0) ?? NONE, context);
  return items
    ? iterator(items.slice(1).map((item, i) => tuple([items[i] ?? NONE, item])))
    : lost(args.positional, "itertools.pairwise");
}

/** Items of an iterator whose truth under a function is known, with that and their place; undefined where one's is not. */
function judged(
  source: IteratorValue,
  fn: Value | undefined,
  args: Arguments,
  context: Context,
): readonly { readonly item: Value; readonly place: number; readonly holds: boolean }[] | undefined {
  const { items, further } = leftOf(source, context);
  if (further) return undefined;
  const all = items.map((item, place) => ({
    item,
    place,
    holds: context.truth(fn && fn.kind !== "none" ? context.call(fn, argumentsOf(args.site, [item])) : item),
  }));
  return all.every((each): each is (typeof all)[number] & { holds: boolean } => each.holds !== undefined)
    ? all
    : undefined;
}

type Judged = NonNullable<ReturnType<typeof judged>>;

/** `most`: how many items are taken in all, where that is not every one. */
const selecting =
  (what: string, select: (all: Judged) => { readonly kept: Judged; readonly most?: number }) =>
  (args: Arguments, context: Context): Value => {
    const [fn, iterable] = args.positional;
    const source = iterable && iteratorOf(iterable, context);
    const all = source && judged(source, fn, args, context);
    if (!all) {
      if (source) setAdrift(source, context);
      return lost(args.positional, what);
    }
    const { kept, most } = select(all);
    const taken = kept.map(({ place }) => place + 1);
    const items = kept.map(({ item }) => item);
    const made = asking({ items, further: undefined }, [source], context, { taken, takenInAll: most });
    if (!fn) return made;
    // What lets go once does not hold back again, so that behind the first item only what is taken or left out is asked.
    const again = (given: number): Value =>
      given > 0 && what === "itertools.dropwhile"
        ? source
        : selecting(what, select)({ ...args, positional: [fn, source] }, context);
    return readingLater(made, [fn], again, context);
  };

const takeWhile = selecting("itertools.takewhile", (all) => {
  const end = all.findIndex(({ holds }) => !holds);
  return end < 0 ? { kept: all } : { kept: all.slice(0, end), most: end + 1 };
});
const dropWhile = selecting("itertools.dropwhile", (all) => {
  const start = all.findIndex(({ holds }) => !holds);
  return { kept: start < 0 ? [] : all.slice(start) };
});
const filterFalse = selecting("itertools.filterfalse", (all) => ({
  kept: all.filter(({ holds }) => !holds),
}));

/** Runs of items with equal keys, each an iterator of its own. */
function groupBy(args: Arguments, context: Context): Value {
  const items = itemsOf(argument(args, 0, "iterable") ?? NONE, context);
  const fn = argument(args, 1, "key");
  const groups: { readonly key: Value; readonly name: string; readonly items: Value[] }[] = [];
  for (const item of items ?? []) {
    const key = fn && fn.kind !== "none" ? context.call(fn, argumentsOf(args.site, [item])) : item;
    const name = hashKey(key);
    if (name === undefined) return lost([key], "itertools.groupby");
    const last = groups.at(-1);
    if (last?.name === name) last.items.push(item);
    else groups.push({ key, name, items: [item] });
  }
  return items
    ? iterator(groups.map((group) => tuple([group.key, iterator(group.items)])))
    : lost(args.positional, "itertools.groupby");
}

const functions: Readonly<Record<string, (args: Arguments, context: Context) => Value>> = {
  product,
  repeat,
  combinations: chosen(false),
  permutations: chosen(true),
  zip_longest: zipLongest,
  islice,
  accumulate,
  starmap,
  pairwise,
  takewhile: takeWhile,
  dropwhile: dropWhile,
  filterfalse: filterFalse,
  groupby: groupBy,
  count,
  cycle,
};

export const itertoolsFunctions: readonly (readonly [string, () => Value])[] = [
  ...Object.entries(functions).map(
    ([name, call]) => [`itertools.${name}`, () => libraryFunction(`itertools.${name}`, call)] as const,
  ),
  [
    "itertools.chain",
    () => ({
      ...libraryFunction("itertools.chain", chain),
      attributes: new Map([
        ["from_iterable", libraryFunction("itertools.chain.from_iterable", chainFromIterable)],
      ]),
    }),
  ],
];
