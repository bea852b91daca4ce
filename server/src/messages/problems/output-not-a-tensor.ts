/** Code of a layer that gives something else than tensors for symbolic ones. */
import { problem } from "../catalogue";

export const outputNotATensor = problem({
  code: "output-not-a-tensor",
  what: "{layer} gives {given} where Keras needs a tensor.",
  why: "On symbolic inputs every output becomes a symbolic tensor, which a number or None can't.",
  remedy: "Return tensors only, such as ops.convert_to_tensor(…) of a number.",
  documentation:
    "On data a layer may return anything. Applied to `keras.Input`, each part of what its `call` or a Lambda's function returns must be a tensor: axes that are known are plain numbers in `ops.shape(x)` and `x.shape`.",
  example: "x = keras.Input((4, 5))\nsizes = keras.layers.Lambda(lambda x: keras.ops.shape(x))(x)",
});
