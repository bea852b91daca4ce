/** Explanations of pooling: how often a window fits, and what it does to the features. */

export const poolingExplanations = {
  "pooling.padding.valid": "padding is 'valid': windows stay inside, a rest is dropped",
  "pooling.padding.same": "padding is 'same': the last window may reach over the end",
  "pooling.features": "every feature is pooled by itself, so their number stays",
  "pooling.global": "one number per feature, over all {places|place|places}",
  "pooling.adaptive": "given by output_size; windows are chosen so that this many cover {length}",
  "pooling.alternative.same": "Keep the rest at the end: let the last window reach over it",
  "pooling.alternative.global": "One number per feature, for any length",
  "pooling.alternative.flatten": "Keep all places apart: flatten",
  "pooling.alternative.keepdims": "Keep the pooled axes, with length 1",
  "pooling.alternative.dropdims": "Drop the pooled axes",
} as const;
