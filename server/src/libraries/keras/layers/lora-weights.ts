/** Low-rank adaptation of a kernel or a table: the frozen one and its two trained factors, after `enable_lora` in Keras. */
import { frozenWeight, weight } from "../layer-definition";
import type { Weight } from "../../../values/records/application";
import type { Dim } from "../../../values/dimensions/dimension";

/**
 * The weight of this name and `others` where there is no LoRA, by a rank of None or 0; else that weight frozen, and its
 * factors after `others`. Where nobody knows the rank there may be none, and the weight may be trained.
 */
export function loraWeights(
  name: "kernel" | "embeddings",
  shape: readonly Dim[],
  rank: Dim | undefined,
  others: readonly Weight[] = [],
): readonly Weight[] {
  if (rank === undefined || (rank.kind === "known" && rank.value === 0))
    return [weight(name, shape), ...others];
  const last = shape.at(-1);
  const factors = [
    weight(`lora_${name}_a`, [...shape.slice(0, -1), rank]),
    weight(`lora_${name}_b`, last ? [rank, last] : [rank]),
  ];
  return rank.kind === "unknown"
    ? [weight(name, shape), ...others, ...factors.map((one) => ({ ...one, uncertain: true }))]
    : [frozenWeight(name, shape), ...others, ...factors];
}
