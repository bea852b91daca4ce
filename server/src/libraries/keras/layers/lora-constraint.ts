/** What `enable_lora` refuses in every layer that has it: LoRA trains a sum of weights, so that a constraint on one of them would mean nothing. */
import { loraWords } from "../engine/weights/adapted-weights";
import { type Contradiction, contradiction } from "../layer-definition";
import type { Dim } from "../../../values/dimensions/dimension";
import type { Value } from "../../../values/value";

/** Refuses LoRA's rank beside the constraint of the same weights; 0 and None are no rank. */
export function loraBeside(
  rank: Dim | undefined,
  constraint: Value,
  name: "kernel_constraint" | "embeddings_constraint",
): Contradiction | undefined {
  if (rank?.kind !== "known" || rank.value === 0) return undefined;
  if (constraint.kind === "none" || constraint.kind === "unknown") return undefined;
  return contradiction(
    "lora-with-constraint",
    name,
    { constraint: name },
    {
      kerasSays: loraWords(name),
      remedies: [
        { kind: "removeArgument", name },
        { kind: "removeArgument", name: "lora_rank" },
      ],
      during: "build",
    },
  );
}
