/** Numbers and words that functions of the standard library, NumPy and others refuse whatever else they are given, as they were asked (`scripts/truth/number_domains.py`). */
import listed from "./number-domains.json";
import { withinInterval } from "../../value-rules/intervals";
import { textOf } from "../text/value-text";
import { plainType } from "../objects/plain-types";
import { lookup } from "../../../values/names/lookup";
import { knownText } from "../../../values/known-text";
import { knownNumber } from "../../../values/known-number";
import type { Arguments, Value } from "../../../values/value";
import type { Said } from "./refusal";

/** The interval that a parameter takes, or the words behind `=`, what is said of other numbers, and of a float where it takes none. */
type Domain = readonly [interval: string, words: string, ofFloat?: string];

/** The parameters in their order, those behind `*` by name alone, and the domains of some. */
type Listed = readonly [parameters: string, domains: Readonly<Record<string, Domain>>];

/** Dotted name: what is known of its parameters. */
// What the compiler makes of a tuple in JSON is a list of either.
const table = (): Readonly<Record<string, readonly Listed[]>> =>
  listed as unknown as Readonly<Record<string, readonly Listed[]>>;

/** A parameter with a domain, and its place among those that are not given by name alone. */
interface Parameter {
  readonly name: string;
  readonly place: number | undefined;
  readonly domain: Domain;
}

/** The parameters of a function of this name that have domains, in the order in which they are asked. */
export type Domains = readonly Parameter[];

/** What the table says of a function of this name: nothing changes it, so that one asks once. */
export const domainsOf = (name: string): Domains =>
  (lookup(table(), name) ?? []).flatMap(([parameters, domains]) => {
    const names = parameters.split(" ");
    const star = names.indexOf("*");
    return names.flatMap((name, i) => {
      const domain = lookup(domains, name);
      return domain ? [{ name, place: star < 0 || i < star ? i : undefined, domain }] : [];
    });
  });

/** The names of which the table says something. */
export const namesOfDomains = (): readonly string[] => Object.keys(table());

function said(words: string, value: Value): Said {
  const end = words.indexOf(": ");
  const given = textOf(value, undefined, "r") ?? "…";
  return { exception: words.slice(0, end), message: words.slice(end + 2).replace("{given}", given) };
}

/** What is said of a word where others are taken; they stand behind `=`. */
function refusedWord(value: Value, [words, says]: Domain): Said | undefined {
  if (!words.startsWith("=") || plainType(value) !== "str") return undefined;
  const text = knownText(value);
  if (text === undefined || words.slice(1).split(" ").includes(text)) return undefined;
  const end = says.indexOf(": ");
  return { exception: says.slice(0, end), message: says.slice(end + 2).replaceAll("{given}", text) };
}

/** More than two ways of computing a number differ by. */
const ROUNDING = 1e-9;

/** What is said of one number; one of NumPy's own may be taken in other ways. */
function refusedNumber(value: Value, [interval, words, ofFloat]: Domain): Said | undefined {
  const type = plainType(value);
  if (type === "float" && ofFloat !== undefined) return said(ofFloat, value);
  const number = type === "int" || type === "float" ? knownNumber(value) : undefined;
  if (number === undefined || Number.isNaN(number) || interval === "" || interval.startsWith("="))
    return undefined;
  // A number that was computed may be beside the end of an interval only because JavaScript rounds in its own way.
  const near = Number.isInteger(number) ? [number] : [number - ROUNDING, number, number + ROUNDING];
  return near.some((each) => withinInterval(interval, each)) ? undefined : said(words, value);
}

/** What a function of such parameters says of the first number or word that is outside its domain. */
export function refusedByDomain(domains: Domains, { positional, keywords }: Arguments): Said | undefined {
  for (const { name, place, domain } of domains) {
    const value = (place === undefined ? undefined : positional[place]) ?? keywords.get(name);
    const refused = value && (refusedWord(value, domain) ?? refusedNumber(value, domain));
    if (refused) return refused;
  }
  return undefined;
}
