/** SpectralNormalization: another layer with its kernel bounded. After `keras/src/layers/normalization/spectral_normalization.py`. */
import { integer, layerValue, takingFloats } from "../../arguments";
import {
  type LayerScope,
  contradiction,
  defineLayer,
  frozenWeight,
  isContradiction,
} from "../../layer-definition";
import { type Dim, known, unknownDim } from "../../../../values/dimensions/dimension";
import { reason } from "../../../../values/records/reason";
import { unrankedShape } from "../../../../values/dimensions/shape";
import type { Value } from "../../../../values/value";

/** The matrix whose largest singular value is brought to 1; undefined where the inner layer has none. */
function boundedKernel(layer: Value, scope: LayerScope): Value | undefined {
  return scope.context.attribute(layer, "kernel") ?? scope.context.attribute(layer, "embeddings");
}

export const spectralNormalization = defineLayer({
  names: ["keras.layers.SpectralNormalization"],
  summary: "Applies another layer whose kernel is kept at a largest singular value of 1 during training.",
  base: "keras.layers.Wrapper",
  args: { layer: layerValue(), power_iterations: takingFloats(integer(1)) },
  input: { kind: "tensor" },
  construct: (a) => {
    if (a.power_iterations.kind !== "known" || a.power_iterations.value > 0) return undefined;
    const given = a.power_iterations.value;
    return contradiction(
      "not-positive",
      "power_iterations",
      { argument: "power_iterations", given },
      {
        kerasSays: `ValueError: \`power_iterations\` should be greater than zero. Received: \`power_iterations=${given}\``,
      },
    );
  },
  sublayers: (a) => [a.layer],
  weights: (a, x, scope) => {
    scope.build(a.layer, x.tensor);
    const kernel = boundedKernel(a.layer, scope);
    const last = kernel?.kind === "tensor" && kernel.shape.ranked ? kernel.shape.dims.at(-1) : undefined;
    const columns: Dim = last ?? unknownDim(reason("shape", "the kernel of the inner layer"));
    return [frozenWeight("vector_u", [known(1), columns])];
  },
  fixedAxes: () => [-1],
  output: (a, x, scope) => {
    const output = scope.attempt(a.layer, x.tensor);
    if (isContradiction(output)) return { ...output, blame: "layer" };
    return output.kind === "tensor" ? output.shape : unrankedShape({ code: "shape" });
  },
  multiplyAdds: (a, x, _, inner) => inner(a.layer, x.tensor),
  explain: () => ({ element: "y = layer(x) with W / σ(W) for W" }),
});
