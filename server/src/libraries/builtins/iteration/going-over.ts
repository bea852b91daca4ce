/** What goes over iterables item by item: `enumerate`, `zip`, `map`, `filter`, `reversed`, `all` and `any`. */
import { argument, integerOr } from "../../callables/arguments";
import { itemsOf } from "./iteration";
import { type Most, askedLater, asking, consume, leftOf, readingLater, setAdrift } from "./iterators-left";
import { itemCount } from "../containers/item-count";
import { likeEach, someInteger } from "../like-each";
import { iteratorOf, zipStreams } from "./streams";
import { lost } from "../lost";
import { truthOf } from "../truth";
import type { Context } from "../../../values/context";
import type { IteratorValue, Stream, Unlisted } from "../../../values/iterator-value";
import type { Dim } from "../../../values/dimensions/dimension";
import type { Finding } from "../../../values/records/finding";
import { reason } from "../../../values/records/reason";
import type { TellUntil } from "../../../values/records/untold-results";
import { streamValue } from "../../../values/stream";
import { type Arguments, type Value, argumentsOf, bool, int, tuple, unknown } from "../../../values/value";

/** An iterator over a value; of a container of which nobody knows what it holds, over so many of what nobody knows. */
function sourceOf(value: Value, context: Context): IteratorValue | undefined {
  const source = iteratorOf(value, context);
  if (source ?? (value.kind !== "list" && value.kind !== "set" && value.kind !== "dict")) return source;
  return streamValue([], unknown(value.why ?? reason("data", "what a container holds")));
}

/** The number of the last item, where the first has a known one and it is known how many follow. */
const numberOfLast = ({ items, count }: Stream, first: number | undefined): Value =>
  first !== undefined && count?.kind === "known"
    ? int(first + items.length + count.value - 1)
    : someInteger();

export function enumerate(args: Arguments, context: Context): Value {
  const value = argument(args, 0, "iterable");
  const source = value && sourceOf(value, context);
  if (!source) return lost(value, "enumerate()");
  const start = integerOr(0, args, 1, "start");
  const derive = ([left]: readonly Stream[], before: number): Stream => ({
    items: (left?.items ?? []).map((item, i) =>
      tuple([start === undefined ? someInteger() : int(start + before + i), item]),
    ),
    further: left?.further && tuple([someInteger(), left.further]),
    count: left?.count,
    last:
      left?.last && tuple([numberOfLast(left, start === undefined ? undefined : start + before), left.last]),
  });
  const listed = (most?: Most): IteratorValue =>
    asking(derive([leftOf(source, context, most && "some")], 0), [source], context, { derive });
  return source.unlisted ? askedLater(listed, [source], [], context) : listed();
}

export function zip(args: Arguments, context: Context): Value {
  // Of rows whose one part nobody knows (`zip(axes.flat, images)`), the others are known all the same.
  const isOpen = args.positional.some(({ kind }) => kind !== "unknown");
  const columns = args.positional.map((value) =>
    value.kind === "unknown" && isOpen ? streamValue([], value) : sourceOf(value, context),
  );
  const blame = args.positional.find((_, i) => !columns[i]);
  const columnsOfRows =
    args.positional.length === 0 && args.keywords.size === 0 ? turned(args, context) : undefined;
  if (columnsOfRows) return columnsOfRows;
  if (blame || args.rest) return lost(blame ?? args.rest, "zip()");
  if (columns.length === 0) return { kind: "iterator", items: [], position: 0 };
  const sources = columns.flatMap((source) => source ?? []);
  const [first] = sources;
  const isEachOnce = new Set(sources).size === sources.length;
  if (first && !isEachOnce) return inRows(first, sources, context);
  const derive = (streams: readonly Stream[]): Stream =>
    withRanges(zipStreams(streams), args.positional, streams);
  const strict = args.keywords.get("strict");
  const listed = (most?: Most): IteratorValue => {
    // Beside a shorter one an iterator is not asked for all of its items.
    const asked = most === undefined && sources.length === 1 ? undefined : "some";
    const rows = asking(derive(sources.map((source) => leftOf(source, context, asked))), sources, context, {
      derive,
    });
    return strict?.kind === "bool" && strict.value ? endingTogether(rows, args, context) : rows;
  };
  return sources.some(({ unlisted }) => unlisted) ? askedLater(listed, sources, [], context) : listed();
}

