/** Which of Python's special methods a value has: what `hasattr` and the like ask of values whose methods are not listed. */
import type { Context } from "../../../values/context";
import { lookup } from "../../../values/names/lookup";
import {
  type Arguments,
  type ClassValue,
  type FunctionValue,
  type Value,
  argumentsOf,
} from "../../../values/value";

type Kind = Value["kind"];

const SEQUENCES: readonly Kind[] = ["tuple", "list", "str", "bytes", "range"];
const SIZED: readonly Kind[] = [...SEQUENCES, "dict", "set"];

/** The kinds that have a special method, of those about which programs ask. */
const owners: Readonly<Record<string, ReadonlySet<Kind>>> = {
  __len__: new Set(SIZED),
  __contains__: new Set(SIZED),
  __iter__: new Set([...SIZED, "iterator"]),
  __next__: new Set(["iterator"]),
  __getitem__: new Set([...SEQUENCES, "dict"]),
  __call__: new Set(["function", "class"]),
};

/** Kinds whose special methods are those of their Python type and no others. */
const closed: ReadonlySet<Kind> = new Set([
  ...SIZED,
  ...(["none", "bool", "int", "bigint", "float", "iterator", "function"] as const),
]);

/** Whether all that an instance has was written in the program. */
const isOfProgram = ({ mro }: ClassValue): boolean =>
  mro.every(({ canonical, openBase }) => canonical === "builtins.object" || (!canonical && !openBase));

/** Whether a value has a special method that no attribute of its was found for; undefined where that is not known. */
export function hasSpecialMethod(value: Value, name: string): boolean | undefined {
  const kinds = lookup(owners, name);
  if (!kinds) return undefined;
  if (kinds.has(value.kind)) return true;
  if (value.kind === "object") return isOfProgram(value.class) ? false : undefined;
  return closed.has(value.kind) ? false : undefined;
}

/** The functions that ask for a special method: `shape.__len__()` is `len(shape)`. */
const askedBy: Readonly<Record<string, string>> = {
  __len__: "builtins.len",
  __iter__: "builtins.iter",
  __contains__: "operator.contains",
  __getitem__: "operator.getitem",
};

/** A special method that a program names itself, of a value of Python's own; undefined where it has none of the name. */
export function namedSpecialMethod(value: Value, name: string): FunctionValue | undefined {
  const asking = lookup(askedBy, name);
  if (asking === undefined || lookup(owners, name)?.has(value.kind) !== true) return undefined;
  return {
    kind: "function",
    name,
    binding: "static",
    captured: [value],
    call: ({ positional, site }: Arguments, context: Context) =>
      context.call(context.library(asking), argumentsOf(site, [value, ...positional])),
  };
}
