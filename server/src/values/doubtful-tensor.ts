/** Whether a tensor that is taken for a plain one may be a symbolic one after all. */
import { type Reason, reason } from "./records/reason";
import type { TensorValue } from "./value";

/**
 * Why nobody can tell whether a tensor has a place in a functional graph; undefined where it has one, or surely none.
 * What a layer makes of something unknown counts as a plain tensor, so that nothing false is said of it, but the layers
 * behind it may belong to the model. Its axes give it away: constants that programs mix into a graph have known ones.
 */
export function graphDoubt({ flavour, shape }: TensorValue): Reason | undefined {
  if (flavour !== "eager") return undefined;
  if (!shape.ranked) return shape.reason;
  const open = shape.dims.find(({ kind }) => kind === "unknown" || kind === "symbolic");
  if (!open) return undefined;
  return open.kind === "unknown" ? open.reason : reason("shape");
}
