/** Functions and classes of libraries that look at what they are given before they are called. */
import { hasUnseenBase } from "../callables/class-members";
import type { ListedRules } from "./listed-rules";
import { numpyRules } from "./numpy";
import type { Stage } from "../keras/parts/argument-domains";
import { keywordsOfOperation, unlessRefused } from "./of-keras";
import { refusedArguments } from "./rules";
import { pandasRules } from "./pandas";
import { rulesOfCall as rulesOfSklearnCall, rulesOfFitting } from "./sklearn";
import { tensorflowRules } from "./tensorflow";
import type { Context } from "../../values/context";
import { lookup } from "../../values/names/lookup";
import { OTHERS } from "../../values/names/marks";
import type { Raiser } from "../../values/records/raiser";
import type { Span } from "../../values/records/span";
import {
  type Arguments,
  type ClassValue,
  ESCAPED,
  type FunctionValue,
  NONE,
  type Value,
  libraryFunction,
  unknown,
} from "../../values/value";

/** Who refuses, by the package of a canonical name. */
const raisers: Readonly<Record<string, Raiser>> = {
  numpy: "NumPy",
  pandas: "pandas",
  sklearn: "scikit-learn",
  tensorflow: "TensorFlow",
};

/** Reports what the rules of `canonical` refuse; tells whether they do. */
function refused(
  rulesOf: (canonical: string) => ListedRules[string] | undefined,
  canonical: string,
  args: Arguments,
  context: Context,
  site?: Span,
): boolean {
  const [text, rules] = rulesOf(canonical) ?? [];
  if (text === undefined || rules === undefined) return false;
  const [positional = "", named = ""] = text.split(/^\* | \* /);
  const byPosition = positional.split(" ").filter((name) => name !== "");
  const given = {
    ...args,
    positional: args.positional.slice(0, byPosition.length),
    positionalSpans: args.positionalSpans.slice(0, byPosition.length),
  };
  const parameters = [...byPosition, ...named.split(" ").filter((name) => name !== "")];
  const raisedBy = lookup(raisers, canonical.slice(0, canonical.indexOf(".")));
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

/**
 * What an estimator was made with, but for parameters that were set since; undefined where nobody sees what was set. A class of
 * the program's own has other parameters.
 */
function parametersStill(canonical: string, self: Value | undefined): Arguments | undefined {
  if (self?.kind !== "object" || self.class.canonical !== canonical || !self.arguments) return undefined;
  const { attributes } = self;
  if (attributes.has(ESCAPED) || attributes.has(OTHERS)) return undefined;
  const isStill = (name: string, given: Value): boolean => (attributes.get(name) ?? given) === given;
  const names = rulesOfFitting(canonical)?.[0].split(" ") ?? [];
  const { positional, keywords } = self.arguments;
  return {
    ...self.arguments,
    positional: positional.map((given, i) =>
      isStill(names[i] ?? "", given) ? given : unknown("data", "a parameter that was set"),
    ),
    keywords: new Map([...keywords].filter(([name, given]) => isStill(name, given))),
  };
}

/** What an estimator was made with is looked at when it is fitted. */
function refusedFitting(canonical: string) {
  return ({ positional: [self], site }: Arguments, context: Context): boolean => {
    const given = parametersStill(canonical, self);
    return given !== undefined && refused(rulesOfFitting, canonical, given, context, site);
  };
}

/** A function of Keras, or a class, that refuses kinds of values beside what its description looks at. */
function guardedOfKeras(canonical: string, value: Value): Value {
  if (value.kind === "function") {
    const { call } = value;
    const run: FunctionValue["call"] = (args, context) =>
      unlessRefused(canonical, keywordsOfOperation(canonical, args, context), "made", context, () =>
        call(args, context),
      );
    return { ...value, call: run };
  }
  if (value.kind !== "class") return value;
  lookFirst(canonical, value, "__init__", "made", behindSelf);
  // Layers are looked at by whatever applies them.
  if (!/^keras\.(layers|models)\./.test(canonical))
    lookFirst(canonical, value, "__call__", "called", ({ positional: [self] }) =>
      self?.kind === "object" ? self.arguments : undefined,
    );
  return value;
}

/** A method of a class looks at arguments first: at its own, or at those that the object was made with. */
function lookFirst(
  canonical: string,
  type: ClassValue,
  name: string,
  stage: Stage,
  looked: (args: Arguments) => Arguments | undefined,
): void {
  const [method] = type.mro.flatMap(({ attributes }) => attributes.get(name) ?? []);
  if (method?.kind !== "function") return;
  const call: FunctionValue["call"] = (args, context) => {
    const [self] = args.positional;
    const ofLibrary =
      self?.kind === "object" ? self.class.mro.find((each) => each.canonical !== undefined) : undefined;
    const given = looked(args);
    // What a class of Keras hands to that from which it derives is not what the program gave.
    const isUnseen = self?.kind === "object" && hasUnseenBase(self.class);
    if (ofLibrary?.canonical !== canonical || !given || isUnseen) return method.call(args, context);
    return unlessRefused(canonical, given, stage, context, () => method.call(args, context));
  };
  type.attributes.set(name, { ...method, call });
}

const callRules: ListedRules = { ...numpyRules, ...tensorflowRules, ...pandasRules };

/** What is looked at when a function is called, or an object made. */
const rulesOfCall = (canonical: string): ListedRules[string] | undefined =>
  lookup(callRules, canonical) ??
  (canonical.startsWith("sklearn.") ? rulesOfSklearnCall(canonical) : undefined);

/** The library value of a canonical name, which looks at what it is given where there are rules for that. */
export function guarded(canonical: string, value: Value): Value {
  if (canonical.startsWith("keras.")) return guardedOfKeras(canonical, value);
  if (value.kind === "function" && rulesOfCall(canonical))
    return guardedFunction(value, (args, context) => refused(rulesOfCall, canonical, args, context));
  if (value.kind !== "class") return value;
  if (rulesOfCall(canonical))
    guardMethod(value, "__init__", (args, context) =>
      refused(rulesOfCall, canonical, behindSelf(args), context),
    );
  if (canonical.startsWith("sklearn.") && rulesOfFitting(canonical))
    for (const name of FITTING) guardMethod(value, name, refusedFitting(canonical));
  return value;
}
