/** `enum`: classes whose plain attributes are their instances. */
import { given } from "../arguments";
import { equals } from "../equality";
import { libraryClass } from "../../library-class";
import type { Context } from "../../../values/context";
import {
  type ClassValue,
  type DictEntry,
  FALSE,
  NONE,
  type ObjectValue,
  TRUE,
  type Value,
  int,
  libraryFunction,
  str,
  unknown,
} from "../../../values/value";

const autoClass = libraryClass("enum.auto");
const notMembers: ReadonlySet<Value["kind"]> = new Set(["function", "property", "class"]);

function memberOf(type: ClassValue, name: string, value: Value): ObjectValue {
  const attributes = new Map<string, Value>();
  for (const key of ["name", "_name_"]) attributes.set(key, str(name));
  for (const key of ["value", "_value_"]) attributes.set(key, value);
  const constructed = type.definedAt ?? { file: "", start: 0, end: 0 };
  return { kind: "object", class: type, attributes, constructed };
}

/** Members that are text or numbers as well (`class Mode(str, Enum)`) equal what they hold. */
function equalsValue(self: Value | undefined, other: Value | undefined, context: Context): Value {
  if (self?.kind !== "object" || !other) return unknown("not-supported", "enum");
  if (other.kind === "object") return self === other ? TRUE : FALSE;
  const truth = equals(self.attributes.get("value") ?? NONE, other, context);
  return truth === undefined ? unknown("data", "a comparison") : truth ? TRUE : FALSE;
}

/** Turns the plain attributes of a class into members; `Mode(8)` then finds one by its value. */
function makeMembers(type: ClassValue, context: Context): void {
  const members = new Map<string, DictEntry>();
  let last = 0;
  for (const [name, given] of [...type.attributes]) {
    if (name.startsWith("__") || notMembers.has(given.kind)) continue;
    const isAuto = given.kind === "object" && given.class === autoClass;
    const value = isAuto ? int(last + 1) : given;
    if (value.kind === "int" && value.dim.kind === "known") last = value.dim.value;
    const same = [...members.values()].find((m) => equals(valueOf(m.value), value, context) === true);
    const member = same?.value ?? memberOf(type, name, value);
    context.heap.set(type.attributes, name, member);
    if (!same) members.set(`s:${name}`, { key: str(name), value: member });
  }
  if (members.size === 0) return;
  context.heap.set(type.attributes, "__members__", { kind: "dict", entries: members });
  if (type.mro.some((c) => c.canonical === "builtins.str" || c.canonical === "builtins.int" || isMixed(c))) {
    context.heap.set(type.attributes, "__eq__", {
      kind: "function",
      name: "__eq__",
      captured: [],
      call: (args, later) => equalsValue(args.positional[0], args.positional[1], later),
      binding: "instance",
    });
  }
  const construct: ClassValue["construct"] = (args, later) => {
    const wanted = given(args, 0) ?? NONE;
    const found = [...members.values()].find((m) => equals(valueOf(m.value), wanted, later) === true);
    return (
      found?.value ?? unknown(wanted.kind === "unknown" ? wanted.reason : { code: "data", detail: type.name })
    );
  };
  context.heap.write(type as unknown as Record<string, unknown>, "construct", construct);
}

const isMixed = (type: ClassValue): boolean =>
  type.canonical === "enum.IntEnum" || type.canonical === "enum.StrEnum";

const valueOf = (member: Value): Value =>
  (member.kind === "object" ? member.attributes.get("value") : undefined) ?? NONE;

const enumClass = libraryClass("enum.Enum", [], { subclassed: makeMembers });

export const enumNames: readonly (readonly [string, () => Value])[] = [
  ["enum.Enum", () => enumClass],
  ...["IntEnum", "StrEnum", "Flag", "IntFlag"].map(
    (name) =>
      [`enum.${name}`, () => libraryClass(`enum.${name}`, [enumClass], { subclassed: makeMembers })] as const,
  ),
  ["enum.auto", () => autoClass],
  ["enum.unique", () => libraryFunction("enum.unique", (args) => given(args, 0) ?? NONE)],
];
