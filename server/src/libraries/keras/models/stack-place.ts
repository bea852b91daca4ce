/** Where a layer of a Sequential is shown: at the expression in the Sequential's own file that made it. */
import { type LayerState, layerStateOf } from "../engine/layer-state";
import type { Span } from "../../../values/records/span";
import type { ObjectValue } from "../../../values/value";

/** A place of the report, with the calls that led there, innermost first. */
interface Place {
  readonly site: Span;
  readonly calledFrom: readonly Span[];
}

/**
 * The constructor call of a layer. Where a function of another file called it, such as one of `keras.applications`,
 * the call of that function in the file of the Sequential.
 */
export function stackPlace(layer: ObjectValue, stack: LayerState): Place {
  const calledFrom = layerStateOf(layer)?.constructedFrom ?? [];
  const own = stack.initArguments.site.file;
  if (layer.constructed.file === own) return { site: layer.constructed, calledFrom };
  const at = calledFrom.findIndex((span) => span.file === own);
  const site = calledFrom[at];
  return site ? { site, calledFrom: calledFrom.slice(at + 1) } : { site: layer.constructed, calledFrom };
}
