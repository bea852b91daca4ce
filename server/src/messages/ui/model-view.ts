/** What the view of a model says, and the commands that print the same. */

export const modelViewTexts = {
  "view.draft": "not a model yet",
} as const;
