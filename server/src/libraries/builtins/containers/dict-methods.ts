/** Methods of dicts. */
import { isCounter } from "./counters";
import { anyItem } from "../any-item";
import { argument } from "../../callables/arguments";
import { setEntries } from "./list-contents";
import type { MethodTable } from "../method-table";
import { entriesWithin } from "../operators";
import { itemsOf } from "../iteration/iteration";
import { numberOf } from "../numbers/python-number";
import { valuesUnder } from "./subscripts";
import { makeDict } from "./make-dict";
import type { Context } from "../../../values/context";
import { type Reason, reason } from "../../../values/records/reason";
import type { Heap } from "../../../values/heap/heap";
import { putEntry } from "../../../values/first-keys";
import { hashKey } from "../../../values/hash-key";
import { textsOf } from "../../../values/one-of-texts";
import {
  type Arguments,
  type DictValue,
  type DictView,
  type ListValue,
  NONE,
  TRUE,
  type Value,
  int,
  list,
  tuple,
  unknown,
} from "../../../values/value";
import { wholeEntries } from "../../../values/whole-entries";

const whyUnknown = (self: DictValue): Reason => self.why ?? reason("not-supported", "a dict");
const contentUnknown = (self: DictValue): Value => unknown(whyUnknown(self));
const listOf = (self: DictValue, items: readonly Value[] | undefined): Value =>
  list(items, items ? undefined : (self.why ?? reason("not-supported", "a dict")));

const partsOf = (of: DictValue, part: DictView["part"]): readonly Value[] | undefined => {
  const entries = wholeEntries(of);
  return entries && [...entries.values()].map(part);
};

const shownList = (of: DictValue, part: DictView["part"]): ListValue => {
  const items = partsOf(of, part);
  return list(items, items ? undefined : whyUnknown(of));
};

/** What a dict shows of its entries; a view that is kept shows those of later. */
const viewOf = (type: DictView["type"], of: DictValue, part: DictView["part"]): Value => ({
  ...shownList(of, part),
  view: { type, of, part, shown: of.entries },
});

/** A view of a dict as it is now; any other value as it is. */
export function shownNow(value: Value, heap: Heap): Value {
  if (value.kind !== "list" || !value.view || value.view.shown === value.view.of.entries) return value;
  const { view } = value;
  const { entries } = view.of;
  heap.write(value, "items", partsOf(view.of, view.part));
  heap.write(value, "view", { ...view, shown: entries });
  return value;
}

/** `Counter.update` and `subtract`: adds to what is there, for items or for a mapping of counts. */
function count(self: DictValue, args: Arguments, sign: 1 | -1, context: Context): void {
  const given1 = argument(args, 0);
  const added: readonly (readonly [Value, Value])[] | undefined =
    given1?.kind === "dict"
      ? given1.entries && [...given1.entries.values()].map(({ key, value }) => [key, value])
      : itemsOf(given1 ?? tuple([]), context)?.map((item) => [item, int(1)]);
  const entries = self.entries && added && args.keywords.size === 0 ? new Map(self.entries) : undefined;
  for (const [key, value] of added ?? []) {
    const name = hashKey(key);
    const before = name === undefined ? undefined : numberOf(entries?.get(name)?.value ?? int(0));
    const more = numberOf(value);
    if (name === undefined || before === undefined || more === undefined) {
      setEntries(self, undefined, context.heap);
      return;
    }
    if (entries) putEntry(entries, name, { key, value: int(before + sign * more) });
  }
  setEntries(self, entries, context.heap);
}

