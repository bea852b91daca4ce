/** The tooltip of one number of a hint: on `119` its formula and its reason, on `9,100` the sum that it is. */
import { axisName } from "../explanations/axis-name";
import { countText } from "../text/count-text";
import { explainDimension } from "../explanations/explain-dimension";
import { type Run, type Section, code, sentence, strong } from "../hovers/hover-document";
import type { HintVisit } from "./hint-candidates";
import type { LabelSubject } from "./hint-label";
import { type DescribeSpan, sourcesOf } from "../hovers/hover-sources";
import { axisLine, countsText, givenAxes, namedLine, parameterLines } from "../hovers/hover-visit";
import { say } from "../text/wording";
import type { Visit } from "../../analysis/report";
import type { Language } from "../../messages/catalogue";
import type { SummaryRow } from "../../values/records/application";
import type { Dim } from "../../values/dimensions/dimension";

/** Lengths of one axis that are explained; a line of hints lists no more either. */
const MOST_LENGTHS = 3;
/** Layers of a model whose parameters are added up in words; a longer sum is read in the model view. */
const MOST_ROWS = 8;

/** The visit that made a length, with its layer where one made it. */
function makerOf(dim: Dim, axis: number, visits: readonly HintVisit[]): Visit | undefined {
  const found = visits.find(({ shapes }) => shapes.some((shape) => shape.ranked && shape.dims[axis] === dim));
  const maker = found?.maker?.();
  return maker?.kind === "layer" ? maker.visit : undefined;
}

/** What is said of a length that no layer's story tells. */
function plainAxisLine(
  dim: Dim,
  axis: number,
  leaves: ReadonlySet<Dim>,
  language: Language | undefined,
): readonly Run[] {
  const isBatch = axis === 0 && dim.kind === "open";
  const name = isBatch ? axisName("batch", language) : say("hover.axis", { index: axis }, language);
  if (isBatch) return namedLine(name, sentence(say("hover.openBatch", {}, language)), language);
  if (dim.kind === "open") return namedLine(name, sentence(say("hover.openAxis", {}, language)), language);
  const computed = explainDimension(dim, leaves);
  return computed === undefined ? [] : namedLine(name, [code(computed)], language);
}

function axisSections(
  dim: Dim,
  axis: number,
  visits: readonly HintVisit[],
  describe: DescribeSpan,
  language: Language | undefined,
): readonly Section[] {
  const visit = makerOf(dim, axis, visits);
  const leaves = visit ? givenAxes(visit) : new Set<Dim>();
  const told = visit && axisLine(visit, dim, language);
  const line = told ?? plainAxisLine(dim, axis, leaves, language);
  const sources = sourcesOf([dim], leaves, describe, language);
  return [...(line.length > 0 ? [{ kind: "line", runs: line } as const] : []), ...(sources ? [sources] : [])];
}

/** `9,100 + 50,100 = 59,200`, the layers that have parameters; undefined where there are none or too many. */
function rowsSum(rows: readonly SummaryRow[], total: Dim): string | undefined {
  const counts = rows.map(({ parameters }) => parameters);
  const telling = counts.filter((count) => count.kind !== "known" || count.value > 0);
  const texts = telling.flatMap((count) => countText(count) ?? []);
  const whole = countText(total);
  if (whole === undefined || texts.length !== telling.length) return undefined;
  // Layers that stand in several rows are counted once, so rows need not add up.
  const added = telling.reduce((sum, c) => (c.kind === "known" ? sum + c.value : Number.NaN), 0);
  if (total.kind !== "known" || added !== total.value) return undefined;
  return texts.length < 2 || texts.length > MOST_ROWS ? undefined : `${texts.join(" + ")} = ${whole}`;
}

function countSections(visits: readonly HintVisit[], language: Language | undefined): readonly Section[] {
  const makers = visits.flatMap(({ maker }) => maker?.() ?? []);
  return makers.slice(0, MOST_LENGTHS).flatMap((maker): readonly Section[] => {
    if (maker.kind === "layer") {
      const { sum, weights } = parameterLines(maker.visit, language);
      return [...sum, ...weights].map((runs) => ({ kind: "line", runs }));
    }
    const counts = countsText(maker.counts, language);
    const sum = rowsSum(maker.rows(), maker.counts.total);
    return [
      ...(counts === undefined ? [] : [{ kind: "line", runs: [strong(counts)] } as const]),
      ...(sum === undefined ? [] : [{ kind: "line", runs: [code(sum)] } as const]),
    ];
  });
}

/** What is said of one number of a hint; nothing where there is no more to say than the number. */
export function partSections(
  subject: LabelSubject,
  visits: readonly HintVisit[],
  describe: DescribeSpan,
  language?: Language,
): readonly Section[] {
  if (subject.kind === "count") return countSections(visits, language);
  return subject.dims
    .slice(0, MOST_LENGTHS)
    .flatMap((dim) => axisSections(dim, subject.axis, visits, describe, language));
}
