/** What may help where tensors that are joined do not fit one another. */
import type { TensorCall } from "../core/definition";
import { type Dim, isOne, sameDim } from "../../../values/dimensions/dimension";
import { equalAxes } from "../../../values/dimensions/equal-axes";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import type { TensorValue } from "../../../values/value";

/** An axis of 1 for each tensor of a list that lacks only that: the one along which they are joined first of all. */
export function missingAxes(
  tensors: readonly TensorValue[],
  span: Span | undefined,
  apart: readonly (Span | undefined)[] | undefined,
  joined: number,
): readonly Remedy[] {
  const all = tensors.map(({ shape }) => (shape.ranked ? shape.dims : undefined));
  const most = Math.max(...all.map((dims) => dims?.length ?? 0));
  const longest = all.find((dims) => dims?.length === most) ?? [];
  const along = joined < 0 ? joined + most : joined;
  return all.flatMap((dims, item) => {
    const place = apart ? { span: apart[item] } : { span, item };
    const at = dims?.length === most - 1 && place.span ? lackingAxis(dims, longest, along) : undefined;
    if (at === undefined || !place.span) return [];
    const index = at === most - 1 ? "..., None" : `${":, ".repeat(at)}None`;
    return [{ kind: "wrapText", ...place, span: place.span, before: "", after: `[${index}]` } as const];
  });
}

/** Where an axis of 1 makes one tensor fit the longest, which may be of any length where they are joined `along` it. */
function lackingAxis(dims: readonly Dim[], longest: readonly Dim[], along: number): number | undefined {
  const last = longest.length - 1;
  const fits = (at: number): boolean =>
    (at === along || isOne(longest[at])) &&
    longest.every((dim, i) => {
      const own = dims[i < at ? i : i - 1];
      return i === at || i === along || own === undefined || sameDim(own, dim) !== false;
    });
  return [along, last, ...longest.keys()].find(fits);
}

/** Another axis to join along, where that is the only one in which the tensors differ. */
export function otherAxis(
  tensors: readonly TensorValue[],
  joined: number | undefined,
  call: TensorCall,
): readonly Remedy[] {
  const all = tensors.map(({ shape }) => (shape.ranked ? shape.dims : []));
  const [first = []] = all;
  const differing = first.flatMap((dim, i) =>
    all.every((dims) => dims[i] && sameDim(dims[i], dim) === true) ? [] : [i],
  );
  const [axis] = differing;
  if (axis === undefined || differing.length > 1 || axis === joined) return [];
  const written = call.bound.spans.get("axis");
  return written
    ? [{ kind: "replaceText", span: written, text: `${axis}`, preferred: true }]
    : [
        {
          kind: "setArgument",
          call: call.site,
          name: "axis",
          value: `${axis}`,
          isAbsent: true,
          preferred: true,
        },
      ];
}

/** The axes of two tensors made equally long, but for the one along which they are joined. */
export function sameLengths([one, two, ...more]: readonly TensorValue[], joined?: number): readonly Remedy[] {
  if (!one?.shape.ranked || !two?.shape.ranked || more.length > 0) return [];
  const [a, b] = [one.shape.dims, two.shape.dims];
  if (a.length !== b.length) return [];
  const differing = a.flatMap((dim, i) => {
    const other = b[i];
    return other && i !== joined && sameDim(dim, other) === false ? [[dim, other] as const] : [];
  });
  return equalAxes(differing);
}
