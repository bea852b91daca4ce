/** Values that functions and classes refuse by themselves, whatever else they are given: words, numbers, names of types. */
import { withinInterval } from "./intervals";
import { textsInstead } from "../../values/records/texts-instead";
import { pythonText } from "../keras/arguments";
import { type NamesDtype, unknownDtype } from "../tensor-functions/core/dtype-names";
import type { ProblemCode } from "../../messages/problem-codes";
import type { Context } from "../../values/context";
import type { Facts } from "../../values/records/finding";
import type { Raiser } from "../../values/records/raiser";
import { knownNumber } from "../../values/known-number";
import { knownText } from "../../values/known-text";
import { nearestNames } from "../../values/names/nearest-names";
import { lookup } from "../../values/names/lookup";
import type { Span } from "../../values/records/span";
import type { Arguments, Value } from "../../values/value";

/** What is wrong with a value, and the words in which the library says so. */
export interface Refused<Code extends ProblemCode = ProblemCode> {
  readonly code: Code;
  readonly facts: Facts<Code>;
  /** Empty where nobody can tell them. */
  readonly says: string;
  /** Texts near to it that may be meant. */
  readonly instead?: readonly string[];
  /** What is meant by it for certain, as it is written. */
  readonly written?: string;
  /** The object that takes the value for its own argument, up to its bracket: `keras.regularizers.L2(`. */
  readonly maker?: string;
}

/** Says what is wrong with a value; undefined where nothing is, or nobody can tell. */
export type Rule = (value: Value, name: string, context: Context) => Refused | undefined;

/** Rules by canonical name and parameter. */
export type Rules = Readonly<Record<string, Readonly<Record<string, Rule>>>>;

/** What a library says to a value. */
type Says = (given: string) => string;

/** One of a few words. */
export const oneOf =
  (choices: string, says: Says): Rule =>
  (value, name) => {
    const words = choices.split(" ");
    const given = knownText(value);
    if (given === undefined || words.includes(given)) return undefined;
    const listed = words.map((word) => `'${word}'`).join(", ");
    const near = nearestNames(given, words);
    return {
      code: "unknown-choice",
      facts: { argument: name, given, choices: listed },
      says: says(given),
      instead: near,
    };
  };

/** More than 0. */
export const positive =
  (says: Says): Rule =>
  (value, name) => {
    const number = knownNumber(value);
    if (number === undefined || number > 0) return undefined;
    const given = pythonText(value);
    return { code: "not-positive", facts: { argument: name, given }, says: says(given) };
  };

/** A number of an interval, `[0, 1]` or `(0, ∞)`. */
export function within(interval: string, says: Says): Rule {
  return (value, name): Refused | undefined => {
    const number = knownNumber(value);
    if (number === undefined || withinInterval(interval, number)) return undefined;
    const [given, argument] = [pythonText(value), name];
    if (interval === "[0, 1]")
      return { code: "outside-unit-interval", facts: { argument, given }, says: says(given) };
    return { code: "outside-interval", facts: { argument, given, interval }, says: says(given) };
  };
}

/** The first of two rules that refuses a value. */
export const both =
  (first: Rule, second: Rule): Rule =>
  (value, name, context) =>
    first(value, name, context) ?? second(value, name, context);

/** A float of Python's, and no whole number; `says` are the words up to the type. */
export const floatOnly =
  (says: Says): Rule =>
  (value, name) => {
    if (value.kind !== "int" || value.dim.kind !== "known") return undefined;
    const given = pythonText(value);
    return {
      code: "wrong-argument-type",
      facts: { argument: name, expected: "a float", given },
      says: `ValueError: ${says(given)} of type '<class 'int'>'`,
      written: `${given}.0`,
    };
  };

/** Each of several values, where several are given. */
export const each =
  (rule: Rule): Rule =>
  (value, name, context) => {
    if (value.kind !== "list" && value.kind !== "tuple") return rule(value, name, context);
    for (const item of value.items ?? []) {
      const refused = rule(item, name, context);
      if (refused) return refused;
    }
    return undefined;
  };

/** The name of a type of elements, or of a policy. */
export const typeOf =
  (of: NamesDtype): Rule =>
  (value) => {
    const unknown = unknownDtype(value, of);
    return unknown && { code: "unknown-identifier", ...unknown, instead: unknown.near ? [unknown.near] : [] };
  };

/**
 * Reports the arguments that rules refuse, by the parameters in their order, and tells whether there are any. Each is to
 * blame itself, unless a `site` says where the library looks at it.
 */
export function refusedArguments(
  rules: (parameter: string) => Rule | undefined,
  parameters: readonly string[],
  args: Arguments,
  context: Context,
  { raisedBy, site }: { readonly raisedBy?: Raiser; readonly site?: Span } = {},
): boolean {
  let isRefused = false;
  for (const [i, name] of parameters.entries()) {
    const rule = rules(name);
    const value = rule && (args.positional[i] ?? args.keywords.get(name));
    const refused = value && rule(value, name, context);
    if (!refused) continue;
    isRefused = true;
    const place = args.positionalSpans[i] ?? args.keywordSpans.get(name) ?? args.site;
    context.report({
      code: refused.code,
      severity: "error",
      span: site ?? (value.kind === "str" ? value.span : undefined) ?? place,
      facts: refused.facts,
      kerasSays: refused.says === "" ? undefined : refused.says,
      raisedBy,
      // What a function does by itself is refused by none; where there is no such thing, the trial tells.
      remedies: [
        ...(refused.written === undefined || place === args.site
          ? []
          : [{ kind: "replaceText", span: place, text: refused.written, preferred: true } as const]),
        ...(refused.maker === undefined || place === args.site
          ? []
          : [
              {
                kind: "wrapText",
                span: place,
                before: refused.maker,
                after: ")",
                needs: "keras",
                preferred: true,
              } as const,
            ]),
        ...textsInstead(value, refused.instead),
        ...(args.keywords.has(name) ? [{ kind: "removeArgument", call: args.site, name } as const] : []),
      ],
    });
  }
  return isRefused;
}

/** The rule of one parameter of a function or class. */
export const ruleIn = (rules: Rules, canonical: string, parameter: string): Rule | undefined => {
  const own = lookup(rules, canonical);
  return own && lookup(own, parameter);
};
