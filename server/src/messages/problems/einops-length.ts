/** An axis that a pattern of einops takes apart into lengths that do not make it up. */
import { problem } from "../catalogue";

export const einopsLength = problem({
  code: "einops-length",
  what: '{axes} of the pattern "{pattern}" is an axis of {size}, which {product} does not fit.',
  why: "The axes in brackets are merged in one axis, so the product of their lengths is its length.",
  remedy: "Give lengths whose product is the axis, or pad or crop the input first.",
  documentation:
    'In `rearrange(x, "b (h p) c -> b h (p c)", p=8)` the second axis of `x` is taken apart into pieces of 8, so 8 must divide it. A name alone whose length is given must be exactly that long.',
  example:
    'from einops import rearrange\nx = np.zeros((2, 30, 3))\ny = rearrange(x, "b (h p) c -> b h (p c)", p=8)',
});
