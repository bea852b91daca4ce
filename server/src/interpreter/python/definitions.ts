/** `def` and `class` statements. */
import { decorate, makeFunction } from "./functions/functions";
import { evaluate } from "./evaluate";
import { executeBlock } from "./execute";
import { type Frame, type Machine, type Scope, bind, inFrame, spanOf, SCOPE_HOLDS } from "../machine";
import type { ClassDef, FunctionDef } from "../../syntax/ast";
import { basesOf } from "./classes/given-bases";
import { finishClass } from "./classes/making-classes";
import { resolutionOrder } from "../../values/resolution-order";
import { type ClassValue, type FunctionValue, type Value, list } from "../../values/value";

/** Defines a function; its decorated value is bound to its name. */
export function defineFunction(m: Machine, node: FunctionDef): void {
  const owner = m.frame.scope.kind === "class" ? m.frame.owner : undefined;
  const fn = makeFunction(m, node, owner);
  const value = decorate(
    m,
    owner ? { ...fn, binding: implicitBinding(node.name) } : fn,
    node.decorators,
    spanOf(m, node),
  );
  bind(m, m.frame.scope, node.name, value);
  if (m.frame.file === m.mainFile && m.silent === 0)
    m.recordings.defined.push({ value, definition: node, owner });
}

/** How Python binds a method of this name without a decorator that says so. */
function implicitBinding(name: string): FunctionValue["binding"] {
  if (name === "__new__") return "static";
  return name === "__init_subclass__" || name === "__class_getitem__" ? "class" : "instance";
}

/** Defines a class: runs its body in a scope of its own. An unknown base leaves it open. */
export function defineClass(m: Machine, node: ClassDef): void {
  const bases: ClassValue[] = [];
  const keywords = new Map<string, Value>();
  let metaclass: ClassValue | undefined;
  let openBase: ClassValue["openBase"];
  for (const argument of node.bases) {
    const value = evaluate(m, argument.value);
    if (argument.name !== undefined) {
      if (argument.name !== "metaclass") keywords.set(argument.name, value);
      else if (value.kind === "class" && value.canonical === undefined) metaclass = value;
      continue;
    }
    const { classes, open } = basesOf(m, value, spanOf(m, argument.value));
    bases.push(...classes);
    openBase = open ?? openBase;
  }
  const attributes = new Map<string, Value>();
  const type: ClassValue & { mro: readonly ClassValue[] } = {
    kind: "class",
    name: node.name,
    bases,
    mro: [],
    attributes,
    metaclass,
    openBase,
    definedAt: spanOf(m, node.nameRange),
    subclasses: list([]),
  };
  type.mro = resolutionOrder(type, bases);
  const scope: Scope = { holds: SCOPE_HOLDS, kind: "class", names: attributes, parent: m.frame.scope };
  const frame: Frame = { ...m.frame, scope, owner: type, self: undefined, yields: undefined };
  inFrame(m, frame, () => executeBlock(m, node.body, undefined));
  const made = finishClass(m, type, keywords);
  const value = decorate(m, made, node.decorators, spanOf(m, node));
  bind(m, m.frame.scope, node.name, value);
  if (m.frame.file === m.mainFile && m.silent === 0)
    m.recordings.defined.push({ value: type, definition: undefined, owner: undefined });
}
