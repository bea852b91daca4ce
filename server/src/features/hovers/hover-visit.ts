/** What a hover says about one visit of a layer: result, axes, element, parameters. */
import { axisName } from "../explanations/axis-name";
import { countText } from "../text/count-text";
import { explainDimension, isGiven } from "../explanations/explain-dimension";
import { parameterFormula, weightList } from "../explanations/explain-parameters";
import { type Run, type Section, code, plain, sentence, strong } from "./hover-document";
import type { Visit } from "../../analysis/report";
import type { Language } from "../../messages/catalogue";
import { reasonText } from "../explanations/reasons";
import { explain, say, summaryOf } from "../text/wording";
import type { AxisStory, ParameterCounts, Story } from "../../values/records/application";
import { type Dim, formatDim } from "../../values/dimensions/dimension";
import { type Shape, formatShape, shapeKey } from "../../values/dimensions/shape";

/** Lines above the picture: with a picture of 110 pixels, what fits into the 250 pixels that VS Code shows of a hover. */
const MOST_LINES = 6;
/** Characters of the sum and the weights together that fit on a line of a hover, 500 pixels wide. */
const LONGEST_PARAMETERS = 58;

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

/** What is said of one axis, without its name: its number, and why it is so. */
function axisRuns(
  { dim, because }: Omit<AxisStory, "axis">,
  leaves: ReadonlySet<Dim>,
  language: Language | undefined,
): Omit<NamedRuns, "name"> {
  if (dim.kind === "unknown")
    return { runs: [plain(say("hover.unknown", { reason: reasonText(dim.reason, language) }, language))] };
  const why = because && explain(because, language);
  return {
    runs: [code(numberText(dim, leaves))],
    ...(why !== undefined && { why: sentence(`${say("hover.comma", {}, language)}${why}`) }),
  };
}

/** A line about one thing: its name, a colon, and what there is to say. */
export const namedLine = (
  name: string,
  runs: readonly Run[],
  language: Language | undefined,
): readonly Run[] => [strong(name), plain(say("hover.colon", {}, language)), ...runs];

/**
 * One line for all axes of which the same is true: `height and width: 26 = …`. What is true of a line and of the one
 * above it for the same reason gives the reason once: there are few lines to be seen without scrolling.
 */
function sharedLines(axes: readonly NamedRuns[], language: Language | undefined): (readonly Run[])[] {
  const groups = new Map<string, { names: string[]; runs: readonly Run[]; why: readonly Run[] }>();
  for (const { name, runs, why = [] } of axes) {
    const key = JSON.stringify([runs, why]);
    const group = groups.get(key) ?? { names: [], runs, why };
    group.names.push(name);
    groups.set(key, group);
  }
  const join = say("hover.axisJoin", {}, language);
  let before = "";
  return [...groups.values()].map(({ names, runs, why }) => {
    const reason = JSON.stringify(why);
    const isToldAbove = reason === before;
    before = reason;
    return namedLine(names.join(join), isToldAbove ? runs : [...runs, ...why], language);
  });
}

interface NamedRuns {
  readonly name: string;
  readonly runs: readonly Run[];
  readonly why?: readonly Run[];
}

/** Whether the output has the shape of every input, so that there is no axis to tell of. */
const staysAsIs = ({ inputs, outputs }: Visit): boolean => {
  const [output, ...others] = outputs;
  if (!output?.ranked || others.length > 0 || inputs.length === 0) return false;
  return inputs.every((input) => shapeKey(input) === shapeKey(output));
};

/** A line for each axis that the story tells, else for every axis of the output that was computed. */
export function axisLines(
  visit: Visit,
  story: Story | undefined,
  language?: Language,
): readonly (readonly Run[])[] {
  const leaves = givenAxes(visit);
  if (story && story.axes.length > 0)
    return sharedLines(
      story.axes.map((axis) => ({
        name: axisName(axis.axis, language),
        ...axisRuns(axis, leaves, language),
      })),
      language,
    );
  const [output] = visit.outputs;
  if (!output?.ranked) return [];
  const computed = output.dims.flatMap((dim, index): NamedRuns[] => {
    const text = explainDimension(dim, leaves);
    const name = say("hover.axis", { index }, language);
    return text === undefined ? [] : [{ name, runs: [code(text)] }];
  });
  if (computed.length === 0 && staysAsIs(visit)) return [[plain(say("hover.unchanged", {}, language))]];
  return sharedLines(computed, language);
}

