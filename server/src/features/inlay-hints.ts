/** Inlay hints: the shape and parameters behind each line that makes something, at most one per line. */
import type { AnalysedDocument } from "./document";
import { type LabelFacts, type LabelPart, fullLabel, hintLabel } from "./hint-label";
import { codeEndOfLine } from "./line-end";
import { placeOfFinding } from "./place-of-finding";
import { simpleStatementAt } from "./syntax-path";
import { agreeShapes } from "./visit-agreement";
import type { Place, Report, Visit } from "../analysis/report";
import type { Language } from "../messages/catalogue";
import type { ModelRecord } from "../values/application";
import { type Dim, formatDim } from "../values/dimension";
import type { Shape } from "../values/shape";
import type { Span } from "../values/span";

/** Which kinds of hints a person wants to see. */
export interface HintSettings {
  readonly shapes: boolean;
  readonly parameters: boolean;
  readonly modelTotals: boolean;
  /** Shapes of arrays and eager tensors. */
  readonly dataShapes: boolean;
}

/** All of them, as the terminal shows. */
export const everyHint: HintSettings = {
  shapes: true,
  parameters: true,
  modelTotals: true,
  dataShapes: true,
};

/** What one way of reaching a line makes there: a shape per tensor, and the parameters that stand beside them. */
export interface HintVisit {
  readonly shapes: readonly Shape[];
  readonly total: Dim | undefined;
}

export interface InlayHint {
  /** What the hint speaks of: the value that a statement makes, a layer given to a Sequential, a model or a data set. */
  readonly kind: "value" | "layer" | "model" | "dataset";
  /** The name that the value is bound to, where it is one name. */
  readonly target: string | undefined;
  /** What the label was made of, one per distinct way of reaching the line. */
  readonly visits: () => readonly HintVisit[];
  /** Behind the last code token of the line. */
  readonly offset: number;
  /** The label, made when someone looks at its line. */
  readonly parts: () => readonly LabelPart[];
  /** Whether the label was made; one that was not can't be made from the state that a later edit leaves. */
  readonly isMade: () => boolean;
  /** The full facts, made when someone asks. */
  readonly tooltip: () => string;
}

/** Something that a line makes; where a line makes several, the one that ends last and reaches furthest wins. */
interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Among equals: a model says more than its last layer, a layer more than the name bound to its output. */
  readonly rank: number;
  readonly kind: InlayHint["kind"];
  readonly target?: string;
  readonly visits: () => readonly HintVisit[];
}

/** Whether an axis is only named: `X.shape[1]` says no more than that the axis is there. */
const isOnlyNamed = (dim: Dim): boolean =>
  dim.kind === "symbolic" && /^[^ ·]+\.shape\[\d+\]$/.test(formatDim(dim));

const isTold = (shape: Shape): boolean =>
  shape.ranked && shape.dims.some((dim) => dim.kind !== "unknown" && !isOnlyNamed(dim));
const isWorthShowing = (shapes: readonly Shape[]): boolean => shapes.some(isTold);

/** Regroups visits × outputs into outputs × visits; empty where visits have different numbers of outputs. */
function outputsAcross(visits: readonly (readonly Shape[])[]): readonly (readonly Shape[])[] {
  const [first] = visits;
  if (first === undefined || visits.some((outputs) => outputs.length !== first.length)) return [];
  return first.map((_, i) => visits.flatMap((outputs) => outputs[i] ?? []));
}

/** Whether a shape follows from a problem that is reported already: it is then no fact about the program. */
const isAftermath = (shape: Shape): boolean =>
  shape.ranked
    ? shape.dims.some((dim) => dim.kind === "unknown" && dim.reason.code === "already-reported")
    : shape.reason.code === "already-reported";

/** The visits that a hint speaks of: those that tell something, without the aftermath of a problem where others are. */
function tellingVisits({ visits }: Place): readonly Visit[] {
  const telling = visits.filter((visit) => isWorthShowing(visit.outputs));
  const sound = telling.filter((visit) => !visit.outputs.some(isAftermath));
  return sound.length > 0 ? sound : telling;
}

function placeCandidate(place: Place, settings: HintSettings): Candidate | undefined {
  const visits = tellingVisits(place);
  const outputs = outputsAcross(visits.map((visit) => visit.outputs));
  if (outputs.length === 0) return undefined;
  return {
    start: place.span.start,
    end: place.span.end,
    rank: 1,
    kind: "layer",
    visits: () =>
      visits.map(({ outputs: shapes, counts }) => ({
        shapes,
        total: settings.parameters ? counts.total : undefined,
      })),
  };
}

function modelCandidates(models: readonly ModelRecord[]): Candidate[] {
  const bySite = new Map<number, ModelRecord[]>();
  for (const model of models) bySite.set(model.site.start, [...(bySite.get(model.site.start) ?? []), model]);
  return [...bySite.values()].flatMap((records) => {
    const [first] = records;
    const outputs = outputsAcross(records.map((model) => model.outputs()));
    if (!first || !isWorthShowing(outputs.flat())) return [];
    return [
      {
        start: first.site.start,
        end: first.site.end,
        rank: 2,
        kind: "model",
        visits: () => records.map((model) => ({ shapes: model.outputs(), total: model.counts().total })),
      },
    ];
  });
}

