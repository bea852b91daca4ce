/** What `compute_mask` of several layers is made of: Keras's own operations on masks. */
import type { LayerScope } from "../layer-definition";
import { NONE, type Value, argumentsOf } from "../../../values/value";

/** `keras.ops.<name>(…)` on masks; makes the nodes that Keras makes, and nothing that stands in the report. */
export function maskOperation(
  { context, call }: LayerScope,
  name: string,
  positional: readonly Value[],
  keywords: Iterable<readonly [string, Value]> = [],
): Value {
  return context.silently(() =>
    context.call(context.library(`keras.ops.${name}`), argumentsOf(call.site, positional, keywords)),
  );
}

/** A layer that reads its input's mask and gives none. */
export const endsMask = (): Value => NONE;
