/** Brings the visits of one place together: what they agree on stays, what differs is listed as such. */
import { type Dim, dimKey } from "../../values/dimensions/dimension";
import { type Shape, formatShape, shapeKey } from "../../values/dimensions/shape";

/** The distinct lengths that one axis had, in the order of the visits. One entry means that all visits agree. */
export type Alternatives = readonly Dim[];

/** The axes of one output over the visits. */
export type AgreedShape = readonly Alternatives[];

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

/** The lengths of one axis. A batch that is left open stands for every length that it was run with. */
function agreeAxis(dims: readonly Dim[], index: number): Alternatives {
  const open = index === 0 ? dims.find(({ kind }) => kind === "open") : undefined;
  return open && dims.every(({ kind }) => kind === "open" || kind === "known") ? [open] : agreeDims(dims);
}

/** One output over all visits; undefined where ranks differ, or one is unknown. */
function agreeShapes(shapes: readonly Shape[]): AgreedShape | undefined {
  const ranked = shapes.flatMap((shape) => (shape.ranked ? [shape.dims] : []));
  const [first] = ranked;
  const isAlike = ranked.length === shapes.length && ranked.every((dims) => dims.length === first?.length);
  return isAlike
    ? first?.map((_, i) =>
        agreeAxis(
          ranked.flatMap((dims) => dims[i] ?? []),
          i,
        ),
      )
    : undefined;
}

/**
 * Every output over all visits; undefined where visits can't be told axis by axis: their ranks or numbers of outputs
 * differ, or more than one axis does, since lengths that belong together must not look independent.
 */
export function agreeOutputs(visits: readonly (readonly Shape[])[]): readonly AgreedShape[] | undefined {
  const [first] = visits;
  if (!first || visits.some((outputs) => outputs.length !== first.length)) return undefined;
  const agreed = first.map((_, i) => agreeShapes(visits.flatMap((outputs) => outputs[i] ?? [])));
  if (visits.length === 1 && agreed.length > 0) {
    return agreed.every((shape) => shape !== undefined) ? agreed : undefined;
  }
  let differing = 0;
  for (const shape of agreed) {
    if (!shape) return undefined;
    differing += shape.filter((alternatives) => alternatives.length > 1).length;
  }
  return differing <= 1 ? agreed.flatMap((shape) => (shape ? [shape] : [])) : undefined;
}

/** Visits that say the same are one. */
export function distinctVisits<V extends { readonly shapes: readonly Shape[] }>(
  visits: readonly V[],
): readonly V[] {
  return distinct(visits, ({ shapes }) => shapes.map(shapeKey).join(" "));
}

/** Visits that are written alike are one to a reader: of numbers that only a run tells, each visit has its own. */
export const writtenOnce = (visits: readonly (readonly Shape[])[]): readonly (readonly Shape[])[] =>
  distinct(visits, (shapes) => shapes.map(formatShape).join(" "));
