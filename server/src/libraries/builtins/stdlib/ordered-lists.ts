/** `heapq` and `bisect`: where they put the items of a list, by the comparisons that Python's own code makes, in its order. */
import { argument, integerArgument } from "../../callables/arguments";
import { itemsOf } from "../iteration/iteration";
import { someInteger } from "../like-each";
import { appendItems, setItems } from "../containers/list-contents";
import { compareOrder } from "../operators";
import { inSomeOrder, sorted } from "../iteration/ordering";
import { setElements } from "../../tensor-functions";
import type { Context } from "../../../values/context";
import {
  type Arguments,
  type ListValue,
  NONE,
  TRUE,
  type Value,
  int,
  libraryFunction,
  list,
  unknown,
} from "../../../values/value";

type Call = (args: Arguments, context: Context) => Value;

/** Python's `<`, which remembers whether it was ever asked what nobody can tell. */
interface Comparer {
  readonly isLess: (a: Value, b: Value) => boolean;
  readonly isDecided: () => boolean;
}

function comparer(context: Context): Comparer {
  let isDecided = true;
  return {
    isLess: (a, b) => {
      const result = compareOrder(a, b, context);
      isDecided &&= result !== undefined;
      return result !== undefined && result < 0;
    },
    isDecided: () => isDecided,
  };
}

/** Moves the item at `at` up to `start`, as `heapq._siftdown` does. */
function siftDown(heap: Value[], start: number, at: number, { isLess }: Comparer): void {
  const item = heap[at];
  if (!item) return;
  let place = at;
  while (place > start) {
    const above = (place - 1) >> 1;
    const parent = heap[above];
    if (!parent || !isLess(item, parent)) break;
    heap[place] = parent;
    place = above;
  }
  heap[place] = item;
}

/** Moves the smaller children up from `start` to a leaf, and its item from there to its place, as `heapq._siftup` does. */
function siftUp(heap: Value[], start: number, compare: Comparer): void {
  const item = heap[start];
  if (!item) return;
  let place = start;
  for (;;) {
    const left = heap[2 * place + 1];
    const right = heap[2 * place + 2];
    if (!left) break;
    const isLeft = !right || compare.isLess(left, right);
    heap[place] = isLeft ? left : right;
    place = 2 * place + (isLeft ? 1 : 2);
  }
  heap[place] = item;
  siftDown(heap, start, place, compare);
}

/** What a function makes of the items of a heap, and gives. */
type Change = (heap: Value[], compare: Comparer, item: Value) => Value;

function push(heap: Value[], compare: Comparer, item: Value): Value {
  heap.push(item);
  siftDown(heap, 0, heap.length - 1, compare);
  return NONE;
}

function pop(heap: Value[], compare: Comparer): Value {
  const last = heap.pop();
  const [first] = heap;
  if (!last || !first) return last ?? unknown("not-supported", "heappop from an empty heap");
  heap[0] = last;
  siftUp(heap, 0, compare);
  return first;
}

function replace(heap: Value[], compare: Comparer, item: Value): Value {
  const [first] = heap;
  if (!first) return unknown("not-supported", "heapreplace in an empty heap");
  heap[0] = item;
  siftUp(heap, 0, compare);
  return first;
}

function heapify(heap: Value[], compare: Comparer): Value {
  for (let i = (heap.length >> 1) - 1; i >= 0; i--) siftUp(heap, i, compare);
  return NONE;
}

const changes: Readonly<Record<string, { readonly change: Change; readonly takesItem: boolean }>> = {
  heapify: { change: heapify, takesItem: false },
  heappush: { change: push, takesItem: true },
  heappop: { change: pop, takesItem: false },
  heappushpop: {
    change: (heap, compare, item) =>
      heap[0] && compare.isLess(heap[0], item) ? replace(heap, compare, item) : item,
    takesItem: true,
  },
  heapreplace: { change: replace, takesItem: true },
};

/** Forgets what a list or an array holds that somebody changed; gives what each item of the list was like. */
function forget(changed: Value | undefined, context: Context): Value | undefined {
  if (changed?.kind === "tensor") setElements(changed, undefined, NONE, context);
  if (changed?.kind !== "list") return undefined;
  const each = changed.grown?.each;
  setItems(changed, undefined, context.heap);
  return each;
}

