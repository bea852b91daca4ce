/** What code that derives from MultiHeadAttention uses of its inside: projections, attention, private arguments. */
import { callArgument } from "../../arguments";
import { layerStateOf } from "../../engine/layer-state";
import { partLayer } from "../../engine/part-layer";
import { ownVariables } from "../../engine/weights/tracking";
import { type LayerAttribute, type LayerMethod, type Maybe, isUnknown } from "../../layer-definition";
import type { Dim } from "../../../../values/dimensions/dimension";
import { shapeOf, unrankedShape } from "../../../../values/dimensions/shape";
import {
  NONE,
  type TensorValue,
  type Value,
  bool,
  dictOf,
  intOf,
  str,
  tuple,
  unknown,
} from "../../../../values/value";

/** The constructor arguments that the parts are made of. */
export interface Heads {
  readonly num_heads: Dim;
  readonly key_dim: Dim;
  readonly value_dim: Dim | undefined;
  readonly dropout: Value;
  readonly use_bias: Maybe<boolean>;
  readonly output_shape: Maybe<readonly Dim[] | undefined>;
  readonly attention_axes: Value;
}

const notKnown = (what: string): Value => unknown("shape", `${what} of MultiHeadAttention`);
const made = (x: TensorValue, dims: readonly Dim[]): TensorValue => ({
  kind: "tensor",
  flavour: x.flavour,
  shape: shapeOf(dims),
  dtype: x.dtype,
  placeholder: x.placeholder,
});

/** A tensor of known rank among the arguments of a call. */
function ranked(value: Value | undefined): { tensor: TensorValue; dims: readonly Dim[] } | undefined {
  return value?.kind === "tensor" && value.shape.ranked
    ? { tensor: value, dims: value.shape.dims }
    : undefined;
}

/** `(attention output, scores)` of projected query, key and value, after `_compute_attention`. */
const attention: LayerMethod<Heads> = (a, { args, context }) => {
  const [query, key, value] = (["query", "key", "value"] as const).map((name, i) =>
    ranked(callArgument(args, name, i)),
  );
  if (!query || !key || !value || query.dims.length < 4) return notKnown("_compute_attention");
  const [batch, steps, ...rest] = query.dims;
  const size = value.dims.at(-1);
  if (!batch || !steps || !size) return notKnown("_compute_attention");
  const output = made(query.tensor, [...query.dims.slice(0, -1), size]);
  const wanted = callArgument(args, "return_attention_scores", 5);
  // The fused kernel of four axes gives no scores; how Keras chooses it depends on the rate of the dropout too.
  const fused = a.dropout.kind === "float" && a.dropout.value === 0 && rest.length === 2;
  const asked = wanted === undefined ? false : context.truth(wanted);
  const attended = key.dims[1];
  if (context.keras === 3 && fused && asked === false) return tuple([output, NONE]);
  if (context.keras === 3 && asked === undefined) return tuple([output, notKnown("scores")]);
  const scores = attended && rest.length === 2 ? shapeOf([batch, a.num_heads, steps, attended]) : undefined;
  const shape = scores ?? unrankedShape({ code: "not-supported", detail: "attention scores" });
  return tuple([output, { ...output, shape }]);
};

/** Methods and inner layers, by the names that `keras/src/layers/attention/multi_head_attention.py` gives them. */
export const partsOfHeads: Readonly<Record<string, LayerMethod<Heads>>> = {
  _compute_attention: attention,
  _masked_softmax: (_, { args }) => {
    const scores = ranked(callArgument(args, "attention_scores", 0));
    return scores ? made(scores.tensor, scores.dims) : notKnown("_masked_softmax");
  },
  _build_attention: () => NONE,
  _get_common_kwargs_for_sublayer: () =>
    dictOf(
      ["kernel", "bias"].flatMap((weights) =>
        ["initializer", "regularizer", "constraint"].map(
          (kind) => [`${weights}_${kind}`, unknown("not-modelled", `the ${kind} of a projection`)] as const,
        ),
      ),
    ),
};

/** One of the projections, over any number of axes in front. */
const projection =
  (name: string, equation: string, axes: readonly Dim[], biased: string): LayerAttribute<Heads> =>
  (a, { self, context }) => {
    const bias = isUnknown(a.use_bias) ? a.use_bias : a.use_bias ? str(biased) : NONE;
    const positional = [str(equation), tuple(axes.map(intOf))];
    const part = {
      type: "keras.layers.EinsumDense",
      name,
      positional,
      keywords: [["bias_axes", bias] as const],
    };
    return partLayer(self, part, context);
  };

const toHeads =
  (name: string, size: (a: Heads) => Dim): LayerAttribute<Heads> =>
  (a, at) =>
    projection(name, "...c,cde->...de", [a.num_heads, size(a)], "de")(a, at);

/** Back from the heads; the axes that come out are those of the kernel `(heads, size, …)`, known once it is built. */
const fromHeads: LayerAttribute<Heads> = (a, at) => {
  const state = layerStateOf(at.self);
  const kernel = state && ownVariables(state).find(({ name }) => name === "attention_output/kernel");
  if (!kernel || kernel.doubtful) return unknown("shape", "the output of MultiHeadAttention");
  const axes = kernel.shape.slice(2);
  const letters = "efghijklmnopqrstuvwxyz".slice(0, axes.length);
  return projection("attention_output", `...cd,cd${letters}->...${letters}`, axes, letters)(a, at);
};

const valueSize = (a: Heads): Dim => a.value_dim ?? a.key_dim;

const projections = {
  query_dense: toHeads("query", (a) => a.key_dim),
  key_dense: toHeads("key", (a) => a.key_dim),
  value_dense: toHeads("value", valueSize),
  output_dense: fromHeads,
};

/** Projections and constructor arguments under the names by which the layer keeps them. */
export const attributesOfHeads: Readonly<Record<string, LayerAttribute<Heads>>> = {
  ...projections,
  ...Object.fromEntries(Object.entries(projections).map(([name, part]) => [`_${name}`, part])),
  _num_heads: (a) => intOf(a.num_heads),
  _key_dim: (a) => intOf(a.key_dim),
  value_dim: (a) => intOf(valueSize(a)),
  _value_dim: (a) => intOf(valueSize(a)),
  _dropout: (a) => a.dropout,
  _use_bias: (a) => (isUnknown(a.use_bias) ? a.use_bias : bool(a.use_bias)),
  _output_shape: (a) => {
    if (isUnknown(a.output_shape)) return a.output_shape;
    return a.output_shape && a.output_shape.length > 0 ? tuple(a.output_shape.map(intOf)) : NONE;
  },
};
