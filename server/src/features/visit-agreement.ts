/** Brings the visits of one place together: what they agree on stays, what differs is listed as such. */
import { type Dim, dimKey } from "../values/dimension";
import { type Shape, shapeKey } from "../values/shape";

/** The distinct lengths that one axis had, in the order of the visits. One entry means that all visits agree. */
export type Alternatives = readonly Dim[];

export type AgreedShape =
  | { readonly ranked: true; readonly axes: readonly Alternatives[] }
  /** Ranks differ, or one is unknown: the distinct shapes. */
  | { readonly ranked: false; readonly shapes: readonly Shape[] };

/** Distinct entries by key, the first of each kept. */
export function distinct<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  const found = new Map<string, T>();
  for (const item of items) {
    const k = key(item);
    if (!found.has(k)) found.set(k, item);
  }
  return [...found.values()];
}

/** The distinct values of a number over the visits. */
export function agreeDims(dims: readonly Dim[]): Alternatives {
  return distinct(dims, dimKey);
}

/** One output over all visits. */
export function agreeShapes(shapes: readonly Shape[]): AgreedShape {
  const ranked = shapes.flatMap((shape) => (shape.ranked ? [shape.dims] : []));
  const [first] = ranked;
  if (
    first === undefined ||
    ranked.length < shapes.length ||
    ranked.some((dims) => dims.length !== first.length)
  ) {
    return { ranked: false, shapes: distinct(shapes, shapeKey) };
  }
  return { ranked: true, axes: first.map((_, i) => agreeDims(ranked.flatMap((dims) => dims[i] ?? []))) };
}
