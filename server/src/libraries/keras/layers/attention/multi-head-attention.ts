/** MultiHeadAttention: several attentions side by side. After `keras/src/layers/attention/multi_head_attention.py`. */
import { attributesOfHeads, partsOfHeads } from "./parts-of-heads";
import {
  CALL_NAMES,
  type Roles,
  headsMultiplyAdds,
  kernelsDefined,
  pictureOf,
  rolesOf,
  stepsAgree,
  dropoutIsNumber,
  dropoutRate,
  valueGiven,
} from "./projections";
import {
  anything,
  callArgument,
  flag,
  integerInstance,
  integers,
  optionalInteger,
  initializers,
  layerRegularization,
} from "../../arguments";
import { outputTensor, severalOutputs } from "../../geometry/output-tensors";
import { sumOver } from "../../geometry/formula-text";
import { maskFits } from "../mask-fits";
import {
  type Contradiction,
  type LayerScope,
  type Maybe,
  defineLayer,
  isUnknown,
  weight,
  when,
} from "../../layer-definition";
import type { Weight } from "../../../../values/records/application";
import { product } from "../../../../values/dimensions/arithmetic";
import { type Dim, known, named, unknownDim } from "../../../../values/dimensions/dimension";
import { type Shape, shapeOf, unrankedShape } from "../../../../values/dimensions/shape";
import { NONE, unknown } from "../../../../values/value";

interface HeadArguments {
  readonly num_heads: Dim;
  readonly key_dim: Dim;
  readonly value_dim: Dim | undefined;
  readonly use_bias: Maybe<boolean>;
  readonly output_shape: Maybe<readonly Dim[] | undefined>;
  readonly use_gate: Maybe<boolean>;
}

/** The axes that the output projection gives: `output_shape`, else the features of the query. */
function outputAxes(a: HeadArguments, query: Dim): readonly Dim[] {
  return isUnknown(a.output_shape) || a.output_shape === undefined || a.output_shape.length === 0
    ? [query]
    : a.output_shape;
}

/** The weights of the five projections, each an EinsumDense. */
function projections(a: HeadArguments, { query, value, key }: Roles): readonly Weight[] {
  const valueDim = a.value_dim ?? named(a.key_dim, "value_dim");
  const output = outputAxes(a, query.last);
  const project = (name: string, features: Dim, size: Dim): readonly Weight[] => [
    weight(`${name}/kernel`, [features, a.num_heads, size]),
    ...when(a.use_bias, weight(`${name}/bias`, [a.num_heads, size])),
  ];
  const gate = project("gate", query.last, valueDim);
  const last = [
    weight("attention_output/kernel", [a.num_heads, valueDim, ...output]),
    ...when(a.use_bias, weight("attention_output/bias", output)),
  ];
  const uncertain = isUnknown(a.output_shape);
  return [
    ...project("query", query.last, a.key_dim),
    ...project("key", key.last, a.key_dim),
    ...when(a.use_gate, ...gate.filter((w) => w.name.endsWith("kernel"))),
    ...when(a.use_gate, ...gate.filter((w) => w.name.endsWith("bias"))),
    ...project("value", value.last, valueDim),
    ...last.map((w) => (uncertain ? { ...w, uncertain: true } : w)),
  ];
}

function attended(a: HeadArguments, { query }: Roles): Shape {
  if (!query.shape.ranked) return query.shape;
  if (isUnknown(a.output_shape)) return unrankedShape(a.output_shape.reason);
  return a.output_shape === undefined
    ? query.shape
    : shapeOf([...query.dims.slice(0, -1), ...outputAxes(a, query.last)]);
}

/**
 * The scores: `(batch, heads, steps of query, steps of query)` for symbolic tensors in Keras 3, whose
 * `compute_output_spec` takes the query's steps twice; the steps of key last for real ones.
 */
function scores(a: HeadArguments, roles: Roles, { context }: LayerScope): Shape {
  const [batch, steps] = roles.query.dims;
  const attendedSteps = roles.key.dims[1];
  const symbolic = context.keras === 3 && roles.query.tensor.flavour === "keras";
  // Over several attended axes only the symbolic shape is simple.
  if (!batch || !steps || !attendedSteps || (!symbolic && roles.query.dims.length !== 3)) {
    return unrankedShape({ code: "not-supported", detail: "attention scores" });
  }
  return shapeOf([batch, a.num_heads, steps, symbolic ? steps : attendedSteps]);
}

