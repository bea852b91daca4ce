/** Layers that stand in a model within a model, asked of the outer one, which knows only the inner model. */
import { attributeOfLayer } from "../engine/members/layer-attributes";
import { layerName, layerStateOf } from "../engine/layer-state";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import type { Arguments, Value } from "../../../values/value";

/** The layer asked of the inner model that has it; nothing where none of the layers is such a model. */
export function ofInnerModel(
  name: string,
  layers: readonly Value[],
  { site }: Arguments,
  context: Context,
): readonly Remedy[] {
  for (const inner of layers) {
    if (inner.kind !== "object" || layerStateOf(inner)?.model === undefined) continue;
    const own = attributeOfLayer(inner, "layers", context);
    const isThere = own?.kind === "list" && own.items?.some((layer) => layerName(layer) === name);
    const innerName = layerName(inner);
    if (isThere !== true || innerName === undefined) continue;
    const call = `{self}.get_layer(${JSON.stringify(innerName)}).get_layer({name})`;
    return [
      {
        kind: "rewriteCall",
        target: site,
        name: "get_layer",
        form: { parameters: ["name"], call },
        preferred: true,
      },
    ];
  }
  return [];
}
