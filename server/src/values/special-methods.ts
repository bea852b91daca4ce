/** Python's special methods, which it looks for on the class of a value and never on the value itself. */
import type { Context } from "./context";
import type { ClassValue, Value } from "./value";

/** The program's own class of a class; undefined where it is plain `type`, or a library's. */
export function metaclassOf(type: ClassValue): ClassValue | undefined {
  return type.mro.find(({ metaclass }) => metaclass)?.metaclass;
}

/** The class of a value that is an instance of a class that the program or a library made; undefined for others. */
export function ownClassOf(value: Value): ClassValue | undefined {
  switch (value.kind) {
    case "object":
    case "tuple":
      return value.class;
    case "class":
      return metaclassOf(value);
    case "int":
    case "float":
    case "str":
      return value.instance?.class;
    default:
      return undefined;
  }
}

/** `__name__` of a value whose class, or a base of it, defines it, bound to the value; undefined where none does. */
export function specialMethod(value: Value, name: string, context: Context): Value | undefined {
  const full = `__${name}__`;
  const found = ownClassOf(value)
    ?.mro.find(({ attributes }) => attributes.has(full))
    ?.attributes.get(full);
  if (found === undefined) return undefined;
  if (value.kind === "object") return context.attribute(value, full);
  return found.kind === "function" ? { ...found, self: value } : undefined;
}
