/** A target shape with more than one axis to be computed. */
import type { ProblemText } from "../catalogue";

export const twoFreeAxes: ProblemText = {
  code: "two-free-axes",
  what: { en: "{given} holds −1 more than once.", "zh-cn": "{given} 中出现了多个 −1。" },
  why: { en: "Only one axis can be computed from the others.", "zh-cn": "只有一个轴可以由其余轴推算得出。" },
  remedy: { en: "Give all axes but one.", "zh-cn": "请给出除一个以外的所有轴。" },
  documentation:
    "In `target_shape`, −1 stands for the length that is left over when all others are known, so there can be only one.",
  example: "keras.layers.Reshape((-1, -1))",
};
