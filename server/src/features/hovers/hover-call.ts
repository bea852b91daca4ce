/** The hovers of the program's own functions: of a call what it gives and does, of a definition what its calls gave. */
import type { AnalysedDocument } from "../document";
import { type Run, type Section, code, linked, plain, strong } from "./hover-document";
import type { DescribeSpan } from "./hover-sources";
import { resultRuns } from "./hover-visit";
import { isAftermath, shapesIn } from "../explanations/made-shapes";
import { type LocatedCall, returnsAt } from "../text/syntax-path";
import { say } from "../text/wording";
import { callsTo } from "../explanations/visit-calls";
import type { Report, Visit } from "../../analysis/report";
import type { Language } from "../../messages/catalogue";
import { isVacant } from "../../values/dimensions/told-shapes";
import { formatShape } from "../../values/dimensions/shape";
import { type Span, sameSpan } from "../../values/records/span";
import type { StatementResult } from "../../values/records/statement-result";

/** Layers and calls that are listed; what VS Code shows of a hover without scrolling has no room for more. */
const MOST_STEPS = 6;

interface Step {
  readonly layer: string;
  readonly visit: Visit;
}

/** The layers that were applied on behalf of a call, in the order of the source. */
function stepsOf(report: Report, call: Span): readonly Step[] {
  return report.places.flatMap(({ layer, visits }) =>
    visits
      .filter((visit) => visit.inputs.length > 0 && callsTo(visit).some((from) => sameSpan(from, call)))
      .filter(({ outputs }) => !outputs.some(isAftermath))
      .map((visit) => ({ layer, visit })),
  );
}

function shapesText({ value }: StatementResult): string | undefined {
  const shapes = value.kind === "model" ? value.outputs() : (shapesIn(value) ?? []);
  return shapes.length === 0 || shapes.every(isVacant) ? undefined : shapes.map(formatShape).join(", ");
}

/** What a call of one of the program's functions gives, and the layers that it applies. */
export function callSections(
  document: AnalysedDocument,
  name: string,
  call: LocatedCall,
  language?: Language,
): readonly Section[] {
  const { report } = document;
  const span = { file: report.file, start: call.start, end: call.end };
  const steps = stepsOf(report, span);
  if (steps.length === 0) return [];
  const given = report.results.find(({ expression }) => expression && sameSpan(expression, span));
  const shapes = given && shapesText(given);
  const items = steps
    .slice(0, MOST_STEPS)
    .map(({ layer, visit }): readonly Run[] => [
      plain(`${layer} `),
      ...resultRuns({ ...visit, inputs: [] }, language),
    ]);
  const rest = steps.length - MOST_STEPS;
  return [
    {
      kind: "answer",
      headline: [
        strong(name),
        ...(shapes === undefined ? [] : [plain(" → "), code(shapes)]),
        plain(` · ${say("hover.call.layers", { count: steps.length }, language)}`),
      ],
      items: rest > 0 ? [...items.slice(0, -1), [plain(`… + ${rest + 1}`)]] : items,
    },
  ];
}

/** Of a definition: what each call of it gave, with a link there. */
export function definitionSections(
  { report, syntax }: AnalysedDocument,
  name: string,
  definition: Span,
  describe: DescribeSpan,
  language?: Language,
): readonly Section[] {
  const returned = report.results.filter(
    ({ span, openWorld, target }) =>
      !openWorld &&
      target === undefined &&
      span.file === definition.file &&
      definition.start <= span.start &&
      span.end <= definition.end &&
      returnsAt(syntax(), span.start, definition),
  );
  const items = returned.flatMap((result): (readonly Run[])[] => {
    const [from] = result.calledFrom;
    const shapes = shapesText(result);
    return from && shapes !== undefined ? [[code(shapes), plain(" "), linked(describe(from), from)]] : [];
  });
  if (items.length === 0) return [];
  const rest = items.length - MOST_STEPS;
  return [
    {
      kind: "answer",
      headline: [strong(name), plain(` · ${say("hover.definition.returns", {}, language)}`)],
      items: rest > 0 ? [...items.slice(0, MOST_STEPS - 1), [plain(`… + ${rest + 1}`)]] : items,
    },
  ];
}
