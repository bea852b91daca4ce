/** Activation functions by name, after `keras/src/activations/__init__.py`. */
import { type ArgumentSpec, type RemedyDraft, contradiction } from "../layer-definition";
import { missingArgument } from "./refusals";
import { printed } from "./python-text";
import { knownText } from "../../../values/known-text";
import { nearestNames } from "../../../values/names/nearest-names";
import { NONE, type Value, str } from "../../../values/value";

/** The names that `keras.activations.get` knows; nothing can be added to them in Keras 3. */
export const activationNames: ReadonlySet<string> = new Set(
  (
    "relu leaky_relu relu6 softmax celu elu selu softplus softsign squareplus soft_shrink sparse_plus silu gelu glu tanh " +
    "tanh_shrink threshold sigmoid sparse_sigmoid exponential hard_sigmoid hard_silu hard_tanh hard_shrink linear mish " +
    "log_softmax log_sigmoid sparsemax swish hard_swish"
  ).split(" "),
);

/** `Dense(20, 64)` of Keras 0, 20 features in and 64 out, as it is written since. */
const inputFirst = (width: string): readonly RemedyDraft[] => [
  {
    kind: "rewriteArguments",
    changes: [{ remove: ["#0", "#1"], set: { [width]: "{#1}", input_dim: "input_dim={#0}" } }],
    preferred: true,
    isSafe: true,
  },
];

/**
 * An activation: a name, a callable, or None. In Keras 3 any other name is the contradiction `unknown-activation`;
 * Keras 2 also looks among the custom objects that a program registers, so there every name is accepted. `behindWidth`
 * is the parameter before it, of a layer that Keras 0 gave the width of its input first.
 */
export function activation(
  options: { readonly required?: boolean; readonly default?: string; readonly behindWidth?: string } = {},
): ArgumentSpec<Value> {
  const own = options.default;
  return {
    defaultText: options.required ? undefined : own === undefined ? "None" : `'${own}'`,
    choices: [...activationNames],
    ifRepeated: options.behindWidth === undefined ? undefined : inputFirst(options.behindWidth),
    parse: (value, { name, layer, context }) => {
      if (value === undefined) {
        if (own !== undefined) return str(own);
        return options.required ? missingArgument(layer, name) : NONE;
      }
      const word = knownText(value);
      const isNumber = value.kind === "int" || value.kind === "float" || value.kind === "bool";
      if (context.keras === 2 || (word === undefined && !isNumber)) return value;
      if (word !== undefined && activationNames.has(word)) return value;
      const near = word === undefined ? [] : nearestNames(word, activationNames);
      return contradiction(
        "unknown-activation",
        name,
        { argument: name, given: printed(value) },
        {
          kerasSays: `ValueError: Could not interpret activation function identifier: ${printed(value)}`,
          remedies: [
            ...(value.kind === "int" && options.behindWidth !== undefined
              ? inputFirst(options.behindWidth)
              : []),
            ...near.map((meant, i) => ({
              kind: "setArgument" as const,
              name,
              value: `'${meant}'`,
              preferred: i === 0,
            })),
          ],
        },
      );
    },
  };
}

/** The name of what an activation does: `linear` for none; undefined for a function or a layer of the program's own. */
export function activationNamed(activation: Value): string | undefined {
  if (activation.kind === "none") return "linear";
  if (activation.kind === "str") return activation.value;
  const canonical = activation.kind === "function" ? activation.canonical : undefined;
  return /^keras\.(?:activations|ops)\.(\w+)$/.exec(canonical ?? "")?.[1];
}
