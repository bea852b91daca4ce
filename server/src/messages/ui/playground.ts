/** What the playground says: the page on which people paste a program and see its shapes. */

export const playgroundTexts = {
  "playground.lead":
    "Paste a Keras program and see its shapes, parameters and problems. Nothing is run, and nothing leaves this page.",
  "playground.code": "Code",
  "playground.problems": "Problems",
  "playground.noProblems": "No problems found.",
  "playground.line": "line {line}",
  "playground.example": "Example",
  "playground.example.own": "my own code",
  "playground.example.question": "Why 119 × 100, and not 119 × 900?",
  "playground.example.window": "A window that does not fit",
  "playground.example.labels": "Labels that do not fit the last layer",
  "playground.example.channels": "A channel axis that is missing",
  "playground.example.residual": "Residual blocks",
  "playground.example.attention": "Attention over words",
  "playground.example.generator": "A model as a class",
  "playground.keras": "Keras",
  "playground.theme": "Theme",
  "playground.theme.light": "light",
  "playground.theme.dark": "dark",
  "playground.theme.high-contrast-dark": "dark, high contrast",
  "playground.theme.high-contrast-light": "light, high contrast",
  "playground.language": "Language",
  "playground.share": "Copy a link to this code",
  "playground.shared": "The link is copied. It carries the code itself; no server keeps it.",
  "playground.failed": "The page could not be started: {why}",
} as const;
