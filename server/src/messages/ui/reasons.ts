/** Why something is unknown, in words, one sentence per kind of ignorance. */

export const reasonTexts = {
  "reason.parameter": "no call in sight passes the parameter {detail}",
  "reason.undefined-name": "nothing in sight defines {detail}",
  "reason.module-not-found": "the module {detail} was not found",
  "reason.module-not-read": "the module {detail} was not read",
  "reason.not-modelled": "{detail} is not described yet",
  "reason.not-supported": "Python that is not evaluated: {detail}",
  "reason.data": "only running the program can tell: {detail}",
  "reason.branches-disagree": "different on different paths: {detail}",
  "reason.loop": "it changes in a loop that can't be unrolled: {detail}",
  "reason.budget": "the budget of {detail} was used up",
  "reason.syntax": "the code does not parse: {detail}",
  "reason.already-reported": "it follows from a problem that has already been reported",
  "reason.shape": "the shape it is computed from is unknown: {detail}",
} as const;
