/** Changing what a list holds: as items one by one, or as items that are all alike. */
import { likeEach } from "../like-each";
import { mayHold } from "../../../values/bounds/work";
import { add } from "../../../values/dimensions/arithmetic";
import { type Dim, known, unknownDim } from "../../../values/dimensions/dimension";
import type { Heap } from "../../../values/heap/heap";
import { standingForAll } from "../../../values/like-objects";
import type { Reason } from "../../../values/records/reason";
import { type DictValue, type Growth, type ListValue, type Value, intOf } from "../../../values/value";

/** Marks what stands for all items of a list, so that what is done to it is done to one of them. */
export function standForMany(each: Value, heap: Heap): void {
  if ((each.kind === "list" || each.kind === "dict") && !each.isOneOfMany)
    heap.write(each, "isOneOfMany", true);
}

/** Forgets what the containers hold that may be the one that is changed. */
function loseOthers({ mayBe = [] }: ListValue | DictValue, heap: Heap): void {
  for (const other of mayBe) {
    if (other.kind === "dict" && other.entries) heap.write(other, "entries", undefined);
    if (other.kind === "dict" && other.each) heap.write(other, "each", undefined);
    if (other.kind !== "list") continue;
    if (other.items) heap.write(other, "items", undefined);
    if (other.grown) heap.write(other, "grown", undefined);
  }
}

/** Replaces the items, of which too many are known only as all alike; what a loop made of the list before holds no longer. */
export function setItems(list: ListValue, items: readonly Value[] | undefined, heap: Heap): void {
  loseOthers(list, heap);
  const held = list.isOneOfMany ? eitherItems(list.items, items) : items;
  const isHeld = !held || mayHold(held.length);
  const grown = isHeld ? undefined : growthOf({ ...list, items: held });
  heap.write(list, "items", isHeld ? held : undefined);
  if (list.grown !== grown) heap.write(list, "grown", grown);
}

/** What a list holds that has these items or those. */
const eitherItems = (
  before: readonly Value[] | undefined,
  after: readonly Value[] | undefined,
): readonly Value[] | undefined =>
  before && before.length === after?.length
    ? before.map((item, i) => likeEach([item, after[i] ?? item]))
    : undefined;

/** Replaces the entries of a dict, of which too many are not known. */
export function setEntries(dict: DictValue, entries: DictValue["entries"], heap: Heap): void {
  loseOthers(dict, heap);
  const isHeld = !entries || mayHold(entries.size);
  const isLost = !isHeld || (dict.isOneOfMany && dict.entries !== entries);
  heap.write(dict, "entries", isLost ? undefined : entries);
  if (dict.each) heap.write(dict, "each", undefined);
}

/** A dict of which only is known what each value is like; not even that where each is like no other. */
export function alikeDict(values: readonly Value[], why: Reason | undefined, heap: Heap): DictValue {
  const each = values.length > 0 ? standingForAll(likeEach(values)) : undefined;
  if (!each || each.kind === "unknown") return { kind: "dict", entries: undefined, why };
  standForMany(each, heap);
  return { kind: "dict", entries: undefined, each, why };
}

/** One more value of a dict of which only is known what each is like. */
export function addAlike(dict: DictValue, value: Value, heap: Heap): void {
  loseOthers(dict, heap);
  const each = dict.each && likeEach([dict.each, value]);
  heap.write(dict, "each", each?.kind === "unknown" ? undefined : each);
}

/** Appends to a list, whose items may be known only as all alike. */
export function appendItems(list: ListValue, values: readonly Value[], heap: Heap): void {
  loseOthers(list, heap);
  if (list.items && (list.isOneOfMany || !mayHold(list.items.length + values.length))) {
    // Too many to be known one by one, or nobody knows which list got them: what each is like goes on.
    const growth = growthOf(list.items.length === 0 ? { ...list, items: values } : list);
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
  const { each, count, more, latest } = list.grown;
  heap.write(list, "grown", {
    latest: latest && (values.at(-1) ?? latest),
    each: likeEach([each, ...values]),
    count:
      list.limit === undefined && !list.isOneOfMany
        ? add(count, known(values.length))
        : unknownDim({ code: "loop" }),
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

/** A list of so many items that are all alike; of two of them more may be known. */
export function alikeList(each: Value, count: Dim, ends?: Growth["ends"]): ListValue {
  return { kind: "list", items: undefined, why: { code: "loop" }, grown: { each, count, ends } };
}

/** How many items a list has; undefined where that is not known. */
export function lengthOfList(list: ListValue): Value | undefined {
  if (list.items) return intOf(known(list.items.length));
  return list.grown && intOf(list.grown.count);
}
