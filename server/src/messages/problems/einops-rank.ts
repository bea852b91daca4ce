/** A pattern of einops with another number of axes than the tensor has. */
import { problem } from "../catalogue";

export const einopsRank = problem({
  code: "einops-rank",
  what: 'The pattern "{pattern}" names {axes|axis|axes}, but the input is {input}.',
  why: "Every item on the left side stands for one axis of the tensor, including the batch.",
  remedy: "Name every axis, or write ... for those that are only passed through.",
  documentation:
    '`rearrange(x, "b h w c -> b (h w) c")` takes tensors of four axes. `"... c -> c ..."` takes tensors of any number.',
  example: 'from einops import rearrange\nx = np.zeros((2, 30, 3))\ny = rearrange(x, "b h w c -> b (h w) c")',
});
