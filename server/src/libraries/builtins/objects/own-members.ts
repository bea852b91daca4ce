/** Attributes that instances of the program's own classes, or these classes, certainly lack: `settings.n_class` of a dataclass. */
import { lacking, nearMembers, neverSet } from "./near-members";
import type { Context } from "../../../values/context";
import { OTHERS } from "../../../values/names/marks";
import type { MissingAttribute } from "../../../values/records/missing-attribute";
import type { Span } from "../../../values/records/span";
import { metaclassOf } from "../../../values/special-methods";
import { type ClassValue, ESCAPED, type Value } from "../../../values/value";

/** Bases that give their instances nothing that has a public name. */
const EMPTY_BASES: ReadonlySet<string> = new Set([
  "builtins.object",
  "abc.ABC",
  "typing.Generic",
  "typing.Protocol",
]);

/** Whether all that a class gives its instances is the program's own and seen. */
function isSeenWhole(type: ClassValue): boolean {
  const metaclass = metaclassOf(type);
  if (metaclass && metaclass.canonical !== "abc.ABCMeta") return false;
  return type.mro.every(({ canonical, openBase, attributes }) =>
    canonical === undefined ? openBase === undefined && !attributes.has(OTHERS) : EMPTY_BASES.has(canonical),
  );
}

/**
 * That an instance of a plain class, or such a class, has no such attribute, where no line of the program sets one. In code
 * that nobody calls `self` may be of a class that has more.
 */
export function lacksOwnMember(
  value: Value,
  attribute: string,
  site: Span,
  { openWorld }: Context,
): MissingAttribute<"unknown-attribute"> | undefined {
  if (openWorld || attribute.startsWith("_")) return undefined;
  if (value.kind !== "object" && (value.kind !== "class" || value.canonical !== undefined)) return undefined;
  const { attributes } = value;
  if (attributes.has(ESCAPED) || attributes.has(OTHERS)) return undefined;
  const type = value.kind === "class" ? value : value.class;
  if ((value.kind === "object" && value.native) || !isSeenWhole(type)) return undefined;
  const members = { attributes, class: type };
  const missing = neverSet(members, attribute, site);
  if (!missing) return undefined;
  const meant = nearMembers(members, attribute, []);
  const said = meant.length > 0 ? { ...missing, ...lacking(members, attribute, site, meant) } : missing;
  const message = `type object '${type.name}' has no attribute '${attribute}'`;
  return value.kind === "class" ? { ...said, message } : said;
}
