/** Attribute access: instances and classes along the method resolution order, modules, and what libraries know of their values. */
import { annotatedTypes } from "../functions/annotated-types";
import { callFunction } from "../functions/calls";
import { plainSetattr } from "./setting-attributes";
import { attributeOfOne } from "../attributes-of-one";
import type { Closure } from "../functions/functions";
import { raiseForMissingAttribute, raiseForMissingMember } from "../exceptions/certain-exceptions";
import { isMetaclass } from "./making-classes";
import { plainCall, plainNew } from "./making-instances";
import { tellRemovedAttribute, tellRemovedMember, tellRemovedOfClass } from "../modules/removed-names";
import { moduleMember } from "../modules/replaced-members";
import { tellLackedMember, tellMissingMember } from "../modules/lacking-names";
import { mayHaveRunUnseen } from "../modules/unseen-modules";
import { assumeDefault } from "../../paths/assumed";
import { noteAttributeRead } from "../../paths/environment-decides";
import { widenContent } from "../../paths/unvisited";
import { type Machine, countIgnorance, ignorance } from "../../machine";
import { NATIVE_ROLES, held } from "../../../values/children";
import { knownText } from "../../../values/known-text";
import { ANNOTATED_TYPES } from "../../../values/names/marks";
import { mayBePatched } from "../../../values/patched-classes";
import { metaclassOf } from "../../../values/special-methods";
import { symbolAttribute } from "../../../values/dimensions/symbols";
import { attributeDict, builtinAttribute, memberOf, unboundMethod } from "../../../libraries/builtins";
import { tensorAttribute } from "../../../libraries/tensor-functions";
import { methodOfArray } from "./methods-of-arrays";
import { isLeftToSubclasses } from "../../../syntax/names/attributes-of-self";
import type { Span } from "../../../values/records/span";
import { countWork } from "../../../values/bounds/work";
import {
  type ClassValue,
  type FunctionValue,
  type ListValue,
  NONE,
  type NativeState,
  type ObjectValue,
  type Value,
  argumentsOf,
  list,
  str,
  tuple,
  unknown,
} from "../../../values/value";

/** The state of `super()`: attribute look-up goes on behind `after` in the resolution order of `self`. */
interface SuperState extends NativeState {
  readonly type: "super";
  readonly self: Value;
  readonly after: ClassValue;
}

const SUPER_HOLDS = held<SuperState>({ ...NATIVE_ROLES, self: "held", after: "held" });

/** The value of `super()` in a method of `owner` called on `self`. */
export function superValue(self: Value, owner: ClassValue, constructed: Span): Value {
  const native: SuperState = { type: "super", holds: SUPER_HOLDS, self, after: owner };
  return { kind: "object", class: owner, attributes: new Map(), native, constructed };
}

/**
 * The class of an instance as its own methods see it. Where nobody calls them it may be any subclass, which takes other
 * arguments and has more attributes.
 */
function classSeen(m: Machine, type: ClassValue): ClassValue {
  if (!m.openWorld || type.canonical !== undefined) return type;
  const open: ClassValue & { mro: readonly ClassValue[] } = {
    ...type,
    bases: [type],
    mro: [],
    attributes: new Map(),
    openBase: { code: "parameter", detail: `a subclass of ${type.name}` },
  };
  open.mro = [open, ...type.mro];
  return open;
}

/** The object that a `super()` stands for; undefined for any other object. */
export function selfOfSuper({ native }: ObjectValue): Value | undefined {
  return native?.type === "super" ? (native as SuperState).self : undefined;
}

/** A class attribute along the resolution order, starting behind `after` where given. */
export function classAttribute(type: ClassValue, name: string, after?: ClassValue): Value | undefined {
  const start = after ? type.mro.indexOf(after) + 1 : 0;
  let at = start;
  let value: Value | undefined;
  while (value === undefined && at < type.mro.length) value = type.mro[at++]?.attributes.get(name);
  // Of a dozen classes nobody notices it, of a thousand that derive from one another every look-up is work.
  countWork((at - start) >> 2);
  return value;
}

/** The first reason along the resolution order why an attribute may exist that we can't see. */
function openReason(type: ClassValue, after?: ClassValue): ClassValue["openBase"] {
  const start = after ? type.mro.indexOf(after) + 1 : 0;
  return type.mro.slice(start).find((c) => c.openBase)?.openBase;
}

