/** Hints of statements: each tells the value that its statement makes, as it is at that time. */
import type { AnalysedDocument } from "../document";
import type { Candidate, HintFacts, HintSettings, HintVisit } from "./hint-candidates";
import { codeEndOfLine } from "../text/line-end";
import { isFromRefusal, shapesIn, tensorsIn } from "../explanations/made-shapes";
import { endsIn, type OffsetRange, partsOf } from "../../analysis/report-range";
import { isSimpleStatementAt } from "../text/syntax-path";
import { visitOf as visitOfApplication } from "../../analysis/places";
import { isTold, isVacant, isWhollyTold } from "../../values/dimensions/told-shapes";
import type { ModelRecord } from "../../values/records/application";
import type { Finding } from "../../values/records/finding";
import { mostReal, mostTold } from "../../values/records/reached";
import { covers, sameSpan } from "../../values/records/span";
import type { Made, StatementResult } from "../../values/records/statement-result";

/** Whether every shape in what a statement made is known in all of its axes. */
function isWholly({ value }: StatementResult): boolean {
  if (value.kind === "model") return value.outputs().every(isWhollyTold);
  const shapes = shapesIn(value.kind === "dataset" ? value.element : value) ?? [];
  return shapes.length > 0 && shapes.every(isWhollyTold);
}

/** The results of one statement. Where real calls reached it, those with made-up parameters say nothing more. */
function byStatement(results: readonly StatementResult[]): readonly (readonly StatementResult[])[] {
  const groups = new Map<string, StatementResult[]>();
  for (const result of results) {
    const key = `${result.span.start}:${result.span.end}`;
    const before = groups.get(key);
    if (before) before.push(result);
    else groups.set(key, [result]);
  }
  return [...groups.values()].map(mostReal);
}

/** Whether a person wants to see such a value. */
function isWanted({ value, application }: StatementResult, settings: HintSettings): boolean {
  if (value.kind === "model") return settings.modelTotals;
  if (value.kind === "dataset") return settings.dataShapes;
  const isSymbolic = application !== undefined || tensorsIn(value).some(({ flavour }) => flavour === "keras");
  return isSymbolic ? settings.shapes : settings.dataShapes;
}

function visitOf(
  { value, application, isUnpacked, expression }: StatementResult,
  settings: HintSettings,
  models: readonly ModelRecord[],
): HintVisit | undefined {
  if (value.kind === "model") {
    const counts = value.counts();
    // The rows are known of a model that is made here, not of one that a function gives back.
    const rows = (): ReturnType<ModelRecord["rows"]> =>
      models.find(({ site }) => expression && sameSpan(site, expression))?.rows() ?? [];
    return { shapes: value.outputs(), total: counts.total, maker: () => ({ kind: "model", counts, rows }) };
  }
  const shapes = shapesIn(value.kind === "dataset" ? value.element : value);
  // Which part is not known is plain only where each has a name.
  if (!shapes || (shapes.length > 1 && !isUnpacked && shapes.some(({ ranked }) => !ranked))) return undefined;
  return {
    shapes,
    total: settings.parameters ? application?.counts().total : undefined,
    maker: application && (() => ({ kind: "layer", visit: visitOfApplication(application) })),
  };
}

type DatasetMade = Made & { readonly kind: "dataset" };

const isDataset = (value: Made): value is DatasetMade => value.kind === "dataset";

/** How many elements a data set has, where every visit says the same. */
function elementsOf(values: readonly Made[]): HintFacts["elements"] {
  const datasets = values.filter(isDataset);
  const [first] = datasets;
  const count = first?.count;
  if (!count || datasets.length !== 1) return undefined;
  return { count, areBatches: first.isBatched };
}

/** Whether a value is `None`, a number or the like, which have no shape. */
const hasNoShape = ({ kind }: Made): boolean => kind === "none" || kind === "plain";

/** Whether it is a gradient behind something that gradients stop at. */
const isLikelyNone = (value: Made): boolean => value.kind === "tensor" && value.tensor.mayBeNone === "likely";

