/** Kinds of values that Keras 3 refuses of an argument whatever the others are, as real Keras was asked (`scripts/truth/argument_domains.py`). */
import listed from "./argument-domains.json";
import { pythonText } from "../arguments";
import { isKerasBefore } from "../release";
import { overTensorFlow } from "../engine/backend";
import { type Refused, type Rule, refusedArguments } from "../../value-rules/rules";
import { PLAIN_LEAVES, madeOf } from "../../../values/bounds/made-of";
import type { Context } from "../../../values/context";
import { knownText } from "../../../values/known-text";
import { lookup } from "../../../values/names/lookup";
import { nearestNames } from "../../../values/names/nearest-names";
import type { Arguments, Value } from "../../../values/value";

/** When something is refused: as the function is called or the object made, or as what was made is called. */
export type Stage = "made" | "called";

/**
 * By canonical name the parameters in order, those behind `*` by name alone, and what is refused of them: words apart by
 * spaces, each of letters of kinds, `:`, the number of Keras's words in the list, and `b` where the backend says them.
 * Capital letters are refused when what was made is called. `=a,b` are the words that the argument is one of, `|fp` the
 * kinds that it takes. A name whose callable another one is stands for it.
 */
interface Listed {
  readonly words: readonly string[];
  readonly callables: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>] | string>>;
}

/** What is known of one parameter. */
interface Domain {
  readonly refused: ReadonlyMap<string, { readonly words: string; readonly isOfBackend: boolean }>;
  readonly taken: string;
  readonly choices: readonly string[];
}

interface Callable {
  readonly positional: readonly string[];
  readonly parameters: readonly string[];
  readonly domains: Readonly<Record<string, Domain>>;
}

/** The release that was asked. Earlier ones refuse less, and nobody has asked them. */
const ASKED = "3.15";

// What the compiler makes of a tuple in JSON is a list of either.
const table = (): Listed => listed as unknown as Listed;

function domainOf(text: string): Domain {
  const refused = new Map<string, { words: string; isOfBackend: boolean }>();
  let taken = "";
  let choices: readonly string[] = [];
  for (const part of text.split(" ")) {
    if (part.startsWith("|")) taken = part.slice(1);
    else if (part.startsWith("=")) choices = part.slice(1).split(",");
    else {
      const [letters = "", number = ""] = part.split(":");
      const said = table().words[Number.parseInt(number, 10)] ?? "";
      for (const letter of letters) refused.set(letter, { words: said, isOfBackend: number.endsWith("b") });
    }
  }
  return { refused, taken, choices };
}

const read = new Map<string, Callable | undefined>();

/** The description of a callable, read when it is first asked for. */
function callableOf(canonical: string): Callable | undefined {
  if (read.has(canonical)) return read.get(canonical);
  const { callables } = table();
  const found = lookup(callables, canonical);
  const own = typeof found === "string" ? lookup(callables, found) : found;
  const callable = typeof own === "object" ? described(own) : undefined;
  read.set(canonical, callable);
  return callable;
}

function described([signature, domains]: readonly [string, Readonly<Record<string, string>>]): Callable {
  const names = signature.split(" ").filter((name) => name !== "");
  const end = names.indexOf("*");
  const parameters = names.filter((name) => name !== "*");
  return {
    positional: end < 0 ? parameters : names.slice(0, end),
    parameters,
    domains: Object.fromEntries(Object.entries(domains).map(([name, text]) => [name, domainOf(text)])),
  };
}

/** The letter of a value's kind; undefined for what is not known well enough, or may be more than it seems. */
function kindOf(value: Value, domain: Domain): string | undefined {
  switch (value.kind) {
    case "str":
      return value.instance ? undefined : "t";
    case "float":
      return value.instance || value.ofNumPy !== undefined ? undefined : "f";
    case "int": {
      if (value.instance || value.ofNumPy !== undefined) return undefined;
      const { dim } = value;
      if (dim.kind === "known") return dim.value > 0 ? "p" : dim.value === 0 ? "z" : "m";
      return "pzm".split("").every((letter) => refuses(domain, letter)) ? "p" : undefined;
    }
    case "none":
      return value.mayBeGiven || value.ofKey ? undefined : "n";
    case "list":
    case "tuple":
      // What holds arrays is another matter than one of numbers.
      if (
        value.items === undefined ||
        (value.kind === "list" && value.escaped) ||
        !value.items.every(isPlain)
      )
        return undefined;
      return value.kind === "list" ? "l" : "u";
    default:
      return undefined;
  }
}

/** Whether a value is a number, a text, None, or a list or tuple of nothing else. */
const isPlain = madeOf(({ kind }) => PLAIN_LEAVES.has(kind));

