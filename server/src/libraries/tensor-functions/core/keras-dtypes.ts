/**
 * The dtype that Keras 3 takes for operands of several: the least one above all of them in its lattice, after
 * keras/src/backend/common/dtypes.py. `int` and `float` are numbers of Python's own.
 */
import { lookup } from "../../../values/names/lookup";

/** What stands directly above each dtype. */
const ABOVE: Readonly<Record<string, readonly string[]>> = {
  bool: ["int"],
  int: ["uint8", "int8"],
  uint8: ["int16", "uint16"],
  uint16: ["int32", "uint32"],
  uint32: ["int64", "uint64"],
  uint64: ["float"],
  int8: ["int16"],
  int16: ["int32"],
  int32: ["int64"],
  int64: ["float"],
  float: ["bfloat16", "float16"],
  bfloat16: ["float32"],
  float16: ["float32"],
  float32: ["float64"],
  float64: [],
};

function reached(dtype: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(dtype)) return found;
  found.add(dtype);
  for (const above of lookup(ABOVE, dtype) ?? []) reached(above, found);
  return found;
}

const REACHED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.keys(ABOVE).map((dtype) => [dtype, reached(dtype)]),
);

/** The dtype of a result of operands of these; undefined where one is not known, or is none of numbers. */
export function kerasDtype(dtypes: readonly (string | undefined)[]): string | undefined {
  let common: readonly string[] = [...REACHED.keys()];
  for (const dtype of dtypes) {
    const above = REACHED.get(dtype ?? "");
    if (!above) return undefined;
    common = common.filter((each) => above.has(each));
  }
  const least = common.find((each) => common.every((other) => REACHED.get(each)?.has(other) === true));
  return least === "int" ? "int32" : least === "float" ? "float32" : least === "uint64" ? "uint32" : least;
}

/** How a number of Python's own, or anything of `dtype`, takes part in `kerasDtype`. */
export const operandDtype = (dtype: string | undefined, isNumber: boolean): string | undefined =>
  isNumber ? dtype?.replace(/\d+$/, "") : dtype;
