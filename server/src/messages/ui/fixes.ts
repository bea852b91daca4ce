/** Titles of quick fixes and refactorings; the resulting shape is added behind the arrow. */

export const fixTexts = {
  "fix.add": "Add {name}={value}",
  "fix.change": "Change {name} to {value}",
  "fix.remove": "Remove {name}",
  "fix.replaceLayer": "Use {layer}",
  "fix.insertLayer": "Apply {layer} first",
  "fix.giveInput": "Give {name} to an Input instead",
  "fix.replaceText": "Change to {text}",
  "fix.setNumbers": "Change {was} to {to} on line {line}",
  "fix.addMethod": "Add {name} to the layer",
  "fix.askLengths": "Ask keras.ops.shape for the lengths",
  "fix.useOperations": "Use keras.ops in place of NumPy here",
  "fix.batchesAsTuples": "Make tuples of the batches",
  "fix.silence": "Silence {code} on this line",
  "fix.all": "Fix all safe problems",
  "fix.all.none": "Nothing here can be fixed without a choice of yours.",
  "fix.declareShape": "Declare the shape: {comment}",
  "fix.shapeComment": "Insert the shape as a comment: {comment}",
  "fix.titled": "{title} → {shape}",
  "conv.alternative.depthwise.title": "Keep features apart: {layer}",
  "fix.removeText": "Remove it",
} as const;
