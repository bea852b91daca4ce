/** Attributes that an object has and whose names are near another one, which then is most likely one of them typed wrong. */
import { isShortFor, nearestNames } from "../../../values/names/nearest-names";
import type { Remedy } from "../../../values/records/finding";
import type { MissingAttribute } from "../../../values/records/missing-attribute";
import { insteadAt } from "../../../values/records/texts-instead";
import { type Span, endOf } from "../../../values/records/span";
import type { ClassValue, ObjectValue, Value } from "../../../values/value";

/** Where attributes are looked for: in an instance and its class, or in a class. */
type Members = Pick<ObjectValue, "attributes" | "class">;

/** Names that the program gave the object and its classes. */
const ownNames = ({ attributes, class: { mro } }: Members): readonly string[] => [
  ...attributes.keys(),
  ...mro.flatMap((type) => (type.canonical === undefined ? [...type.attributes.keys()] : [])),
];

/** Names shorter than this begin many others. */
const SHORTEST = 4;

/** Whether one name is the beginning of the other: `flat` of `flatten`. */
const begins = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= SHORTEST && (one.startsWith(other) || other.startsWith(one));

/** The attributes near a name, the nearest first; `ofLibrary` are those that the library's class gives it. */
export function nearMembers(
  object: Members,
  attribute: string,
  ofLibrary: Iterable<string>,
): readonly string[] {
  const known = [...ownNames(object), ...ofLibrary].filter((one) => !one.startsWith("_"));
  return [
    ...new Set([
      ...nearestNames(attribute, known),
      ...known.filter(
        (one) => begins(one, attribute) || isShortFor(one, attribute) || isShortFor(attribute, one),
      ),
    ]),
  ];
}

/** That an object has no such attribute, with those that may have been meant. */
export function lacking(
  object: Members,
  attribute: string,
  site: Span,
  meant: readonly string[],
): MissingAttribute<"unknown-attribute"> {
  const { name } = object.class;
  const span = endOf(site, attribute.length);
  const kept = meant.filter((one) => object.attributes.has(one));
  const others = meant.filter((one) => !kept.includes(one));
  // What is added to is no method of another name, but was never begun.
  const begun: readonly Remedy[] = [{ kind: "setFirst", span: site, preferred: kept.length === 0 }];
  return {
    message: `'${name}' object has no attribute '${attribute}'`,
    code: "unknown-attribute",
    facts: { type: name, attribute },
    isProven: true,
    remedies: [...insteadAt(span, kept), ...begun, ...insteadAt(span, others)],
  };
}

const isUnseen = (member: Value): boolean => member.kind === "function" && member.decorated !== undefined;

/** So few attributes that one of them may be meant by whatever name. */
const FEW = 2;

/** What the program keeps in an object, where that is little. */
function keptBy({ attributes }: Members): readonly string[] {
  const names = [...attributes].flatMap(([name, { kind }]) =>
    name.startsWith("_") || name === "model" || kind === "function" ? [] : [name],
  );
  return names.length <= FEW ? names : [];
}

/** The same where no name is near: what a line of the program's files may set, under whatever condition, it may have. */
export function neverSet(
  object: Members,
  attribute: string,
  site: Span,
): MissingAttribute<"unknown-attribute"> | undefined {
  const own = object.class.mro.filter(({ canonical }) => canonical === undefined);
  const files = own.flatMap(({ definedAt }) => (definedAt ? [definedAt.file] : []));
  if (files.length < own.length) return undefined;
  // What a decorator makes of a method may set attributes as well.
  if (own.some(({ attributes }) => [...attributes.values()].some(isUnseen))) return undefined;
  const kept = insteadAt(endOf(site, attribute.length), keptBy(object));
  return {
    ...lacking(object, attribute, site, []),
    remedies: [{ kind: "setFirst", span: site, preferred: true }, ...kept],
    unlessSet: { attribute, files, classes: own.map(({ name }) => name) },
  };
}

/** Whether all that an instance of a class is made of is the program's own and seen, but for a base of Keras's. */
export const isSeenBut = (base: string, { mro }: ClassValue): boolean =>
  mro.every(({ canonical, openBase }) =>
    canonical === undefined ? openBase === undefined : canonical === base || canonical === "builtins.object",
  );

/** An attribute that an instance which is seen whole lacks; `ofLibrary` are those of its base. */
export function typedWrong(
  object: ObjectValue,
  attribute: string,
  site: Span,
  ofLibrary: readonly string[],
): MissingAttribute<"unknown-attribute"> | undefined {
  if (attribute.startsWith("_") || ofLibrary.includes(attribute)) return undefined;
  const meant = nearMembers(object, attribute, ofLibrary);
  return meant.length === 0 ? neverSet(object, attribute, site) : lacking(object, attribute, site, meant);
}
