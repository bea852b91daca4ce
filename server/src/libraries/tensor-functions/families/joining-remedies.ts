/** What may help where tensors that are joined do not fit one another. */
import type { TensorCall } from "../core/definition";
import { isOne, sameDim } from "../../../values/dimensions/dimension";
import { equalAxes } from "../../../values/dimensions/equal-axes";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import type { TensorValue } from "../../../values/value";

/** A last axis of 1 for each tensor of a list that lacks only that. */
export function missingAxes(
  tensors: readonly TensorValue[],
  span: Span | undefined,
  apart: readonly (Span | undefined)[] | undefined,
  joined: number,
): readonly Remedy[] {
  const ranks = tensors.map(({ shape }) => (shape.ranked ? shape.dims.length : undefined));
  const most = Math.max(...ranks.map((rank) => rank ?? 0));
  const longest = tensors.find((_, i) => ranks[i] === most);
  const last = longest?.shape.ranked ? longest.shape.dims.at(-1) : undefined;
  // The axis along which they are joined may be of any length.
  const isJoined = joined === -1 || joined === most - 1;
  if (!isJoined && !isOne(last)) return [];
  return ranks.flatMap((rank, item) => {
    const place = apart ? { span: apart[item] } : { span, item };
    if (rank !== most - 1 || !place.span) return [];
    return [{ kind: "wrapText", ...place, span: place.span, before: "", after: "[..., None]" } as const];
  });
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
