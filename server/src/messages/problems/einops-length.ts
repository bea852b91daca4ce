/** An axis that a pattern of einops takes apart into lengths that do not make it up. */
import { problem } from "../catalogue";

export const einopsLength = problem({
  code: "einops-length",
  what: '{axes} of the pattern "{pattern}" is an axis of {size}, which does not fit {product}.',
  why: "Axes in brackets are merged into one, whose length is the product of theirs.",
  remedy: "Choose lengths whose product is the length of the axis, or pad or crop the input first.",
  documentation:
    'In `rearrange(x, "b (h p) c -> b h (p c)", p=8)` the second axis of `x` is split into pieces of 8, so it must be divisible by 8. An axis named on its own must be exactly as long as the length given for it.',
  example:
    'from einops import rearrange\nx = np.zeros((2, 30, 3))\ny = rearrange(x, "b (h p) c -> b h (p c)", p=8)',
});
