/** `sorted`, `min` and `max`. */
import { anyItem } from "../any-item";
import { argument } from "../../callables/arguments";
import { pathStateOf } from "../paths/file-paths";
import { itemOf, itemsOf } from "./iteration";
import { lost } from "../lost";
import { placedName } from "../paths/names-in-some-order";
import { compareOrder } from "../operators";
import { integerDim } from "../numbers/python-number";
import { sortedNames } from "../stdlib/folder-listing";
import { truthOf } from "../truth";
import { compute } from "../../../values/dimensions/arithmetic";
import type { Context } from "../../../values/context";
import { type Dim, sameDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { ofSameType, scalarType } from "../../../values/scalar-type";
import {
  type Arguments,
  FALSE,
  type Value,
  argumentsOf,
  bool,
  intOf,
  list,
  str,
} from "../../../values/value";

/** Items in Python's order by `key`; undefined where the order can't be told. */
export function sortItems(
  items: readonly Value[],
  args: Arguments,
  context: Context,
): readonly Value[] | undefined {
  const names = sortedNames(items, args, context);
  if (names) return names;
  const key = args.keywords.get("key");
  const keyed = items.map((item) => ({
    item,
    key: key && key.kind !== "none" ? context.call(key, argumentsOf(args.site, [item])) : inOrder(item),
  }));
  const undecided: Value[] = [];
  const reverse = truthOf(args.keywords.get("reverse") ?? FALSE, context);
  if (reverse === undefined) return undefined;
  const sign = reverse ? -1 : 1;
  const sorted = [...keyed].sort((a, b) => {
    const result = compareOrder(a.key, b.key, context);
    if (result === undefined) undecided.push(a.item);
    return sign * (result ?? 0);
  });
  return undecided.length === 0 ? sorted.map(({ item }) => placedName(item)) : undefined;
}

/** What an item is ordered by: a path by its parts, one after another. */
function inOrder(item: Value): Value {
  const path = pathStateOf(item)?.text;
  return path === undefined ? item : str(path.replaceAll("/", "\0"));
}

/** As many items, where each may stand anywhere: what all of them are is known, such as the names in a folder. */
export function inSomeOrder(items: readonly Value[]): readonly Value[] {
  const any = anyItem(items, reason("data", "an order"));
  return items.map(() => any);
}

export function sorted(args: Arguments, context: Context): Value {
  const value = argument(args, 0);
  if (value?.kind === "list" && !value.items && value.grown) return { ...value };
  const items = value && itemsOf(value, context);
  const result = items && (sortItems(items, args, context) ?? inSomeOrder(items));
  return list(result, result ? undefined : reason("data", "an order"));
}

/**
 * A number of an array of which we don't look at each: what its largest and its sum are, too, but for their values. Of a
 * column (`array.reshape(-1, 1)`) it is a row of one number.
 */
export function anyNumber(array: Value, context: Context): Value | undefined {
  const [rows, ...others] = array.kind === "tensor" && array.shape.ranked ? array.shape.dims : [];
  const isOfNumbers = rows !== undefined && others.every((dim) => dim.kind === "known" && dim.value === 1);
  return isOfNumbers ? itemOf(array, context) : undefined;
}

export function extreme(which: "max" | "min"): (args: Arguments, context: Context) => Value {
  return (args, context) => {
    const [first] = args.positional;
    const items = args.positional.length > 1 ? args.positional : first && itemsOf(first, context);
    if (!items) return (first && anyNumber(first, context)) ?? lost(first, `${which}()`);
    if (items.length === 0) return args.keywords.get("default") ?? lost(first, `${which}()`);
    if (!args.keywords.has("key")) {
      const dims = items.map((item) => (item.kind === "unknown" ? item.dim : integerDim(item)));
      if (dims.every((dim): dim is Dim => dim !== undefined)) {
        const result = dims.reduce((a, b) => compute(which, a, b));
        const same = items.find((_, i) => dims[i] === result);
        if (same) return same;
        const equal = items.find((_, i) => sameDim(dims[i] ?? result, result) === true);
        return ofSameType(intOf(result), scalarType(equal));
      }
    }
    // Of several that are extreme Python gives the first, which is where a reversed order keeps it.
    const reversed = new Map([...args.keywords, ["reverse", bool(which === "max")] as const]);
    const ordered = sortItems(items, { ...args, keywords: reversed }, context);
    const blame = items.find((item) => item.kind === "unknown");
    return ordered?.[0] ?? (blame ? lost(blame, `${which}()`) : anyItem(items, reason("data", "an order")));
  };
}
