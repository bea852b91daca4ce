/** Which rows of two tables a merge puts beside one another, by keys that are columns or levels of row labels. */
import { isNumeric } from "../contents/cells";
import { isSortable, orderOf } from "../rows/sorting";
import type { FrameState, RowLevel } from "../table-states";
import { type Cell, type ColumnContent, contentOfCells } from "../../../values/contents/column-content";
import { addTo } from "../../../values/names/listed-by-key";

/** Rows of the result beyond these are counted and not made one by one. */
const MOST_ROWS = 200_000;

/** One row of the result: the rows of either table that stand in it, -1 where there is none. */
export type Pair = readonly [left: number, right: number];

/** A table and the names of its keys. */
export type Side = readonly [FrameState, readonly string[]];

/** The key of each row; a key of which a part is missing is one like any other, as it is to pandas. */
export function keysByRow(parts: readonly (ColumnContent | undefined)[]): readonly string[] | undefined {
  const columns = parts.map((part) => (part?.dtype === "bool" ? asNumbers(part.cells) : part?.cells));
  const [first] = columns;
  if (!first || !columns.every((cells) => cells !== undefined)) return undefined;
  return first.map((_, row) => JSON.stringify(columns.map((cells) => cells[row] ?? null)));
}

/** Truth values as the numbers that they are equal to. */
const asNumbers = (cells: readonly Cell[] | undefined): readonly Cell[] | undefined =>
  cells?.map((cell) => (cell === "True" ? "1" : cell === "False" ? "0" : cell));

/** Whether equal values of two types are told to be equal. */
export const areComparable = (a: string | undefined, b: string | undefined): boolean =>
  a === b || [a, b].every((dtype) => isNumeric(dtype) || dtype === "bool");

/** The level of row labels that is meant by a name which no column has. */
export const levelOf = ({ columns, labels }: FrameState, name: string): RowLevel | undefined =>
  columns.keys?.includes(name) === true ? undefined : labels?.find(({ key }) => key === name);

/** What a key is of one table: a level of its row labels, or a column. */
export const keyPart = (frame: FrameState, key: string): ColumnContent | undefined =>
  levelOf(frame, key)?.content ?? frame.contents?.get(key);

/**
 * The rows of a merge in the order of the left table, what is in the right one alone behind them; undefined where the
 * keys are not known.
 */
function pairsOf(
  left: FrameState,
  right: FrameState,
  leftOn: readonly string[],
  rightOn: readonly string[],
  how: string,
): readonly Pair[] | undefined {
  const [leftKeys, rightKeys] = [
    leftOn.map((key) => keyPart(left, key)),
    rightOn.map((key) => keyPart(right, key)),
  ];
  const areAlike = leftKeys.every((part, i) => areComparable(part?.dtype, rightKeys[i]?.dtype));
  const [ours, theirs] = [keysByRow(leftKeys), keysByRow(rightKeys)];
  if (!ours || !theirs || !areAlike) return undefined;
  const places = new Map<string, number[]>();
  for (const [row, key] of theirs.entries()) addTo(places, key, row);
  const pairs: Pair[] = [];
  const met = new Set<string>();
  for (const [row, key] of ours.entries()) {
    const matches = places.get(key) ?? [];
    if (matches.length > 0) met.add(key);
    if (pairs.length + matches.length > MOST_ROWS) return undefined;
    for (const match of matches) pairs.push([row, match]);
    if (matches.length === 0 && (how === "left" || how === "outer")) pairs.push([row, -1]);
  }
  if (how === "outer") for (const [row, key] of theirs.entries()) if (!met.has(key)) pairs.push([-1, row]);
  return pairs;
}

/** Whether no key stands in two rows: a table that keeps all of its rows then has as many as before. */
export function isEachOnce(frame: FrameState, on: readonly string[]): boolean {
  const keys = keysByRow(on.map((key) => keyPart(frame, key)));
  return keys?.length === new Set(keys).size;
}

/** The rows of a merge in their order: that of the table that keeps all of its rows, or of the keys. */
export function orderedPairs(
  [left, leftOn]: Side,
  [right, rightOn]: Side,
  how: string,
  isSorted: boolean | undefined,
): { readonly pairs: readonly Pair[]; readonly isOrdered: boolean } | undefined {
  const pairs =
    how === "right"
      ? pairsOf(right, left, rightOn, leftOn, "left")?.map(([theirs, ours]): Pair => [ours, theirs])
      : pairsOf(left, right, leftOn, rightOn, how);
  if (!pairs || (isSorted === false && how !== "outer")) return pairs && { pairs, isOrdered: true };
  const keys = leftOn.map((key, i) =>
    keyContent(keyPart(left, key), keyPart(right, rightOn[i] ?? ""), pairs),
  );
  if (isSorted === undefined || !keys.every(isSortable)) return { pairs, isOrdered: false };
  const { places } = orderOf(
    keys,
    keys.map(() => true),
  );
  return { pairs: places.map((place): Pair => pairs[place] ?? [-1, -1]), isOrdered: true };
}

/** A key has the value of whichever table has the row. */
export function keyContent(
  own: ColumnContent | undefined,
  other: ColumnContent | undefined,
  pairs: readonly Pair[],
): ColumnContent | undefined {
  if (!own || !other || own.dtype !== other.dtype) return undefined;
  return contentOfCells(own.dtype, () =>
    pairs.map(([left, right]) => (left < 0 ? other.cells?.[right] : own.cells?.[left])),
  );
}
