/** Totals of a model with the sums that they are. */
import type { NodeFacts, TotalFacts } from "./facts";
import { groupDigits } from "../text/count-text";

/** A longer sum is no explanation any more; the largest terms are. */
const MOST_TERMS = 6;

/** `9,100 + 6 × 30,100 + 400`, in the model's order; of a long sum the largest parts, and what the others are together. */
function sumText(terms: readonly number[]): string {
  const times = new Map<number, number>();
  for (const term of terms) if (term !== 0) times.set(term, (times.get(term) ?? 0) + 1);
  const parts = [...times];
  if (parts.length > MOST_TERMS) parts.sort(([a, m], [b, n]) => b * n - a * m);
  const told = parts.slice(0, MOST_TERMS);
  const rest = parts.slice(MOST_TERMS);
  const written = told.map(([term, n]) => (n === 1 ? groupDigits(term) : `${n} × ${groupDigits(term)}`));
  const others = rest.reduce((sum, [term, n]) => sum + term * n, 0);
  const texts = rest.length === 0 ? written : [...written, `… (${groupDigits(others)})`];
  return texts.length < 2 && (told[0]?.[1] ?? 1) < 2 ? "" : texts.join(" + ");
}

type Measure = "params" | "trainableParams" | "nonTrainableParams" | "multiplyAdds" | "memory";

/** Weights count once for each layer; what is computed and kept counts for each application. */
const isOfWeights = (measure: Measure): boolean => measure.toLowerCase().endsWith("params");

/** The total of one measure. `known` is the model's own count, where it has one. */
export function total(nodes: readonly NodeFacts[], measure: Measure, known?: number | null): TotalFacts {
  const counted = isOfWeights(measure)
    ? [...new Map(nodes.map((node) => [node.layer, node])).values()]
    : nodes;
  const terms = counted.map((node) => node[measure]);
  const isWhole = terms.every((term) => term !== null);
  const numbers = terms.filter((term) => term !== null);
  const sum = isWhole ? numbers.reduce((before, term) => before + term, 0) : null;
  const value = known ?? sum;
  // Layers that share weights without being the same layer make the total less than the sum.
  return { value, derivation: sum !== null && sum === value ? sumText(numbers) : "" };
}
