/** Methods and attributes of values of Python's built-in types, by type. */
import { changedAttributes } from "./objects/attribute-dict";
import { bytesMethods } from "./text/bytes-methods";
import { dictMethods } from "./containers/dict-methods";
import { scalarAttribute } from "./numbers/numpy-scalars";
import { sendTo } from "./iteration/iterators";
import { listMethods } from "./containers/list-methods";
import { shapeMethods } from "./containers/shape-methods";
import { setMethods } from "./containers/set-methods";
import { namedSpecialMethod } from "./objects/special-methods";
import { strMethods } from "./text/str-methods";
import type { MethodTable } from "./method-table";
import { memberOfType } from "../../values/contents/dtype-values";
import type { Context } from "../../values/context";
import { known } from "../../values/dimensions/dimension";
import {
  type ClassValue,
  FALSE,
  type FunctionValue,
  NONE,
  type Value,
  bool,
  float,
  int,
  intOf,
  list,
  str,
  unknown,
} from "../../values/value";
import { lookup } from "../../values/names/lookup";

const numberMethods: MethodTable<Value> = {
  bit_length: (self) =>
    self.kind === "int" && self.dim.kind === "known"
      ? int(Math.abs(self.dim.value).toString(2).length)
      : unknown("data", "bit_length()"),
  to_bytes: () => unknown("data", "to_bytes()"),
  is_integer: (self) =>
    self.kind === "float" && self.value !== undefined ? bool(Number.isInteger(self.value)) : FALSE,
};

const tupleMethods: MethodTable<Value> = {
  index: listMethods.index as MethodTable<Value>[string],
  count: listMethods.count as MethodTable<Value>[string],
  _asdict: (self) => ({
    kind: "dict",
    entries:
      self.kind === "tuple" && self.fields
        ? new Map(
            self.fields.map(
              (name, i) => [`s:${name}`, { key: str(name), value: self.items[i] ?? NONE }] as const,
            ),
          )
        : undefined,
  }),
  _replace: (self, args) =>
    self.kind === "tuple" && self.fields && !args.rest
      ? { ...self, items: self.items.map((item, i) => args.keywords.get(self.fields?.[i] ?? "") ?? item) }
      : unknown("not-supported", "_replace"),
};

const iteratorMethods: MethodTable<Value> = {
  __next__: (self, args, context) =>
    context.call(context.library("builtins.next"), { ...args, positional: [self] }),
  close: () => NONE,
  send: (self, args, context) => sendTo(self, args.positional[0] ?? NONE, context),
};

const tablesByClass: Readonly<Record<string, MethodTable<never>>> = {
  "builtins.str": strMethods,
  "builtins.list": listMethods,
  "builtins.dict": dictMethods,
  "builtins.set": setMethods,
  "builtins.tuple": tupleMethods,
  "builtins.int": numberMethods,
  "builtins.float": numberMethods,
};

function tableOf(value: Value): MethodTable<never> | undefined {
  switch (value.kind) {
    case "str":
      return strMethods;
    case "list":
      return listMethods;
    case "dict":
      return dictMethods;
    case "set":
      return setMethods;
    case "tuple":
      return value.isTensorShape ? { ...tupleMethods, ...shapeMethods } : tupleMethods;
    case "int":
    case "bool":
    case "float":
    case "bigint":
      return numberMethods;
    case "bytes":
      return bytesMethods;
    case "iterator":
      return iteratorMethods;
    default:
      return undefined;
  }
}

/** Methods that change a dict. */
const changing: ReadonlySet<string> = new Set(["update", "setdefault", "pop", "popitem", "clear"]);

function dataAttribute(value: Value, name: string): Value | undefined {
  if (value.kind === "tuple" && value.fields) {
    const at = value.fields.indexOf(name);
    if (at >= 0) return value.items[at];
  }
  if (value.kind === "tuple" && value.isTensorShape) {
    if (name === "rank" || name === "ndims") return int(value.items.length);
    if (name === "dims") return list(value.items);
  }
  if (value.kind === "range") {
    const dim = lookup({ start: value.start, stop: value.stop, step: value.step }, name);
    return dim && intOf(dim);
  }
  // A deque whose limit nobody knows has no items that are known.
  if (value.kind === "list" && value.isDeque && name === "maxlen") {
    if (value.limit !== undefined) return int(value.limit);
    return value.items ? NONE : unknown("data", "maxlen");
  }
  if (value.kind === "slice")
    return lookup({ start: value.lower, stop: value.upper, step: value.step }, name);
  if (value.kind === "int" || value.kind === "float") {
    if (name === "real" || name === "numerator") return value;
    if (name === "imag") return value.kind === "int" ? intOf(known(0)) : float(0);
  }
  if (value.kind === "bool") {
    if (name === "real" || name === "numerator") return int(Number(value.value));
    if (name === "imag") return int(0);
  }
  if (name === "denominator" && (value.kind === "int" || value.kind === "bool")) return int(1);
  return name === "__doc__" ? str(undefined) : undefined;
}

/** `list.append`, `str.strip`: a method of a built-in class as a function of the instance; undefined for other classes. */
export function unboundMethod(type: ClassValue, name: string): FunctionValue | undefined {
  const table = lookup(tablesByClass, type.canonical ?? "");
  if (!table || !lookup(table, name)) return undefined;
  return {
    kind: "function",
    name,
    canonical: `${type.canonical ?? ""}.${name}`,
    binding: "static",
    call: (args, context) => {
      const [self, ...positional] = args.positional;
      const method = self && context.attribute(self, name);
      return method?.kind === "function" && self?.kind !== "object"
        ? context.call(method, { ...args, positional, positionalSpans: args.positionalSpans.slice(1) })
        : unknown("not-supported", `${type.name}.${name}`);
    },
  };
}

/** The value of a built-in type whose method a function is, which `builtinAttribute` gave. */
export function receiverOf({ name, canonical, captured, binding }: FunctionValue): Value | undefined {
  const [self, ...more] = captured ?? [];
  if (canonical !== undefined || binding !== "static" || more.length > 0) return undefined;
  return self && "kind" in self && lookup(tableOf(self), name) ? self : undefined;
}

/** `value.name` for values of built-in types; undefined where Python has no such attribute. */
export function builtinAttribute(value: Value, name: string, context: Context): Value | undefined {
  const ofScalar = scalarAttribute(value, name, context);
  if (ofScalar) return ofScalar;
  const ofType = value.kind === "str" && value.isDtype ? memberOfType(value, name) : undefined;
  if (ofType) return ofType;
  const method = lookup(tableOf(value), name);
  if (method) {
    return {
      kind: "function",
      name,
      binding: "static",
      captured: [value],
      call: (args, context) =>
        value.kind === "dict" && value.attributesOf
          ? changedAttributes(
              value.attributesOf,
              (plain) => method((changing.has(name) ? plain : value) as never, args, context),
              context,
            )
          : method(value as never, args, context),
    };
  }
  return dataAttribute(value, name) ?? namedSpecialMethod(value, name);
}
