/** `functools.singledispatch`: a call runs the function that is registered for the type of its first argument. */
import { setItems } from "../containers/list-contents";
import { isInstance } from "../objects/types";
import type { Context } from "../../../values/context";
import { ANNOTATED_TYPES } from "../../../values/names/marks";
import {
  type Arguments,
  type ClassValue,
  type FunctionValue,
  type ListValue,
  NONE,
  type Value,
  list,
  tuple,
  unknown,
} from "../../../values/value";

const NAME = "functools.singledispatch";

/** The pairs of a type and its function that were registered so far, later ones last. */
type Registry = ListValue;

const lost = (): Value => unknown("not-supported", NAME);

/** Whether every instance of one type is certainly one of the other. */
const derives = (type: ClassValue, base: ClassValue): boolean => type.mro.includes(base);

/**
 * The function for a value: that of the narrowest type that it is an instance of. Undefined where an answer is not known,
 * or where of two types neither is the narrower one.
 */
function chosen(registry: Registry, value: Value, fallback: Value): Value | undefined {
  let best: { type: ClassValue; fn: Value } | undefined;
  for (const pair of registry.items ?? []) {
    const [type, fn] = pair.kind === "tuple" ? pair.items : [];
    if (type?.kind !== "class" || fn === undefined) return undefined;
    const answer = isInstance(value, type);
    if (answer === undefined) return undefined;
    if (!answer) continue;
    if (best === undefined || best.type === type || derives(type, best.type)) best = { type, fn };
    else if (!derives(best.type, type) && !isNarrower(best.type, type)) {
      if (!isNarrower(type, best.type)) return undefined;
      best = { type, fn };
    }
  }
  return registry.items ? (best?.fn ?? fallback) : undefined;
}

/** A type of Python's own is narrower than a protocol that its instances follow: `list` than `Sequence`. */
const isNarrower = (type: ClassValue, other: ClassValue): boolean =>
  type.canonical?.startsWith("builtins.") === true &&
  (other.canonical?.startsWith("collections.abc.") === true ||
    other.canonical?.startsWith("numbers.") === true ||
    (type.name === "bool" && other.name === "int"));

/** The types that an annotation names: one, or those of `int | float`. */
function typesNamed(fn: Value, context: Context): readonly ClassValue[] | undefined {
  const annotations = context.attribute(fn, ANNOTATED_TYPES);
  const first =
    fn.kind === "function"
      ? fn.parameters?.find((name) => name !== "self" && name !== "cls" && !name.startsWith("*"))
      : undefined;
  if (annotations?.kind !== "dict" || first === undefined) return undefined;
  const named = annotations.entries?.get(`s:${first}`)?.value;
  const types = named?.kind === "tuple" ? named.items : [];
  return types.length > 0 && types.every((type) => type.kind === "class") ? types : undefined;
}

/** `@f.register`, `@f.register(type)` and `f.register(type, function)`. */
function registering(registry: Registry): FunctionValue {
  const add = (types: readonly ClassValue[] | undefined, fn: Value, context: Context): Value => {
    const before = registry.items;
    const pairs = types?.map((type) => tuple([type, fn]));
    setItems(registry, before && pairs ? [...before, ...pairs] : undefined, context.heap);
    return fn;
  };
  return {
    kind: "function",
    name: "register",
    binding: "static",
    captured: [registry],
    call: ({ positional: [type = NONE, fn] }, context) => {
      if (type.kind === "function") return add(typesNamed(type, context), type, context);
      const types = type.kind === "class" ? [type] : undefined;
      if (fn) return add(types, fn, context);
      return {
        kind: "function",
        name: "register",
        binding: "static",
        captured: [registry, type],
        call: ({ positional: [decorated = NONE] }, later) => add(types, decorated, later),
      };
    },
  };
}

/** The decorator; `at` is the place of the argument whose type decides: behind `self` in a method. */
export const singleDispatch =
  (at: 0 | 1) =>
  (args: Arguments): Value => {
    const [fallback = NONE] = args.positional;
    const registry: Registry = list([]);
    const dispatching: FunctionValue = {
      kind: "function",
      name: fallback.kind === "function" ? fallback.name : NAME,
      binding: at === 1 ? "instance" : "static",
      captured: [registry, fallback],
      attributes: new Map([["register", registering(registry)]]),
      call: (given, context) => {
        const value = given.positional[at];
        const fn = value && chosen(registry, value, fallback);
        return fn ? context.call(fn, given) : lost();
      },
    };
    return dispatching;
  };
