/** What hovers say around the numbers: headings, and the sentences that every layer shares. */
import type { LocalisedText } from "../catalogue";

export const hoverTexts = {
  "hover.parameters": { en: "{count} parameters", "zh-cn": "{count} 个参数" },
  "hover.parameters.frozen": {
    en: "{count} parameters, {frozen} of them not trained",
    "zh-cn": "{count} 个参数，其中 {frozen} 个不参与训练",
  },
  "hover.noParameters": { en: "no parameters", "zh-cn": "无参数" },
  "hover.parametersLine": { en: "parameters", "zh-cn": "参数" },
  "hover.frozenMark": { en: "(not trained)", "zh-cn": "（不参与训练）" },
  "hover.axis": { en: "axis {index}", "zh-cn": "第 {index} 轴" },
  "hover.alternatives": { en: "Instead", "zh-cn": "其他写法" },
  "hover.experiment": { en: "Check it yourself", "zh-cn": "亲自验证" },
  "hover.copy": { en: "copy", "zh-cn": "复制" },
  "hover.sources": { en: "Where the numbers are written", "zh-cn": "这些数字写在" },
  "hover.line": { en: "line {line}", "zh-cn": "第 {line} 行" },
  "hover.visits": { en: "Reached {count} times", "zh-cn": "被执行 {count} 次" },
  "hover.calledFrom": { en: "called from", "zh-cn": "调用自" },
  "hover.calledByNobody": {
    en: "nobody calls this: parameters are symbols",
    "zh-cn": "无人调用：参数以符号表示",
  },
  "hover.model.rows": { en: "{count} layers", "zh-cn": "{count} 层" },
  "hover.tensor": { en: "tensor", "zh-cn": "张量" },
  "hover.array": { en: "array", "zh-cn": "数组" },
  "hover.layerObject": { en: "a {layer} layer", "zh-cn": "{layer} 层" },
  "hover.unknown": { en: "unknown: {reason}", "zh-cn": "未知：{reason}" },
  "hover.picture.window": {
    en: "A window of {window} over an input of {input} makes one cell of the output {output}",
    "zh-cn": "大小为 {window} 的窗口在 {input} 的输入上滑动，每个位置产生输出 {output} 中的一格",
  },
  "hover.picture.mix": {
    en: "Every output unit reads all {input} input features",
    "zh-cn": "每个输出单元读取全部 {input} 个输入特征",
  },
  "hover.picture.rearrange": {
    en: "The elements of {input} are arranged as {output}",
    "zh-cn": "{input} 的元素重新排列为 {output}",
  },
  "hover.picture.join": {
    en: "The inputs are joined along axis {axis}",
    "zh-cn": "各输入沿第 {axis} 轴连接",
  },
  "hover.picture.recurrent": {
    en: "A state of {units} units steps along {steps} steps",
    "zh-cn": "{units} 个单元的状态沿 {steps} 步推进",
  },
} satisfies Readonly<Record<string, LocalisedText>>;