function bindMethod(method: FunctionValue, self: Value, type: ClassValue | undefined): Value {
  if (method.binding === "static") return method;
  if (method.binding === "class") return { ...method, self: type ?? self };
  return { ...method, self };
}

/** Whether a method or property of the program's does nothing, so that what runs in its place is most likely a subclass's. */
function isOverridden({ name, closure }: FunctionValue, type: ClassValue): boolean {
  if (!closure || type.canonical !== undefined || name.startsWith("__")) return false;
  const { definition } = closure as Closure;
  return definition.kind === "FunctionDef" && isLeftToSubclasses(definition);
}

/** What a class attribute becomes when read through an instance. */
function bound(m: Machine, value: Value, self: Value, type: ClassValue, site: Span): Value {
  const method = value.kind === "property" ? value.get : value;
  if (method.kind === "function" && m.openWorld && isOverridden(method, type))
    return unknown("parameter", `${method.name} of a subclass of ${type.name}`);
  if (value.kind === "function")
    return bindMethod(value, self, value.binding === "class" ? classSeen(m, type) : type);
  if (value.kind === "property") return callFunction(m, value.get, argumentsOf(site, []), self);
  return throughDescriptor(m, value, self, type, site);
}

/** What an instance of a class with `__get__` stands for, as an attribute of a class; any other value is itself. */
function throughDescriptor(m: Machine, value: Value, self: Value, type: Value, site: Span): Value {
  const get = value.kind === "object" ? classAttribute(value.class, "__get__") : undefined;
  if (get?.kind !== "function") return value;
  return callFunction(m, get, argumentsOf(site, [self, type]), value);
}

/** The `__set__` of a class attribute, before which no attribute of the instance itself is looked at. */
export function setterOf(value: Value | undefined): FunctionValue | undefined {
  const set = value?.kind === "object" ? classAttribute(value.class, "__set__") : undefined;
  return set?.kind === "function" ? { ...set, self: value } : undefined;
}

function superAttribute(m: Machine, state: SuperState, name: string, site: Span): Value | undefined {
  const { self, after } = state;
  const type =
    self.kind === "object"
      ? self.class
      : self.kind === "class"
        ? isMetaclass(after) && !isMetaclass(self)
          ? metaclassOf(self)
          : self
        : undefined;
  if (!type) return undefined;
  const found = classAttribute(type, name, after);
  if (found !== undefined) return bound(m, found, self, type, site);
  // A base that can't be seen comes behind the class that has it.
  const why = after.openBase ?? openReason(type, after);
  if (why) return unknown(why);
  if (name === "__setattr__" && self.kind === "object") return plainSetattr(m, self);
  if (name === "__getattribute__" && self.kind === "object") return plainLookup(m, self);
  if (self.kind === "object" && self.native?.hooks?.attribute)
    return self.native.hooks.attribute(self, name, m.context);
  // `object` itself accepts these and does nothing.
  if (name === "__new__") return plainNew(m);
  if (name === "__call__" && self.kind === "class") return plainCall(m, self);
  if (name === "__init__" || name === "__setattr__" || name === "__init_subclass__") {
    return { kind: "function", name, binding: "static", captured: [], call: () => ({ kind: "none" }) };
  }
  return undefined;
}

/** The `__getattribute__` of a class of the program's, which every attribute of its instances is asked of. */
function ownLookup({ class: type }: ObjectValue): FunctionValue | undefined {
  const own = type.canonical === undefined ? classAttribute(type, "__getattribute__") : undefined;
  return own?.kind === "function" && own.closure ? own : undefined;
}

/** An attribute of an instance; `self` is what its methods are bound to. */
function objectAttribute(
  m: Machine,
  object: ObjectValue,
  name: string,
  site: Span,
  self: Value = object,
): Value | undefined {
  const own = name.startsWith("__") || object.native?.type === "super" ? undefined : ownLookup(object);
  return own
    ? callFunction(m, own, argumentsOf(site, [str(name)]), self)
    : plainAttribute(m, object, name, site, self);
}