export const dictMethods: MethodTable<DictValue> = {
  get: (self, args) => {
    const sought = argument(args, 0) ?? NONE;
    const key = hashKey(sought);
    const fallback = argument(args, 1, "default");
    const missing = fallback ?? NONE;
    if (!self.entries)
      return self.each && self.escaped !== true
        ? anyItem([self.each, missing], whyUnknown(self))
        : contentUnknown(self);
    if (key === undefined) {
      const found = valuesUnder(self, sought);
      const isThere = textsOf(sought)?.length === found.length;
      return anyItem(isThere ? found : [...found, missing], whyUnknown(self));
    }
    const found = self.entries.get(key)?.value;
    if (found ?? fallback) return found ?? missing;
    // What is empty so far, or given to others, may be filled by them.
    const isWhole = self.escaped !== true && self.entries.size > 0 && self.factory === undefined;
    return isWhole ? { kind: "none", ofKey: { key: sought, within: { ...self } } } : NONE;
  },
  keys: (self) => viewOf("dict_keys", self, (entry) => entry.key),
  values: (self) => viewOf("dict_values", self, (entry) => entry.value),
  items: (self) => viewOf("dict_items", self, (entry) => tuple([entry.key, entry.value])),
  copy: ({ entries, each, why, factory }) => ({ kind: "dict", entries, each, why, factory }),
  update: (self, args, context) => {
    if (isCounter(self)) {
      count(self, args, 1, context);
      return NONE;
    }
    const added = makeDict(args, context);
    const entries =
      added.kind === "dict" && added.entries && self.entries
        ? entriesWithin(self.entries, added.entries).entries
        : undefined;
    setEntries(self, entries, context.heap);
    return NONE;
  },
  pop: (self, args, { heap }) => {
    const sought = argument(args, 0) ?? NONE;
    const key = hashKey(sought);
    if (self.entries && key === undefined) {
      const found = valuesUnder(self, sought);
      setEntries(self, undefined, heap);
      const missing = argument(args, 1);
      return anyItem(missing ? [...found, missing] : found, whyUnknown(self));
    }
    if (!self.entries || key === undefined) return contentUnknown(self);
    const taken = self.entries.get(key);
    const entries = new Map(self.entries);
    entries.delete(key);
    setEntries(self, entries, heap);
    return taken?.value ?? argument(args, 1) ?? unknown("not-supported", "missing key");
  },
  popitem: (self, args, context) => {
    const { heap } = context;
    // Of an `OrderedDict` it may be the first.
    const isLast = context.truth(argument(args, 0, "last") ?? TRUE);
    if (isLast === undefined) setEntries(self, undefined, heap);
    const last = [...(wholeEntries(self) ?? [])].at(isLast === false ? 0 : -1);
    if (!last) {
      if (self.entries?.size) setEntries(self, undefined, heap);
      return contentUnknown(self);
    }
    const entries = new Map(self.entries);
    entries.delete(last[0]);
    setEntries(self, entries, heap);
    return tuple([last[1].key, last[1].value]);
  },
  setdefault: (self, args, { heap }) => {
    const name = argument(args, 0) ?? NONE;
    const key = hashKey(name);
    if (self.each || (self.entries && key === undefined)) setEntries(self, undefined, heap);
    if (!self.entries || key === undefined) return contentUnknown(self);
    const before = self.entries.get(key);
    if (before && !before.mayLack) return before.value;
    const value = before?.value ?? argument(args, 1) ?? NONE;
    setEntries(self, new Map(self.entries).set(key, { key: name, value }), heap);
    return value;
  },
  clear: (self, _args, { heap }) => {
    setEntries(self, new Map(), heap);
    return NONE;
  },
  // Of an `OrderedDict`.
  move_to_end: (self, args, context) => {
    const key = hashKey(argument(args, 0) ?? NONE);
    const isLast = context.truth(argument(args, 1, "last") ?? TRUE);
    const entry = key === undefined ? undefined : self.entries?.get(key);
    const others = [...(self.entries ?? [])].filter(([name]) => name !== key);
    const moved =
      entry && key !== undefined && isLast !== undefined
        ? new Map(isLast ? [...others, [key, entry]] : [[key, entry], ...others])
        : undefined;
    setEntries(self, moved, context.heap);
    return NONE;
  },
  // Of a `Counter`.
  subtract: (self, args, context) => {
    count(self, args, -1, context);
    return NONE;
  },
  total: (self) => {
    const counts = [...(self.entries?.values() ?? [])].map(({ value }) => numberOf(value));
    return self.entries && counts.every((n) => n !== undefined)
      ? int(counts.reduce((sum, n) => sum + n, 0))
      : contentUnknown(self);
  },
  most_common: (self, args) => {
    const limit = argument(args, 0, "n") ?? NONE;
    const most = limit.kind === "none" ? Infinity : numberOf(limit);
    const counted = [...(self.entries?.values() ?? [])].map(
      (entry) => [numberOf(entry.value), tuple([entry.key, entry.value])] as const,
    );
    if (!self.entries || most === undefined || counted.some(([n]) => n === undefined))
      return listOf(self, undefined);
    // Equal counts stay in the order in which they were met first, as Python's stable sort leaves them.
    return list(
      [...counted]
        .sort(([a = 0], [b = 0]) => b - a)
        .slice(0, most)
        .map(([, pair]) => pair),
    );
  },
};
