/** Methods of lists. */
import { argument, integerArgument } from "../../callables/arguments";
import { inSomeOrder, sortItems } from "../iteration/ordering";
import { itemsOf } from "../iteration/iteration";
import { someInteger } from "../like-each";
import { appendItems, setItems } from "./list-contents";
import type { Method, MethodTable } from "../method-table";
import { areSameOrEqual } from "../equality";
import type { Context } from "../../../values/context";
import { lookup } from "../../../values/names/lookup";
import { changedInside } from "../../../values/none";
import { reason } from "../../../values/records/reason";
import { type ListValue, NONE, type Value, int, list, unknown } from "../../../values/value";

const contentUnknown = (self: ListValue): Value => unknown(self.why ?? reason("not-supported", "a list"));

/** The place of the first item that equals a value; undefined where there is none, or nobody can tell. */
function firstEqual(
  items: readonly Value[] | undefined,
  value: Value | undefined,
  context: Context,
): number | undefined {
  if (!items || !value) return undefined;
  for (const [i, item] of items.entries()) {
    const answer = areSameOrEqual(item, value, context);
    if (answer === undefined) return undefined;
    if (answer) return i;
  }
  return undefined;
}

const methods: MethodTable<ListValue> = {
  append: (self, args, { heap }) => {
    const value = argument(args, 0);
    if (value) appendItems(self, [value], heap);
    return NONE;
  },
  extend: (self, args, context) => {
    const added = itemsOf(argument(args, 0) ?? NONE, context);
    if (added) appendItems(self, added, context.heap);
    else setItems(self, undefined, context.heap);
    return NONE;
  },
  insert: (self, args, { heap }) => {
    const at = integerArgument(args, 0);
    const value = argument(args, 1);
    const items = self.items && [...self.items];
    if (items && value && at !== undefined)
      items.splice(at < 0 ? Math.max(0, at + items.length) : at, 0, value);
    setItems(self, at === undefined ? undefined : items, heap);
    return NONE;
  },
  pop: (self, args, { heap }) => {
    if (!self.items) {
      const each = self.grown?.each;
      setItems(self, undefined, heap);
      return each ?? contentUnknown(self);
    }
    const at = args.positional.length === 0 ? self.items.length - 1 : integerArgument(args, 0);
    if (at === undefined) {
      setItems(self, undefined, heap);
      return contentUnknown(self);
    }
    const index = at < 0 ? at + self.items.length : at;
    const taken = self.items[index];
    setItems(
      self,
      self.items.filter((_, i) => i !== index),
      heap,
    );
    return taken ?? unknown("not-supported", "pop from an empty list");
  },
  remove: (self, args, context) => {
    const value = argument(args, 0);
    const at = firstEqual(self.items, value, context);
    setItems(self, at === undefined ? undefined : self.items?.filter((_, i) => i !== at), context.heap);
    return NONE;
  },
  reverse: (self, _args, { heap }) => {
    // Items that are all alike are so in any order.
    if (self.items) setItems(self, [...self.items].reverse(), heap);
    return NONE;
  },
  sort: (self, args, context) => {
    if (self.items)
      setItems(self, sortItems(self.items, args, context) ?? inSomeOrder(self.items), context.heap);
    return NONE;
  },
  // A `collections.deque` is a list that changes at both ends.
  appendleft: (self, args, { heap }) => {
    const value = argument(args, 0);
    if (self.items && value) setItems(self, [value, ...self.items].slice(0, self.limit), heap);
    else if (value) appendItems(self, [value], heap);
    return NONE;
  },
  popleft: (self, _args, { heap }) => {
    const [first, ...others] = self.items ?? [];
    const each = self.grown?.each;
    setItems(self, self.items && others, heap);
    return first ?? each ?? contentUnknown(self);
  },
  extendleft: (self, args, context) => {
    const added = itemsOf(argument(args, 0) ?? NONE, context);
    if (added && !self.items) appendItems(self, added, context.heap);
    else
      setItems(
        self,
        self.items && added && [...added].reverse().concat(self.items).slice(0, self.limit),
        context.heap,
      );
    return NONE;
  },
  rotate: (self, args, { heap }) => {
    const by = args.positional.length === 0 ? 1 : integerArgument(args, 0);
    const length = self.items?.length ?? 0;
    const at = by === undefined || length === 0 ? 0 : ((-by % length) + length) % length;
    setItems(
      self,
      by === undefined ? undefined : self.items && [...self.items.slice(at), ...self.items.slice(0, at)],
      heap,
    );
    return NONE;
  },
  clear: (self, _args, { heap }) => {
    setItems(self, [], heap);
    return NONE;
  },
  copy: ({ items, why, grown, isDeque, limit }) => ({ ...list(items, why), grown, isDeque, limit }),
  index: (self, args, context) => {
    const value = argument(args, 0);
    const at = firstEqual(self.items, value, context);
    // What is not there raises an error; wherever it is, its place is an integer.
    return at === undefined ? someInteger() : int(at);
  },
  count: (self, args, context) => {
    const value = argument(args, 0);
    const answers = self.items?.map((item) => (value ? areSameOrEqual(item, value, context) : undefined));
    return !answers || answers.includes(undefined)
      ? contentUnknown(self)
      : int(answers.filter(Boolean).length);
  },
};

/** Methods that change the list and give None. */
const CHANGING = ["append", "extend", "insert", "remove", "reverse", "sort", "clear"];

/** A method with the None that it gives, which tells what was meant where something else is expected of it. */
const changing =
  (name: string, run: Method<ListValue> | undefined): Method<ListValue> =>
  (self, args, context) => {
    run?.(self, args, context);
    return changedInside(args.site, name, "object");
  };

export const listMethods: MethodTable<ListValue> = {
  ...methods,
  ...Object.fromEntries(CHANGING.map((name) => [name, changing(name, lookup(methods, name))])),
};
