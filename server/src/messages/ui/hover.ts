/** What hovers say around the numbers: headings, and the sentences that every layer shares. */

export const hoverTexts = {
  "hover.parameters": "{count} parameters",
  "hover.parameters.frozen": "{count} parameters, {frozen} of them not trained",
  "hover.noParameters": "no parameters",
  "hover.parametersLine": "parameters",
  "hover.frozenMark": "(not trained)",
  "hover.axis": "axis {index}",
  "hover.alternatives": "Instead",
  "hover.experiment": "Check it yourself",
  "hover.copy": "copy",
  "hover.sources": "Where the numbers are written",
  "hover.line": "line {line}",
  "hover.visits": "Reached {count} times",
  "hover.calledFrom": "called from",
  "hover.calledByNobody": "nobody calls this: parameters are symbols",
  "hover.model.rows": "{count} layers",
  "hover.tensor": "tensor",
  "hover.array": "array",
  "hover.layerObject": "a {layer} layer",
  "hover.unknown": "unknown: {reason}",
  "hover.picture.window":
    "A window of {window} over an input of {input} makes one cell of the output {output}",
  "hover.picture.mix": "Every output unit reads all {input} input features",
  "hover.picture.rearrange": "The elements of {input} are arranged as {output}",
  "hover.picture.join": "The inputs are joined along axis {axis}",
  "hover.picture.recurrent": "A state of {units} units steps along {steps} steps",
} as const;
