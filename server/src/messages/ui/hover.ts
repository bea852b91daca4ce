/** What hovers say around the numbers: headings, and the sentences that every layer shares. */

export const hoverTexts = {
  "hover.parameters": "{count|parameter|parameters}",
  "hover.parameters.frozen": "{count|parameter|parameters}, {frozen} of them not trained",
  "hover.noParameters": "no parameters",
  "hover.parametersLine": "parameters",
  "hover.weights": "weights",
  "hover.frozenMark": "(not trained)",
  "hover.axis": "axis {index}",
  "hover.openBatch": "`None`: as many samples as a batch has",
  "hover.openAxis": "`None`: as long as the data, so it may differ from batch to batch",
  "hover.without": "without `{name}`",
  "hover.alternatives": "Instead",
  "hover.experiment": "Check it yourself",
  "hover.copy": "copy",
  "hover.more": "More…",
  "hover.multiplyAdds": "multiply-adds",
  "hover.memory": "memory of the output",
  "hover.perBatch": " for one sample, {count} for a batch of {batch}",
  "hover.receptiveField": "receptive field",
  "hover.receptiveField.of": "elements of the model's input",
  "hover.receptiveField.one": "element of the model's input",
  "hover.unchanged": "every axis stays as it is",
  "hover.sources": "Where the numbers are written",
  "hover.line": "line {line}",
  "hover.line.otherCell": "another cell, line {line}",
  "hover.visits": "Reached {count|time|times}",
  "hover.visits.ways": "Reached in {count} ways",
  "hover.calledFrom": "called from",
  "hover.calls": "Called from",
  "hover.calledByNobody": "nothing calls this: its parameters are symbols",
  "hover.calledByUncalled": "called only by code that nothing calls, whose parameters are symbols",
  "hover.model.rows": "{count|layer|layers}",
  "hover.model.row": "1 layer",
  "hover.dataset.batches": "data set, batches of",
  "hover.dataset.elements": "data set, elements of",
  "hover.call.layers": "layers applied: {count}",
  "hover.definition.returns": "what its calls give",
  "hover.fit.steps": "steps per epoch",
  "hover.model.shipped":
    "As in Keras {version}, whose applications come with Keras Shape Lens; no Keras is installed in this environment.",
  "hover.tensor": "tensor",
  "hover.array": "array",
  "hover.layerObject": "{layer} layer",
  "hover.unknown": "unknown: {reason}",
  "signature.choices": "one of {choices}",
  "hover.picture.window":
    "A window of {window} over an input of {input} makes one cell of the output {output}",
  "hover.picture.mix": "Every output unit reads all {input} input features",
  "hover.picture.spread":
    "One place of the input {input} is spread over a window of {window} of the output {output}; neighbouring windows are added where they meet",
  "hover.picture.elementWise": "Elements at the same position are combined: {inputs} gives {output}",
  "hover.picture.lookup":
    "Each number of the input {input} selects one of {rows} rows of {columns} numbers each",
  "hover.picture.normalize.columns":
    "One mean and variance for each of {columns} columns, over all {rows} rows, the batch among them",
  "hover.picture.normalize.rows": "One mean and variance for each of {rows} rows, over its {columns} numbers",
  "hover.picture.normalize.groups":
    "One mean and variance for each of {groups} groups of the channels of a sample, over {columns} numbers in all",
  "hover.picture.attention":
    "Every step of the query {query} is compared with every step of the key {key}; the scores weight the steps of the value {value}",
  "hover.picture.mask": "Steps in which every feature is {value} are marked to be skipped",
  "hover.picture.rearrange": "The elements of {input} are arranged as {output}",
  "hover.picture.frame.added": "Zeros are added around the input {input}: {ends} makes {output}",
  "hover.picture.frame.cut": "A border of the input {input} is cut off: {ends} leaves {output}",
  "hover.picture.frame.somewhere":
    "In training, {output} is cut out of the input {input}, each time at a different place",
  "hover.picture.repeat": "Every place of the input {input} becomes {times} equal ones: {output}",
  "hover.picture.repeat.vector": "The vector of {input} numbers is repeated as {times} equal rows: {output}",
  "hover.picture.resample": "The image of {input} is resampled on another grid: {output}",
  "hover.picture.eachStep":
    "The same {layer}, with the same weights, turns {input} into {output} at each of {steps|step|steps}",
  "hover.picture.contract":
    "{operands}: the products are summed along the marked axes, over {summed}, and {output} is left",
  "hover.picture.join": "The inputs are joined along axis {axis}",
  "hover.picture.recurrent":
    "A state of {units|unit|units} steps along {steps|step|steps}; the last one is the output",
  "hover.picture.recurrent.both":
    "Two states of {units|unit|units} step along {steps|step|steps}, one from each end; the last one of both makes the output",
  "hover.picture.recurrent.both.all":
    "Two states of {units|unit|units} step along {steps|step|steps}, one from each end; every one is part of the output",
  "hover.picture.recurrent.all":
    "A state of {units|unit|units} steps along {steps|step|steps}; every one is part of the output",
} as const;
