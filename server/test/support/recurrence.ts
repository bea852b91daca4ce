// Steps the recurrence that a hover prints for a cell along time, so that tests can hold it to what Keras computed.
import { activations } from "./formula";

type Vector = readonly number[];
/** Rows of a kernel: as many as the vector that it is multiplied with has numbers. */
type Matrix = readonly Vector[];
type Operand = { readonly vector: Vector } | { readonly matrix: Matrix } | { readonly number: number };

/** What a recurrence names: vectors such as `h[t−1]` and kernels such as `U₂`. */
export type Named = Map<string, Operand>;

const tokensOf = (text: string): readonly string[] =>
  text.match(/[a-z]\[t(?:−1)?\]|[A-Za-zσ]+[₁₂₃]?|\d+|\S/gu) ?? [];

const pairwise = (a: Operand, b: Operand, of: (x: number, y: number) => number): Operand => {
  if ("number" in a && "number" in b) return { number: of(a.number, b.number) };
  if ("matrix" in a || "matrix" in b) throw new Error("a kernel where a vector is wanted");
  const length = "vector" in a ? a.vector.length : "vector" in b ? b.vector.length : 0;
  const at = (operand: typeof a, i: number): number =>
    "vector" in operand ? (operand.vector[i] ?? NaN) : operand.number;
  return { vector: Array.from({ length }, (_, i) => of(at(a, i), at(b, i))) };
};

/** A vector times a kernel, or two vectors element by element. */
function times(a: Operand, b: Operand): Operand {
  if (!("matrix" in b)) return pairwise(a, b, (x, y) => x * y);
  if (!("vector" in a)) throw new Error("a kernel wants a vector before it");
  const width = b.matrix[0]?.length ?? 0;
  const column = (k: number): number =>
    a.vector.reduce((total, x, i) => total + x * (b.matrix[i]?.[k] ?? NaN), 0);
  return { vector: Array.from({ length: width }, (_, k) => column(k)) };
}

function evaluate(text: string, named: Named): Operand {
  const tokens = tokensOf(text);
  let at = 0;
  const sum = (): Operand => {
    let left = product();
    while (tokens[at] === "+" || tokens[at] === "−") {
      const isSum = tokens[at++] === "+";
      left = pairwise(left, product(), (x, y) => (isSum ? x + y : x - y));
    }
    return left;
  };
  const product = (): Operand => {
    let left = atom();
    while (tokens[at] === "·") {
      at++;
      left = times(left, atom());
    }
    return left;
  };
  const atom = (): Operand => {
    const token = tokens[at++] ?? "";
    if (/^\d/.test(token)) return { number: Number(token) };
    const activation = activations.get(token);
    if (activation || token === "(") {
      if (activation) at++;
      const inner = sum();
      if (tokens[at++] !== ")") throw new Error(`a bracket is open in ${text}`);
      return activation ? pairwise(inner, { number: 0 }, activation) : inner;
    }
    const found = named.get(token);
    if (!found) throw new Error(`nothing says what ${token} is in ${text}`);
    return found;
  };
  const result = sum();
  if (at !== tokens.length) throw new Error(`${tokens[at] ?? ""} is left over in ${text}`);
  return result;
}

/** The state `h` after all steps of a sequence. */
export function lastState(
  recurrence: string,
  steps: readonly Vector[],
  weights: Named,
  units: number,
): Vector {
  const zeros = Array.from({ length: units }, () => 0);
  let [h, c]: [Operand, Operand] = [{ vector: zeros }, { vector: zeros }];
  for (const x of steps) {
    const named: Named = new Map([...weights, ["x[t]", { vector: x }], ["h[t−1]", h], ["c[t−1]", c]]);
    for (const statement of recurrence.split("; ")) {
      const [target = "", ...rest] = statement.split(" = ");
      const value = evaluate(rest.join(" = "), named);
      const parts = /^\[(.*)\]$/.exec(target)?.[1]?.split(", ");
      if (!parts) named.set(target, value);
      else if ("vector" in value)
        for (const [i, part] of parts.entries())
          named.set(part, { vector: value.vector.slice(i * units, (i + 1) * units) });
    }
    [h, c] = [named.get("h[t]") ?? h, named.get("c[t]") ?? c];
  }
  return "vector" in h ? h.vector : [];
}
