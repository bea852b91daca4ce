/** What a loss wants of the labels. */

export const labelTexts = {
  "labels.alike": "labels {shape}",
  "labels.oneHot": "one-hot labels {shape}",
  "labels.integers": "labels {shape}, integers from 0 to {last}",
} as const;
