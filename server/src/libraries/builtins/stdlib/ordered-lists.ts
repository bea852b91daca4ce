/** `heapq` and `bisect`, after `Lib/heapq.py` and `Lib/bisect.py` of Python: where one moves an item follows from their order. */
import { anyItem } from "../any-item";
import { argument, integerArgument } from "../../callables/arguments";
import { itemsOf } from "../iteration";
import { setItems } from "../list-contents";
import { lost } from "../lost";
import { inSomeOrder, sortItems } from "../ordering";
import { compareOrder } from "../operators";
import { setElements } from "../../tensor-functions";
import { reason } from "../../../values/records/reason";
import type { Context } from "../../../values/context";
import {
  type Arguments,
  type ListValue,
  NONE,
  TRUE,
  type Value,
  argumentsOf,
  int,
  libraryFunction,
  list,
  unknown,
} from "../../../values/value";

/** What moves the items of a heap, which is a copy of them; false where their order can't be told. */
type Move = (heap: Value[], isLess: IsLess) => boolean;
type IsLess = (a: Value, b: Value) => boolean | undefined;

/** `_siftdown`: moves the item at `at` up to its place. */
function siftDown(heap: Value[], start: number, at: number, isLess: IsLess): boolean {
  const item = heap[at];
  let place = at;
  while (item && place > start) {
    const above = (place - 1) >> 1;
    const parent = heap[above];
    const less = parent && isLess(item, parent);
    if (!parent || less === undefined) return false;
    if (!less) break;
    heap[place] = parent;
    place = above;
  }
  if (item) heap[place] = item;
  return true;
}

/** `_siftup`: moves the smaller items below `at` up, and what stood there down to its place. */
function siftUp(heap: Value[], at: number, isLess: IsLess): boolean {
  const item = heap[at];
  let place = at;
  for (let child = 2 * place + 1; child < heap.length; child = 2 * place + 1) {
    const [left, right] = [heap[child], heap[child + 1]];
    const less = left && right ? isLess(left, right) : true;
    if (less === undefined) return false;
    const smaller = less ? left : right;
    if (smaller) heap[place] = smaller;
    place = less ? child : child + 1;
  }
  if (item) heap[place] = item;
  return siftDown(heap, at, place, isLess);
}

const heapify: Move = (heap, isLess) => {
  for (let i = (heap.length >> 1) - 1; i >= 0; i--) if (!siftUp(heap, i, isLess)) return false;
  return true;
};

/** Takes the smallest, the first item, off; the last one takes its place. */
const pop: Move = (heap, isLess) => {
  const last = heap.pop();
  if (heap.length === 0 || !last) return true;
  heap[0] = last;
  return siftUp(heap, 0, isLess);
};

const push =
  (item: Value): Move =>
  (heap, isLess) => {
    heap.push(item);
    return siftDown(heap, 0, heap.length - 1, isLess);
  };

const replace =
  (item: Value): Move =>
  (heap, isLess) => {
    heap[0] = item;
    return siftUp(heap, 0, isLess);
  };

/** Changes a list by a move; where that can't be told, all its items are known, but not where each stands. */
function change(heap: ListValue, move: Move, context: Context): void {
  if (!heap.items) {
    setItems(heap, undefined, context.heap);
    return;
  }
  const items = [...heap.items];
  const isLess: IsLess = (a, b) => {
    const order = compareOrder(a, b, context);
    return order === undefined ? undefined : order < 0;
  };
  const isTold = move(items, isLess);
  const any = isTold ? NONE : anyItem([...items, ...heap.items], reason("data", "an order"));
  const moved = isTold ? items : items.map(() => any);
  setItems(heap, moved, context.heap);
}

/** The first item of a heap, which is its smallest. */
const smallest = (heap: ListValue, name: string): Value => heap.items?.[0] ?? unknown("not-supported", name);

type Change = (heap: ListValue, item: Value, context: Context) => Value;

