/** Attributes that an object has and whose names are near another one, which then is most likely one of them typed wrong. */
import { nearestNames } from "../../../../values/names/nearest-names";
import type { MissingAttribute } from "../../../../values/records/missing-attribute";
import { insteadAt } from "../../../../values/records/texts-instead";
import { type Span, endOf } from "../../../../values/records/span";
import type { ClassValue, ObjectValue } from "../../../../values/value";

/** Names that the program gave the object and its classes. */
const ownNames = ({ attributes, class: { mro } }: ObjectValue): readonly string[] => [
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
  object: ObjectValue,
  attribute: string,
  ofLibrary: Iterable<string>,
): readonly string[] {
  const known = [...ownNames(object), ...ofLibrary].filter((one) => !one.startsWith("_"));
  return [...new Set([...nearestNames(attribute, known), ...known.filter((one) => begins(one, attribute))])];
}

/** That an object has no such attribute, with those that may have been meant. */
export function lacking(
  object: ObjectValue,
  attribute: string,
  site: Span,
  meant: readonly string[],
): MissingAttribute<"unknown-attribute"> {
  const { name } = object.class;
  return {
    message: `'${name}' object has no attribute '${attribute}'`,
    code: "unknown-attribute",
    facts: { type: name, attribute },
    isProven: true,
    remedies: insteadAt(endOf(site, attribute.length), meant),
  };
}

/** Whether all that an instance of a class is made of is the program's own and seen, but for a base of Keras's. */
export const isSeenBut = (base: string, { mro }: ClassValue): boolean =>
  mro.every(({ canonical, openBase }) =>
    canonical === undefined ? openBase === undefined : canonical === base || canonical === "builtins.object",
  );

/** An attribute that an instance which is seen whole lacks, where the name of another one is near; `ofLibrary` are those of its base. */
export function typedWrong(
  object: ObjectValue,
  attribute: string,
  site: Span,
  ofLibrary: readonly string[],
): MissingAttribute<"unknown-attribute"> | undefined {
  if (attribute.startsWith("_") || ofLibrary.includes(attribute)) return undefined;
  const meant = nearMembers(object, attribute, ofLibrary);
  return meant.length === 0 ? undefined : lacking(object, attribute, site, meant);
}
