/** `enum`: classes whose plain attributes are their instances. */
import { insteadAt } from "../../../values/records/texts-instead";
import { argument } from "../../callables/arguments";
import { equals } from "../equality";
import { libraryClass } from "../../library-class";
import { refusedExpression, shown, valueError } from "../refused-values/refusal";
import type { Context } from "../../../values/context";
import { nearestNames } from "../../../values/names/nearest-names";
import type { MissingAttribute } from "../../../values/records/missing-attribute";
import type { NotIterable } from "../../../values/records/not-iterable";
import {
  type Arguments,
  type ClassValue,
  type DictEntry,
  type DictValue,
  NONE,
  type ObjectValue,
  type Value,
  argumentsOf,
  int,
  libraryFunction,
  list,
  str,
  unknown,
} from "../../../values/value";
import { NOWHERE, type Span, endOf } from "../../../values/records/span";

const autoClass = libraryClass("enum.auto");
const notMembers: ReadonlySet<Value["kind"]> = new Set(["function", "property", "class"]);

/** A member: an object, and where the class is of numbers or text as well, that number or text. */
function memberOf(type: ClassValue, name: string, value: Value, context: Context): Value {
  const attributes = new Map<string, Value>();
  for (const key of ["name", "_name_"]) attributes.set(key, str(name));
  for (const key of ["value", "_value_"]) attributes.set(key, value);
  const constructed = type.definedAt ?? NOWHERE;
  const instance: ObjectValue = { kind: "object", class: type, attributes, constructed };
  const member = isMixed(type) ? withInstance(value, instance) : instance;
  const init = type.mro.find((c) => c.attributes.has("__init__"))?.attributes.get("__init__");
  if (init?.kind === "function")
    context.call(
      { ...init, self: member },
      argumentsOf(constructed, value.kind === "tuple" ? value.items : [value]),
    );
  return member;
}

function withInstance(value: Value, instance: ObjectValue): Value {
  if (value.kind === "unknown") return value;
  return value.kind === "int" || value.kind === "float" || value.kind === "str"
    ? { ...value, instance }
    : instance;
}

/** Turns the plain attributes of a class into members; `Mode(8)` then finds one by its value. */
function makeMembers(type: ClassValue, context: Context): void {
  const members = new Map<string, DictEntry>();
  const isFlags = type.mro.some(({ canonical }) => flags.has(canonical));
  let last: number | undefined = 0;
  for (const [name, given] of [...type.attributes]) {
    if (name.startsWith("__") || notMembers.has(given.kind)) continue;
    const isAuto = given.kind === "object" && given.class === autoClass;
    const next: Value =
      last === undefined ? unknown("data", "auto()") : int(isFlags ? bitAbove(last) : last + 1);
    const value = isAuto ? next : given;
    const number = knownNumber(value);
    if (number !== undefined) last = isFlags ? Math.max(last ?? 0, number) : number;
    // What nobody knows may be the number from which the next one is counted.
    else if (value.kind === "unknown" || value.kind === "int") last = undefined;
    const same = [...members.values()].find((m) => equals(valueOf(m.value), value, context) === true);
    const member = same?.value ?? memberOf(type, name, value, context);
    context.heap.set(type.attributes, name, member);
    members.set(`s:${name}`, { key: str(name), value: member });
  }
  if (members.size === 0) return;
  context.heap.set(type.attributes, "__members__", { kind: "dict", entries: members });
  context.heap.set(
    type.attributes,
    "_member_names_",
    list(goneOver(members, isFlags)?.map((name) => str(name))),
  );
  const construct: ClassValue["construct"] = (args, later) => {
    const wanted = argument(args, 0) ?? NONE;
    const found = [...members.values()].find((m) => equals(valueOf(m.value), wanted, later) === true);
    return (
      found?.value ?? unknown(wanted.kind === "unknown" ? wanted.reason : { code: "data", detail: type.name })
    );
  };
  context.heap.write(type as unknown as Record<string, unknown>, "construct", construct);
}

const flags: ReadonlySet<string | undefined> = new Set(["enum.Flag", "enum.IntFlag"]);

/** The first power of two above what the flags so far are made of, as `auto()` gives it. */
const bitAbove = (highest: number): number => 2 ** (highest < 1 ? 0 : Math.floor(Math.log2(highest)) + 1);

