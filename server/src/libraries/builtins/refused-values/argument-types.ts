/** Types of values, and numbers of them, that Python's own functions, classes and methods refuse, as they were asked (`scripts/truth/argument_types.py`). */
import listed from "./argument-types.json";
import { certainType } from "../objects/certain-types";
import { floatType } from "../../../values/float-type";
import { lookup } from "../../../values/names/lookup";
import type { Arguments, Value } from "../../../values/value";
import type { Said } from "./refusal";

/** The number of what is said, with the letters of the types of which it is said. */
type Refused = Readonly<Record<string, string>>;

interface Listed {
  readonly words: readonly string[];
  readonly callables: Readonly<Record<string, Entry>>;
}

/** As the script writes it down; what is empty at the end is left out, and all of it where nothing is refused. */
type Entry = readonly [
  parameters?: string,
  few?: Readonly<Record<string, number>>,
  most?: readonly [count: number, words: number] | readonly [],
  groups?: readonly (readonly [
    counts: readonly [least: number, most: number],
    places: Readonly<Record<string, Refused>>,
  ])[],
  byName?: Readonly<Record<string, Refused>>,
];

// What the compiler makes of a tuple in JSON is a list of either.
const table = (): Listed => listed as unknown as Listed;

/** What fills the places of words: the name of the type, or how many arguments there are, and one more. */
type Filling = Partial<Readonly<Record<"type" | "n" | "n+1", string>>>;

function said(words: string, name: string, facts: Filling): Said {
  const call = name.replace("builtins.", "");
  const filled = Object.entries({ call, name: name.slice(name.lastIndexOf(".") + 1), ...facts }).reduce(
    (text, [key, fact]) => text.replaceAll(`{${key}}`, fact),
    words,
  );
  const [, exception, message] = /^(AttributeError): (.*)$/s.exec(filled) ?? [];
  return exception !== undefined && message !== undefined
    ? { exception, message }
    : { exception: "TypeError", message: filled };
}

/** Words about one argument that are about the others as well: their types have to be known, too. */
const OF_SEVERAL = /operand|not supported between|concatenate|concat /;

/** What is said of the first argument whose type is refused at its place. */
function refusedPlace(name: string, places: Places, given: readonly (Value | undefined)[]): Said | undefined {
  for (const [place, refused] of places) {
    const value = given[place];
    const words = value && refusedType(refused, value);
    if (words === undefined) continue;
    if (OF_SEVERAL.test(words.text) && !given.every((each) => each && certainType(each))) continue;
    return said(words.text, name, { type: words.type });
  }
  return undefined;
}

function refusedType(
  refused: Refused,
  value: Value,
): { readonly text: string; readonly type: string } | undefined {
  // A real number of NumPy's is refused where Python's own is, but beside a list it is an operand like an array.
  const real = floatType(value);
  const type = certainType(value) ?? (real === undefined ? undefined : { letter: "f", name: real });
  if (!type) return undefined;
  for (const [words, letters] of Object.entries(refused))
    if (letters.includes(type.letter)) return { text: table().words[Number(words)] ?? "…", type: type.name };
  return undefined;
}

/** Places and the types that are refused there. */
type Places = readonly (readonly [place: number, refused: Refused])[];

/** An entry as it is asked at every call of its name. */
export interface TypesRefused {
  readonly byPlace: readonly string[];
  /** Names of parameters that are given by name alone, which stand behind `*`. */
  readonly byName: readonly string[];
  readonly few: Readonly<Record<string, number>>;
  readonly most: readonly [count: number, words: number] | readonly [];
  readonly groups: readonly { readonly least: number; readonly limit: number; readonly places: Places }[];
  readonly refusedByName: Readonly<Record<string, Refused>>;
}

/** What the table says of a function, a class or a method of this name: nothing changes it, so that one asks once. */
export function typesRefusedBy(name: string): TypesRefused | undefined {
  const [parameters, few = {}, most = [], groups = [], refusedByName = {}] =
    lookup(table().callables, name) ?? [];
  if (parameters === undefined) return undefined;
  const names = parameters === "" ? [] : parameters.split(" ");
  const star = names.indexOf("*");
  return {
    byPlace: star < 0 ? names : names.slice(0, star),
    byName: star < 0 ? [] : names.slice(star + 1),
    few,
    most,
    groups: groups.map(([[least, limit], places]) => ({
      least,
      limit,
      places: Object.entries(places).map(([place, refused]) => [Number(place), refused] as const),
    })),
    refusedByName,
  };
}

/** The names of which the table says something. */
export const namesOfTypesRefused = (): readonly string[] => Object.keys(table().callables);

/** Modules whose functions take no other keywords in later releases of Python. */
const SETTLED = /^(?:builtins|random|re)\./;

function unknownKeyword(
  name: string,
  { byPlace, byName }: TypesRefused,
  { keywords }: Arguments,
): Said | undefined {
  const known = [...byPlace, ...byName];
  if (!SETTLED.test(name) || !known.some((each) => /^[a-z]/.test(each)) || known.includes("**"))
    return undefined;
  const other = [...keywords.keys()].find((key) => !known.includes(key));
  return other === undefined ? undefined : { exception: "TypeError", message: "…keyword argument…" };
}

/** What a function, a class or a method of this name says of the number and the types of its arguments. */
export function refusedByTypes(name: string, listed: TypesRefused, args: Arguments): Said | undefined {
  if (args.rest) return undefined;
  const { byPlace, few, most, groups, refusedByName } = listed;
  const { positional, keywords } = args;
  if (args.spread !== true) {
    const { length } = positional;
    const little = keywords.size === 0 ? lookup(few, String(length)) : undefined;
    if (little !== undefined)
      return { ...said(table().words[little] ?? "…", name, { n: String(length) }), lacks: byPlace[length] };
    const [limit, words] = most;
    if (limit !== undefined && words !== undefined && length > limit)
      return said(keywords.size > 0 ? "…" : (table().words[words] ?? "…"), name, {
        n: String(length),
        "n+1": String(length + 1),
      });
    const keyword = keywords.size > 0 ? unknownKeyword(name, listed, args) : undefined;
    if (keyword) return keyword;
  }
  for (const [key, value] of keywords) {
    const refused = lookup(refusedByName, key);
    const words = refused && refusedType(refused, value);
    if (words) return said(words.text, name, { type: words.type });
  }
  // Those that are given by name alone may change what is taken at the places.
  const given: (Value | undefined)[] = [...positional];
  for (const [key, value] of keywords) {
    const place = byPlace.indexOf(key);
    if (place < 0) return undefined;
    given[place] = value;
  }
  if (given.includes(undefined)) return undefined;
  const group = groups.find(({ least, limit }) => given.length >= least && given.length <= limit);
  return group && refusedPlace(name, group.places, given);
}
