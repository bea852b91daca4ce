/** GroupedQueryAttention: query heads that share key and value heads. After `keras/src/layers/attention/grouped_query_attention.py`. */
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
  positiveCount,
  initializers,
  layerRegularization,
} from "../../arguments";
import { outputTensor, severalOutputs } from "../../geometry/output-tensors";
import { type Maybe, contradiction, defineLayer, weight, when } from "../../layer-definition";
import type { Weight } from "../../../../values/records/application";
import { modulo, product } from "../../../../values/dimensions/arithmetic";
import { type Dim, formatDim, sameDim, unknownDim } from "../../../../values/dimensions/dimension";
import { formatShape, shapeOf, unrankedShape } from "../../../../values/dimensions/shape";
import { unknown } from "../../../../values/value";

interface GroupArguments {
  readonly head_dim: Dim;
  readonly num_query_heads: Dim;
  readonly num_key_value_heads: Dim;
  readonly use_bias: Maybe<boolean>;
  readonly use_gate: Maybe<boolean>;
}

function projections(a: GroupArguments, { query, value, key }: Roles): readonly Weight[] {
  const project = (name: string, features: Dim, heads: Dim): readonly Weight[] => [
    weight(`${name}/kernel`, [features, heads, a.head_dim]),
    ...when(a.use_bias, weight(`${name}/bias`, [heads, a.head_dim])),
  ];
  return [
    ...project("query", query.last, a.num_query_heads),
    ...project("key", key.last, a.num_key_value_heads),
    ...project("gate", query.last, a.num_query_heads).flatMap((w) => when(a.use_gate, w)),
    ...project("value", value.last, a.num_key_value_heads),
    weight("attention_output/kernel", [a.num_query_heads, a.head_dim, query.last]),
    ...when(a.use_bias, weight("attention_output/bias", [query.last])),
  ];
}

/** Keras makes a square root, a remainder and shapes of them unseen; none of these takes less than 1. */
const positive = (name: string) =>
  positiveCount({
    says: (given) =>
      name === "head_dim" && given === "0"
        ? "ZeroDivisionError: float division by zero"
        : name === "head_dim"
          ? "ValueError: math domain error"
          : `ValueError: Cannot convert a shape with ${name}=${given}. Negative dimensions are not allowed.`,
  });

export const groupedQueryAttention = defineLayer({
  // The class is exported under a name that is not its own; summaries show its own.
  names: ["keras.layers.GroupedQueryAttention", "keras.layers.GroupQueryAttention"],
  summary: "Attends with many query heads that share fewer heads of keys and values.",
  args: {
    head_dim: positive("head_dim"),
    num_query_heads: positive("num_query_heads"),
    num_key_value_heads: positive("num_key_value_heads"),
    dropout: dropoutRate(),
    use_bias: flag(true),
    sliding_window: anything(),
    flash_attention: anything(),
    ...initializers({ kernel: "glorot_uniform", bias: "zeros" }),
    ...layerRegularization("kernel", "bias"),
    use_gate: flag(false),
    seed: anything(),
  },
  input: { kind: "call" },
  callNames: CALL_NAMES,
  construct: (a) => {
    const rest = modulo(a.num_query_heads, a.num_key_value_heads);
    if (rest.kind !== "known" || rest.value === 0) return undefined;
    const facts = { query: a.num_query_heads, keyValue: a.num_key_value_heads };
    return contradiction("heads-do-not-divide", "num_key_value_heads", facts, {
      kerasSays: "ValueError: `num_query_heads` must be divisible by `num_key_value_heads`.",
    });
  },
  checks: [
    valueGiven("GroupedQueryAttention"),
    dropoutIsNumber,
    (a, _, scope) => {
      const roles = rolesOf(scope);
      return roles && kernelsDefined(projections(a, roles), roles, roles.query.shape, scope.name);
    },
    (_, __, scope) => {
      const roles = rolesOf(scope);
      if (!roles || sameDim(roles.query.last, roles.value.last) !== false) return undefined;
      const [query, value] = [roles.query.last, roles.value.last];
      return contradiction(
        "query-value-features",
        "input",
        { query: roles.query.shape, value: roles.value.shape },
        {
          kerasSays: `ValueError: The last dimension of \`query_shape\` and \`value_shape\` must be equal, but are ${formatDim(query)}, ${formatDim(value)}. Received: query_shape=${formatShape(roles.query.shape)}, value_shape=${formatShape(roles.value.shape)}`,
          output: roles.query.shape,
        },
      );
    },
    stepsAgree,
  ],
  weights: (a, _, scope) => {
    const roles = rolesOf(scope);
    return roles ? projections(a, roles) : [{ ...weight("query/kernel", []), uncertain: true }];
  },
  mask: "passes",
  output: (a, _, scope) => {
    const roles = rolesOf(scope);
    if (!roles) return unknown("shape", "query and value of GroupedQueryAttention");
    const wanted = callArgument(scope.call, "return_attention_scores", 7);
    const returned = wanted === undefined ? false : scope.context.truth(wanted);
    if (returned === undefined) return unknown("not-supported", "return_attention_scores");
    if (!returned) return roles.query.shape;
    const [batch, steps] = roles.query.dims;
    const attended = roles.key.dims[1];
    const scores =
      batch && steps && attended
        ? shapeOf([batch, a.num_query_heads, steps, attended])
        : unrankedShape({ code: "shape" });
    return severalOutputs(
      [outputTensor(roles.query.shape, roles.query), outputTensor(scores, roles.query)],
      scope.context,
    );
  },
  multiplyAdds: (a, _, scope) => {
    const roles = rolesOf(scope);
    if (!roles) return unknownDim({ code: "shape" });
    const width = product([a.num_query_heads, a.head_dim]);
    return headsMultiplyAdds(projections(a, roles), roles, [width, width]);
  },
  explain: (a, _, output, __, scope) => ({
    axes: output.ranked
      ? output.dims.slice(-1).map((dim) => ({
          axis: "features",
          dim,
          because: { key: "multi-head.features", facts: { heads: a.num_query_heads, size: a.head_dim } },
        }))
      : [],
    element: "head[t, h] = Σ s softmax_s(q[t, h] · k[s, h ÷ repeats] / √head_dim) · v[s, h ÷ repeats]",
    picture: pictureOf(rolesOf(scope), output, a.num_query_heads),
  }),
});
