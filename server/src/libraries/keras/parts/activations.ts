/** `keras.activations`: functions that keep the shape, by name or as values. */
import { fn } from "./entries";
import { activationNames } from "../arguments/activation";
import type { Entry } from "../../callables/entries";
import { argument } from "../../callables/arguments";
import { knownText } from "../../../values/known-text";
import { lookup } from "../../../values/names/lookup";
import { type Arguments, str, unknown } from "../../../values/value";

/** Activations with the operation of `keras.ops` that does the same; where there is none, one of the same shape. */
const operations: Readonly<Record<string, string>> = {
  celu: "celu",
  elu: "elu",
  exponential: "exp",
  gelu: "gelu",
  glu: "glu",
  hard_shrink: "hard_shrink",
  hard_sigmoid: "hard_sigmoid",
  hard_silu: "hard_silu",
  hard_swish: "hard_swish",
  hard_tanh: "hard_tanh",
  leaky_relu: "leaky_relu",
  log_sigmoid: "log_sigmoid",
  log_softmax: "log_softmax",
  mish: "silu",
  relu: "relu",
  relu6: "relu6",
  selu: "selu",
  sigmoid: "sigmoid",
  silu: "silu",
  soft_shrink: "soft_shrink",
  softmax: "softmax",
  softplus: "softplus",
  softsign: "softsign",
  sparse_plus: "sparse_plus",
  sparse_sigmoid: "sparse_sigmoid",
  sparsemax: "sparsemax",
  squareplus: "squareplus",
  swish: "swish",
  tanh: "tanh",
  tanh_shrink: "tanh_shrink",
  threshold: "threshold",
};

/** Of those whose operation takes more than the input, what it takes. */
const parameters: Readonly<Record<string, readonly string[]>> = {
  glu: ["x", "axis"],
  log_softmax: ["x", "axis"],
  softmax: ["x", "axis"],
  sparsemax: ["x", "axis"],
  threshold: ["x", "threshold", "default_value"],
};

/** What the operation is given: an activation takes more, which decides no shape. */
function ofOperation(name: string, args: Arguments): Arguments {
  const taken = lookup(parameters, name) ?? ["x"];
  return {
    ...args,
    positional: args.positional.slice(0, taken.length),
    positionalSpans: args.positionalSpans.slice(0, taken.length),
    keywords: new Map([...args.keywords].filter(([keyword]) => taken.includes(keyword))),
  };
}

const OWN = /^keras\.activations\.(\w+)$/;

/** Functions under two names: `serialize` writes that of the function. */
const otherNames: Readonly<Record<string, string>> = { swish: "silu", hard_swish: "hard_silu" };

export const activationEntries: readonly Entry[] = [
  ...Object.entries(operations).map(([name, operation]) =>
    fn(`keras.activations.${name}`, (args, context) =>
      context.call(context.library(`keras.ops.${operation}`), ofOperation(name, args)),
    ),
  ),
  fn(
    "keras.activations.linear",
    (args) => argument(args, 0, "x") ?? unknown("not-supported", "keras.activations.linear"),
  ),
  fn("keras.activations.get", (args, context) => {
    const identifier = argument(args, 0, "identifier");
    if (!identifier) return unknown("not-supported", "keras.activations.get");
    if (identifier.kind === "none") return context.library("keras.activations.linear");
    if (identifier.kind !== "str") return identifier;
    return identifier.value === undefined
      ? unknown("not-supported", "an activation")
      : context.library(`keras.activations.${identifier.value}`);
  }),
  fn("keras.activations.deserialize", (args, context) => {
    if (context.keras === 2) return context.call(context.library("keras.activations.get"), args);
    const config = argument(args, 0, "config");
    const name = knownText(config);
    // Only `get` asks whether what comes out can be called: a name that is none is given back.
    if (name !== undefined)
      return activationNames.has(name) ? context.library(`keras.activations.${name}`) : str(name);
    return config?.kind === "none" ? config : unknown("not-modelled", "keras.activations.deserialize");
  }),
  fn("keras.activations.serialize", (args) => {
    const activation = argument(args, 0, "activation");
    const [, name] = activation?.kind === "function" ? (OWN.exec(activation.canonical ?? "") ?? []) : [];
    // A function of the program's is written as a dict, in which only loading looks.
    if (name === undefined) return unknown("not-modelled", "keras.activations.serialize");
    return str(lookup(otherNames, name) ?? name);
  }),
];
