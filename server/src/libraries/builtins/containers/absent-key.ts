/** Keys that a dictionary does not have: how they are told, and which ones may be meant. */
import { textsInstead } from "../../../values/records/texts-instead";
import { textOf } from "../text/value-text";
import type { Remedy } from "../../../values/records/finding";
import { lookup } from "../../../values/names/lookup";
import { meantNames } from "../../../values/names/nearest-names";
import type { DictValue, Value } from "../../../values/value";

/** So many keys are told. */
const MOST_SHOWN = 6;

/** How a key is told that `value` lacks, which is a dictionary or nothing that is known. */
export interface ToldKey {
  /** As Python writes it. */
  readonly key: string;
  /** The keys that there are. */
  readonly keys: string;
  /** Those that may be meant, in its place. */
  readonly remedies: readonly Remedy[];
}

export function toldKey(value: Value, index: Value): ToldKey {
  const entries = value.kind === "dict" ? [...(value.entries?.values() ?? [])] : [];
  const shown = entries.slice(0, MOST_SHOWN).map(({ key }) => textOf(key, undefined, "r") ?? "?");
  const keys = entries.length > shown.length ? [...shown, "…"] : shown;
  const remedies = value.kind === "dict" ? keyRemedies(index, value) : [];
  return { key: textOf(index, undefined, "r") ?? "?", keys: keys.join(", "), remedies };
}

/** So many keys are offered where none is written alike. */
const FEW_KEYS = 3;

/** The keys that one may stand for, in its place: the one of today alone, where it is known. */
function keyRemedies(index: Value, { entries, keyOfToday }: DictValue): readonly Remedy[] {
  if (index.kind !== "str" || index.value === undefined || !index.span) return [];
  const { span } = index;
  const today = keyOfToday && lookup(keyOfToday, index.value);
  if (today !== undefined)
    return [{ kind: "replaceText", span, text: JSON.stringify(today), preferred: true, isSafe: true }];
  const keys = [...(entries?.values() ?? [])].flatMap(({ key }) =>
    key.kind === "str" && key.value !== undefined ? [key.value] : [],
  );
  const meant = meantNames(index.value, keys);
  // Of a few any may have been meant.
  return textsInstead(index, meant.length > 0 || keys.length > FEW_KEYS ? meant : keys);
}
