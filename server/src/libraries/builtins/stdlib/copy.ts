/** `copy`: containers are copied so that changing the copy leaves the original as it was. */
import { given } from "../arguments";
import { copiedContent } from "../container-classes";
import { boundedWalk } from "../../../values/bounds/bounded-walk";
import { type Arguments, NONE, type Value, libraryFunction, unknown } from "../../../values/value";

/** Methods that say how an object is copied. */
const own = ["__copy__", "__deepcopy__", "__reduce__", "__reduce_ex__", "__getstate__", "__setstate__"];

/** A copy of a container or an object, to the depth that Python's function goes; everything else is shared. */
const copied = boundedWalk(copyOf, (): Value => unknown("budget", "a copy"));

function copyOf(value: Value, isDeep: boolean): Value {
  const inner = (item: Value): Value => (isDeep ? copied(item, true) : item);
  switch (value.kind) {
    case "list":
      return { ...value, items: value.items?.map(inner) };
    case "tuple":
      return isDeep ? { ...value, items: value.items.map(inner) } : value;
    case "dict":
      return {
        ...value,
        entries:
          value.entries &&
          new Map([...value.entries].map(([key, e]) => [key, { key: e.key, value: inner(e.value) }])),
      };
    case "set":
      return { ...value };
    case "object": {
      // There is one of each member of an enumeration.
      if (value.class.mro.some(({ canonical }) => canonical === "enum.Enum")) return value;
      // What a library keeps on its objects is its own; classes may say themselves how they are copied.
      const native = copiedContent(value, (content) => copied(content, isDeep));
      const isPlain =
        (!value.native || native) && !own.some((name) => value.class.mro.some((c) => c.attributes.has(name)));
      if (!isPlain || value.class.openBase) return value;
      const attributes = new Map([...value.attributes].map(([name, item]) => [name, inner(item)] as const));
      return { ...value, attributes, native };
    }
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
