/** `functools.lru_cache` and `cache`: what a function gave for the same arguments is given again, the same object. */
import { likeEach } from "../like-each";
import { setEntries } from "../containers/list-contents";
import { hashKey } from "../../../values/hash-key";
import {
  type Arguments,
  type DictValue,
  type FunctionValue,
  NONE,
  type Value,
  dictOf,
  libraryFunction,
  str,
  unknown,
} from "../../../values/value";

/** What a call is kept under whose arguments nobody knows. */
const UNKNOWN_KEY = "?";

/** What equal arguments have in common; undefined where one is not known, or can't be told apart from others. */
function keyOf({ positional, keywords, rest }: Arguments): string | undefined {
  if (rest) return undefined;
  const keys = positional.map(hashKey);
  // Python tells calls apart whose keywords stand in another order.
  for (const [name, value] of keywords) keys.push(`s:${name}`, hashKey(value));
  return keys.includes(undefined) ? undefined : `${positional.length} ${keys.join(",")}`;
}

/** A function that remembers, with the methods by which a program asks for that. */
function remembering(fn: FunctionValue): FunctionValue {
  const kept: DictValue = dictOf([]);
  const clear: FunctionValue = {
    kind: "function",
    name: "cache_clear",
    binding: "static",
    captured: [kept],
    call: (_, context) => {
      setEntries(kept, new Map(), context.heap);
      return NONE;
    },
  };
  const info = libraryFunction("functools.cache_info", () => unknown("data", "cache_info()"));
  return {
    ...fn,
    captured: [...(fn.captured ?? []), kept],
    attributes: new Map([
      ...(fn.attributes ?? []),
      ["cache_clear", clear],
      ["cache_info", info],
      ["__wrapped__", fn],
    ]),
    call: (args, context) => {
      const key = keyOf(args);
      const before = kept.entries?.get(key ?? "");
      if (before) return before.value;
      const made = fn.call(args, context);
      // The function may have called itself, and so filled what is kept.
      const entries = [...(kept.entries ?? [])];
      const name = key ?? `${UNKNOWN_KEY}${entries.length}`;
      // Where nobody knows whether the arguments are those of a call before, it may be what that gave.
      const others = entries.filter(([other]) => key === undefined || other.startsWith(UNKNOWN_KEY));
      const value = others.length === 0 ? made : likeEach([made, ...others.map(([, entry]) => entry.value)]);
      setEntries(kept, new Map([...entries, [name, { key: str(name), value }]]), context.heap);
      return value;
    },
  };
}

/** The decorator, with or without arguments of its own. */
export function lruCache(args: Arguments): Value {
  const [fn] = args.positional;
  if (fn?.kind === "function") return remembering(fn);
  return libraryFunction("functools.decorator", ({ positional: [inner = NONE] }) =>
    inner.kind === "function" ? remembering(inner) : inner,
  );
}
