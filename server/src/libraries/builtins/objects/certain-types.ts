/** The type of a value where it is certain, as tables of what Python refuses write it: a letter, and Python's name. */
import { isPlainObject } from "./plain-objects";
import { plainType } from "./plain-types";
import { lookup } from "../../../values/names/lookup";
import { isCertainNone } from "../../../values/none";
import type { ObjectValue, Value } from "../../../values/value";

export interface CertainType {
  readonly letter: string;
  readonly name: string;
}

const LETTERS = { int: "i", float: "f", list: "l", tuple: "t", dict: "d", range: "r" } as const;

/** Special methods that say nothing of what an object can be used as. */
const OF_ANY_OBJECT: ReadonlySet<string> = new Set(
  (
    "__init__ __repr__ __str__ __doc__ __module__ __qualname__ __annotations__ __slots__ __eq__ __hash__ __post_init__ " +
    "__match_args__"
  ).split(" "),
);

/** Whether no class of an object has a special method that a function may ask for. */
function hasNoProtocol(value: ObjectValue): boolean {
  const names = value.class.mro.flatMap(({ canonical, attributes }) =>
    canonical === "builtins.object" ? [] : [...attributes.keys()],
  );
  return isPlainObject(
    value,
    names.filter((name) => name.startsWith("__") && !OF_ANY_OBJECT.has(name)),
  );
}

/** Undefined for all others. Of a text of which nothing is known a library may have made something else. */
export function certainType(value: Value): CertainType | undefined {
  switch (value.kind) {
    case "none":
      return isCertainNone(value) ? { letter: "n", name: "NoneType" } : undefined;
    case "bool":
      return { letter: "b", name: "bool" };
    case "bytes":
      // Those that can be changed are bytes here, too, of which nothing is known.
      return value.text ? { letter: "y", name: "bytes" } : undefined;
    case "str":
      return plainType(value) && value.value !== undefined ? { letter: "s", name: "str" } : undefined;
    case "set":
      return value.isFrozen ? { letter: "z", name: "frozenset" } : { letter: "e", name: "set" };
    case "function":
      return value.closure && !value.decorated && !value.canonical && !value.self
        ? { letter: "c", name: "function" }
        : undefined;
    case "object":
      return hasNoProtocol(value) ? { letter: "o", name: value.class.name } : undefined;
    case "iterator":
      return { letter: "g", name: value.isGenerator ? "generator" : "…" };
    default: {
      const type = plainType(value);
      const letter = type && lookup(LETTERS, type);
      return type && letter ? { letter, name: type } : undefined;
    }
  }
}
