/** What a layer costs: multiply-adds and the memory of its output, for one sample and for a batch. */
import { groupDigits, shortCount } from "../text/count-text";
import { formulaOf } from "../explanations/explain-dimension";
import { type Run, code, plain } from "./hover-document";
import { givenAxes, namedLine } from "./hover-visit";
import { bytesText } from "../model-graph/table";
import { say } from "../text/wording";
import type { Visit } from "../../analysis/report";
import { applicationCost } from "../../libraries/keras";
import type { Language } from "../../messages/catalogue";
import { type Dim, dimKey, isZero } from "../../values/dimensions/dimension";

/** Samples of a batch that costs are told for where the person has not chosen: `fit`'s own default. */
export const DEFAULT_BATCH = 32;

/** Steps into a product that are looked at for lengths which need no formula of their own. */
const DEEPEST = 4;

/** Operands of a product that are lengths of the output or of a weight: how they came about is told elsewhere. */
function lengthsIn(dim: Dim, told: ReadonlySet<string>, depth = DEEPEST): readonly Dim[] {
  if (depth < DEEPEST && told.has(dimKey(dim)) && dim.origin?.formula?.operation !== "*") return [dim];
  return depth === 0
    ? []
    : (dim.origin?.formula?.operands ?? []).flatMap((one) => lengthsIn(one, told, depth - 1));
}

/** `119 · 100 · 10 · 9 = 1,071,000`. */
function equation(count: Dim & { readonly kind: "known" }, visit: Visit): string {
  const axes = visit.outputs.flatMap((shape) => (shape.ranked ? shape.dims : []));
  const weights = visit.weights.flatMap(({ shape }) => shape);
  const told = new Set([...axes, ...weights].map(dimKey));
  const formula = formulaOf(count, new Set([...givenAxes(visit), ...lengthsIn(count, told)]));
  const total = groupDigits(count.value);
  return formula === undefined ? total : `${formula} = ${total}`;
}

/** A line for the multiply-adds and one for the memory; none where the layer's graph is not known. */
export function costLines(visit: Visit, batch: number, language?: Language): readonly (readonly Run[])[] {
  const { graph } = visit;
  const cost = graph && applicationCost(graph.node, graph.context);
  if (!cost) return [];
  const { multiplyAdds, memory } = cost;
  const lines: (readonly Run[])[] = [];
  if (multiplyAdds.kind === "known" && !isZero(multiplyAdds)) {
    const facts = { batch, count: shortCount(multiplyAdds.value * batch) };
    lines.push(
      namedLine(
        say("hover.multiplyAdds", {}, language),
        [code(equation(multiplyAdds, visit)), plain(say("hover.perBatch", facts, language))],
        language,
      ),
    );
  }
  if (memory.kind === "known") {
    const facts = { batch, count: bytesText(memory.value * batch) };
    lines.push(
      namedLine(
        say("hover.memory", {}, language),
        [code(bytesText(memory.value)), plain(say("hover.perBatch", facts, language))],
        language,
      ),
    );
  }
  return lines;
}