/** `zip(*rows)` of rows that are all alike, and of which nobody knows how many there are: a tuple of each of their parts. */
function turned({ rest }: Arguments, context: Context): IteratorValue | undefined {
  const { each, count } = rest?.tupleOf ?? {};
  const isFixed = each?.kind === "tuple" || (each?.kind === "tensor" && each.flavour === "numpy");
  const parts = isFixed ? context.iterate(each) : undefined;
  return parts && count
    ? streamValue(
        parts.map((part) => ({ ...unknown("loop"), tupleOf: { each: part, count } })),
        undefined,
      )
    : undefined;
}

/** How many items a value has that nobody may move on or add to. */
const lengthOf = (value: Value): number | undefined =>
  value.kind === "iterator" || (value.kind === "list" && value.escaped === true)
    ? undefined
    : itemCount(value);

/** `zip(…, strict=True)` of values of several lengths: raises once somebody asks for more than the shortest has. */
function endingTogether(rows: IteratorValue, args: Arguments, context: Context): IteratorValue {
  const lengths = args.positional.map(lengthOf);
  const [first] = lengths;
  const at = lengths.findIndex((length) => length !== first);
  const other = lengths[at];
  if (first === undefined || other === undefined || lengths.includes(undefined)) return rows;
  const before = at === 1 ? "argument 1" : `arguments 1-${at}`;
  const words = `zip() argument ${at + 1} is ${other < first ? "shorter" : "longer"} than ${before}`;
  const finding: Finding = {
    code: "refused-value",
    severity: "error",
    span: args.site,
    facts: { call: "zip(…, strict=True)", exception: "ValueError", words },
    pythonSays: `ValueError: ${words}`,
  };
  const given = Math.min(first, other);
  const tellUntil: TellUntil = (items, told) => {
    if (items === "some" || (items !== "all" && items <= given)) return told;
    if (told <= given && args.positional.every((value, i) => lengthOf(value) === lengths[i]))
      context.report(finding);
    return given + 1;
  };
  return { ...rows, tellUntil };
}

/** Rows of which two numbers or more go on side by side, each from the start of its own range. */
function withRanges(rows: Stream, values: readonly Value[], streams: readonly Stream[]): Stream {
  const ranges = values.map((value, i) =>
    value.kind === "range" && streams[i]?.further !== undefined ? value : undefined,
  );
  const areInStep = ranges.filter((range) => range !== undefined).length > 1;
  return areInStep && rows.further?.kind === "tuple"
    ? { ...rows, further: { ...rows.further, inStep: ranges } }
    : rows;
}

/** `zip(*[iterator] * n)`: rows of so many items, one after the other. */
function inRows(source: IteratorValue, sources: readonly IteratorValue[], context: Context): Value {
  const width = sources.length;
  if (sources.some((other) => other !== source)) {
    for (const each of sources) setAdrift(each, context);
    return lost(undefined, "zip()");
  }
  const derive = ([left]: readonly Stream[]): Stream => {
    const { items = [], further } = left ?? {};
    const count = Math.floor(items.length / width);
    const rest = [...items.slice(count * width), ...(further ? [further] : [])];
    return {
      items: Array.from({ length: count }, (_, i) => tuple(items.slice(i * width, (i + 1) * width))),
      further: further && tuple(Array.from({ length: width }, () => likeEach(rest))),
    };
  };
  const rows = derive([leftOf(source, context)]);
  return asking(rows, [source], context, { derive, taken: rows.items.map((_, i) => (i + 1) * width) });
}

/** What a function gives of one of many rows, as far as two calls agree. */
const calledTwice = (row: Value, called: (row: Value) => Value, context: Context): Value =>
  likeEach([called(row), context.silently(() => called(row))]);

