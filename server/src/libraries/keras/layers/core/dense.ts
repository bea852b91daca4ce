/** Dense: mixes the last axis. After `keras/src/layers/core/dense.py`. */
import { anything, callableOrName, flag, integer, positiveInteger } from "../../arguments";
import { contradiction, defineLayer, frozenWeight, weight, when } from "../../layer-definition";
import { formatDim } from "../../../../values/dimension";
import { formatShape, shapeOf } from "../../../../values/shape";

export const dense = defineLayer({
  names: ["keras.layers.Dense"],
  summary: "Mixes the last axis into `units` features; every other axis stays as it is.",
  args: {
    units: positiveInteger({
      says: (given) => `ValueError: Received an invalid value for \`units\`, expected a positive integer. Received: units=${given}`,
    }),
    activation: callableOrName(),
    use_bias: flag(true),
    kernel_initializer: anything("'glorot_uniform'"),
    bias_initializer: anything("'zeros'"),
    kernel_regularizer: anything(),
    bias_regularizer: anything(),
    activity_regularizer: anything(),
    kernel_constraint: anything(),
    bias_constraint: anything(),
    lora_rank: integer(0),
    lora_alpha: anything(),
    quantization_config: anything(),
  },
  input: { kind: "tensor", minRank: 2 },
  checks: [
    (_, x, { name }) =>
      x.last.kind === "open"
        ? contradiction(
            "undefined-features",
            "input",
            { input: x.shape },
            {
              kerasSays: `ValueError: Cannot convert '${formatShape(x.shape)}' to a shape: the last axis of the input of '${name}' must be defined.`,
              remedies: [{ kind: "insertLayerBefore", layer: "GlobalAveragePooling1D()" }],
            },
          )
        : undefined,
  ],
  weights: (a, x) => {
    const kernel = [x.last, a.units];
    const bias = when(a.use_bias, weight("bias", [a.units]));
    if (a.lora_rank.kind === "known" && a.lora_rank.value === 0) return [weight("kernel", kernel), ...bias];
    return [
      frozenWeight("kernel", kernel),
      ...bias,
      weight("lora_kernel_a", [x.last, a.lora_rank]),
      weight("lora_kernel_b", [a.lora_rank, a.units]),
    ];
  },
  fixedAxes: () => [-1],
  output: (a, x) => (x.shape.ranked ? shapeOf([...x.dims.slice(0, -1), a.units]) : x.shape),
  explain: (a, x) => ({
    axes: [{ axis: "features", dim: a.units, because: { key: "dense.features", facts: { features: x.last, units: a.units } } }],
    element: `y[…, u] = ${a.use_bias === false ? "" : "b[u] + "}Σ c=0..${x.last.kind === "known" ? x.last.value - 1 : `${formatDim(x.last)}−1`} x[…, c] · W[c, u]`,
    picture: { kind: "mix", input: x.dims.slice(1), output: [...x.dims.slice(1, -1), a.units] },
  }),
});
