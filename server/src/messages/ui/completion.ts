/** What completions say of their items beside shapes. */

export const completionTexts = {
  "completion.labels": "labels {shape}",
  "completion.labels.oneHot": "one-hot labels {shape}",
  "completion.labels.integers": "labels {shape}, integers from 0 to {last}",
} as const;