/** `object.__getattribute__`, of `self` or of its first argument, which a class's own one calls in the end. */
function plainLookup(m: Machine, self?: ObjectValue): FunctionValue {
  return {
    kind: "function",
    name: "__getattribute__",
    binding: "static",
    captured: self ? [self] : [],
    call: ({ positional, site }) => {
      const [object, name]: readonly (Value | undefined)[] = self ? [self, ...positional] : positional;
      const known = knownText(name);
      const found =
        object?.kind === "object" && known !== undefined ? plainAttribute(m, object, known, site) : undefined;
      return found ?? unknown("not-supported", "an attribute that a class finds itself");
    },
  };
}

/** The same as `object` finds it, with what a `__getattr__` of the class gives for what there is not. */
function plainAttribute(
  m: Machine,
  object: ObjectValue,
  name: string,
  site: Span,
  self: Value = object,
): Value | undefined {
  if (object.native?.type === "super") return superAttribute(m, object.native as SuperState, name, site);
  const ofClass = classAttribute(object.class, name);
  if (ofClass?.kind === "property" || (ofClass && setterOf(ofClass)))
    return bound(m, ofClass, self, object.class, site);
  noteAttributeRead(m, object, object.class.mro, name);
  const own = object.attributes.get(name);
  if (own !== undefined) {
    if (object.class.holdsDefaults) assumeDefault(m);
    return own;
  }
  if (ofClass !== undefined) return bound(m, ofClass, self, object.class, site);
  if (name === "__class__") return classSeen(m, object.class);
  if (name === "__dict__") return attributeDict(object);
  const native = object.native?.hooks?.attribute?.(object, name, m.context);
  if (native !== undefined) {
    if (object.class.holdsDefaults) assumeDefault(m);
    return native;
  }
  const fallback = name.startsWith("__") ? undefined : classAttribute(object.class, "__getattr__");
  if (fallback?.kind === "function") return callFunction(m, fallback, argumentsOf(site, [str(name)]), self);
  const why = openReason(object.class);
  return why && !name.startsWith("__") ? unknown(why) : undefined;
}

/** A resolution order as Python tells it: every class derives from `object` in the end. */
function withObject(m: Machine, order: readonly ClassValue[]): readonly Value[] {
  const object = m.context.library("builtins.object");
  return order.some((type) => type === object) ? order : [...order, object];
}

function typeAttribute(m: Machine, type: ClassValue, name: string, site: Span): Value | undefined {
  noteAttributeRead(m, type, type.mro, name);
  const metaclass = metaclassOf(type);
  const ofMetaclass = metaclass && classAttribute(metaclass, name);
  const found = ofMetaclass?.kind === "property" ? undefined : classAttribute(type, name);
  if (found?.kind === "function" && found.binding === "class") return { ...found, self: type };
  if (found !== undefined)
    return type.definedAt ? throughDescriptor(m, found, NONE, type, type.definedAt) : found;
  if (metaclass && ofMetaclass !== undefined) return bound(m, ofMetaclass, type, metaclass, site);
  switch (name) {
    case "__new__":
      return plainNew(m);
    case "__getattribute__":
      return plainLookup(m);
    case "__name__":
    case "__qualname__":
      return str(type.name);
    case "__mro__":
      return tuple(withObject(m, type.mro));
    case "__bases__":
      return tuple(type.bases);
    case "__module__":
      return str(undefined);
    case "mro":
      return {
        kind: "function",
        name,
        binding: "static",
        captured: [type],
        call: () => ({ kind: "list", items: withObject(m, type.mro) }),
      };
  }
  if (name === "__subclasses__" && type.subclasses) return subclassesOf(m, type, type.subclasses);
  const why = openReason(type);
  if (why) return unknown(why);
  const fallback = metaclass && !name.startsWith("__") ? classAttribute(metaclass, "__getattr__") : undefined;
  if (fallback?.kind === "function") return callFunction(m, fallback, argumentsOf(site, [str(name)]), type);
  return (
    unboundMethod(type, name) ?? (type.canonical ? m.context.library(`${type.canonical}.${name}`) : undefined)
  );
}

/** `type.__subclasses__`; files that nobody sees may hold more of them, and a class of a library has those of other programs. */
function subclassesOf(m: Machine, type: ClassValue, { items, why }: ListValue): FunctionValue {
  return {
    kind: "function",
    name: "__subclasses__",
    binding: "static",
    captured: [type],
    call: () =>
      mayHaveRunUnseen(m)
        ? list(undefined, { code: "not-supported", detail: "modules found as the program runs" })
        : list(items, why),
  };
}

