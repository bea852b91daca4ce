/** What all layers that change images but not their shape share, after `base_image_preprocessing_layer.py`. */
import { type ArgumentSpecs, type LayerDefinition, defineLayer } from "../../../layer-definition";

/**
 * A layer whose `compute_output_shape` gives back what it gets: a tensor, or a dict of images, labels and boxes. Keras
 * compares no ranks before real images arrive, so nothing is refused.
 */
export function augmentation(about: {
  names: readonly [string, ...string[]];
  summary: string;
  args: ArgumentSpecs;
}): LayerDefinition {
  return defineLayer({
    ...about,
    input: { kind: "call" },
    output: (_, __, { call }) => {
      const given = call.positional[0] ?? call.keywords.get("data") ?? call.keywords.get("inputs");
      if (given === undefined)
        return { kind: "unknown", reason: { code: "not-supported", detail: "images" } };
      return given.kind === "tensor" ? given.shape : given;
    },
    explain: () => ({ axes: [], element: "y has the shape of x" }),
  });
}
