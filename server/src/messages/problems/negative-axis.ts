/** A negative axis length. */
import type { ProblemText } from "../catalogue";

export const negativeAxis: ProblemText = {
  code: "negative-axis",
  what: { en: "{argument} holds {given}.", "zh-cn": "{argument} 含有 {given}。" },
  why: { en: "An axis has a length of 0 or more.", "zh-cn": "轴的长度必须大于或等于 0。" },
  remedy: { en: "Write None for an axis of any length.", "zh-cn": "任意长度的轴请写 None。" },
  documentation: '-1 stands for "whatever is left" only in Reshape; an open axis of `keras.Input` is None.',
  example: "x = keras.Input((-1, 3))",
};
