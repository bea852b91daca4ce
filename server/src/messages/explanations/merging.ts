/** Explanations of merging layers: where each axis comes from, and what else one might have meant. */

export const mergingExplanations = {
  "merge.stretched": "an axis of 1 is broadcast to the other inputs: {inputs}",
  "concatenate.joined": "the lengths of {inputs} along this axis are added",
  "dot.contracted":
    "{length|number|numbers} along this axis of {inputs}, multiplied and summed, so the axis is gone",
} as const;
