/** Explanations of activations. */

export const activationsExplanations = {
  "softmax.features": "these numbers sum to 1 at every position",
  "prelu.slopes": "one slope is learned for each element of a sample, except along the axes in shared_axes",
} as const;