const heapFunctions: Readonly<Record<string, Change>> = {
  heapify: (heap, _, context) => {
    change(heap, heapify, context);
    return NONE;
  },
  heappush: (heap, item, context) => {
    change(heap, push(item), context);
    return NONE;
  },
  heappop: (heap, _, context) => {
    const first = smallest(heap, "heappop()");
    change(heap, pop, context);
    return first;
  },
  heapreplace: (heap, item, context) => {
    const first = smallest(heap, "heapreplace()");
    change(heap, replace(item), context);
    return first;
  },
  heappushpop: (heap, item, context) => {
    if (heap.items?.length === 0) return item;
    const first = smallest(heap, "heappushpop()");
    const order = compareOrder(first, item, context);
    if (order !== undefined && order >= 0) return item;
    change(heap, replace(item), context);
    return order === undefined ? anyItem([first, item], reason("data", "an order")) : first;
  },
};

/** `nlargest` and `nsmallest`, which give what sorting all of it would. */
const extremes =
  (name: string, isReversed: boolean) =>
  (args: Arguments, context: Context): Value => {
    const count = integerArgument(args, 0, "n");
    const source = argument(args, 1, "iterable");
    const items = source && itemsOf(source, context);
    if (!items || count === undefined) return lost(source, `${name}()`);
    const key = argument(args, 2, "key");
    const keywords = new Map([
      ...(key ? [["key", key] as const] : []),
      ...(isReversed ? [["reverse", TRUE] as const] : []),
    ]);
    const sorted = sortItems(items, { ...argumentsOf(args.site, [source]), keywords }, context);
    return list((sorted ?? inSomeOrder(items)).slice(0, Math.max(0, count)));
  };

/** Where an item belongs in a sorted list, before or behind those that equal it; undefined where that can't be told. */
function placeOf(args: Arguments, isRight: boolean, context: Context): number | undefined {
  const [sorted, item] = [argument(args, 0, "a"), argument(args, 1, "x")];
  const items = sorted && itemsOf(sorted, context);
  const key = argument(args, 4, "key");
  const isWhole = argument(args, 2, "lo") === undefined && argument(args, 3, "hi") === undefined;
  if (!items || !item || !isWhole || (key && key.kind !== "none")) return undefined;
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = items[middle];
    const order = at && compareOrder(at, item, context);
    if (order === undefined) return undefined;
    if (isRight ? order > 0 : order >= 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

const bisect =
  (name: string, isRight: boolean) =>
  (args: Arguments, context: Context): Value => {
    const place = placeOf(args, isRight, context);
    return place === undefined ? lost(argument(args, 0, "a"), `${name}()`) : int(place);
  };

const insort =
  (isRight: boolean) =>
  (args: Arguments, context: Context): Value => {
    const [sorted, item] = [argument(args, 0, "a"), argument(args, 1, "x")];
    if (sorted?.kind !== "list") return NONE;
    const place = item && placeOf(args, isRight, context);
    const { items } = sorted;
    if (place !== undefined && items && item) setItems(sorted, items.toSpliced(place, 0, item), context.heap);
    else setItems(sorted, items && item ? inSomeOrder([...items, item]) : undefined, context.heap);
    return NONE;
  };

const inPlace =
  (name: string, change: Change) =>
  (args: Arguments, context: Context): Value => {
    const [heap, item] = [argument(args, 0), argument(args, 1) ?? NONE];
    if (heap?.kind === "list") return change(heap, item, context);
    if (heap?.kind === "tensor") setElements(heap, undefined, NONE, context);
    return name === "heapify" || name === "heappush" ? NONE : unknown("not-supported", name);
  };

type Call = (args: Arguments, context: Context) => Value;

const functions: readonly (readonly [string, Call])[] = [
  ...Object.entries(heapFunctions).map(([name, change]) => [`heapq.${name}`, inPlace(name, change)] as const),
  ["heapq.nlargest", extremes("nlargest", true)],
  ["heapq.nsmallest", extremes("nsmallest", false)],
  ["bisect.bisect", bisect("bisect", true)],
  ["bisect.bisect_right", bisect("bisect_right", true)],
  ["bisect.bisect_left", bisect("bisect_left", false)],
  ["bisect.insort", insort(true)],
  ["bisect.insort_right", insort(true)],
  ["bisect.insort_left", insort(false)],
];

export const orderedListFunctions: readonly (readonly [string, () => Value])[] = functions.map(
  ([name, call]) => [name, () => libraryFunction(name, call)],
);
