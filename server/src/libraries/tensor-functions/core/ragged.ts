/** Lists whose rows have different lengths, of which no array can be made. */
import type { Remedy } from "../../../values/records/finding";
import type { Value } from "../../../values/value";

export interface Ragged {
  /** The axes that all rows still have. */
  readonly detected: readonly number[];
  /** Two lengths that differ. */
  readonly lengths: readonly [number, number];
  /** Whether the rows that differ are arrays, or parts of them. */
  readonly isOfArrays: boolean;
  /** What would make the rows alike, where rounds of a loop made them. */
  readonly remedies?: readonly Remedy[];
}

/** The items of a list that is certain to be known whole. */
function itemsOf(value: Value): readonly Value[] | undefined {
  if (value.kind === "tuple") return value.items;
  return value.kind === "list" && value.escaped !== true && value.why === undefined ? value.items : undefined;
}

/** What stands in the place of one row: a value, of which so many axes were gone down if it is an array. */
interface Row {
  readonly value: Value;
  readonly axis: number;
}

/** How many items a row has; undefined where that is not known, or it is no row. */
function lengthOf({ value, axis }: Row): number | undefined {
  if (value.kind !== "tensor") return itemsOf(value)?.length;
  const length = value.shape.ranked ? value.shape.dims[axis] : undefined;
  return length?.kind === "known" ? length.value : undefined;
}

/** The distinct rows within rows; undefined where nothing is known of those of one. */
function within(rows: readonly Row[]): readonly Row[] | undefined {
  const found: Row[] = [];
  const seen = new Map<Value, number>();
  for (const { value, axis } of rows) {
    // A row that stands there many times is looked at once, however often it is met.
    if (seen.get(value) === axis) continue;
    seen.set(value, axis);
    if (value.kind === "tensor") found.push({ value, axis: axis + 1 });
    else {
      const items = itemsOf(value);
      if (!items) return undefined;
      for (const item of items) found.push({ value: item, axis: 0 });
    }
  }
  return found;
}

/** Rows that deep are looked at, as NumPy has no more axes. */
const MOST_AXES = 32;

/** Where rows of a list differ in length; undefined where they don't, or where that is not certain. */
export function raggedRows(value: Value): Ragged | undefined {
  const ends = value.kind === "list" && value.escaped !== true && !value.items ? value.grown : undefined;
  const items = itemsOf(value) ?? ends?.ends?.items;
  const count = ends?.count.kind === "known" ? ends.count.value : items?.length;
  const detected: number[] = count === undefined ? [] : [count];
  let level: readonly Row[] | undefined = items?.map((item) => ({ value: item, axis: 0 }));
  while (level && level.length > 0 && detected.length < MOST_AXES) {
    // Two rows that differ do so whatever a third is, of which nothing is known.
    const known = level.filter((row) => lengthOf(row) !== undefined);
    const [one] = known;
    const first = one && lengthOf(one);
    if (one === undefined || first === undefined) return undefined;
    const unlike = known.find((row) => lengthOf(row) !== first);
    const other = unlike && lengthOf(unlike);
    if (other !== undefined) {
      const isOfArrays = one.value.kind === "tensor" || unlike?.value.kind === "tensor";
      return { detected, lengths: [first, other], isOfArrays, remedies: ends?.ends?.remedies };
    }
    if (known.length < level.length) return undefined;
    detected.push(first);
    level = within(level);
  }
  return undefined;
}

/** Whether arrays stand beside a dict, as in what the `reset` of an environment gives: no array is made of both. */
export function isBesideDict(value: Value): boolean {
  const items = itemsOf(value) ?? [];
  const isRow = (item: Value): boolean =>
    item.kind === "tensor" ? item.shape.ranked && item.shape.dims.length > 0 : itemsOf(item) !== undefined;
  return items.some(({ kind }) => kind === "dict") && items.some(isRow);
}

/** NumPy's words for it. */
export const inhomogeneous = ({ detected }: Pick<Ragged, "detected">): string =>
  `ValueError: setting an array element with a sequence. The requested array has an inhomogeneous shape after ${detected.length} dimensions. The detected shape was (${detected.join(", ")}${detected.length === 1 ? "," : ""}) + inhomogeneous part.`;

/** Whether the first number in rows is no whole one, so that whole numbers would lose something of it. */
export function isOfFloats(rows: Value): boolean {
  let first: Value | undefined = rows;
  while (first?.kind === "list" || first?.kind === "tuple") first = first.items?.[0];
  return first?.kind === "float" || (first?.kind === "tensor" && first.dtype?.startsWith("float") === true);
}
