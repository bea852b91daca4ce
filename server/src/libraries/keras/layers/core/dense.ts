/** Dense: mixes the last axis. After `keras/src/layers/core/dense.py`. */
import {
  activation,
  anything,
  flag,
  integer,
  integerInstance,
  initializers,
  layerRegularization,
} from "../../arguments";
import { loraBeside } from "../lora-constraint";
import { loraWeights } from "../lora-weights";
import { definedWeight } from "../../geometry/defined-axis";
import { activated, sumOver } from "../../geometry/formula-text";
import { type LayerInput, contradiction, defineLayer, weight, when } from "../../layer-definition";
import { product } from "../../../../values/dimensions/arithmetic";
import type { Dim } from "../../../../values/dimensions/dimension";
import { type Shape, shapeOf } from "../../../../values/dimensions/shape";

const outputShape = (a: { units: Dim }, x: LayerInput): Shape =>
  x.shape.ranked ? shapeOf([...x.dims.slice(0, -1), a.units]) : x.shape;

export const dense = defineLayer({
  names: ["keras.layers.Dense"],
  summary: "Mixes the last axis into `units` features; every other axis stays as it is.",
  args: {
    units: integerInstance({
      says: (given) =>
        `ValueError: Received an invalid value for \`units\`, expected a positive integer. Received: units=${given}`,
      floatsInKeras2: true,
      textsInKeras2: true,
      zeroInKeras2: true,
      since: "3.13",
    }),
    activation: activation({ behindWidth: "units" }),
    use_bias: flag(true),
    ...initializers({ kernel: "glorot_uniform", bias: "zeros" }),
    ...layerRegularization("kernel", "bias"),
    lora_rank: integer(0),
    lora_alpha: anything(),
    quantization_config: anything(),
  },
  width: "units",
  input: { kind: "tensor", minRank: 2 },
  adapted: { weight: "kernel", quantizes: true, scaledAxis: 1 },
  checks: [
    (a, x, { name }) => definedWeight([x.last, a.units], () => `${name()}/kernel`, x, outputShape(a, x)),
    (a, x) =>
      a.lora_rank.kind === "known" && a.lora_rank.value < 0
        ? contradiction(
            "not-positive",
            "lora_rank",
            { argument: "lora_rank", given: a.lora_rank },
            {
              kerasSays:
                "ValueError: Cannot convert a shape with a negative dimension. Negative dimensions are not allowed.",
              output: outputShape(a, x),
            },
          )
        : undefined,
    (a) => loraBeside(a.lora_rank, a.kernel_constraint, "kernel_constraint"),
  ],
  weights: (a, x) => {
    const bias = when(a.use_bias, weight("bias", [a.units]));
    return loraWeights("kernel", [x.last, a.units], a.lora_rank, bias);
  },
  fixedAxes: () => [-1],
  mask: "passes",
  output: outputShape,
  multiplyAdds: (a, x) => product([...x.dims.slice(1), a.units]),
  explain: (a, x) => ({
    axes: [
      {
        axis: "features",
        dim: a.units,
        because: { key: "dense.features", facts: { features: x.last, units: a.units } },
      },
    ],
    element: `y[…, u] = ${activated(`${a.use_bias === false ? "" : "b[u] + "}${sumOver("c", x.last)} x[…, c] · W[c, u]`, a.activation, "u")}`,
    picture: { kind: "mix", input: x.dims.slice(1), output: [...x.dims.slice(1, -1), a.units] },
    // Whoever gives Dense a sequence or an image often expects one vector per sample.
    alternatives:
      x.dims.length > 2
        ? [
            {
              message: { key: "dense.alternative.flatten" },
              remedy: { kind: "insertLayerBefore", layer: "Flatten()" },
            },
          ]
        : [],
  }),
});
