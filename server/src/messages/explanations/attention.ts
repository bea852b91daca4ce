/** Explanations of attention layers: where each axis comes from, and what else one might have meant. */

export const attentionExplanations = {
  "attention.steps": "every step of the query gets an average over {attended|step|steps}",
  "attention.features": "the features are those of value, which is averaged",
  "multi-head.features":
    "{heads|head|heads} of {size|number|numbers} each, projected to the output's width; neither has to divide the other",
} as const;
