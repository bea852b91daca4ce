/** What stands around a problem's own sentences, and what is said where a code has no text yet. */

export const problemFrame = {
  "problem.raises": "{library} will raise {error}",
  "problem.raises.perhaps": "{library} may raise {error}",
  "problem.raised.place": "It is raised here.",
  "problem.defined.place": "It is defined here.",
  "problem.training.place": "Training meets it here.",
  "problem.optimizer.place": "The optimizer is made here.",
  "problem.lastRound": "In the last round: {what}",
  "problem.lastRound.place": "The last round over this meets it.",
  "problem.inside": "Inside {file}, which this call runs:",
  "problem.inside.import": "Inside {file}, which this import runs:",
  "problem.inside.place": "This is what is refused.",
  "problem.source.computed": "This {value} is computed from the {source} here.",
  "problem.source": "This {value} comes from here.",
  "page.why": "Why:",
  "page.remedy": "What to do:",
  "page.silence": "To silence one line:",
} as const;