/** The line of the axis whose length is `dim`; undefined where the layer's story does not tell of it. */
export function axisLine(visit: Visit, dim: Dim, language?: Language): readonly Run[] | undefined {
  // A role put on a number makes a copy of it, which still comes from the same place.
  const axis = visit.story()?.axes.find((told) => isGiven(told.dim, new Set([dim])));
  if (!axis) return undefined;
  const { runs, why = [] } = axisRuns(axis, givenAxes(visit), language);
  return namedLine(axisName(axis.axis, language), [...runs, ...why], language);
}

/** The sum that the parameters are; the weights stand behind it where that stays one line. */
export function parameterLines(visit: Visit, language: Language | undefined): ParameterLines {
  if (visit.weights.length === 0) return { sum: [], weights: [] };
  const formula = parameterFormula(visit.weights, visit.counts.total);
  const list = weightList(visit.weights, say("hover.frozenMark", {}, language));
  if (list === "") return { sum: [], weights: [] };
  if (formula === undefined)
    return { sum: [], weights: [namedLine(say("hover.weights", {}, language), [plain(list)], language)] };
  const name = say("hover.parametersLine", {}, language);
  const isShort = formula.length + list.length <= LONGEST_PARAMETERS;
  const bracketed = plain(say("hover.bracketed", { text: list }, language));
  return {
    sum: [namedLine(name, [code(formula), ...(isShort ? [bracketed] : [])], language)],
    weights: isShort ? [] : [namedLine(say("hover.weights", {}, language), [plain(list)], language)],
  };
}

export interface ParameterLines {
  readonly sum: readonly (readonly Run[])[];
  readonly weights: readonly (readonly Run[])[];
}

/** Whether the input is not known well enough for pictures and sums over it. */
export function isVague({ inputs }: Visit): boolean {
  return inputs.some((shape) => !shape.ranked || shape.dims.some((dim) => dim.kind === "unknown"));
}

/** How one element of the output is computed; undefined where a sum over "?" would explain nothing, or weights of it may not be there. */
export const elementOf = (visit: Visit, story: Story | undefined): string | undefined =>
  isVague(visit) || visit.weights.some(({ isDoubtful }) => isDoubtful) ? undefined : story?.element;

/** What becomes of the input as a picture; undefined where nothing is known of what comes in, or comes out. */
export function pictureOf(visit: Visit, story: Story | undefined): Story["picture"] {
  const isKnown = visit.outputs.some(
    (shape) => shape.ranked && shape.dims.slice(1).some(({ kind }) => kind !== "unknown"),
  );
  return isVague(visit) || !isKnown ? undefined : story?.picture;
}

/** What a hover says of one visit: what is seen at once, and what stands below the picture. */
export interface VisitSections {
  readonly answer: Section;
  readonly below: readonly Section[];
}

/**
 * The explanation of one visit. The answer has the result, axes, parameters and `nearest`, the alternative that comes
 * first, as far as there is room for them; what there is no room for comes below, before the element's formula.
 */
export function visitSections(
  layer: string,
  visit: Visit,
  story: Story | undefined,
  nearest: readonly Run[] | undefined,
  language?: Language,
): VisitSections {
  const { sum, weights } = parameterLines(visit, language);
  const lines = axisLines(visit, story, language);
  const roomForAxes = MOST_LINES - 1 - sum.length;
  const above = [...lines.slice(0, roomForAxes), ...sum, ...(nearest ? [nearest] : [])];
  const more = [...lines.slice(roomForAxes), ...weights];
  const element = elementOf(visit, story);
  return {
    answer: {
      kind: "answer",
      headline: [strong(layer), plain(" "), ...resultRuns(visit, language)],
      items: above.slice(0, MOST_LINES - 1),
    },
    below: [
      ...(more.length > 0 ? [{ kind: "list", items: more } as const] : []),
      ...(element === undefined ? [] : [{ kind: "line", runs: [code(element)] } as const]),
      ...(story?.summary ? [{ kind: "line", runs: sentence(summaryOf(story, language)) } as const] : []),
    ],
  };
}
