/** A shape that is a bare number. */
import type { ProblemText } from "../catalogue";

export const shapeNotATuple: ProblemText = {
  code: "shape-not-a-tuple",
  what: {
    en: "{argument} is {given}, a number and not a tuple.",
    "zh-cn": "{argument} 是数字 {given}，而不是元组。",
  },
  why: {
    en: "Brackets alone make no tuple: (10) is 10, (10,) is a tuple of one axis.",
    "zh-cn": "单独的括号不构成元组：(10) 就是 10，(10,) 才是一个轴的元组。",
  },
  remedy: { en: "Write ({given},).", "zh-cn": "请写成 ({given},)。" },
  documentation: "The shape of `keras.Input` is a tuple with one entry per axis, without the batch axis.",
  example: "x = keras.Input(shape=(10))",
};
