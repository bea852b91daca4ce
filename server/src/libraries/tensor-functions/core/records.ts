/** Arrays of records: of a dtype with fields each tuple is one element, and not a row. */
import { known } from "../../../values/dimensions/dimension";
import { type Shape, shapeOf } from "../../../values/dimensions/shape";
import type { Value } from "../../../values/value";

/** NumPy has no more axes. */
const MOST_AXES = 32;

/** Whether a dtype has fields, `[("x", "i4"), ("y", "i4")]` or `"i4,i4"`, or may have some. */
export function mayHaveFields(dtype: Value | undefined): boolean {
  if (dtype?.kind === "str") return dtype.value === undefined || dtype.value.includes(",");
  return dtype?.kind === "list" || dtype?.kind === "dict" || dtype?.kind === "unknown";
}

/** The shape of lists of tuples where each tuple is a record; undefined where there are no tuples in them. */
export function recordsIn(value: Value | undefined): Shape | undefined {
  const lengths: number[] = [];
  let level = value;
  while (level?.kind === "list" && level.items && lengths.length < MOST_AXES) {
    lengths.push(level.items.length);
    level = level.items[0];
  }
  return level?.kind === "tuple" ? shapeOf(lengths.map((length) => known(length))) : undefined;
}
