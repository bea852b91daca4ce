/** Methods of sets. */
import { mayHold } from "../../../values/bounds/work";
import { argument } from "../../callables/arguments";
import { itemsOf } from "../iteration/iteration";
import type { MethodTable } from "../method-table";
import { binaryOperation, comparison } from "../operators";
import type { Context } from "../../../values/context";
import { putMember } from "../../../values/first-keys";
import { hashKey } from "../../../values/hash-key";
import { type Arguments, NONE, type SetValue, type Value, bool, unknown } from "../../../values/value";

function asSet(value: Value, context: Context): Value {
  if (value.kind === "set") return value;
  const items = itemsOf(value, context);
  if (!items) return { kind: "set", members: undefined };
  const members = new Map<string, Value>();
  for (const item of items) {
    const key = hashKey(item);
    if (key === undefined) return { kind: "set", members: undefined };
    putMember(members, key, item);
  }
  return { kind: "set", members };
}

const operation =
  (operator: "|" | "&" | "-" | "^") =>
  (self: SetValue, args: Arguments, context: Context): Value =>
    args.positional.reduce<Value>(
      (set, other) => binaryOperation(operator, set, asSet(other, context), args.site, context),
      self,
    );

/** The operation, whose result the set itself becomes. */
const change =
  (operator: "|" | "&" | "-" | "^") =>
  (self: SetValue, args: Arguments, context: Context): Value => {
    const result = operation(operator)(self, args, context);
    context.heap.write(self, "members", result.kind === "set" ? result.members : undefined);
    return NONE;
  };

export const setMethods: MethodTable<SetValue> = {
  add: (self, args, { heap }) => {
    const value = argument(args, 0) ?? NONE;
    const key = hashKey(value);
    const members =
      key !== undefined && self.members && mayHold(self.members.size) ? self.members : undefined;
    const added = members && new Map(members);
    if (added) putMember(added, key ?? "", value);
    heap.write(self, "members", added);
    return NONE;
  },
  discard: (self, args, { heap }) => {
    const key = hashKey(argument(args, 0) ?? NONE);
    const members = self.members && key !== undefined ? new Map(self.members) : undefined;
    members?.delete(key ?? "");
    heap.write(self, "members", members);
    return NONE;
  },
  update: change("|"),
  difference_update: change("-"),
  intersection_update: change("&"),
  symmetric_difference_update: change("^"),
  union: operation("|"),
  intersection: operation("&"),
  difference: operation("-"),
  symmetric_difference: operation("^"),
  issubset: (self, args, context) =>
    comparison("<=", self, asSet(args.positional[0] ?? NONE, context), context),
  issuperset: (self, args, context) =>
    comparison(">=", self, asSet(args.positional[0] ?? NONE, context), context),
  isdisjoint: (self, args, context) => {
    const other = asSet(args.positional[0] ?? NONE, context);
    if (!self.members || other.kind !== "set" || !other.members) return unknown("data", "a set");
    return bool(![...self.members.keys()].some((key) => other.members?.has(key)));
  },
  remove: (self, args, context) => {
    const key = hashKey(argument(args, 0) ?? NONE);
    const members = self.members && key !== undefined ? new Map(self.members) : undefined;
    members?.delete(key ?? "");
    context.heap.write(self, "members", members);
    return NONE;
  },
  pop: (self, _args, { heap }) => {
    const [first, ...others] = self.members?.values() ?? [];
    // Which one is taken is for Python to say, unless there is only one.
    const isOnly = first && others.length === 0;
    heap.write(self, "members", isOnly ? new Map() : undefined);
    return isOnly ? first : unknown("data", "an element of a set");
  },
  clear: (self, _args, { heap }) => {
    heap.write(self, "members", new Map());
    return NONE;
  },
  copy: (self) => ({ ...self }),
};
