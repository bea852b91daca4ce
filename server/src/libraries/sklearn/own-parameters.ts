/** `get_params`, `set_params` and `clone` of `sklearn.base`: an estimator's parameters are its attributes of the same names. */
import { argument, receiver } from "../callables/arguments";
import { methodOf } from "../callables/class-members";
import type { Method } from "../library-class";
import type { Context } from "../../values/context";
import { boundedWalk } from "../../values/bounds/bounded-walk";
import { knownText } from "../../values/known-text";
import {
  type Arguments,
  type ObjectValue,
  type Value,
  argumentsOf,
  dictOf,
  list,
  tuple,
  unknown,
} from "../../values/value";

/** The parameters that a class's own `__init__` takes; undefined where that is not seen, or takes any others. */
function parametersOf({ class: type }: ObjectValue): readonly string[] | undefined {
  const init = methodOf(type, "__init__");
  const names = init?.kind === "function" && init.closure ? init.parameters?.slice(1) : undefined;
  return names?.some((name) => name.startsWith("*")) ? undefined : names;
}

/** The parameters as they are now, in the order of the alphabet as scikit-learn gives them. */
function parametersNow(self: ObjectValue): readonly (readonly [string, Value])[] | undefined {
  const entries = parametersOf(self)?.map((name) => [name, self.attributes.get(name)] as const);
  const known = entries?.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  return known && known.length === entries?.length
    ? known.toSorted(([a], [b]) => (a < b ? -1 : 1))
    : undefined;
}

const isEstimator = (value: Value, context: Context): value is ObjectValue =>
  value.kind === "object" && context.attribute(value, "get_params") !== undefined;

/** The parameters of pipelines, unions, column transformers and ensembles that hold others by name. */
const PARTS = ["steps", "transformer_list", "transformers", "estimators"];

const someParameters = (): Value => ({ ...dictOf([]), entries: undefined });

/** `get_params(deep=True)`; what those of other estimators among them are called is left open. */
export const getParams: Method = (args, context) => {
  const { self } = receiver(args);
  const entries = self?.kind === "object" ? parametersNow(self) : undefined;
  const isPlain = entries?.every(([, value]) => value.kind !== "unknown" && !isEstimator(value, context));
  return entries && isPlain ? dictOf(entries) : someParameters();
};

/** Sets one parameter; `a__b` is the one called `b` of the estimator that is the parameter `a`. */
function setParameter(
  self: ObjectValue,
  name: string,
  value: Value,
  args: Arguments,
  context: Context,
): void {
  const [own = name, ...inner] = name.split("__");
  if (inner.length === 0) {
    context.setAttribute(self, name, value, args.site);
    return;
  }
  const held = self.attributes.get(own) ?? named(self, own, context);
  const set = held?.kind === "object" ? context.attribute(held, "set_params") : undefined;
  if (set) context.call(set, argumentsOf(args.site, [], [[inner.join("__"), value]]));
  // Whose parameter it is nobody can tell.
  else context.setSomeAttribute(self, undefined, unknown("not-supported", "set_params"));
}

/** The estimator of that name among those that another one is made of, which stand behind their names. */
function named(self: ObjectValue, name: string, context: Context): Value | undefined {
  for (const part of PARTS) {
    const held = self.attributes.get(part);
    for (const pair of (held && context.iterate(held)) ?? [])
      if (pair.kind === "tuple" && pair.items[0] && knownText(pair.items[0]) === name) return pair.items[1];
  }
  return undefined;
}

/** `set_params(**params)`, which gives the estimator. */
export const setParams: Method = (args, context) => {
  const { self, rest } = receiver(args);
  if (self?.kind !== "object") return unknown("not-supported", "set_params");
  for (const [name, value] of rest.keywords) setParameter(self, name, value, args, context);
  if (rest.rest) context.setSomeAttribute(self, undefined, unknown(rest.rest.reason));
  return self;
};

/** `clone(estimator)`: another one with copies of the same parameters, which is not fitted. */
export function clone(args: Arguments, context: Context): Value {
  const estimator = argument(args, 0, "estimator");
  return estimator ? cloneOf(estimator, args, context) : unknown("not-supported", "sklearn.base.clone");
}

/** What holds itself, or others a million times, is not copied. */
const cloneOf = boundedWalk(copyOf, (): Value => unknown("budget", "a copy of an estimator"), {
  whole: true,
});

function copyOf(value: Value, args: Arguments, context: Context): Value {
  if (value.kind === "list" && value.items)
    return list(value.items.map((item) => cloneOf(item, args, context)));
  if (value.kind === "tuple") return tuple(value.items.map((item) => cloneOf(item, args, context)));
  if (value.kind !== "object" || !isEstimator(value, context)) return value;
  const entries = parametersNow(value);
  if (!entries) return unknown("not-supported", "sklearn.base.clone");
  const copies = entries.map(([name, own]): [string, Value] => [
    name,
    isEstimator(own, context) ? cloneOf(own, args, context) : own,
  ]);
  return context.call(value.class, argumentsOf(args.site, [], copies));
}
