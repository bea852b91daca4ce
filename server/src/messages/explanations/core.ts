/** Explanations of dense, embedding and einsum layers: where each axis comes from, and what else one might have meant. */

export const coreExplanations = {
  "dense.features": "each unit sums over {features|input feature|input features}, other axes stay",
  "dense.alternative.flatten": "One vector per sample: flatten before it",
  "embedding.features": "each of {input|integer|integers} has a vector of {output|number|numbers}",
  "einsum.equation": "read from the equation '{equation}'",
} as const;
