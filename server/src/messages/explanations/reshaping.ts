/** Explanations of layers that rearrange, repeat, add or cut elements. */

export const reshapingExplanations = {
  "flatten.features": "all axes but the batch, multiplied",
  "flatten.alternative.average": "One number per feature, for any length: the mean",
  "flatten.alternative.max": "One number per feature, for any length: the largest",
  "reshape.elements": "the same elements in the same order, laid out anew",
  "reshape.computed": "−1 stands for what is left over",
  "permute.axis": "the input's axis {from}",
  "repeat.time": "the vector is repeated n times",
  "upsampling.repeated": "{length} · {times}: every position is repeated",
  "upsampling.interpolated": "{length} · {times}: the values in between are interpolated",
  "zeropadding.added": "{before} + {length} + {after}: zeros before and after",
  "cropping.cut": "{length} − {before} − {after}: cut off at the ends",
} as const;
