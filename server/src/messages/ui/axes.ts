/** The names of axes, and the punctuation round them: a hover in Chinese is Chinese to the last sign. */

export const axisTexts = {
  "axis.batch": "batch",
  "axis.time": "time",
  "axis.depth": "depth",
  "axis.height": "height",
  "axis.width": "width",
  "axis.features": "features",
  "axis.frames": "frames",
  "axis.frequencies": "frequencies",
  "axis.pitches": "pitches",
  "axis.query steps": "query steps",
  "axis.words": "words",
  "axis.elements": "elements",
  "hover.colon": ": ",
  "hover.comma": ", ",
  "hover.axisJoin": " and ",
  "hover.bracketed": " ({text})",
} as const;
