/** Methods of dicts. */
import { given } from "./arguments";
import type { MethodTable } from "./method-table";
import { entriesWithin } from "./operators";
import { makeDict } from "./type-classes";
import { reason } from "../../values/reason";
import { hashKey } from "../../values/hash-key";
import { type DictValue, NONE, type Value, list, tuple, unknown } from "../../values/value";

const contentUnknown = (self: DictValue): Value => unknown(self.why ?? reason("not-supported", "a dict"));
const listOf = (self: DictValue, items: readonly Value[] | undefined): Value =>
  list(items, items ? undefined : (self.why ?? reason("not-supported", "a dict")));

export const dictMethods: MethodTable<DictValue> = {
  get: (self, args) => {
    const key = hashKey(given(args, 0) ?? NONE);
    if (!self.entries || key === undefined) return contentUnknown(self);
    return self.entries.get(key)?.value ?? given(args, 1, "default") ?? NONE;
  },
  keys: (self) => listOf(self, self.entries && [...self.entries.values()].map((entry) => entry.key)),
  values: (self) => listOf(self, self.entries && [...self.entries.values()].map((entry) => entry.value)),
  items: (self) =>
    listOf(self, self.entries && [...self.entries.values()].map((entry) => tuple([entry.key, entry.value]))),
  copy: (self) => ({ kind: "dict", entries: self.entries, why: self.why }),
  update: (self, args, context) => {
    const added = makeDict(args, context);
    const entries =
      added.kind === "dict" && added.entries && self.entries
        ? entriesWithin(self.entries, added.entries).entries
        : undefined;
    context.heap.write(self, "entries", entries);
    return NONE;
  },
  pop: (self, args, { heap }) => {
    const key = hashKey(given(args, 0) ?? NONE);
    if (!self.entries || key === undefined) return contentUnknown(self);
    const taken = self.entries.get(key);
    const entries = new Map(self.entries);
    entries.delete(key);
    heap.write(self, "entries", entries);
    return taken?.value ?? given(args, 1) ?? unknown("not-supported", "missing key");
  },
  popitem: (self, _args, { heap }) => {
    const last = self.entries && [...self.entries].at(-1);
    if (!last) return contentUnknown(self);
    const entries = new Map(self.entries);
    entries.delete(last[0]);
    heap.write(self, "entries", entries);
    return tuple([last[1].key, last[1].value]);
  },
  setdefault: (self, args, { heap }) => {
    const name = given(args, 0) ?? NONE;
    const key = hashKey(name);
    if (self.entries && key === undefined) heap.write(self, "entries", undefined);
    if (!self.entries || key === undefined) return contentUnknown(self);
    const before = self.entries.get(key);
    if (before) return before.value;
    const value = given(args, 1) ?? NONE;
    heap.write(self, "entries", new Map(self.entries).set(key, { key: name, value }));
    return value;
  },
  clear: (self, _args, { heap }) => {
    heap.write(self, "entries", new Map());
    return NONE;
  },
};
