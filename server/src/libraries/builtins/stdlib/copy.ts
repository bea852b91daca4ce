/** `copy`: containers are copied so that changing the copy leaves the original as it was. */
import { argument } from "../../callables/arguments";
import { copiedContent } from "../containers/container-classes";
import { boundedWalk } from "../../../values/bounds/bounded-walk";
import { type Arguments, NONE, type Value, libraryFunction, unknown } from "../../../values/value";

/** Methods that say how an object is copied. */
const own = ["__copy__", "__deepcopy__", "__reduce__", "__reduce_ex__", "__getstate__", "__setstate__"];

/** How far a copy goes: as far as Python's two functions, or so far that nothing changes it that comes later. */
type Depth = "shallow" | "deep" | "kept";

/** A copy of a container or an object, to the depth that Python's function goes; everything else is shared. */
const copied = boundedWalk(copyOf, (): Value => unknown("budget", "a copy"));

/** What a value is at this moment, for a file that it is written to and read from. */
export const keptCopy = (value: Value): Value => copied(value, "kept");

function copyOf(value: Value, depth: Depth): Value {
  const isDeep = depth !== "shallow";
  const inner = (item: Value): Value => (isDeep ? copied(item, depth) : item);
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
          new Map([...value.entries].map(([key, e]) => [key, { ...e, value: inner(e.value) }])),
      };
    case "set":
      return { ...value };
    case "object": {
      // There is one of each member of an enumeration.
      if (value.class.mro.some(({ canonical }) => canonical === "enum.Enum")) return value;
      // What a library keeps on its objects is its own; classes may say themselves how they are copied.
      const native =
        copiedContent(value, (content) => copied(content, depth)) ?? value.native?.hooks?.copied?.(value);
      const isPlain =
        (!value.native || native) && !own.some((name) => value.class.mro.some((c) => c.attributes.has(name)));
      // A library that keeps what an object knows in its attributes alone, as estimators do, is copied with them.
      const isOfProgram = value.class.canonical === undefined;
      if (!isPlain || (value.class.openBase && isOfProgram))
        return depth === "kept" ? unknown("data", "an object of a file") : value;
      const attributes = new Map([...value.attributes].map(([name, item]) => [name, inner(item)] as const));
      return { ...value, attributes, native };
    }
    default:
      return value;
  }
}

const call =
  (depth: Depth) =>
  (args: Arguments): Value =>
    copied(argument(args, 0) ?? NONE, depth);

export const copyFunctions: readonly (readonly [string, () => Value])[] = [
  ["copy.copy", () => libraryFunction("copy.copy", call("shallow"))],
  ["copy.deepcopy", () => libraryFunction("copy.deepcopy", call("deep"))],
];
