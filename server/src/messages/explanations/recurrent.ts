/** Explanations of recurrent layers and their wrappers: where each axis comes from, and what else one might have meant. */

export const recurrentExplanations = {
  "recurrent.every-step": "return_sequences is True: the state after every step is returned",
  "recurrent.last-step": "return_sequences is False: only the last of {steps|state|states} is returned",
  "recurrent.units":
    "each reads a step's {features|feature|features} and the last state's {units|number|numbers}",
  "recurrent.of-cell": "as many numbers as the cell returns at each step",
  "recurrent.alternative.every-step": "Return every step, as the next recurrent layer needs",
  "recurrent.alternative.last-step": "Return only the last step",
  "bidirectional.concat": "merge_mode is 'concat': side by side, so the units double",
  "bidirectional.sum":
    "merge_mode is 'sum': both directions are added, so the number of units stays the same",
  "bidirectional.mul":
    "merge_mode is 'mul': both directions are multiplied, so the number of units stays the same",
  "bidirectional.ave":
    "merge_mode is 'ave': both directions are averaged, so the number of units stays the same",
  "bidirectional.separate": "merge_mode is None: both directions are returned, one after the other",
  "bidirectional.alternative.sum": "Add them instead: the number of units stays the same",
  "time-distributed.kept": "the inner layer is applied to each of {steps|step|steps} with the same weights",
  "conv-lstm.filters": "as many in each of four gates, over {features|channel|channels} of a frame",
} as const;
