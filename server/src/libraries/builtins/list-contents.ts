/** Changing what a list holds: as items one by one, or as items that are all alike. */
import { likeEach } from "./streams";
import { ITEMS_PER_CONTAINER } from "../../values/budgets";
import { add } from "../../values/arithmetic";
import { type Dim, known, unknownDim } from "../../values/dimension";
import type { Heap } from "../../values/heap";
import { type Growth, type ListValue, type Value, intOf } from "../../values/value";

/** Replaces the items; what a loop made of the list before holds no longer. */
export function setItems(list: ListValue, items: readonly Value[] | undefined, heap: Heap): void {
  heap.write(list, "items", items);
  if (list.grown) heap.write(list, "grown", undefined);
}

/** Appends to a list, whose items may be known only as all alike. */
export function appendItems(list: ListValue, values: readonly Value[], heap: Heap): void {
  if (list.items && list.items.length + values.length > ITEMS_PER_CONTAINER) {
    // Too many to be known one by one: how many there are, and what each is like, goes on.
    const growth = growthOf(list);
    heap.write(list, "items", undefined);
    heap.write(list, "grown", growth);
  }
  if (list.items) {
    const items = list.items.concat(values);
    // A full deque drops as many at its other end.
    const dropped = list.limit === undefined ? 0 : Math.max(0, items.length - list.limit);
    heap.write(list, "items", dropped > 0 ? items.slice(dropped) : items);
    return;
  }
  if (!list.grown) return;
  const { each, count, more } = list.grown;
  heap.write(list, "grown", {
    each: likeEach([each, ...values]),
    count: list.limit === undefined ? add(count, known(values.length)) : unknownDim({ code: "loop" }),
    more: more && add(more, known(values.length)),
  });
}

/** Items known one by one, or all alike, as the latter; undefined where neither is known or there are none. */
export function growthOf(list: ListValue): Growth | undefined {
  if (!list.items) return list.grown;
  return list.items.length === 0
    ? undefined
    : { each: likeEach(list.items), count: known(list.items.length) };
}

/** A list of so many items that are all alike. */
export function alikeList(each: Value, count: Dim): ListValue {
  return { kind: "list", items: undefined, why: { code: "loop" }, grown: { each, count } };
}

/** How many items a list has; undefined where that is not known. */
export function lengthOfList(list: ListValue): Value | undefined {
  if (list.items) return intOf(known(list.items.length));
  return list.grown && intOf(list.grown.count);
}
