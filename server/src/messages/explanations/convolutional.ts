/** Explanations of convolutions: why each axis has the length it has, and what else one might have meant. */

export const convolutionalExplanations = {
  "conv.padding.valid": "padding is 'valid': windows stay inside",
  "conv.padding.same": "padding is 'same': zeros at the ends",
  "conv.padding.causal": "padding is 'causal': zeros are added before the start",
  "conv.features.summed":
    "each filter's kernel is {kernel}, so the {features} input features are summed over, not kept",
  "conv.features.single": "each filter's kernel is {kernel}, over the only input feature",
  "conv.features.grouped":
    "each of {groups|group|groups} of filters sees {features} of {channels|input feature|input features}; a filter's kernel is {kernel}",
  "conv.alternative.same": "Keep the length: zeros at the ends",
  "conv.alternative.same.strided": "Lose nothing at the ends: zeros there",
  "conv.alternative.causal": "Keep the length and see only the past: zeros before the start",
  "conv.alternative.causal.strided": "See only the past: zeros before the start",
  "conv.alternative.valid": "No zeros: only windows that lie inside the input",
  "conv.alternative.depthwise": "Keep the features apart: each gets filters of its own",
  "depthwise.features":
    "each of {channels|feature|features} has {multiplier|filter|filters} of its own, never mixed",
  "depthwise.features.single": "each of {channels|feature|features} has one filter of its own, never mixed",
  "depthwise.alternative.separable": "Mix the features afterwards: a separable convolution",
  "separable.features": "{channels|feature gives|features give} {middle}, each apart, then all are mixed",
  "separable.alternative.full": "Sum over all features in every window: a plain convolution",
  "transposed.padding.valid": "padding is 'valid': nothing is cut off",
  "transposed.padding.same": "padding is 'same': what extends beyond is cut off",
  "transposed.features": "each of {channels|feature|features} adds to {kernel}",
  "transposed.alternative.same": "Exactly stride times the length",
  "transposed.alternative.odd": "Back to an odd length: a convolution with stride {stride} rounds up",
} as const;
