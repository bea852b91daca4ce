/** Low-rank adaptation of a kernel that is under a constraint. */
import type { ProblemText } from "../catalogue";

export const loraWithConstraint: ProblemText = {
  code: "lora-with-constraint",
  what: {
    en: "`lora_rank` can't be used together with `kernel_constraint`.",
    "zh-cn": "`lora_rank` 不能与 `kernel_constraint` 同时使用。",
  },
  why: {
    en: "LoRA trains two factors that are added to a frozen kernel, which a constraint could not hold to anything.",
    "zh-cn": "LoRA 训练加到冻结核上的两个因子，约束对其不起作用。",
  },
  remedy: { en: "Remove one of the two.", "zh-cn": "请去掉其中之一。" },
  documentation:
    "With `lora_rank`, Keras freezes the kernel and trains two small matrices instead. It refuses a `kernel_constraint` then.",
  example: "keras.layers.Conv1D(8, 3, lora_rank=2, kernel_constraint='non_neg')(keras.Input((128, 9)))",
};
