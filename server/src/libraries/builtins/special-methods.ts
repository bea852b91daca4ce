/** Which of Python's special methods a value has: what `hasattr` and the like ask of values whose methods are not listed. */
import { lookup } from "../../values/names/lookup";
import type { ClassValue, Value } from "../../values/value";

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