export function map(args: Arguments, context: Context): Value {
  const [fn, ...rest] = args.positional;
  const columns = rest.map((value) => iteratorOf(value, context));
  const sources = columns.flatMap((source) => source ?? []);
  const blame = rest.find((_, i) => !columns[i]);
  if (!fn || blame || args.rest || columns.length === 0) return lost(blame ?? args.rest, "map()");
  const called = (row: Value): Value =>
    row.kind === "tuple" ? context.call(fn, argumentsOf(args.site, row.items)) : lost(row, "map()");
  const derive = (streams: readonly Stream[]): Stream => {
    const { items, further, count } = zipStreams(streams);
    return { items: items.map(called), further: further && manyCalled(further, count), count };
  };
  const manyCalled = (row: Value, count: Dim | undefined): Value =>
    context.forMany(count, () => calledTwice(row, called, context));
  const again = (): IteratorValue => listed(undefined);
  const listed = (most: number | undefined, unlisted?: Unlisted): IteratorValue => {
    const rows = zipStreams(sources.map((source) => leftOf(source, context, most)));
    const isPart = most !== undefined && rows.items.length >= most;
    const made = context.itemByItem(rows.items, called, most);
    const isWhole = !isPart && !made.raises;
    const further = isWhole && rows.further ? manyCalled(rows.further, rows.count) : undefined;
    const stream = { items: made.items, further, count: further && rows.count };
    const begun = asking(stream, sources, context, { derive, uses: [fn] });
    const whole = { ...made, ...begun, unlisted: isPart ? unlisted : undefined };
    return readingLater(whole, [fn], again, context);
  };
  return askedLater(listed, sources, [fn], context);
}

export function filter(args: Arguments, context: Context): Value {
  const [fn, value] = args.positional;
  const source = value && iteratorOf(value, context);
  if (!fn || !source) return lost(value, "filter()");
  const again = (): IteratorValue => listed();
  const listed = (most?: number, unlisted?: Unlisted): IteratorValue => {
    const { items, further } = leftOf(source, context);
    if (further) return streamValue([], lost(value, "filter()"));
    const taken: number[] = [];
    let isOpen = false as boolean;
    let asked = 0;
    const kept = (item: Value): Value | undefined => {
      asked += 1;
      const truth = truthOf(
        fn.kind === "none" ? item : context.call(fn, argumentsOf(args.site, [item])),
        context,
      );
      isOpen ||= truth === undefined;
      if (truth === false) return undefined;
      taken.push(asked);
      return item;
    };
    const made = context.itemByItem(items, kept, most);
    if (isOpen) {
      // How many are passed over nobody knows, and so not what is left of the others either.
      const others = context.inPart(() => context.itemByItem(items.slice(asked), kept));
      setAdrift(source, context);
      const all = [...made.items, ...others.made.items];
      return streamValue([], all.length > 0 ? likeEach(all) : undefined);
    }
    const isPart = most !== undefined && made.items.length >= most;
    const begun = asking({ items: made.items, further: undefined }, [source], context, { taken });
    const whole = { ...made, ...begun, unlisted: isPart ? unlisted : undefined };
    return readingLater(whole, [fn], again, context);
  };
  return askedLater(listed, [source], [fn], context);
}

/** `all` and `any`: no item is asked for behind the one that decides. */
export function quantify(isAll: boolean): (args: Arguments, context: Context) => Value {
  return (args, context) => {
    const value = argument(args, 0);
    const source = value && iteratorOf(value, context);
    const left = source && leftOf(source, context, "some");
    const truths = left?.items.map((item) => truthOf(item, context));
    const decided = truths?.indexOf(!isAll) ?? -1;
    if (source && truths) {
      if (decided >= 0 && !truths.slice(0, decided).includes(undefined))
        consume(source, decided + 1, context);
      else if (truths.includes(undefined)) setAdrift(source, context);
      else consume(source, "all", context);
    }
    if (!truths || left?.further) return lost(value, isAll ? "all()" : "any()");
    if (decided >= 0) return bool(!isAll);
    return truths.includes(undefined) ? { ...lost(undefined, "a truth"), isScalar: true } : bool(isAll);
  };
}

export function reversed(args: Arguments, context: Context): Value {
  const value = argument(args, 0);
  const items = value && itemsOf(value, context);
  const source = value?.kind === "list" ? iteratorOf(value, context) : undefined;
  if (!items) return lost(value, "reversed()");
  const made = asking({ items: [...items].reverse(), further: undefined }, source ? [source] : [], context);
  if (value.kind !== "list") return made;
  // It counts down the places that there were when it was made, and gives what is there by then.
  const again = (before: number): Value =>
    streamValue((value.items ?? []).slice(0, Math.max(0, items.length - before)).reverse(), undefined);
  return readingLater(streamValue(made.items, undefined), [value], again, context);
}
