/** The formulas of one step of SimpleRNN, GRU and LSTM, with the activations and biases that a layer really has. */
import { activationNamed } from "../../arguments";
import type { Maybe } from "../../layer-definition";
import type { Value } from "../../../../values/value";

interface Cell {
  readonly activation: Value;
  readonly use_bias: Maybe<boolean>;
}

interface GatedCell extends Cell {
  readonly recurrent_activation?: Value;
}

/** `tanh(g)`; what no name is known of is called by its argument, and None leaves everything as it is. */
function applied(activation: Value | undefined, argument: string, to: string): string {
  const name = activation && activationNamed(activation);
  if (name === "linear") return to.includes(" ") ? `(${to})` : to;
  return `${name === "sigmoid" ? "σ" : (name ?? argument)}(${to})`;
}

const bias = ({ use_bias }: Cell, text: string): string => (use_bias === false ? "" : ` + ${text}`);

export const simpleStep = (a: Cell): string =>
  `h[t] = ${applied(a.activation, "activation", `x[t]·W + h[t−1]·U${bias(a, "b")}`).replace(/^\((.*)\)$/, "$1")}`;

export function lstmStep(a: GatedCell): string {
  const gate = (name: string): string => applied(a.recurrent_activation, "recurrent_activation", name);
  const candidate = applied(a.activation, "activation", "g");
  const memory = applied(a.activation, "activation", "c[t]");
  return `[i, f, g, o] = x[t]·W + h[t−1]·U${bias(a, "b")}; c[t] = ${gate("f")}·c[t−1] + ${gate("i")}·${candidate}; h[t] = ${gate("o")}·${memory}`;
}

/** With `reset_after` the state's products have biases d of their own, and are reset with them. */
export function gruStep(a: GatedCell & { readonly reset_after: Maybe<boolean> }): string {
  const after = a.reset_after !== false;
  const gate = (i: string): string => {
    const biases = bias(a, after ? `b${i} + d${i}` : `b${i}`);
    return applied(a.recurrent_activation, "recurrent_activation", `x[t]·W${i} + h[t−1]·U${i}${biases}`);
  };
  const past = after ? (a.use_bias === false ? "r·(h[t−1]·U₃)" : "r·(h[t−1]·U₃ + d₃)") : "(r·h[t−1])·U₃";
  const candidate = applied(a.activation, "activation", `x[t]·W₃${bias(a, "b₃")} + ${past}`);
  return `z = ${gate("₁")}; r = ${gate("₂")}; h[t] = z·h[t−1] + (1 − z)·${candidate}`;
}
