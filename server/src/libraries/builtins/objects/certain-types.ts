/** The type of a value where it is certain, as tables of what Python refuses write it: a letter, and Python's name. */
import { isPlainObject } from "./plain-objects";
import { builtinType } from "./plain-types";
import type { ObjectValue, Value } from "../../../values/value";

export interface CertainType {
  readonly letter: string;
  readonly name: string;
}

const LETTERS = {
  NoneType: "n",
  int: "i",
  float: "f",
  str: "s",
  bytes: "y",
  list: "l",
  tuple: "t",
  dict: "d",
  set: "e",
  frozenset: "z",
  range: "r",
  function: "c",
} as const;

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
    case "bool":
      return { letter: "b", name: "bool" };
    case "object":
      return hasNoProtocol(value) ? { letter: "o", name: value.class.name } : undefined;
    case "iterator":
      return { letter: "g", name: value.isGenerator ? "generator" : "…" };
    default: {
      const isUntold = value.kind === "str" && value.value === undefined;
      const name = isUntold ? undefined : builtinType(value);
      return name && { letter: LETTERS[name], name };
    }
  }
}
