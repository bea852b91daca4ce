/** What a hover says about one visit of a layer: result, axes, element, parameters. */
import { countText } from "./count-text";
import { explainDimension, isGiven } from "./explain-dimension";
import { parameterFormula, weightList } from "./explain-parameters";
import { type Run, type Section, code, plain, sentence, strong } from "./hover-document";
import type { Visit } from "../analysis/report";
import type { Language } from "../messages/catalogue";
import { reasonText } from "./reasons";
import { explain, say } from "./wording";
import type { AxisStory, ParameterCounts, Story } from "../values/application";
import { type Dim, formatDim } from "../values/dimension";
import { type Shape, formatShape } from "../values/shape";

const shapes = (list: readonly Shape[]): string => list.map(formatShape).join(", ");

/** `9,100 parameters`, with the frozen ones told; undefined where the count is unknown. */
export function countsText(
  { total, nonTrainable }: ParameterCounts,
  language?: Language,
): string | undefined {
  const count = countText(total);
  if (count === undefined) return undefined;
  if (count === "0") return say("hover.noParameters", {}, language);
  const frozen = countText(nonTrainable);
  if (frozen === undefined || frozen === "0") return say("hover.parameters", { count }, language);
  return say("hover.parameters.frozen", { count, frozen }, language);
}

/** `(None, 128, 9) → (None, 119, 100) · 9,100 parameters`. */
export function resultRuns(
  visit: Pick<Visit, "inputs" | "outputs" | "counts">,
  language?: Language,
): readonly Run[] {
  const counts = countsText(visit.counts, language);
  return [
    ...(visit.inputs.length > 0 ? [code(shapes(visit.inputs)), plain(" → ")] : [plain("→ ")]),
    code(shapes(visit.outputs)),
    ...(counts === undefined ? [] : [plain(` · ${counts}`)]),
  ];
}

/** The axes that came in: told as numbers in formulas, since the layer did not compute them. */
export function givenAxes(visit: Visit): ReadonlySet<Dim> {
  return new Set(visit.inputs.flatMap((shape) => (shape.ranked ? shape.dims : [])));
}

/** `119 = ⌊(128 − 10) / 1⌋ + 1`, or `100 = filters` where a number was only given. */
function numberText(dim: Dim, leaves: ReadonlySet<Dim>): string {
  const computed = explainDimension(dim, leaves);
  if (computed !== undefined) return computed;
  const name = isGiven(dim, leaves) ? undefined : dim.origin?.name;
  return name === undefined || name === formatDim(dim) ? formatDim(dim) : `${formatDim(dim)} = ${name}`;
}

function axisRuns(
  { axis, dim, because }: AxisStory,
  leaves: ReadonlySet<Dim>,
  language: Language | undefined,
): readonly Run[] {
  if (dim.kind === "unknown") {
    const reason = reasonText(dim.reason, language);
    return [strong(axis), plain(`: ${say("hover.unknown", { reason }, language)}`)];
  }
  const why = because && explain(because, language);
  return [
    strong(axis),
    plain(": "),
    code(numberText(dim, leaves)),
    ...(why === undefined ? [] : sentence(`, ${why}`)),
  ];
}

/** The axes that the story tells, else every axis of the output that was computed. */
function axes(
  visit: Visit,
  story: Story | undefined,
  leaves: ReadonlySet<Dim>,
  language: Language | undefined,
): (readonly Run[])[] {
  if (story && story.axes.length > 0) return story.axes.map((axis) => axisRuns(axis, leaves, language));
  const [output] = visit.outputs;
  if (!output?.ranked) return [];
  return output.dims.flatMap((dim, index) => {
    const computed = explainDimension(dim, leaves);
    return computed === undefined
      ? []
      : [[strong(say("hover.axis", { index }, language)), plain(": "), code(computed)]];
  });
}

function parameterRuns(visit: Visit, language: Language | undefined): (readonly Run[])[] {
  if (visit.weights.length === 0) return [];
  const formula = parameterFormula(visit.weights, visit.counts.total);
  if (formula === undefined) return [];
  const list = weightList(visit.weights, say("hover.frozenMark", {}, language));
  return [
    [strong(say("hover.parametersLine", {}, language)), plain(": "), code(formula), plain(` (${list})`)],
  ];
}

/** Whether the input is not known well enough for pictures and sums over it. */
export function isVague({ inputs }: Visit): boolean {
  return inputs.some((shape) => !shape.ranked || shape.dims.some((dim) => dim.kind === "unknown"));
}

/** The explanation of one visit, in the order result → formulas → parameters. */
export function visitSections(
  layer: string,
  visit: Visit,
  story: Story | undefined,
  language?: Language,
): readonly Section[] {
  const leaves = givenAxes(visit);
  const items = [...axes(visit, story, leaves, language), ...parameterRuns(visit, language)];
  // A sum over "?" elements explains nothing.
  const element = isVague(visit) ? undefined : story?.element;
  return [
    { kind: "line", runs: [strong(layer), plain(" "), ...resultRuns(visit, language)] },
    ...(story?.summary ? [{ kind: "line", runs: sentence(story.summary) } as const] : []),
    ...(items.length > 0 ? [{ kind: "list", items } as const] : []),
    ...(element === undefined ? [] : [{ kind: "line", runs: [code(element)] } as const]),
  ];
}
