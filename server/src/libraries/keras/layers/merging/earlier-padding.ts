/** Finds the convolutions whose missing `padding='same'` made two branches differ in length. */
import type { LayerInput } from "../../layer-definition";
import type { Context } from "../../../../values/context";
import type { Remedy } from "../../../../values/records/finding";
import type { GraphNode, ObjectValue } from "../../../../values/value";

/** How many layers of each branch are looked at: a convolution, its normalisation and activation, twice over. */
const LAYERS_BACK = 8;

/** One remedy per unpadded layer of the branches that lead to `inputs`, the nearest first; each is worth a try. */
export function earlierPadding(inputs: readonly LayerInput[], context: Context): readonly Remedy[] {
  const found = new Map<ObjectValue, Remedy>();
  for (const input of inputs) {
    let node: GraphNode | undefined = input.tensor.producer?.node;
    for (let steps = 0; node && steps < LAYERS_BACK; steps++) {
      const { layer } = node;
      const padding = layer && context.attribute(layer, "padding");
      if (layer && padding?.kind === "str" && padding.value === "valid") {
        found.set(layer, {
          kind: "setArgument",
          call: layer.constructed,
          name: "padding",
          value: "'same'",
          preferred: found.size === 0,
        });
      }
      node = node.inputs[0]?.producer?.node;
    }
  }
  return [...found.values()];
}