/** Whether it holds such a gradient, which a hint tells of one value alone. */
const holdsLikelyNone = (value: Made): boolean =>
  (value.kind === "sequence" || value.kind === "dict") &&
  tensorsIn(value).some(({ mayBeNone }) => mayBeNone === "likely");

function factsOf(
  results: readonly StatementResult[],
  settings: HintSettings,
  models: readonly ModelRecord[],
): HintFacts | undefined {
  const mayBeNone = results.some(({ value }) => value.kind === "none" || isLikelyNone(value));
  const isPlain = results.some(({ value }) => value.kind === "plain");
  const sound = mostTold(
    results.filter(({ value }) => !hasNoShape(value) && !isFromRefusal(value)),
    isWholly,
  );
  const [first] = sound;
  if (!first || sound.some(({ value }) => holdsLikelyNone(value))) return undefined;
  if (!sound.every((result) => result.value.kind === "unknown" || isWanted(result, settings)))
    return undefined;
  const all = sound.map((result) => visitOf(result, settings, models));
  const visits = all.filter(
    (visit): visit is HintVisit => visit !== undefined && !visit.shapes.every(isVacant),
  );
  if (!visits.some(({ shapes }) => shapes.some(isTold))) return undefined;
  const kinds = sound.map(({ value }) => value.kind);
  const isOnly = (kind: Made["kind"]): boolean => kinds.every((k) => k === kind || k === "unknown");
  const isModel = isOnly("model");
  const isData = isOnly("dataset");
  if (!isModel && !isData && (kinds.includes("model") || kinds.includes("dataset"))) return undefined;
  // Parameters stand beside the shape only where it is one layer's output, whichever way control came.
  const layers = new Set(sound.map(({ application }) => application?.layer));
  return {
    kind: isModel ? "model" : isData ? "dataset" : "value",
    visits:
      isModel || layers.size === 1 ? visits : visits.map(({ shapes }) => ({ shapes, total: undefined })),
    isList: sound.every(
      ({ value }) => value.kind === "unknown" || (value.kind === "sequence" && value.isList),
    ),
    isPartial: isPlain || visits.length < all.length,
    mayBeNone,
    elements: elementsOf(sound.map(({ value }) => value)),
  };
}

/**
 * Whether a statement met an error at the time that gave a result, itself or in a function that it called: then the value is
 * only what one might have meant. A function that is called again elsewhere may have been given what fits.
 */
function isEndedBy(
  { span: at, calledFrom, onData }: Finding,
  { span, calledFrom: outer }: StatementResult,
): boolean {
  if (!calledFrom) return covers(span, at);
  const within = calledFrom.length - outer.length;
  // What a model runs once more on data is called from where the model was made, which went well.
  if (within > 0 && onData === "now") return false;
  const site = within === 0 ? at : calledFrom[within - 1];
  if (!site || !covers(span, site)) return false;
  return outer.every((caller, i) => sameSpan(caller, calledFrom[within + i] ?? caller));
}

/** One candidate for every statement that ends in the range and made something. */
export function statementCandidates(
  { report, syntax, text }: AnalysedDocument,
  settings: HintSettings,
  range: OffsetRange | undefined,
): readonly Candidate[] {
  return byStatement(partsOf(report).results(endsIn(report, range))).flatMap((results) => {
    const [first] = results;
    // What gives nothing leaves the line to the layers in it.
    if (!first || results.every(({ value }) => hasNoShape(value))) return [];
    const { span, target, isInner } = first;
    // A part of a statement speaks for the line only where the statement has no value of its own.
    if (isInner && isSimpleStatementAt(syntax(), span.start)) return [];
    return [
      {
        offset: codeEndOfLine(text, span.end),
        start: span.start,
        target,
        facts: () => {
          // A loop over what a generator gives may have had rounds before the error.
          if (report.met.length === 0) return factsOf(results, settings, report.models);
          const isSimple = isSimpleStatementAt(syntax(), span.start);
          const errors = isSimple ? report.met : report.met.filter((error) => covers(span, error.span));
          const sound = results.filter((result) => !errors.some((error) => isEndedBy(error, result)));
          return factsOf(sound, settings, report.models);
        },
      },
    ];
  });
}
