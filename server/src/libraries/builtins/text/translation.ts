/** `str.maketrans` and `str.translate`: texts with each of their characters replaced by a table. */
import { argument, textArgument } from "../../callables/arguments";
import { mappingOf } from "../containers/container-classes";
import type { Method } from "../method-table";
import { CHARACTERS_PER_TEXT } from "../../../values/bounds/budgets";
import { knownInteger } from "../../../values/known-number";
import { countWork } from "../../../values/bounds/work";
import {
  type Arguments,
  type DictValue,
  NONE,
  type StrValue,
  type Value,
  int,
  libraryFunction,
  str,
  unknown,
} from "../../../values/value";

/** A table by the numbers of characters. */
const tableBy = (pairs: readonly (readonly [code: number, to: Value])[]): DictValue => ({
  kind: "dict",
  entries: new Map(pairs.map(([code, value]) => [`n:${code}`, { key: int(code), value }])),
});

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

/** The number of the character that a key of a table means; undefined where that is not known. */
function codeOfKey(key: Value): number | undefined {
  if (key.kind !== "str") return knownInteger(key);
  const [character, ...more] = Array.from(key.value ?? "");
  return character === undefined || more.length > 0 ? undefined : codeOf(character);
}

/** `str.maketrans(from, to, removed)` and `str.maketrans({"a": "b"})`: numbers of characters with what they become. */
function tableOf(args: Arguments): Value {
  const lost = unknown("data", "str.maketrans");
  if (args.rest || args.keywords.size > 0) return lost;
  if (args.positional.length === 1) {
    const mapping = mappingOf(argument(args, 0));
    const entries = mapping?.escaped === true ? undefined : mapping?.entries;
    const pairs: (readonly [number, Value])[] = [];
    for (const { key, value } of entries?.values() ?? []) {
      const code = codeOfKey(key);
      if (code === undefined) return lost;
      pairs.push([code, value]);
    }
    return entries ? tableBy(pairs) : lost;
  }
  const [from, to] = [textArgument(args, 0), textArgument(args, 1)];
  const removed = args.positional.length > 2 ? textArgument(args, 2) : "";
  if (from === undefined || to === undefined || removed === undefined) return lost;
  const [before, after] = [Array.from(from), Array.from(to)];
  if (before.length !== after.length) return lost;
  return tableBy([
    ...before.map((character, i) => [codeOf(character), int(codeOf(after[i] ?? ""))] as const),
    ...Array.from(removed, (character) => [codeOf(character), NONE] as const),
  ]);
}

/** What a character becomes; undefined where that is not known. */
function translated(character: string, to: Value | undefined): string | undefined {
  if (!to) return character;
  if (to.kind === "none") return "";
  if (to.kind === "str") return to.value;
  const code = knownInteger(to);
  return code !== undefined && code >= 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : undefined;
}

/** `text.translate(table)`. */
export const translate: Method<StrValue> = (self, args) => {
  const table = mappingOf(argument(args, 0));
  const entries = table?.escaped === true ? undefined : table?.entries;
  if (self.value === undefined || !entries) return str(undefined);
  countWork(self.value.length / 64);
  let made = "";
  for (const character of self.value) {
    const part = translated(character, entries.get(`n:${codeOf(character)}`)?.value);
    if (part === undefined || made.length + part.length > CHARACTERS_PER_TEXT) return str(undefined);
    made += part;
  }
  return str(made);
};

/** The table of a translation, by its name. */
export const translationNames: readonly (readonly [string, () => Value])[] = [
  ["builtins.str.maketrans", () => libraryFunction("builtins.str.maketrans", tableOf)],
];
