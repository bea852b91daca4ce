/** A reshape to another number of elements. */
import { problem } from "../catalogue";

export const reshapeSize = problem({
  code: "reshape-size",
  what: "{input} has {size|element|elements} to rearrange, not as many as fit into {target}.",
  why: "A reshape only rearranges: the product of the target (here {product}, without a −1) must equal, or with a −1 divide, the number of elements.",
  remedy: "Use a target with {size|element|elements}, or −1 for one axis.",
  documentation:
    "The batch axis is not part of `target_shape` of the layer; functions such as `np.reshape` are told all axes. One axis may be −1; its length is then computed, and the product of the others must divide the number of elements.",
  example: "keras.layers.Reshape((5, 4))(keras.Input((12,)))",
});
