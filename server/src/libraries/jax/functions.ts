/** Functions of `jax.nn` and `jax.lax` that Keras has under another name, as translations of their parameters. */
import { dtypesOf32Bits } from "./widths";
import { type Entry, calling } from "../tensor-functions/calling";
import { handOn, translated } from "../tensor-functions/on-behalf";

/** Names, their parameters by the roles that the function behind it has, and that function. */
const rows: readonly (readonly [names: string, signature: string, target: string])[] = [
  ["nn.relu lax.relu", "x", "keras.ops.relu"],
  ["nn.relu6", "x", "keras.ops.relu6"],
  [
    "nn.sigmoid nn.log_sigmoid nn.soft_sign nn.softplus nn.silu nn.swish nn.mish nn.hard_sigmoid nn.hard_silu",
    "x",
    "keras.ops.sigmoid",
  ],
  ["nn.hard_swish nn.hard_tanh nn.selu nn.tanh nn.sparse_plus nn.squareplus", "x", "keras.ops.sigmoid"],
  ["nn.gelu", "x _approximate=approximate", "keras.ops.sigmoid"],
  ["nn.elu nn.celu", "x _alpha=alpha", "keras.ops.sigmoid"],
  ["nn.leaky_relu", "x _slope=negative_slope", "keras.ops.sigmoid"],
  ["nn.softmax nn.log_softmax", "x axis _where=where", "keras.ops.softmax"],
  ["nn.standardize", "x _axis=axis", "keras.ops.sigmoid"],
  ["nn.logsumexp scipy.special.logsumexp", "x=a axis keepdims", "keras.ops.logsumexp"],
  ["nn.one_hot", "x num_classes axis dtype", "keras.ops.one_hot"],
  ["lax.stop_gradient", "variable=x", "keras.ops.stop_gradient"],
  ["lax.scan", "f init xs length _reverse=reverse _unroll=unroll", "keras.ops.scan"],
  ["lax.fori_loop", "lower upper body_fun init_val", "keras.ops.fori_loop"],
  ["lax.map", "f xs _batch=batch_size", "keras.ops.map"],
  ["lax.top_k", "x=operand k", "keras.ops.top_k"],
  ["lax.rsqrt", "x", "keras.ops.rsqrt"],
];

export const functionEntries: readonly Entry[] = rows.flatMap(([names, signature, target]) =>
  names.split(" ").map((name) =>
    calling(`jax.${name}`, (args, context) => {
      const given = translated(signature, args);
      return given && handOn(target, given, "jax", context, dtypesOf32Bits(context));
    }),
  ),
);
