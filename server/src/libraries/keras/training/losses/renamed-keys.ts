/** Keys of losses, metrics and labels that are no output's name: those that were meant, in their place. */
import { insteadAt } from "../../../../values/records/texts-instead";
import type { Remedy } from "../../../../values/records/finding";
import { knownText } from "../../../../values/known-text";
import { meantNames } from "../../../../values/names/nearest-names";
import type { Value } from "../../../../values/value";

/** The names that a wrong key may stand for: the only one that is left, else those that are nearly the same. */
export function renamedKey(
  value: Value | undefined,
  wrong: string | undefined,
  names: readonly string[] = [],
): readonly Remedy[] {
  const keys = value?.kind === "dict" ? [...(value.entries?.values() ?? [])].map(({ key }) => key) : [];
  const texts = keys.map((key) => knownText(key));
  const [found, ...more] = keys.filter((key) => key.kind === "str" && key.value === wrong);
  if (found?.kind !== "str" || !found.span || more.length > 0) return [];
  const { span } = found;
  const left = names.filter((name) => !texts.includes(name));
  const others = texts.filter((key) => key !== wrong && (key === undefined || !names.includes(key)));
  const meant = left.length === 1 && others.length === 0 ? left : meantNames(wrong ?? "", left);
  return insteadAt(
    span,
    meant.map((name) => JSON.stringify(name)),
  );
}