function functionAttribute(m: Machine, fn: FunctionValue, name: string): Value | undefined {
  const own = fn.attributes?.get(name);
  if (own !== undefined) return own;
  if (name === "__name__" || name === "__qualname__") return str(fn.name);
  if (name === "__self__") return fn.self;
  if (name === "__wrapped__" || name === "__func__") return fn;
  if (name === ANNOTATED_TYPES) return annotatedTypes(m, fn);
  return undefined;
}

/** `getattr(value, name)`, or undefined where the attribute is known to be absent. */
export function getAttribute(m: Machine, value: Value, name: string, site: Span): Value | undefined {
  switch (value.kind) {
    case "object":
      return objectAttribute(m, value, name, site);
    case "class":
      return typeAttribute(m, value, name, site);
    case "module":
      return moduleMember(m, value, name);
    case "function":
      return functionAttribute(m, value, name);
    case "tuple": {
      const ofClass = value.class && classAttribute(value.class, name);
      if (value.class && ofClass && value.fields?.includes(name) !== true)
        return bound(m, ofClass, value, value.class, site);
      return builtinAttribute(value, name, m.context);
    }
    case "int":
    case "float":
    case "str": {
      const own = value.instance && objectAttribute(m, value.instance, name, site, value);
      return own ?? builtinAttribute(value, name, m.context);
    }
    case "tensor":
      return tensorAttribute(value, name, m.context);
    case "unknown":
      // Data that can't be known is an array where something is done with it that only arrays can do.
      return (
        attributeOfOne(value, name, site, (method, self) => bound(m, method, self, self.class, site)) ??
        methodOfArray(m, value, name) ??
        memberOf(symbolAttribute(value, name), value, name)
      );
    case "property":
      if (name === "setter" || name === "getter" || name === "deleter") {
        return {
          kind: "function",
          name,
          binding: "static",
          captured: [value],
          call: ({ positional: [set] }) =>
            set?.kind === "function" && name === "setter" ? { ...value, set } : value,
        };
      }
      return undefined;
    default:
      return builtinAttribute(value, name, m.context);
  }
}

/** `value.name` as an expression: an absent attribute is an unknown with that reason. */
export function attributeOf(m: Machine, value: Value, name: string, site: Span): Value {
  const today = value.kind === "module" ? tellRemovedAttribute(m, value, name, site) : undefined;
  if (value.kind === "object" && !isAsked(value)) {
    tellRemovedMember(m, value, name, site);
    const hasOwn = value.attributes.has(name) || classAttribute(value.class, name) !== undefined;
    if (!hasOwn && !mayBePatched(value.class, name, m.context.settings)) {
      raiseForMissingMember(m, value, name, site);
      if (value.class.openBase && raiseForMissingAttribute(m, value, name, site))
        return ignorance(m, { code: "already-reported", span: site });
    }
  }
  if (value.kind === "class") tellRemovedOfClass(m, value, name, site);
  if (today !== undefined) return today;
  const found = getAttribute(m, value, name, site);
  if (
    found === undefined &&
    (tellMissingMember(m, value, name, site) || raiseForMissingAttribute(m, value, name, site))
  )
    return ignorance(m, { code: "already-reported", span: site });
  if (found?.kind === "unknown" && tellLackedMember(m, value, name, site))
    return ignorance(m, { code: "already-reported", span: site });
  // What is not described may be a method that changes its object in place.
  if (found === undefined && value.kind !== "object")
    widenContent(m, value, { code: "not-modelled", detail: `${describe(value)}.${name}`, span: site });
  if (found === undefined)
    return ignorance(m, { code: "not-modelled", detail: `${describe(value)}.${name}`, span: site });
  if (found.kind === "unknown" && value.kind !== "unknown" && !found.choices) countIgnorance(m, found.reason);
  return found;
}

/** Whether a class of the program's finds attributes itself that its objects do not have. */
const isAsked = ({ class: { mro } }: ObjectValue): boolean =>
  mro.some(
    ({ canonical, attributes }) =>
      canonical === undefined && (attributes.has("__getattr__") || attributes.has("__getattribute__")),
  );

function describe(value: Value): string {
  if (value.kind === "object") return value.class.name;
  if (value.kind === "class" || value.kind === "module" || value.kind === "function") return value.name;
  return value.kind === "tensor" ? "Tensor" : value.kind;
}
