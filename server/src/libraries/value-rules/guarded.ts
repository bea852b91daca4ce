/** Functions and classes of libraries that look at what they are given before they are called. */
import { numpyRules } from "./numpy";
import { type Rule, refusedArguments } from "./rules";
import { estimatorRules, sklearnRules } from "./sklearn";
import type { Context } from "../../values/context";
import { lookup } from "../../values/lookup";
import type { Span } from "../../values/span";
import {
  type Arguments,
  type ClassValue,
  type FunctionValue,
  NONE,
  type Value,
  libraryFunction,
  unknown,
} from "../../values/value";

/**
 * By canonical name: parameters in their order as far as they are needed, of which those behind `*` are given by name
 * alone, and the rules of some of them.
 */
export type ListedRules = Readonly<
  Record<string, readonly [parameters: string, rules: Readonly<Record<string, Rule>>]>
>;

/** Reports what the rules of `canonical` refuse; tells whether they do. */
function refused(
  all: ListedRules,
  canonical: string,
  args: Arguments,
  context: Context,
  site?: Span,
): boolean {
  const [text, rules] = lookup(all, canonical) ?? [];
  if (text === undefined || rules === undefined) return false;
  const [positional = "", named = ""] = text.split(/^\* | \* /);
  const byPosition = positional.split(" ").filter((name) => name !== "");
  const given = {
    ...args,
    positional: args.positional.slice(0, byPosition.length),
    positionalSpans: args.positionalSpans.slice(0, byPosition.length),
  };
  const parameters = [...byPosition, ...named.split(" ").filter((name) => name !== "")];
  const raisedBy = canonical.startsWith("numpy.") ? "NumPy" : "scikit-learn";
  return refusedArguments((name) => lookup(rules, name), parameters, given, context, { raisedBy, site });
}

/** A function that refuses before it is called; what it would have given is the same mistake. */
function guardedFunction(
  value: FunctionValue,
  isRefused: (args: Arguments, context: Context) => boolean,
): FunctionValue {
  const { call } = value;
  return {
    ...value,
    call: (args, context) => (isRefused(args, context) ? unknown("already-reported") : call(args, context)),
  };
}

/** The arguments without the object that a method is called on. */
const behindSelf = (args: Arguments): Arguments => ({
  ...args,
  positional: args.positional.slice(1),
  positionalSpans: args.positionalSpans.slice(1),
});

/** The method of a class looks first; a class without one of its own gets a `__init__` that does. */
function guardMethod(
  type: ClassValue,
  name: string,
  isRefused: (args: Arguments, context: Context) => boolean,
): void {
  const found = type.mro.flatMap(({ attributes }) => attributes.get(name) ?? []);
  const [method = found.length === 0 && name === "__init__" ? plainInit(type) : undefined] = found;
  if (method?.kind === "function") type.attributes.set(name, guardedFunction(method, isRefused));
}

const plainInit = ({ canonical = "" }: ClassValue): FunctionValue =>
  libraryFunction(`${canonical}.__init__`, () => NONE, "instance");

const FITTING = ["fit", "fit_transform", "fit_predict"] as const;

/** What an estimator was made with is looked at when it is fitted. */
function refusedFitting(canonical: string) {
  return ({ positional: [self], site }: Arguments, context: Context): boolean => {
    const given = self?.kind === "object" ? self.arguments : undefined;
    return given !== undefined && refused(estimatorRules, canonical, given, context, site);
  };
}

const callRules: ListedRules = { ...numpyRules, ...sklearnRules };

/** The library value of a canonical name, which looks at what it is given where there are rules for that. */
export function guarded(canonical: string, value: Value): Value {
  if (value.kind === "function" && lookup(callRules, canonical))
    return guardedFunction(value, (args, context) => refused(callRules, canonical, args, context));
  if (value.kind !== "class") return value;
  if (lookup(callRules, canonical))
    guardMethod(value, "__init__", (args, context) =>
      refused(callRules, canonical, behindSelf(args), context),
    );
  if (lookup(estimatorRules, canonical))
    for (const name of FITTING) guardMethod(value, name, refusedFitting(canonical));
  return value;
}