const changesHeap =
  (name: string, change: Change, takesItem: boolean): Call =>
  (args, context) => {
    const heap = argument(args, 0);
    const item = takesItem ? argument(args, 1) : NONE;
    const givesNothing = name === "heapify" || name === "heappush";
    if (heap?.kind === "list" && !heap.items && name === "heapify") return NONE;
    if (heap?.kind === "list" && !heap.items && item && name === "heappush") {
      appendItems(heap, [item], context.heap);
      return NONE;
    }
    if (heap?.kind !== "list" || !heap.items || !item) {
      const each = forget(heap, context);
      if (givesNothing) return NONE;
      return (takesItem ? undefined : each) ?? unknown("not-supported", `heapq.${name}`);
    }
    const compare = comparer(context);
    const items = [...heap.items];
    const given = change(items, compare, item);
    if (compare.isDecided()) {
      setItems(heap, items, context.heap);
      return given;
    }
    // How many there are is known all the same, and what each of them is like.
    const [any = NONE, ...others] = inSomeOrder([...heap.items, ...(takesItem ? [item] : [])]);
    setItems(heap, items.length > others.length ? [any, ...others] : others, context.heap);
    return givesNothing ? NONE : any;
  };

/** Where `bisect` finds the place of an item among others; undefined where nobody can tell. */
function placeOf(
  items: readonly Value[],
  item: Value,
  side: "left" | "right",
  context: Context,
): number | undefined {
  const { isLess, isDecided } = comparer(context);
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = items[middle];
    if (!other) return undefined;
    if (side === "left" ? isLess(other, item) : !isLess(item, other)) low = middle + 1;
    else high = middle;
  }
  return isDecided() ? low : undefined;
}

/** Whether a search goes over the whole list, by the items themselves. */
const isPlain = ({ positional, keywords }: Arguments): boolean =>
  positional.length === 2 && keywords.size === 0;

const finds =
  (side: "left" | "right"): Call =>
  (args, context) => {
    const among = argument(args, 0, "a");
    const item = argument(args, 1, "x");
    const isSequence = among?.kind === "list" || among?.kind === "tuple" || among?.kind === "tensor";
    const items = isSequence ? itemsOf(among, context) : undefined;
    const place = items && item && isPlain(args) ? placeOf(items, item, side, context) : undefined;
    return place === undefined ? someInteger() : int(place);
  };

function insert(into: ListValue, item: Value, place: number | undefined, context: Context): void {
  if (!into.items) appendItems(into, [item], context.heap);
  else if (place === undefined) setItems(into, inSomeOrder([...into.items, item]), context.heap);
  else setItems(into, [...into.items.slice(0, place), item, ...into.items.slice(place)], context.heap);
}

const inserts =
  (side: "left" | "right"): Call =>
  (args, context) => {
    const into = argument(args, 0, "a");
    const item = argument(args, 1, "x");
    if (into?.kind !== "list" || !item) {
      forget(into, context);
      return NONE;
    }
    const place = into.items && isPlain(args) ? placeOf(into.items, item, side, context) : undefined;
    insert(into, item, place, context);
    return NONE;
  };

/** The first of all items in their order, or in the reversed one. */
const firstOf =
  (isReversed: boolean): Call =>
  (args, context) => {
    const count = integerArgument(args, 0, "n");
    const among = argument(args, 1, "iterable");
    const key = argument(args, 2, "key");
    if (count === undefined || !among) return list(undefined, { code: "data", detail: "a count" });
    const keywords = new Map<string, Value>([
      ...(key ? [["key", key] as const] : []),
      ...(isReversed ? [["reverse", TRUE] as const] : []),
    ]);
    const ordered = sorted({ ...args, positional: [among], keywords }, context);
    if (ordered.kind !== "list" || !ordered.items)
      return list(undefined, { code: "data", detail: "an order" });
    return list(ordered.items.slice(0, Math.max(0, count)));
  };

const calls: readonly (readonly [string, Call])[] = [
  ...Object.entries(changes).map(
    ([name, { change, takesItem }]) => [`heapq.${name}`, changesHeap(name, change, takesItem)] as const,
  ),
  ["heapq.nsmallest", firstOf(false)],
  ["heapq.nlargest", firstOf(true)],
  ["bisect.bisect", finds("right")],
  ["bisect.bisect_right", finds("right")],
  ["bisect.bisect_left", finds("left")],
  ["bisect.insort", inserts("right")],
  ["bisect.insort_right", inserts("right")],
  ["bisect.insort_left", inserts("left")],
];

export const orderedListFunctions: readonly (readonly [string, () => Value])[] = calls.map(([name, call]) => [
  name,
  () => libraryFunction(name, call),
]);
