/** Brings an input of more axes to (batch, features), where another one has no more than these. */
import type { LayerInput, RemedyDraft } from "../../layer-definition";

/** The layers that do so without a weight, by how many axes there are; flattening, which loses nothing, comes first. */
const POOLING: Readonly<Record<number, string>> = {
  3: "GlobalAveragePooling1D()",
  4: "GlobalAveragePooling2D()",
  5: "GlobalAveragePooling3D()",
};

/** Remedies for inputs of which one alone has more axes than (batch, features). */
export function flattened(inputs: readonly LayerInput[]): readonly RemedyDraft[] {
  const longer = inputs.flatMap(({ dims }, item) => (dims.length > 2 ? [{ item, rank: dims.length }] : []));
  const [only] = longer;
  if (!only || longer.length > 1 || !inputs.some(({ dims }) => dims.length === 2)) return [];
  const pooling = POOLING[only.rank];
  return ["Flatten()", ...(pooling === undefined ? [] : [pooling])].map((layer, i) => ({
    kind: "insertLayerBefore",
    layer,
    item: only.item,
    preferred: i === 0,
  }));
}
