/** `dict(mapping or pairs, **keywords)`: of pairs that nobody knows one by one, what stands second in each. */
import { mappingOf } from "./container-classes";
import { alikeDict } from "./list-contents";
import { argument } from "../../callables/arguments";
import { itemsOf } from "../iteration/iteration";
import { iteratorOf } from "../iteration/streams";
import type { Context } from "../../../values/context";
import { putEntry } from "../../../values/first-keys";
import { hashKey } from "../../../values/hash-key";
import { reason } from "../../../values/records/reason";
import {
  type Arguments,
  type DictEntry,
  type DictValue,
  NONE,
  type Value,
  argumentsOf,
  str,
  tuple,
} from "../../../values/value";

/** The pairs of an object that is a mapping: it has `keys`, and an item for each of them. */
function pairsOf(value: Value, args: Arguments, context: Context): readonly Value[] | undefined {
  const method = value.kind === "object" ? context.attribute(value, "keys") : undefined;
  const keys = method && itemsOf(context.call(method, argumentsOf(args.site, [])), context);
  const item = keys && context.attribute(value, "__getitem__");
  return item && keys.map((key) => tuple([key, context.call(item, argumentsOf(args.site, [key]))]));
}

/** The item of each key of a mapping whose keys nobody knows one by one, as those of a table of a file that is absent. */
function itemsOfKeys(value: Value, args: Arguments, context: Context): readonly Value[] {
  const method = value.kind === "object" ? context.attribute(value, "keys") : undefined;
  const keys = method && iteratorOf(context.call(method, argumentsOf(args.site, [])), context);
  const item = keys?.further && keys.items.length === 0 ? context.attribute(value, "__getitem__") : undefined;
  return item && keys?.further ? [context.call(item, argumentsOf(args.site, [keys.further]))] : [];
}

/** What stands second in each of many pairs; nothing where some of them may be no pairs. */
function valuesOfPairs(value: Value): readonly Value[] {
  const pairs =
    value.kind === "iterator" && value.further
      ? [...value.items, value.further]
      : value.kind === "list" && value.grown
        ? [value.grown.each]
        : [];
  const values = pairs.map((pair) =>
    pair.kind === "tuple" && pair.items.length === 2 ? pair.items[1] : undefined,
  );
  return values.every((each) => each !== undefined) ? values : [];
}

/** `dict(mapping or pairs, **keywords)`. */
export function makeDict(args: Arguments, context: Context): Value {
  const entries = new Map<string, DictEntry>();
  const value = argument(args, 0);
  const unknownDict: DictValue = {
    kind: "dict",
    entries: undefined,
    why: value?.kind === "unknown" ? value.reason : reason("data", "dict()"),
  };
  if (args.rest) return unknownDict;
  const mapping = mappingOf(value);
  if (mapping) {
    if (!mapping.entries) return unknownDict;
    for (const [hash, entry] of mapping.entries) putEntry(entries, hash, entry);
  } else if (value) {
    const pairs = pairsOf(value, args, context) ?? itemsOf(value, context);
    if (!pairs && args.keywords.size === 0) {
      const values = value.kind === "object" ? itemsOfKeys(value, args, context) : valuesOfPairs(value);
      return alikeDict(values, unknownDict.why, context.heap);
    }
    for (const pair of pairs ?? [NONE]) {
      const [key, item] = pair.kind === "tuple" || pair.kind === "list" ? (pair.items ?? []) : [];
      const hash = key && hashKey(key);
      if (!key || !item || hash === undefined) return unknownDict;
      putEntry(entries, hash, { key, value: item });
    }
  }
  for (const [name, item] of args.keywords) entries.set(`s:${name}`, { key: str(name), value: item });
  return { kind: "dict", entries };
}
