/** Explanations of layers that rearrange, repeat, add or cut elements. */

export const reshapingExplanations = {
  "flatten.features": "all axes but the batch, multiplied",
  "flatten.alternative.average": "One number per feature, for any length: the mean",
  "flatten.alternative.max": "One number per feature, for any length: the largest",
  "reshape.elements": "the same elements in the same order, in a new layout",
  "reshape.computed": "−1 stands for whatever is left",
  "permute.axis": "the input's axis {from}",
  "repeat.time": "the vector is repeated n times",
  "upsampling.repeated": "every position is repeated {times|time|times}",
  "upsampling.interpolated": "{times} times as many, interpolated in between",
  "zeropadding.added": "zeros: {before} before, {after} after",
  "cropping.cut": "{before} cut off before and {after} after",
} as const;
