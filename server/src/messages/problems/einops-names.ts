/** Axes that a pattern of einops names on one side only. */
import { problem } from "../catalogue";

export const einopsNames = problem({
  code: "einops-names",
  what: 'The pattern "{pattern}" does not say where {names} comes from, or what becomes of it.',
  why: "`rearrange` keeps every element, so both sides name the same axes; `reduce` only drops axes, and `repeat` only adds axes whose length is given.",
  remedy: "Name the axis on both sides, or use `reduce` to drop it and `repeat` with its length to add it.",
  documentation:
    '`rearrange(x, "b h w -> b h")` would lose elements; `reduce(x, "b h w -> b h", "mean")` says how to combine them. A new axis needs a length: `repeat(x, "h w -> h w c", c=3)`.',
  example: 'from einops import rearrange\nx = np.zeros((2, 30, 3))\ny = rearrange(x, "b h c -> b h")',
});