/** The mask of the call against the scores: axes are put in front of its last two until it has as many. */
function fittingMask(a: HeadArguments, _: unknown, scope: LayerScope): Contradiction | undefined {
  const roles = rolesOf(scope);
  const mask = callArgument(scope.call, "attention_mask", 6);
  const [batch, steps, ...more] = roles?.query.dims ?? [];
  const [, attendedSteps, ...others] = roles?.key.dims ?? [];
  if (scope.context.keras === 2 || !roles || mask?.kind !== "tensor" || !mask.shape.ranked) return undefined;
  // Over several attended axes, or with one sample only, masks are laid out in other ways.
  if (!batch || !steps || !attendedSteps || more.length !== 1 || others.length !== 1) return undefined;
  const { dims } = mask.shape;
  const [heads, ...rest] = dims.length === 4 ? dims.slice(1) : [known(1), ...dims.slice(-2)];
  if (dims.length < 2 || !heads || rest.length !== 2) return undefined;
  const masking = {
    layer: "MultiHeadAttention",
    shown: mask.shape,
    blame: scope.call.keywords.has("attention_mask") ? "attention_mask" : "input",
    tensor: roles.query.tensor,
    output: attended(a, roles),
  };
  return maskFits(shapeOf([heads, ...rest]), shapeOf([a.num_heads, steps, attendedSteps]), masking, scope);
}

/** On real tensors `call` takes the masks off query, value and key: nothing after it sees them there. */
function takeMasks({ call, context }: LayerScope): void {
  const given = [
    ...call.positional.slice(0, 3),
    ...["query", "value", "key"].map((name) => call.keywords.get(name)),
  ];
  for (const tensor of given) {
    if (tensor?.kind === "tensor" && tensor.flavour !== "keras" && tensor.mask !== undefined)
      context.heap.write(tensor, "mask", NONE);
  }
}

const positive = (name: string) =>
  integerInstance({
    says: (given) =>
      `ValueError: Received an invalid value for argument \`${name}\`, expected a positive integer. Received: ${name}=${given}`,
    zeroInKeras2: true,
    since: "3.15",
  });

export const multiHeadAttention = defineLayer({
  names: ["keras.layers.MultiHeadAttention"],
  summary:
    "Attends with `num_heads` heads side by side, each `key_dim` wide, and projects what they find back to the query's width, or to `output_shape`.",
  keptElsewhere: "all",
  args: {
    num_heads: positive("num_heads"),
    key_dim: positive("key_dim"),
    value_dim: optionalInteger({
      minimum: 1,
      says: (given) =>
        `ValueError: Received an invalid value for argument \`value_dim\`, expected a positive integer or \`None\`. Received: value_dim=${given}`,
    }),
    dropout: dropoutRate(),
    use_bias: flag(true),
    output_shape: integers(),
    attention_axes: anything(),
    sliding_window: { ...anything(), keras: 3 },
    flash_attention: { ...anything(), keras: 3 },
    ...initializers({ kernel: "glorot_uniform", bias: "zeros" }),
    ...layerRegularization("kernel", "bias"),
    use_gate: flag(false),
    seed: anything(),
  },
  input: { kind: "call" },
  callNames: CALL_NAMES,
  checks: [
    valueGiven("MultiHeadAttention"),
    dropoutIsNumber,
    stepsAgree,
    fittingMask,
    (a, _, scope) => {
      const roles = rolesOf(scope);
      return roles && kernelsDefined(projections(a, roles), roles, attended(a, roles), scope.name);
    },
  ],
  weights: (a, _, scope) => {
    const roles = rolesOf(scope);
    return roles ? projections(a, roles) : [{ ...weight("query/kernel", []), uncertain: true }];
  },
  methods: partsOfHeads,
  attributes: attributesOfHeads,
  mask: (_, __, previous, scope) => {
    takeMasks(scope);
    return previous;
  },
  output: (a, _, scope) => {
    const roles = rolesOf(scope);
    if (!roles) return unknown("shape", "query and value of MultiHeadAttention");
    const output = attended(a, roles);
    const wanted = callArgument(scope.call, "return_attention_scores", 7);
    const returned = wanted === undefined ? false : scope.context.truth(wanted);
    if (returned === undefined) return unknown("not-supported", "return_attention_scores");
    if (!returned) return output;
    const tensors = [outputTensor(output, roles.query), outputTensor(scores(a, roles, scope), roles.query)];
    return severalOutputs(tensors, scope.context);
  },
  multiplyAdds: (a, _, scope) => {
    const roles = rolesOf(scope);
    if (!roles) return unknownDim({ code: "shape" });
    return headsMultiplyAdds(projections(a, roles), roles, [
      product([a.num_heads, a.key_dim]),
      product([a.num_heads, a.value_dim ?? a.key_dim]),
    ]);
  },
  explain: (a, _, output, __, scope) => {
    const valueDim = a.value_dim ?? a.key_dim;
    if (!output.ranked) return {};
    const last = output.dims.at(-1);
    return {
      axes: last
        ? [
            {
              axis: "features",
              dim: last,
              because: { key: "multi-head.features", facts: { heads: a.num_heads, size: valueDim } },
            },
          ]
        : [],
      element: `head[t, h] = Σ s softmax_s(q[t, h] · k[s, h] / √key_dim) · v[s, h]; y[t, f] = ${a.use_bias === false ? "" : "b[f] + "}${sumOver("h", a.num_heads)} ${sumOver("c", valueDim)} head[t, h, c] · W[h, c, f]`,
      picture: pictureOf(rolesOf(scope), output, a.num_heads),
    };
  },
});
