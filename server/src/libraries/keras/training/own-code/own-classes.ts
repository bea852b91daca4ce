/**
 * Losses, metrics, PyDatasets and schedules of the program's own that lack what Keras's base class leaves to them: a
 * method, or the call of its constructor.
 */
import { onlyVariable } from "../../engine/members/written-methods";
import { renamedMethod } from "../../engine/members/renamed-method";
import { missingWords, requiredBySignature } from "../../parts/signatures";
import { forgotten } from "../../engine/applying/super-called";
import { hasUnseenBase, isReplaced, isUserCode, methodOf } from "../../../callables/class-members";
import type { Context } from "../../../../values/context";
import type { RelatedPlace } from "../../../../values/records/finding";
import type { Span } from "../../../../values/records/span";
import type { ClassValue, ObjectValue, Value } from "../../../../values/value";

/** The methods that a base class only declares: each `raise NotImplementedError` there. */
const DECLARED: ReadonlyMap<string, readonly string[]> = new Map([
  ["keras.losses.Loss", ["call"]],
  ["keras.metrics.Metric", ["update_state", "result"]],
  ["keras.utils.PyDataset", ["__getitem__"]],
  ["keras.optimizers.schedules.LearningRateSchedule", ["__call__"]],
]);

/** Where an object is given, and where Keras meets it. */
interface Place {
  readonly span: Span;
  readonly related?: readonly RelatedPlace[];
}

/** The base class of Keras's of which a class is nothing more than a subclass; undefined where another one may help. */
function soleBase(type: ClassValue): string | undefined {
  if (type.canonical !== undefined || hasUnseenBase(type)) return undefined;
  const libraries = type.mro.flatMap(({ canonical }) => canonical ?? []);
  const [base] = libraries.filter((name) => DECLARED.has(name));
  return libraries.every((name) => name === base || name === "object" || name === "builtins.object")
    ? base
    : undefined;
}

/** Refuses an object whose class lacks a method that Keras is certain to call. */
export function refusedUnfinished(value: Value, { span, related }: Place, context: Context): boolean {
  if (context.keras === 2 || value.kind !== "object") return false;
  const type = value.class;
  const base = soleBase(type);
  if (base === undefined || isUserCode(methodOf(type, "__getattr__"))) return false;
  const isCalledItself = base === "keras.losses.Loss" && isReplaced(type, "__call__");
  const missing = DECLARED.get(base)?.find(
    (name) => !isUserCode(methodOf(type, name)) && !value.attributes.has(name),
  );
  if (missing === undefined || isCalledItself) return false;
  // What stands there and is no function that we see may be called as well.
  if (methodOf(type, missing) !== undefined && methodOf(type, missing)?.kind !== "function") return false;
  context.report({
    code: "method-not-defined",
    severity: "error",
    span,
    facts: { type: type.name, method: missing, base: base.replace(/^.*\./, "") },
    kerasSays:
      base === "keras.optimizers.schedules.LearningRateSchedule"
        ? `NotImplementedError: Learning rate schedule '${type.name}' must override \`__call__(self, step)\`.`
        : "NotImplementedError",
    related: [
      ...(related ?? []),
      ...(type.definedAt ? [{ span: type.definedAt, message: "problem.defined.place" } as const] : []),
    ],
    remedies: [
      ...renamedMethod(type, missing),
      ...(base === "keras.metrics.Metric" && missing === "result" ? onlyVariable(value) : []),
    ],
  });
  return true;
}

/** Refuses an object of the program's own that was made without the constructor of `base`, if it certainly was. */
function refusedUnmade(
  object: ObjectValue,
  base: string,
  { span, related }: Place,
  says: string,
  context: Context,
): boolean {
  const remedies = soleBase(object.class) === base ? forgotten(object, context) : undefined;
  if (!remedies) return false;
  const facts = { layer: object.class.name };
  context.report({
    code: "super-not-called",
    severity: "error",
    span,
    facts,
    kerasSays: says,
    related,
    remedies,
  });
  return true;
}

/** Refuses a loss that was made without the constructor of Keras's losses, which gives it its name. */
function refusedUnmadeLoss(value: Value, place: Place, context: Context): boolean {
  if (value.kind !== "object" || ["reduction", "name"].some((name) => value.attributes.has(name)))
    return false;
  const says = `AttributeError: '${value.class.name}' object has no attribute 'name'`;
  return refusedUnmade(value, "keras.losses.Loss", place, says, context);
}

/** Refuses a weight of a metric that was made before the constructor of Keras's metrics was called, if it is at all. */
export function refusedUnmadeMetric(metric: ObjectValue, span: Span, context: Context): boolean {
  if (metric.attributes.has("_name")) return false;
  const says = "RuntimeError: You forgot to call `super().__init__()` in the `__init__()` method. Go add it!";
  return refusedUnmade(metric, "keras.metrics.Metric", { span }, says, context);
}

/** The parameters of a constructor that have no default, in order; undefined where one is not known. */
function requiredBy(type: ClassValue): readonly string[] | undefined {
  if (type.canonical !== undefined) return requiredBySignature(type.canonical);
  const init = methodOf(type, "__init__");
  if (hasUnseenBase(type) || isUserCode(methodOf(type, "__new__")) || !isUserCode(init)) return undefined;
  if (init.decorated) return undefined;
  return init.parameters?.slice(1).filter((name) => !name.startsWith("*") && !init.optional?.includes(name));
}

/** Refuses the class of a loss or a metric in place of an object: Keras 3 makes one of it, without arguments. */
function refusedClassAlone(value: Value, { span, related }: Place, context: Context): boolean {
  if (context.keras === 2 || value.kind !== "class") return false;
  const missing = requiredBy(value);
  const [first] = missing ?? [];
  if (!missing || first === undefined) return false;
  context.report({
    code: "missing-argument",
    severity: "error",
    span,
    facts: { layer: value.name, argument: first },
    kerasSays: missingWords(`${value.name}.__init__`, missing),
    related,
  });
  return true;
}

/** Refuses a loss or a metric that Keras can't use as it is. */
export const refusedOwnClass = (value: Value, place: Place, context: Context): boolean =>
  refusedClassAlone(value, place, context) ||
  refusedUnfinished(value, place, context) ||
  refusedUnmadeLoss(value, place, context);
