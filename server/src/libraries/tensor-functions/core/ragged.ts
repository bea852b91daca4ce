/** Lists whose rows have different lengths, of which no array can be made. */
import { type Dim } from "../../../values/dimension";
import type { Value } from "../../../values/value";

export interface Ragged {
  /** The axes that all rows still have. */
  readonly detected: readonly number[];
  /** Two lengths that differ. */
  readonly lengths: readonly [number, number];
}

/** The items of a list that is certain to be known whole. */
function itemsOf(value: Value): readonly Value[] | undefined {
  if (value.kind === "tuple") return value.items;
  return value.kind === "list" && value.escaped !== true && value.why === undefined ? value.items : undefined;
}

/** How many items a row has; undefined where that is not known, or it is no row. */
function lengthOf(value: Value): number | undefined {
  const items = itemsOf(value);
  if (items) return items.length;
  const first: Dim | undefined =
    value.kind === "tensor" && value.shape.ranked ? value.shape.dims[0] : undefined;
  return first?.kind === "known" &&
    value.kind === "tensor" &&
    value.shape.ranked &&
    value.shape.dims.length === 1
    ? first.value
    : undefined;
}

/** Rows that deep are looked at, as NumPy has no more axes. */
const MOST_AXES = 32;

/** Where rows of a list differ in length; undefined where they don't, or where that is not certain. */
export function raggedRows(value: Value): Ragged | undefined {
  const detected: number[] = [];
  let level: readonly Value[] | undefined = itemsOf(value);
  while (level && level.length > 0 && detected.length < MOST_AXES) {
    // Two rows that differ do so whatever a third is, of which nothing is known.
    const lengths = level.map(lengthOf).filter((length) => length !== undefined);
    const [first] = lengths;
    if (first === undefined) return undefined;
    const other = lengths.find((length) => length !== first);
    if (detected.length === 0) detected.push(level.length);
    if (other !== undefined) return { detected, lengths: [first, other] };
    if (lengths.length < level.length) return undefined;
    detected.push(first);
    // A row that stands there many times is looked at once, however often it is met.
    const rows = new Set(level.map(itemsOf));
    const items = new Set<Value>();
    for (const row of rows) for (const item of row ?? []) items.add(item);
    level = rows.has(undefined) ? undefined : [...items];
  }
  return undefined;
}

/** NumPy's words for it. */
export const inhomogeneous = ({ detected }: Ragged): string =>
  `ValueError: setting an array element with a sequence. The requested array has an inhomogeneous shape after ${detected.length} dimensions. The detected shape was (${detected.join(", ")}${detected.length === 1 ? "," : ""}) + inhomogeneous part.`;
