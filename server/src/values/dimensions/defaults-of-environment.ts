/** Numbers that are the program's defaults for variables of the environment, and what is computed from them. */
import type { Dim } from "./dimension";
import type { Shape } from "./shape";
import type { Value } from "../value";

/** How many numbers of a computation are looked at before it is taken for one of the program's own. */
const MOST_PARTS = 100;

/** The same number, marked as one that another machine may replace. */
export function asDefault(value: Value): Value {
  if (value.kind === "tuple") return { ...value, items: value.items.map(asDefault) };
  if (value.kind !== "int" || value.dim.origin?.isDefault === true) return value;
  return { ...value, dim: { ...value.dim, origin: { ...value.dim.origin, isDefault: true } } };
}

/** Whether a length is such a default, or was computed from one. */
export function restsOnDefault(dim: Dim): boolean {
  const seen = new Set<Dim>();
  const left: Dim[] = [dim];
  for (let next = left.pop(); next && seen.size < MOST_PARTS; next = left.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.origin?.isDefault === true) return true;
    left.push(...(next.origin?.formula?.operands ?? []));
  }
  return false;
}

/** The same of the axes of a shape. */
export const hasDefault = (shape: Shape): boolean => shape.ranked && shape.dims.some(restsOnDefault);
