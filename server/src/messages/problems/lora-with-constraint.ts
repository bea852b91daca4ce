/** Low-rank adaptation of a kernel that is under a constraint. */
import { problem } from "../catalogue";

export const loraWithConstraint = problem({
  code: "lora-with-constraint",
  what: "`lora_rank` can't be used together with `{constraint}`.",
  why: "LoRA trains two factors that are added to a frozen kernel, which a constraint could not hold to anything.",
  remedy: "Remove one of the two.",
  documentation:
    "With `lora_rank`, Keras freezes the kernel and trains two small matrices instead. It refuses a constraint of the same weights then.",
  example: "keras.layers.Conv1D(8, 3, lora_rank=2, kernel_constraint='non_neg')(keras.Input((128, 9)))",
});
