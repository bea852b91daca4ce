/** What calling a class makes: `__call__` of its metaclass, `__new__`, `__init__`. */
import { classAttribute } from "./attributes";
import { raiseForAbstract } from "../exceptions/certain-exceptions";
import { callFunction } from "../functions/calls";
import { isMetaclass, newClass } from "./making-classes";
import { callUnseen, readsOnlyWhatIsSeen } from "../functions/unseen-arguments";
import { withoutMissingOptions } from "../../paths/assumed";
import type { Machine } from "../../machine";
import { noteConstruction } from "../../session/constructions";
import { metaclassOf, ownClassOf } from "../../../values/special-methods";
import {
  type Arguments,
  type ClassValue,
  type FunctionValue,
  type ObjectValue,
  type Value,
  unknown,
} from "../../../values/value";

/** Calls a class as Python does: what its metaclass says comes first. */
export function instantiate(m: Machine, type: ClassValue, args: Arguments): Value {
  if (args.rest && readsOnlyWhatIsSeen(type)) return callUnseen(m, type, args, args.rest);
  const metaclass = metaclassOf(type);
  const call = metaclass && classAttribute(metaclass, "__call__");
  return call?.kind === "function" ? callFunction(m, call, args, type) : construct(m, type, args);
}

/** `type.__call__`: `__new__`, and `__init__` where that made an instance of the class. */
function construct(m: Machine, type: ClassValue, args: Arguments): Value {
  if (type.canonical === "builtins.type" && args.positional.length > 1) return newClass(m, undefined, args);
  if (type.construct) return type.construct(withoutMissingOptions(args), m.context);
  raiseForAbstract(m, type, args.site);
  noteConstruction(m, type, args);
  const create = classAttribute(type, "__new__");
  const made =
    create?.kind === "function"
      ? callFunction(m, create, args, type)
      : isMetaclass(type)
        ? newClass(m, type, args)
        : rawInstance(m, type, args);
  const isOwn = made.kind === "class" ? isMetaclass(type) : ownClassOf(made)?.mro.includes(type);
  const init = isOwn === true ? classAttribute(type, "__init__") : undefined;
  const result = init?.kind === "function" ? callFunction(m, init, args, made) : undefined;
  // Of an instance that is refused nothing is known: neither what it holds nor what was meant in its place.
  const isRefused = result?.kind === "unknown" && result.reason.code === "already-reported";
  return isRefused ? result : made;
}

const PLAIN: ReadonlySet<string | undefined> = new Set(
  ["int", "float", "str", "tuple"].map((name) => `builtins.${name}`),
);

/** A number, text or tuple that is of a class derived from its type. */
function derived(value: Value, instance: ObjectValue): Value {
  if (value.kind === "tuple") return { ...value, class: instance.class };
  if (value.kind === "int" || value.kind === "float" || value.kind === "str") return { ...value, instance };
  return value;
}

/** `object.__new__`: an instance as the libraries make it, on which `__init__` has not run. */
function rawInstance(m: Machine, type: ClassValue, args: Arguments): Value {
  const instance: ObjectValue = {
    kind: "object",
    class: type,
    attributes: new Map(),
    constructed: args.site,
    arguments: args,
  };
  m.heap.bear(instance.attributes);
  const initialiser = type.mro.find((c) => c.initialise);
  initialiser?.initialise?.(instance, type === initialiser ? withoutMissingOptions(args) : args, m.context);
  const plain = type.mro.find(({ canonical }) => PLAIN.has(canonical));
  // Of a class that nobody calls, it is not known which number or text it would be.
  if (!plain?.construct || m.openWorld) return instance;
  return derived(plain.construct(withoutMissingOptions(args), m.context), instance);
}

/** `object.__new__` and `type.__new__`, which a program's own `__new__` calls with the class in front. */
export function plainNew(m: Machine): FunctionValue {
  return {
    kind: "function",
    name: "__new__",
    binding: "static",
    captured: [],
    call: (args) => {
      const [type] = args.positional;
      const behind = {
        ...args,
        positional: args.positional.slice(1),
        positionalSpans: args.positionalSpans.slice(1),
      };
      if (type?.kind !== "class") return unknown("not-supported", "__new__");
      return isMetaclass(type) ? newClass(m, type, behind) : rawInstance(m, type, behind);
    },
  };
}

/** `type.__call__`, which a metaclass's own `__call__` calls in the end. */
export function plainCall(m: Machine, type: ClassValue): FunctionValue {
  return {
    kind: "function",
    name: "__call__",
    binding: "static",
    captured: [type],
    call: (args) => construct(m, type, args),
  };
}
