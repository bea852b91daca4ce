/** A layer of a class that a wrapper is given in its place. */
import type { RemedyDraft } from "../../layer-definition";
import type { Value } from "../../../../values/value";

/** The class called without arguments, where it is one of layers. */
export const madeLayer = (given: Value): readonly RemedyDraft[] =>
  given.kind === "class" && given.mro.some(({ canonical }) => canonical === "keras.layers.Layer")
    ? [
        {
          kind: "rewriteArguments",
          changes: [{ remove: ["layer"], set: { layer: "{layer}()" } }],
          preferred: true,
        },
      ]
    : [];