/** Whether an error stands in a statement: what it binds is then only what one might have meant. */
function isRefused(
  { findings }: Report,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return findings.some(
    ({ severity, span }) => severity === "error" && start <= span.start && span.end <= end,
  );
}

const isInside = (inner: Candidate, { start, end }: Span): boolean =>
  start <= inner.start && inner.end <= end && end - start > inner.end - inner.start;

/** What a statement binds names to, together: `x, y = load()` shows both shapes. */
function bindingCandidates(
  { report, syntax, text }: AnalysedDocument,
  settings: HintSettings,
  isTaken: (offset: number) => boolean,
): Candidate[] {
  const byStatement = new Map<number, { end: number; names: Map<number, Shape[]> }>();
  for (const { span, value } of report.bindings) {
    if (value.kind !== "tensor" || !isTold(value.shape)) continue;
    if (value.flavour === "keras" ? !settings.shapes : !settings.dataShapes) continue;
    if (isTaken(codeEndOfLine(text, span.end))) continue;
    const statement = simpleStatementAt(syntax(), span.start);
    if (!statement || isRefused(report, statement)) continue;
    const found = byStatement.get(statement.start) ?? {
      end: statement.end,
      names: new Map<number, Shape[]>(),
    };
    found.names.set(span.start, [...(found.names.get(span.start) ?? []), value.shape]);
    byStatement.set(statement.start, found);
  }
  return [...byStatement].map(([start, { end, names }]) => ({
    start,
    end,
    rank: 0,
    kind: "value",
    visits: () => {
      const across = [...names].sort(([a], [b]) => a - b).map(([, shapes]) => shapes);
      const most = Math.max(...across.map(({ length }) => length));
      return Array.from({ length: most }, (_, i) => ({
        shapes: across.flatMap((shapes) => shapes[i] ?? shapes.at(-1) ?? []),
        total: undefined,
      }));
    },
  }));
}

/** The hints of a document, in source order. */
export function inlayHints(
  document: AnalysedDocument,
  settings: HintSettings,
  language?: Language,
): readonly InlayHint[] {
  const { report, text } = document;
  const own = (span: Span): boolean => span.file === report.file;
  // What a refused layer would have given is of no use: the problem says what is wrong.
  const refused = new Set(
    report.findings.flatMap((finding) =>
      finding.severity === "error" ? (placeOfFinding(report, finding) ?? []) : [],
    ),
  );
  const places = report.places.filter((place) => own(place.span) && !refused.has(place));
  const models = report.models.filter(({ site }) => own(site));
  const untold = models.filter((model) => !isWorthShowing(model.outputs())).map(({ site }) => site);
  const chosen = new Map<number, Candidate>();
  const choose = (candidates: readonly Candidate[]): void => {
    for (const candidate of candidates) {
      if (report.gaps.some((gap) => gap.start <= candidate.start && candidate.end <= gap.end)) continue;
      const offset = codeEndOfLine(text, candidate.end);
      // On the line of a model that can't be told, a layer inside would pass for what the line makes.
      if (untold.some((site) => isInside(candidate, site) && codeEndOfLine(text, site.end) === offset))
        continue;
      const before = chosen.get(offset);
      if (!before || outranks(candidate, before)) chosen.set(offset, candidate);
    }
  };
  if (settings.shapes) choose(places.flatMap((place) => placeCandidate(place, settings) ?? []));
  if (settings.modelTotals) choose(modelCandidates(models));
  choose(bindingCandidates(document, settings, (offset) => chosen.has(offset)));
  return [...chosen]
    .sort(([a], [b]) => a - b)
    .map(([offset, candidate]) => hintAt(offset, candidate, language));
}

/** A hint whose facts are looked up once, when its label or its tooltip is asked for. */
function hintAt(offset: number, candidate: Candidate, language: Language | undefined): InlayHint {
  let found: readonly HintVisit[] | undefined;
  let parts: readonly LabelPart[] | undefined;
  const visits = (): readonly HintVisit[] => (found ??= candidate.visits());
  const facts = (): LabelFacts => ({
    shapes: outputsAcross(visits().map(({ shapes }) => shapes)).map(agreeShapes),
    counts: visits().flatMap(({ total }) => total ?? []),
    countPrefix: candidate.kind === "model" ? "Σ " : undefined,
  });
  return {
    offset,
    kind: candidate.kind,
    target: candidate.target,
    visits,
    parts: () => (parts ??= hintLabel(facts(), language)),
    isMade: () => parts !== undefined,
    tooltip: () => fullLabel(facts()),
  };
}

function outranks(a: Candidate, b: Candidate): boolean {
  // A bound name only speaks where nothing else on its line does.
  if ((a.rank === 0) !== (b.rank === 0)) return a.rank > b.rank;
  if (a.end !== b.end) return a.end > b.end;
  if (a.rank !== b.rank) return a.rank > b.rank;
  return a.start < b.start;
}