/**
 * The names that going over an enumeration gives: each member under its first name, and of flags, since Python 3.11,
 * only those of one bit. Undefined where a flag's number is not known.
 */
function goneOver(members: ReadonlyMap<string, DictEntry>, isFlags: boolean): readonly string[] | undefined {
  const names: string[] = [];
  const seen = new Set<Value>();
  for (const [key, { value }] of members) {
    if (seen.has(value)) continue;
    seen.add(value);
    const number = knownNumber(valueOf(value));
    if (isFlags && number === undefined) return undefined;
    if (!isFlags || (number !== undefined && number > 0 && 2 ** Math.round(Math.log2(number)) === number))
      names.push(key.slice("s:".length));
  }
  return names;
}

const knownNumber = (value: Value): number | undefined =>
  value.kind === "int" && value.dim.kind === "known" ? value.dim.value : undefined;

const mixed: ReadonlySet<string | undefined> = new Set([
  ...["int", "str", "float"].map((name) => `builtins.${name}`),
  ...["IntEnum", "StrEnum", "IntFlag"].map((name) => `enum.${name}`),
]);

/** Whether members are text or numbers as well: `class Mode(str, Enum)`. */
const isMixed = (type: ClassValue): boolean => type.mro.some(({ canonical }) => mixed.has(canonical));

const valueOf = (member: Value): Value =>
  (member.kind === "object" ? member.attributes.get("value") : member) ?? NONE;

/** The members of an enumeration by their names; undefined for anything else, and where its class finds them in its own way. */
export function membersByName(value: Value): DictValue | undefined {
  if (value.kind !== "class" || value.metaclass || value.openBase) return undefined;
  const members = value.attributes.get("__members__");
  return members?.kind === "dict" ? members : undefined;
}

/** What is raised where an enumeration is asked for a member by a value that none has. */
export function refusedMember(callee: Value, args: Arguments, context: Context): NotIterable | undefined {
  const members = membersByName(callee);
  const [wanted, ...more] = args.positional;
  if (!members?.entries || callee.kind !== "class" || !wanted || more.length > 0 || args.keywords.size > 0)
    return undefined;
  const isOpen = callee.mro.some(
    ({ canonical, attributes }) =>
      flags.has(canonical) ||
      (canonical === undefined && (attributes.has("_missing_") || attributes.has("__new__"))),
  );
  const isPlain = wanted.kind === "str" || wanted.kind === "int";
  if (isOpen || !isPlain || args.rest) return undefined;
  const isNone = [...members.entries.values()].every(
    ({ value }) => equals(valueOf(value), wanted, context) === false,
  );
  if (!isNone) return undefined;
  return refusedExpression(
    `${callee.name}(${shown(wanted)})`,
    valueError(`${shown(wanted)} is not a valid ${callee.name}`),
  );
}

/** What is raised where an enumeration has no member of a name; members of a text or a number have their attributes, too. */
export function lacksMemberOf(
  value: Value,
  attribute: string,
  site: Span,
): MissingAttribute<"lacks-attribute"> | undefined {
  const members = membersByName(value);
  if (!members?.entries || value.kind !== "class" || isMixed(value)) return undefined;
  if (attribute.startsWith("_") || attribute === "name" || attribute === "value") return undefined;
  if (value.mro.some(({ canonical, openBase }) => openBase !== undefined || flags.has(canonical)))
    return undefined;
  const names = [...members.entries.keys()].map((key) => key.slice("s:".length));
  return {
    message: `…${attribute}…`,
    code: "lacks-attribute",
    facts: { value: `The enumeration ${value.name}`, attribute },
    isProven: true,
    remedies: insteadAt(endOf(site, attribute.length), nearestNames(attribute, names)),
  };
}

const enumClass = libraryClass("enum.Enum", [], { subclassed: makeMembers });

export const enumNames: readonly (readonly [string, () => Value])[] = [
  ["enum.Enum", () => enumClass],
  ...["IntEnum", "StrEnum", "Flag", "IntFlag"].map(
    (name) =>
      [`enum.${name}`, () => libraryClass(`enum.${name}`, [enumClass], { subclassed: makeMembers })] as const,
  ),
  ["enum.auto", () => autoClass],
  ["enum.unique", () => libraryFunction("enum.unique", (args) => argument(args, 0) ?? NONE)],
];
