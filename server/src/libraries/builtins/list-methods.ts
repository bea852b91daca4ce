/** Methods of lists. */
import { given, integerArgument } from "./arguments";
import { sortItems } from "./functions";
import { itemsOf } from "./iteration";
import type { MethodTable } from "./method-table";
import { equals } from "./equality";
import { reason } from "../../values/reason";
import { type ListValue, NONE, type Value, int, list, unknown } from "../../values/value";

const contentUnknown = (self: ListValue): Value => unknown(self.why ?? reason("not-supported", "a list"));

export const listMethods: MethodTable<ListValue> = {
  append: (self, args, { heap }) => {
    const value = given(args, 0);
    if (self.items && value) heap.write(self, "items", [...self.items, value]);
    return NONE;
  },
  extend: (self, args, context) => {
    const added = itemsOf(given(args, 0) ?? NONE, context);
    context.heap.write(self, "items", self.items && added && [...self.items, ...added]);
    return NONE;
  },
  insert: (self, args, { heap }) => {
    const at = integerArgument(args, 0);
    const value = given(args, 1);
    const items = self.items && [...self.items];
    if (items && value && at !== undefined)
      items.splice(at < 0 ? Math.max(0, at + items.length) : at, 0, value);
    heap.write(self, "items", at === undefined ? undefined : items);
    return NONE;
  },
  pop: (self, args, { heap }) => {
    if (!self.items) return contentUnknown(self);
    const at = args.positional.length === 0 ? self.items.length - 1 : integerArgument(args, 0);
    if (at === undefined) {
      heap.write(self, "items", undefined);
      return contentUnknown(self);
    }
    const index = at < 0 ? at + self.items.length : at;
    const taken = self.items[index];
    heap.write(
      self,
      "items",
      self.items.filter((_, i) => i !== index),
    );
    return taken ?? unknown("not-supported", "pop from an empty list");
  },
  remove: (self, args, context) => {
    const value = given(args, 0);
    const at = self.items?.findIndex((item) => value && equals(item, value, context) === true);
    context.heap.write(
      self,
      "items",
      at === undefined || at < 0 ? undefined : self.items?.filter((_, i) => i !== at),
    );
    return NONE;
  },
  reverse: (self, _args, { heap }) => {
    heap.write(self, "items", self.items && [...self.items].reverse());
    return NONE;
  },
  sort: (self, args, context) => {
    context.heap.write(self, "items", self.items && sortItems(self.items, args, context));
    return NONE;
  },
  // A `collections.deque` is a list that changes at both ends.
  appendleft: (self, args, { heap }) => {
    const value = given(args, 0);
    if (self.items && value) heap.write(self, "items", [value, ...self.items]);
    return NONE;
  },
  popleft: (self, _args, { heap }) => {
    const [first, ...others] = self.items ?? [];
    heap.write(self, "items", self.items && others);
    return first ?? contentUnknown(self);
  },
  extendleft: (self, args, context) => {
    const added = itemsOf(given(args, 0) ?? NONE, context);
    context.heap.write(self, "items", self.items && added && [...[...added].reverse(), ...self.items]);
    return NONE;
  },
  clear: (self, _args, { heap }) => {
    heap.write(self, "items", []);
    return NONE;
  },
  copy: (self) => list(self.items, self.why),
  index: (self, args, context) => {
    const value = given(args, 0);
    const at = self.items?.findIndex((item) => value && equals(item, value, context) === true);
    return at === undefined || at < 0 ? contentUnknown(self) : int(at);
  },
  count: (self, args, context) => {
    const value = given(args, 0);
    const answers = self.items?.map((item) => (value ? equals(item, value, context) : undefined));
    return !answers || answers.includes(undefined)
      ? contentUnknown(self)
      : int(answers.filter(Boolean).length);
  },
};
