/** Assignment to attributes: properties and descriptors of classes, what libraries do instead, and plain names. */
import { classAttribute, setterOf } from "./attributes";
import { callFunction } from "../functions/calls";
import { setMember } from "../modules/replaced-members";
import { markAttribute, ofEnvironment } from "../../paths/environment-decides";
import { markEscaped } from "../../paths/escape";
import type { Machine } from "../../machine";
import { dataBehind, dataOfClasses, isData } from "../../../libraries/builtins";
import { setTensorAttribute } from "../../../libraries/tensor-functions";
import { knownText } from "../../../values/known-text";
import { OTHERS } from "../../../values/names/marks";
import type { Span } from "../../../values/records/span";
import { notePatched } from "../../../values/patched-classes";
import {
  type ClassValue,
  type FunctionValue,
  NONE,
  type ObjectValue,
  TRUE,
  type Value,
  argumentsOf,
  str,
  unknown,
} from "../../../values/value";

/** `setattr(target, name, value)`. */
export function setAttribute(m: Machine, target: Value, name: string, value: Value, site: Span): void {
  if (target.kind === "unknown") {
    markEscaped(m, value);
    const any = unknown(target.reason);
    for (const item of target.among ?? []) if (item.kind === "object") setAttribute(m, item, name, any, site);
  }
  if (target.kind === "module") {
    setMember(m, target, name, value);
    return;
  }
  if (target.kind === "class") {
    if (target.canonical === undefined) setAmong(m, target.attributes, name, value, target.mro.slice(1));
    else notePatched(target.canonical, name, m.context.settings, m.heap);
    return;
  }
  if (target.kind === "tensor") {
    setTensorAttribute(target, name, value, site, m.context);
    return;
  }
  if (target.kind === "function" && target.attributes) {
    m.heap.set(target.attributes, name, value);
    return;
  }
  if ("instance" in target && target.instance) m.heap.set(target.instance.attributes, name, value);
  if (target.kind !== "object") return;
  const own = classAttribute(target.class, "__setattr__");
  if (own?.kind === "function" && own.canonical?.endsWith(".__setattr__") !== true) {
    callFunction(m, own, argumentsOf(site, [str(name), value]), target);
    return;
  }
  setPlainly(m, target, name, value, site);
}

/** `object.__setattr__`, which a class's own `__setattr__` calls in the end. */
export function plainSetattr(m: Machine, self: ObjectValue): FunctionValue {
  return {
    kind: "function",
    name: "__setattr__",
    binding: "static",
    captured: [self],
    call: ({ positional: [name, value], site }) => {
      const known = knownText(name);
      if (known === undefined && name) setSomeAttribute(m, self, name, value ?? NONE);
      else if (known !== undefined && value) setPlainly(m, self, known, value, site);
      return NONE;
    },
  };
}

/**
 * Sets an attribute of a name that nobody knows: what has got one may have any, and its library may have noticed. It may be
 * one that is there, as where `setattr(self, key, value)` takes over what a dict says; a text that the program makes, as
 * `f"dense_{i}"`, nearly always is a new one.
 */
export function setSomeAttribute(
  m: Machine,
  target: ObjectValue | ClassValue,
  name: Value | undefined,
  value: Value,
): void {
  markEscaped(m, value);
  if (target.kind === "class") {
    if (target.canonical === undefined) m.heap.set(target.attributes, OTHERS, TRUE);
    else notePatched(target.canonical, OTHERS, m.context.settings, m.heap);
    return;
  }
  if (name?.kind !== "str") loseData(m, target);
  target.native?.hooks?.setAttribute?.(target, OTHERS, value, m.context, target.constructed);
  m.heap.set(target.attributes, OTHERS, TRUE);
}

/** Forgets the data among an object's attributes, each of which may be what was set. */
function loseData(m: Machine, target: ObjectValue): void {
  const lost = unknown("data", "an attribute that is set by name");
  const own = [...target.attributes].flatMap(([key, { kind }]) =>
    key.startsWith("__") || kind === "tensor" || !isData(kind) ? [] : [key],
  );
  for (const key of [...own, ...dataOfClasses(target)]) m.heap.set(target.attributes, key, lost);
}

/** Sets an attribute by its property or descriptor, by what a library does instead, or on the object itself. */
export function setPlainly(m: Machine, target: ObjectValue, name: string, value: Value, site: Span): void {
  if (setByClass(m, target, name, value, site)) return;
  if (target.native?.hooks?.setAttribute?.(target, name, value, m.context, site) === true) return;
  setAmong(m, target.attributes, name, value, target.class.mro);
}

/** Sets an attribute; a path that does not set it has what these classes give for its name. */
function setAmong(
  m: Machine,
  attributes: Map<string, Value>,
  name: string,
  value: Value,
  classes: readonly ClassValue[],
): void {
  m.heap.set(attributes, name, ofEnvironment(m, value), dataBehind(attributes, classes, name));
  markAttribute(m, attributes, name);
}

/** The same as `object` does it: no library notices, but properties and descriptors of the class still set. */
export function setUnnoticed(m: Machine, target: ObjectValue, name: string, value: Value, site: Span): void {
  if (setByClass(m, target, name, value, site)) return;
  setAmong(m, target.attributes, name, value, target.class.mro);
}

/** Sets an attribute by the property or the descriptor that the class has of this name; whether it has one. */
function setByClass(m: Machine, target: ObjectValue, name: string, value: Value, site: Span): boolean {
  const ofClass = classAttribute(target.class, name);
  if (ofClass?.kind === "property") {
    if (ofClass.set) callFunction(m, ofClass.set, argumentsOf(site, [value]), target);
    return true;
  }
  const setter = setterOf(ofClass);
  if (setter) callFunction(m, setter, argumentsOf(site, [target, value]));
  return setter !== undefined;
}