const refuses = ({ refused }: Domain, letter: string): boolean =>
  refused.has(letter) || refused.has(letter.toUpperCase());

/** What an argument takes, to follow "must be". */
function expectedOf({ taken, choices }: Domain): string {
  const has = (letter: string): boolean => taken.includes(letter);
  const number =
    has("f") && has("p")
      ? "a number"
      : has("p") || has("m")
        ? "an integer"
        : has("f")
          ? "a float"
          : undefined;
  const several =
    has("l") && has("u") ? "a list or a tuple" : has("l") ? "a list" : has("u") ? "a tuple" : undefined;
  const text = has("t") ? "a text" : undefined;
  const given = [...choices.map((word) => `'${word}'`), number, text, several, has("n") ? "None" : undefined];
  const all = given.flatMap((one) => one ?? []);
  const last = all.pop();
  if (last === undefined) return "another kind of value";
  return all.length === 0 ? last : `${all.join(", ")} or ${last}`;
}

/** What Keras says, with the value in its place. */
function saidOf(template: string, value: Value): string {
  const type = value.kind === "none" ? "NoneType" : value.kind;
  return template.replaceAll("{given}", pythonText(value)).replaceAll("{type}", type);
}

function refusedKind(
  value: Value,
  name: string,
  domain: Domain,
  stage: Stage,
  context: Context,
): Refused | undefined {
  const kind = kindOf(value, domain);
  // `units=None` in the head of a function that nobody calls says that callers give it.
  if (kind === undefined || (kind === "n" && context.openWorld)) return undefined;
  const found = domain.refused.get(stage === "made" ? kind : kind.toUpperCase());
  if (!found || (found.isOfBackend && !overTensorFlow(context))) return undefined;
  const says = saidOf(found.words, value);
  const given = pythonText(value);
  if (kind === "t" && domain.choices.length > 0) {
    const text = knownText(value);
    // Many words are taken whatever their case.
    const isTaken = domain.choices.some((word) => word.toLowerCase() === text?.toLowerCase());
    if (text === undefined || isTaken) return undefined;
    const choices = domain.choices.map((word) => `'${word}'`).join(", ");
    const instead = nearestNames(text, domain.choices);
    return { code: "unknown-choice", facts: { argument: name, given: text, choices }, says, instead };
  }
  const isNumber = kind === "z" || kind === "m" || kind === "f";
  if (isNumber && domain.taken.includes("p") && kind !== "f") {
    if (refuses(domain, "z") && refuses(domain, "m"))
      return { code: "not-positive", facts: { argument: name, given }, says };
    if (kind === "m")
      return { code: "outside-interval", facts: { argument: name, given, interval: "[0, ∞)" }, says };
  }
  const role = ROLES.find(([ending]) => name.endsWith(ending));
  const isNumeric = value.kind === "int" || value.kind === "float";
  return {
    code: "wrong-argument-type",
    facts: { argument: name, expected: role?.[1] ?? expectedOf(domain), given },
    says,
    maker: isNumeric ? role?.[2] : undefined,
  };
}

/** Arguments that take objects of Keras's beside what was tried, and what a number there is most often the strength of. */
const ROLES: readonly (readonly [ending: string, expected: string, maker?: string])[] = [
  ["regularizer", "a regularizer, its name or None", "keras.regularizers.L2("],
  ["constraint", "a constraint, its name or None", "keras.constraints.MaxNorm("],
  ["initializer", "an initializer, its name or None", "keras.initializers.Constant("],
];

/**
 * Whether one of the arguments is of a kind that the callable of that name certainly refuses at that stage, and how to report
 * it: at its own place, or at `site`. Undefined where nothing is.
 */
export function refusedKinds(
  canonical: string,
  args: Arguments,
  stage: Stage,
  context: Context,
): (() => void) | undefined {
  const isAsked = context.keras === 3 && !isKerasBefore(context, ASKED);
  const callable = isAsked ? callableOf(canonical) : undefined;
  if (!callable) return undefined;
  const { positional, parameters, domains } = callable;
  for (const name of parameters) {
    const domain = lookup(domains, name);
    if (!domain) continue;
    const place = positional.indexOf(name);
    const value = (place < 0 ? undefined : args.positional[place]) ?? args.keywords.get(name);
    if (!value || !refusedKind(value, name, domain, stage, context)) continue;
    const rule: Rule = (given) => refusedKind(given, name, domain, stage, context);
    return () => {
      refusedArguments((each) => (each === name ? rule : undefined), parameters, args, context);
    };
  }
  return undefined;
}
