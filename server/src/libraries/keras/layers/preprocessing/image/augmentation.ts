/** What all layers that change images but not their shape share, after `base_image_preprocessing_layer.py`. */
import {
  type ArgumentSpecs,
  type LayerDefinition,
  contradiction,
  defineLayer,
} from "../../../layer-definition";

/**
 * A layer whose `compute_output_shape` gives back what it gets: a tensor, or a dict of images, labels and boxes. Keras
 * compares no ranks before real images arrive, so nothing is refused.
 */
export function augmentation(about: {
  names: readonly [string, ...string[]];
  summary: string;
  args: ArgumentSpecs;
  /** Whether Keras 2 runs it on the symbolic image, which then must be one (rank 3) or a batch of them (rank 4). */
  runsInKeras2?: boolean;
}): LayerDefinition {
  const { runsInKeras2, ...definition } = about;
  return defineLayer({
    ...definition,
    input: { kind: "call" },
    checks: [
      (_, __, { call, context }) => {
        const [given] = call.positional;
        if (context.keras === 3 || !runsInKeras2 || given?.kind !== "tensor" || !given.shape.ranked)
          return undefined;
        const rank = given.shape.dims.length;
        if (rank === 3 || rank === 4) return undefined;
        const kerasSays = `ValueError: Shape must be rank 4 but is rank ${rank}`;
        return contradiction(
          "not-an-image",
          "input",
          { input: given.shape },
          { kerasSays, output: given.shape },
        );
      },
    ],
    output: (_, __, { call }) => {
      const given = call.positional[0] ?? call.keywords.get("data") ?? call.keywords.get("inputs");
      if (given === undefined)
        return { kind: "unknown", reason: { code: "not-supported", detail: "images" } };
      return given.kind === "tensor" ? given.shape : given;
    },
    explain: () => ({ axes: [], element: "y has the shape of x" }),
  });
}
