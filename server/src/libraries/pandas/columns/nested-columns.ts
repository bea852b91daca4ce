/** Labels of columns in several levels, as a `MultiIndex` has them: tuples of as many parts each. */
import { renamedContents } from "../contents/contents";
import { columnsOf, frameState, levelledColumns } from "../tables";
import type { FrameState } from "../table-states";
import { type Columns } from "../table-states";
import { known } from "../../../values/dimensions/dimension";
import { hashKey, itemsOfKey, keyOfItems } from "../../../values/hash-key";
import type { Value } from "../../../values/value";

/** How many levels labels have; undefined where they are not all tuples of as many parts, as in a plain index. */
export function depthOf(keys: readonly string[] | undefined): number | undefined {
  const depths = new Set(keys?.map((key) => itemsOfKey(key)?.length));
  const [depth] = depths;
  return depths.size === 1 && depth !== undefined && depth > 1 ? depth : undefined;
}

/** The parts of a label: of a plain one itself. */
const partsOf = (key: string): readonly string[] => itemsOfKey(key) ?? [key];

/** One label of labels one below the other; one alone stays what it is. */
export function joinedKey(keys: readonly string[]): string {
  const parts = keys.flatMap(partsOf);
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : keyOfItems(parts);
}

/** A plain label among those of several levels is that of the first, above nothing: `("total", "")`. */
export function fittingKey(keys: readonly string[] | undefined, key: string): string {
  const depth = depthOf(keys);
  const parts = partsOf(key);
  if (depth === undefined || parts.length >= depth) return key;
  return keyOfItems([...parts, ...Array<string>(depth - parts.length).fill("s:")]);
}

/** Whether a label begins with the parts of another. */
function isBelow(key: string, first: string): boolean {
  const parts = partsOf(key);
  return partsOf(first).every((part, i) => part === parts[i]);
}

/** The labels below one of the first level, or below the parts of a tuple; undefined where labels have one level, or that is a whole one. */
export function keysBelow(keys: readonly string[] | undefined, first: string): readonly string[] | undefined {
  const depth = depthOf(keys);
  return depth !== undefined && partsOf(first).length < depth
    ? keys?.filter((key) => isBelow(key, first))
    : undefined;
}

/** The same labels without the parts that all of them begin with. */
const withoutFirst = (keys: readonly string[], first: string): readonly string[] =>
  keys.map((key) => joinedKey(partsOf(key).slice(partsOf(first).length)));

/** The labels that stand for two columns or more. */
export function doubledKeys(keys: readonly string[] = []): ReadonlySet<string> {
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const key of keys) (once.has(key) ? twice : once).add(key);
  return twice;
}

/**
 * Whether one label may stand for several columns: where it stands there twice, where they may have levels, or where
 * that holds of others and the label is not known.
 */
export function mayBeSeveral({ keys, mayHaveLevels }: Columns, label: Value): boolean {
  if (mayHaveLevels !== undefined) return mayHaveLevels;
  const [key, doubled] = [hashKey(label), doubledKeys(keys)];
  return key === undefined ? doubled.size > 0 || depthOf(keys) !== undefined : doubled.has(key);
}

/**
 * Each label that is asked for, as often as it stands there, or all that are below it where it is one of the first
 * level.
 */
export function spelledOut(keys: readonly string[] = [], asked: readonly string[]): readonly string[] {
  const [hasLevels, doubled] = [depthOf(keys) !== undefined, doubledKeys(keys)];
  if (!hasLevels && doubled.size === 0) return asked;
  return asked.flatMap(
    (key) => keysBelow(keys, key) ?? (doubled.has(key) ? keys.filter((each) => each === key) : [key]),
  );
}

/** Labels in one level of several, which is counted from the end where it is negative; undefined where there is none. */
export function levelAt(keys: readonly string[] | undefined, level: number): readonly string[] | undefined {
  const depth = depthOf(keys);
  if (depth === undefined || level >= depth || level < -depth) return undefined;
  return keys?.map((key) => partsOf(key).at(level) ?? key);
}

/** Labels without one level of several. */
export function withoutLevelAt(
  keys: readonly string[] | undefined,
  level: number,
): readonly string[] | undefined {
  const depth = depthOf(keys);
  if (depth === undefined || level >= depth || level < -depth) return undefined;
  const place = level < 0 ? level + depth : level;
  return keys?.map((key) => joinedKey(partsOf(key).toSpliced(place, 1)));
}

/** Each label of some under each of others, those below one after the other. */
export const keysUnder = (first: readonly string[], below: readonly string[]): readonly string[] =>
  first.flatMap((key) => below.map((part) => joinedKey([key, part])));

/** Columns of labels together, of which either all have as many levels or nobody knows what pandas calls them. */
export function columnsTogether(keys: readonly string[], isOrdered: boolean): Columns {
  const depths = new Set(keys.map((key) => partsOf(key).length));
  return depths.size <= 1 ? columnsOf(keys, isOrdered) : levelledColumns(known(keys.length));
}

/** The columns below a label of the first level, or a tuple of some, called by the rest of theirs; undefined where there are none. */
export function columnsBelow(
  { rows, columns, index, within, labels, dtype, contents }: FrameState,
  key: string | undefined,
): FrameState | undefined {
  const below = key === undefined ? undefined : keysBelow(columns.keys, key);
  if (key === undefined || !below || below.length === 0) return undefined;
  const keys = withoutFirst(below, key);
  return frameState(rows, columnsOf(keys, columns.isOrdered), {
    index,
    within,
    labels,
    dtype,
    contents: contents && renamedContents(contents, below, keys),
  });
}
