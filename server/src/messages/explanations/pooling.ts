/** Explanations of pooling: how often a window fits, and what it does to the features. */

export const poolingExplanations = {
  "pooling.padding.valid": "padding is 'valid': windows stay inside, a remainder is dropped",
  "pooling.padding.same": "padding is 'same': the last window may extend past the end",
  "pooling.features": "every feature is pooled separately, so their number stays the same",
  "pooling.global": "one number per feature, over all {places|place|places}",
  "pooling.adaptive": "given by output_size; windows are chosen so that this many cover {length}",
  "pooling.alternative.same": "Keep the remainder: let the last window extend past the end",
  "pooling.alternative.global": "One number per feature, for any length",
  "pooling.alternative.flatten": "Keep all places apart: flatten",
  "pooling.alternative.keepdims": "Keep the pooled axes, with length 1",
  "pooling.alternative.dropdims": "Drop the pooled axes",
} as const;
