/** Totals of a model with the sums that they are. */
import type { NodeFacts, TotalFacts } from "./facts";
import { groupDigits } from "../count-text";

/** A longer sum is no explanation any more; the largest terms are. */
const MOST_TERMS = 8;

/** `9,100 + 71,406`; of a long sum the largest terms, and what the others are together. */
function sumText(terms: readonly number[]): string {
  const telling = terms.filter((term) => term !== 0);
  if (telling.length < 2) return "";
  if (telling.length <= MOST_TERMS) return telling.map(groupDigits).join(" + ");
  const largest = [...telling].sort((a, b) => b - a).slice(0, MOST_TERMS);
  const rest = telling.reduce((sum, term) => sum + term, 0) - largest.reduce((sum, term) => sum + term, 0);
  return `${largest.map(groupDigits).join(" + ")} + … (${telling.length - MOST_TERMS}: ${groupDigits(rest)})`;
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
