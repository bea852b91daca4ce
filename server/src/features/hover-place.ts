/** The hover of a layer: result, formulas, picture, alternatives, an experiment, and links. */
import type { AnalysedDocument } from "./document";
import { outcomeOf, placeAfter } from "./fix-outcome";
import { type Run, type Section, code, plain, sentence, strong } from "./hover-document";
import { type DescribeSpan, sourceSection, visitList } from "./hover-sources";
import { isAftermath as followsProblem } from "./made-shapes";
import { placeOfFinding } from "./place-of-finding";
import { problems } from "./problems";
import { isVague, resultRuns, visitSections } from "./hover-visit";
import type { Place, Visit } from "../analysis/report";
import type { Language } from "../messages/catalogue";
import { explain, say } from "./wording";
import type { Alternative, Story } from "../values/application";
import { formatShape } from "../values/shape";

/** Alternatives told; each costs an analysis of the edited text. */
const MOST_ALTERNATIVES = 3;

/** `Keep the features apart …: DepthwiseConv1D(10, depth_multiplier=100) → (None, 119, 900) · 9,900 parameters`. */
function alternativeRuns(
  document: AnalysedDocument,
  place: Place,
  alternative: Alternative,
  language: Language | undefined,
): readonly Run[] | undefined {
  const outcome = outcomeOf(document, alternative.remedy);
  const after = outcome && placeAfter(outcome, place);
  const visit = after?.visits[0];
  if (!outcome || !after || !visit) return undefined;
  // One argument says enough of itself; another layer is shown as it would be called.
  const { remedy } = alternative;
  const written =
    remedy.kind === "setArgument"
      ? `${remedy.name}=${remedy.value}`
      : outcome.text.slice(after.constructed.start, after.constructed.end).replace(/\s+/g, " ");
  const message = explain(alternative.message, language);
  return [
    ...(message === undefined ? [] : sentence(`${message}: `)),
    code(written),
    plain(" "),
    ...resultRuns({ ...visit, inputs: [] }, language),
  ];
}

function alternativeSection(
  document: AnalysedDocument,
  place: Place,
  story: Story | undefined,
  language: Language | undefined,
): Section | undefined {
  const items = (story?.alternatives ?? [])
    .slice(0, MOST_ALTERNATIVES)
    .flatMap((alternative) =>
      [alternativeRuns(document, place, alternative, language)].filter((runs) => runs !== undefined),
    );
  return items.length === 0
    ? undefined
    : { kind: "list", heading: say("hover.alternatives", {}, language), items };
}

/** Whether a visit is no fact about the program, since it follows from a problem that is reported already. */
const isAftermath = ({ inputs, outputs }: Visit): boolean => [...inputs, ...outputs].some(followsProblem);

/** The visit that is explained: one that was really called, before one with symbols for parameters. */
function explainedVisit({ visits }: Place): Visit | undefined {
  const sound = visits.filter((visit) => !isAftermath(visit));
  return sound.find((visit) => !visit.openWorld) ?? sound[0];
}

/** Of a layer that is refused: what came in, and why it is refused. */
function refusalSections(
  document: AnalysedDocument,
  place: Place,
  language: Language | undefined,
): readonly Section[] {
  const { report } = document;
  const problem = problems(document, language).find(
    ({ severity, finding }) => severity === "error" && placeOfFinding(report, finding) === place,
  );
  if (!problem) return [];
  const inputs = place.visits[0]?.inputs.filter((shape) => !followsProblem(shape)).map(formatShape) ?? [];
  return [
    {
      kind: "line",
      runs: [strong(place.layer), plain(" "), ...(inputs.length > 0 ? [code(inputs.join(", "))] : [])],
    },
    ...problem.message.split("\n").map((line): Section => ({ kind: "line", runs: [plain(line)] })),
  ];
}

/** The layer by the name that it is made by: `Input` makes an InputLayer. */
function nameOf(
  { text, report }: AnalysedDocument,
  { layer, constructed }: Place,
  { inputs }: Visit,
): string {
  if (inputs.length > 0 || constructed.file !== report.file) return layer;
  const written = /^[\w.]*?(\w+)\s*\(/.exec(text.slice(constructed.start, constructed.end));
  return written?.[1] ?? layer;
}

/** Everything about a place where a layer is applied. `describe` puts places of the source into words. */
export function placeSections(
  document: AnalysedDocument,
  place: Place,
  describe: DescribeSpan,
  language?: Language,
): readonly Section[] {
  const visit = explainedVisit(place);
  if (!visit) return refusalSections(document, place, language);
  const story = visit.story();
  const [headline, ...explanation] = visitSections(nameOf(document, place, visit), visit, story, language);
  const sections: (Section | undefined)[] = [
    headline,
    ...explanation,
    ...(isVague(visit)
      ? []
      : [
          story?.picture && ({ kind: "picture", picture: story.picture } as const),
          alternativeSection(document, place, story, language),
        ]),
    story?.experiment === undefined
      ? undefined
      : { kind: "code", heading: say("hover.experiment", {}, language), code: story.experiment },
    visit.openWorld ? { kind: "line", runs: [plain(say("hover.calledByNobody", {}, language))] } : undefined,
    sourceSection(visit, describe, language),
    visitList(place, describe, language),
  ];
  return sections.filter((section) => section !== undefined);
}
