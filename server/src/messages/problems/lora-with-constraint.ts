/** Low-rank adaptation of a kernel that has a constraint. */
import { problem } from "../catalogue";

export const loraWithConstraint = problem({
  code: "lora-with-constraint",
  what: "`lora_rank` can't be used together with `{constraint}`.",
  why: "LoRA trains two factors that are added to a frozen kernel, to which a constraint could not be applied.",
  remedy: "Remove one of the two.",
  documentation:
    "With `lora_rank`, Keras freezes the kernel and trains two small matrices instead. It refuses a constraint on the same weights.",
  example: "keras.layers.Conv1D(8, 3, lora_rank=2, kernel_constraint='non_neg')(keras.Input((128, 9)))",
});
