/** `copy`: containers are copied so that changing the copy leaves the original as it was. */
import { given } from "../arguments";
import { boundedWalk } from "../../../values/bounded-walk";
import { type Arguments, NONE, type Value, libraryFunction, unknown } from "../../../values/value";

/** A copy of a container, to the depth that Python's function goes; everything else is shared. */
const copied = boundedWalk(copyOf, (): Value => unknown("budget", "a copy"));

function copyOf(value: Value, isDeep: boolean): Value {
  const inner = (item: Value): Value => (isDeep ? copied(item, true) : item);
  switch (value.kind) {
    case "list":
      return { kind: "list", items: value.items?.map(inner), why: value.why };
    case "tuple":
      return isDeep ? { ...value, items: value.items.map(inner) } : value;
    case "dict":
      return {
        kind: "dict",
        entries:
          value.entries &&
          new Map([...value.entries].map(([key, e]) => [key, { key: e.key, value: inner(e.value) }])),
        why: value.why,
      };
    case "set":
      return { ...value };
    default:
      return value;
  }
}

const call =
  (isDeep: boolean) =>
  (args: Arguments): Value =>
    copied(given(args, 0) ?? NONE, isDeep);

export const copyFunctions: readonly (readonly [string, () => Value])[] = [
  ["copy.copy", () => libraryFunction("copy.copy", call(false))],
  ["copy.deepcopy", () => libraryFunction("copy.deepcopy", call(true))],
];
