/** Why something is unknown, in words, one sentence per kind of ignorance. */
import type { LocalisedText } from "../catalogue";

export const reasonTexts = {
  "reason.parameter": {
    en: "no call in sight gives the parameter {detail}",
    "zh-cn": "没有可见的调用给出参数 {detail}",
  },
  "reason.undefined-name": {
    en: "nothing in sight defines {detail}",
    "zh-cn": "没有可见的代码定义 {detail}",
  },
  "reason.module-not-found": { en: "the module {detail} was not found", "zh-cn": "找不到模块 {detail}" },
  "reason.module-not-read": { en: "the module {detail} was not read", "zh-cn": "未读取模块 {detail}" },
  "reason.not-modelled": { en: "{detail} is not described yet", "zh-cn": "尚未描述 {detail}" },
  "reason.not-supported": {
    en: "Python that is not evaluated: {detail}",
    "zh-cn": "未求值的 Python：{detail}",
  },
  "reason.data": {
    en: "only running the program can tell: {detail}",
    "zh-cn": "只有运行程序才能知道：{detail}",
  },
  "reason.branches-disagree": {
    en: "different on different paths: {detail}",
    "zh-cn": "不同路径上取值不同：{detail}",
  },
  "reason.loop": {
    en: "it changes in a loop that can't be unrolled: {detail}",
    "zh-cn": "它在无法展开的循环中变化：{detail}",
  },
  "reason.budget": { en: "the budget of {detail} was used up", "zh-cn": "{detail} 的预算已用尽" },
  "reason.syntax": { en: "the code does not parse: {detail}", "zh-cn": "代码无法解析：{detail}" },
  "reason.already-reported": {
    en: "it follows from a problem that is reported already",
    "zh-cn": "源自已报告的问题",
  },
  "reason.shape": {
    en: "the shape that it is computed from is unknown: {detail}",
    "zh-cn": "计算所依据的形状未知：{detail}",
  },
} satisfies Readonly<Record<string, LocalisedText>>;
