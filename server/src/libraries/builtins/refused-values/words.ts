/** Texts that functions of the standard library know no meaning of: encodings, what is done with warnings, levels of logs, numbers in other forms. */
import encodings from "./encodings.json";
import { argument } from "../../callables/arguments";
import { itemCount } from "../containers/item-count";
import { plainType } from "../objects/plain-types";
import { textOf } from "../text/value-text";
import { knownInteger } from "../../../values/known-number";
import { knownText } from "../../../values/known-text";
import type { Arguments, Value } from "../../../values/value";
import { type Refuses, type Said, valueError } from "./refusal";

/** Characters of names and numbers that are looked at; patterns try long ones at every place. */
const LONGEST = 100;

const known: ReadonlySet<string> = new Set(encodings.names.split(" "));

/** The name of an encoding as Python looks it up; others may be registered by a program, and are hardly so. */
const normalised = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z\d.]+/g, "_")
    .replaceAll(/^_+|_+$/g, "");

/** An encoding that there is not. */
export function refusedEncoding(value: Value | undefined): Said | undefined {
  const name = knownText(value);
  if (
    name === undefined ||
    name.length > LONGEST ||
    known.has(normalised(name)) ||
    known.has(normalised(name).replaceAll(".", "_"))
  )
    return undefined;
  return { exception: "LookupError", message: `unknown encoding: ${name}` };
}

/** `text.encode(encoding)`, and characters that ASCII has not. */
export function refusedEncode(self: Value, args: Arguments): Said | undefined {
  const encoding = argument(args, 0, "encoding");
  const [text, name] = [knownText(self), knownText(encoding)];
  const isStrict = args.positional.length < 2 && !args.keywords.has("errors");
  const at = text === undefined ? -1 : Array.from(text).findIndex((each) => each > "\x7f");
  if (name?.toLowerCase() === "ascii" && isStrict && at >= 0)
    return {
      exception: "UnicodeEncodeError",
      message: "'ascii' codec can't encode character…",
    };
  return refusedEncoding(encoding);
}

const ACTIONS: ReadonlySet<string> = new Set([
  "error",
  "ignore",
  "always",
  "all",
  "default",
  "module",
  "once",
]);

const filtered: Refuses = (args) => {
  const action = knownText(argument(args, 0, "action"));
  return action === undefined || ACTIONS.has(action)
    ? undefined
    : { exception: "AssertionError", message: `invalid action: '${action}'` };
};

const LEVELS = ["CRITICAL", "FATAL", "ERROR", "WARNING", "WARN", "INFO", "DEBUG", "NOTSET"];

/** A level that is one of Python's but for its case or its last letter; a program may give names to others. */
const logged: Refuses = ({ keywords }) => {
  const level = knownText(keywords.get("level"));
  const isMisspelt =
    level !== undefined &&
    !LEVELS.includes(level) &&
    LEVELS.some((each) => each === level.toUpperCase() || each.slice(0, -1) === level);
  return isMisspelt ? valueError(`Unknown level: '${level}'`) : undefined;
};

const DECIMAL = /^[-+]?(?:(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|inf(?:inity)?|s?nan\d*)$/i;

const decimalOf: Refuses = ({ positional: [value] }) => {
  const text = value?.kind === "str" && !value.instance ? value.value : undefined;
  if (text === undefined || text.length > LONGEST || !/^[\x20-\x7e]*$/.test(text)) return undefined;
  return DECIMAL.test(text.trim().replaceAll("_", ""))
    ? undefined
    : { exception: "InvalidOperation", message: "[<class 'decimal.ConversionSyntax'>]" };
};

const FRACTION = /^[-+]?(?:\d+(?:\s*\/\s*\d+)?|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)$/i;

const fractionOf: Refuses = ({ positional: [numerator, denominator] }) => {
  if (denominator)
    return knownInteger(denominator) === 0
      ? { exception: "ZeroDivisionError", message: "Fraction(…, 0)" }
      : undefined;
  const text = numerator?.kind === "str" && !numerator.instance ? numerator.value : undefined;
  if (numerator === undefined || text === undefined || text.length > LONGEST) return undefined;
  if (!/^[\x20-\x7e]*$/.test(text)) return undefined;
  return FRACTION.test(text.trim().replaceAll("_", ""))
    ? undefined
    : valueError(`Invalid literal for Fraction: ${textOf(numerator, undefined, "r") ?? "…"}`);
};

/** Statistics of one number that need two. */
const spread =
  (name: string): Refuses =>
  ({ positional: [data] }) =>
    data && itemCount(data) === 1
      ? { exception: "StatisticsError", message: `${name} requires at least two data points` }
      : undefined;

/** Where `islice` begins and ends, and by which steps it goes. */
const sliced: Refuses = ({ positional: [, ...ends] }) => {
  const [stop, first, step] = ends.length === 1 ? [ends[0]] : [ends[1], ends[0], ends[2]];
  const isNegative = (value: Value | undefined): boolean =>
    value !== undefined && plainType(value) === "int" && (knownInteger(value) ?? 0) < 0;
  const words = "must be None or an integer: 0 <= x <= sys.maxsize.";
  if (isNegative(stop)) return valueError(ends.length === 1 ? `Stop argument for islice() ${words}` : "…");
  if (isNegative(first)) return valueError(`Indices for islice() ${words}`);
  const by = step && plainType(step) === "int" ? knownInteger(step) : undefined;
  return by !== undefined && by < 1
    ? valueError("Step for islice() must be a positive integer or None.")
    : undefined;
};

/** Names of a tuple's class and its items that are none; letters beyond ASCII nobody looks at. */
const tupleNamed: Refuses = (args) => {
  const [name, given] = [knownText(argument(args, 0, "typename")), argument(args, 1, "field_names")];
  const text = knownText(given);
  const isListed = given?.kind === "tuple" || (given?.kind === "list" && given.escaped !== true);
  const names =
    text?.replaceAll(",", " ").split(/\s+/) ?? (isListed ? given.items?.map(knownText) : undefined);
  if (args.keywords.has("rename") || name === undefined || !names) return undefined;
  const all = [name, ...names.filter((each) => each !== "")];
  const bad = all.find(
    (each) => each !== undefined && /^[\t\n\x20-\x7e]*$/.test(each) && !/^[a-z_]\w*$/i.test(each),
  );
  return bad === undefined
    ? undefined
    : valueError(
        `Type names and field names must be valid identifiers: ${textOf({ kind: "str", value: bad }, undefined, "r") ?? "…"}`,
      );
};

/** By canonical name. */
export const refusedWords: Readonly<Record<string, Refuses>> = {
  "warnings.filterwarnings": filtered,
  "warnings.simplefilter": filtered,
  "logging.basicConfig": logged,
  "decimal.Decimal": decimalOf,
  "fractions.Fraction": fractionOf,
  "statistics.stdev": spread("stdev"),
  "statistics.variance": spread("variance"),
  "itertools.islice": sliced,
  "collections.namedtuple": tupleNamed,
};
