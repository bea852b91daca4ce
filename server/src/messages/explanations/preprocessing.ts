/** Explanations of preprocessing layers: where each axis comes from, and what else one might have meant. */

export const preprocessingExplanations = {
  "encoding.depth": "one place per token or bin",
  "normalization.kept": "mean and variance of shape {shape}, one per value along this axis",
  "image.height": "set by `height`",
  "image.width": "set by `width`",
  "spectrogram.frames": "how often the window moves along the signal",
  "text.words": "set by `output_sequence_length`; open (as long as the longest text) without it",
} as const;
