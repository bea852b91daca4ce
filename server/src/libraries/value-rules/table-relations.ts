/** What `pd.concat` certainly can't put together. */
import { argument } from "../callables/arguments";
import { type Said, valueError } from "../builtins/refused-values/refusal";
import { plainType } from "../builtins/objects/plain-types";
import { isCertainArray } from "../../values/certain-array";
import type { Arguments, Value } from "../../values/value";

/** Python's name for the class of a value that is no table for certain. */
const classOf = (value: Value): string | undefined =>
  isCertainArray(value) ? "numpy.ndarray" : value.kind === "none" ? undefined : plainType(value);

const TABLES: ReadonlySet<string | undefined> = new Set(["pandas.DataFrame", "pandas.Series"]);

/** The class of one table; undefined for all else. */
const tableClass = (value: Value | undefined): string | undefined =>
  value?.kind === "object" && value.class.mro.some(({ canonical }) => TABLES.has(canonical))
    ? value.class.name
    : undefined;

/** `pd.concat(objs)` of one table, of nothing, or of what are no tables. */
export function concatenated(args: Arguments): Said | undefined {
  const given = argument(args, 0, "objs");
  const typeError = (message: string): Said => ({ exception: "TypeError", message });
  const table = tableClass(given);
  if (table !== undefined)
    return typeError(
      `first argument must be an iterable of pandas objects, you passed an object of type "${table}"`,
    );
  const isOwn = given?.kind === "tuple" || (given?.kind === "list" && given.escaped !== true);
  const items = isOwn ? (given.items ?? []) : [];
  if (items.length > 0 && items.every((item) => item.kind === "none" && !item.mayBeGiven))
    return valueError("All objects passed were None");
  const type = items.map(classOf).find((name) => name !== undefined);
  return type === undefined
    ? undefined
    : typeError(
        `cannot concatenate object of type '<class '${type}'>'; only Series and DataFrame objs are valid`,
      );
}
