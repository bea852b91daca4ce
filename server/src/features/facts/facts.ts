/** The facts of a report as JSON: a public interface, described in `docs/facts-json.md`. */
import type { AnalysedDocument } from "../document";
import { CHARACTERS_TRIED } from "../fixes/budgets";
import { labelText } from "../hints/hint-label";
import { type InlayHint, everyHint, inlayHints } from "../hints/inlay-hints";
import { problems } from "../problems/problems";
import { listedFixes } from "../fixes/listed-fixes";
import { type Fix, preparedFixes } from "../fixes/quick-fixes";
import { distinct } from "../explanations/visit-agreement";
import { callsTo } from "../explanations/visit-calls";
import { type LineIndex, lineIndex } from "../../analysis/line-index";
import type { Place, Visit } from "../../analysis/report";
import type { ModelRecord, ParameterCounts } from "../../values/records/application";
import { type Dim, formatDim } from "../../values/dimensions/dimension";
import type { Language } from "../../messages/catalogue";
import type { Severity } from "../../values/records/finding";
import type { Shape } from "../../values/dimensions/shape";
import type { Span } from "../../values/records/span";

/** In a notebook: the cell's position among all cells, from 1; lines are then counted in the cell. */
export interface CellFacts {
  readonly cell?: number;
}
/** 1-based lines and columns in UTF-16 code units; ends are exclusive. */
export interface RangeFacts extends CellFacts {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
/** Null where the rank is unknown; an axis is a number, null (Keras `None`), a formula, or "?". */
export type ShapeFacts = readonly (number | null | string)[] | null;
export interface CountFacts {
  readonly params: number | null;
  readonly trainableParams: number | null;
  readonly nonTrainableParams: number | null;
}
export interface VisitFacts extends CountFacts {
  readonly inputs: readonly ShapeFacts[];
  readonly outputs: readonly ShapeFacts[];
  readonly calledFrom: readonly (CellFacts & { readonly path: string; readonly line: number })[];
}
export interface LayerFacts extends RangeFacts {
  readonly layer: string;
  readonly constructed: RangeFacts;
  readonly visits: readonly VisitFacts[];
}
export interface ModelFacts extends CountFacts, CellFacts {
  readonly name: string;
  readonly kind: string;
  readonly line: number;
  readonly column: number;
  readonly inputs: readonly ShapeFacts[];
  readonly outputs: readonly ShapeFacts[];
}
export interface ProblemFacts extends RangeFacts {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly (CellFacts & {
    readonly path: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
  })[];
  readonly fixes: readonly {
    readonly title: string;
    readonly preferred: boolean;
    readonly edits: readonly (RangeFacts & { readonly newText: string })[];
  }[];
}
/** What one way of reaching a line makes there. */
export interface HintVisitFacts {
  /** One per tensor, array or part of a data set's element, in order. */
  readonly shapes: readonly ShapeFacts[];
  readonly params: number | null;
}
/** One shown hint: what it claims of the value of its statement. */
export interface HintFacts extends CellFacts {
  readonly line: number;
  readonly column: number;
  readonly kind: InlayHint["kind"];
  readonly target: string | null;
  /** Null where the visits differ. */
  readonly shapes: readonly ShapeFacts[] | null;
  readonly params: number | null;
  readonly visits: readonly HintVisitFacts[];
  /** Whether there are other visits, of which nothing is known. */
  readonly partial: boolean;
  readonly label: string;
}
export interface FileFacts {
  readonly path: string;
  readonly layers: readonly LayerFacts[];
  readonly models: readonly ModelFacts[];
  readonly problems: readonly ProblemFacts[];
  readonly hints: readonly HintFacts[];
}

/** What is needed to name places in other files. */
export interface FactsSources {
  /** The path to print for a file. */
  readonly pathOf: (file: string) => string;
  /** Lines of a file that the report mentions; undefined where its text is not at hand. */
  readonly linesOf: (file: string) => LineIndex | undefined;
  /** Of messages and titles; English where none is given. */
  readonly language?: Language;
  /** False where nobody reads the fixes of problems: each is found by analysing the text that it makes. */
  readonly hasFixes?: boolean;
}

function dimFacts(dim: Dim): number | null | string {
  if (dim.kind === "known") return dim.value;
  return dim.kind === "open" ? null : formatDim(dim);
}

export function shapeFacts(shape: Shape): ShapeFacts {
  return shape.ranked ? shape.dims.map(dimFacts) : null;
}

const number = (dim: Dim): number | null => (dim.kind === "known" ? dim.value : null);

function countFacts({ total, trainable, nonTrainable }: ParameterCounts): CountFacts {
  return {
    params: number(total),
    trainableParams: number(trainable),
    nonTrainableParams: number(nonTrainable),
  };
}

const cellFacts = ({ cellOf }: LineIndex, offset: number): CellFacts =>
  cellOf ? { cell: cellOf(offset) } : {};

function rangeFacts(lines: LineIndex, { start, end }: { start: number; end: number }): RangeFacts {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return {
    ...cellFacts(lines, start),
    line: from.line + 1,
    column: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  };
}

function startOf(span: Span, { linesOf }: FactsSources): CellFacts & { line: number; column: number } {
  const lines = linesOf(span.file);
  if (!lines) return { line: 1, column: 1 };
  const start = lines.positionAt(span.start);
  return { ...cellFacts(lines, span.start), line: start.line + 1, column: start.character + 1 };
}

function visitFacts(visit: Visit, sources: FactsSources): VisitFacts {
  return {
    inputs: visit.inputs.map(shapeFacts),
    outputs: visit.outputs.map(shapeFacts),
    ...countFacts(visit.counts),
    calledFrom: callsTo(visit).map((span) => {
      const { cell, line } = startOf(span, sources);
      return { path: sources.pathOf(span.file), ...(cell !== undefined && { cell }), line };
    }),
  };
}

function layerFacts(place: Place, lines: LineIndex, sources: FactsSources, isWhole: boolean): LayerFacts {
  return {
    layer: place.layer,
    ...rangeFacts(lines, place.span),
    constructed: rangeFacts(
      place.constructed.file === place.span.file ? lines : (sources.linesOf(place.constructed.file) ?? lines),
      place.constructed,
    ),
    visits: isWhole ? place.visits.map((visit) => visitFacts(visit, sources)) : [],
  };
}

function modelFacts(model: ModelRecord, lines: LineIndex): ModelFacts {
  const { cell, line, column } = rangeFacts(lines, model.site);
  return {
    ...(cell !== undefined && { cell }),
    name: model.name,
    kind: model.kind,
    line,
    column,
    inputs: model.inputs().map(shapeFacts),
    outputs: model.outputs().map(shapeFacts),
    ...countFacts(model.counts()),
  };
}

/** `Input(...)` makes a tensor and applies nothing. */
const isApplication = (place: Place): boolean => place.layer !== "InputLayer";

/** What one report says of a place in a file that may be another one's. */
export interface LayerRecord {
  readonly file: string;
  /** With the visits that this report knows of. */
  readonly facts: LayerFacts;
  /** Whether only code that nobody calls led here, so that real visits say more. */
  readonly isOpenWorld: boolean;
}
export interface ModelRecordFacts {
  readonly file: string;
  readonly facts: ModelFacts;
  /** Whether only code that nobody calls made it. */
  readonly openWorld: boolean;
}
/** Plain data: nothing of the analysis is held by it. */
export interface DocumentFacts {
  readonly file: string;
  readonly path: string;
  readonly layers: readonly LayerRecord[];
  readonly models: readonly ModelRecordFacts[];
  readonly problems: readonly ProblemFacts[];
  readonly hints: readonly HintFacts[];
}

function hintFacts(hint: InlayHint, lines: LineIndex): HintFacts {
  const { cell, line, column } = rangeFacts(lines, { start: hint.offset, end: hint.offset });
  const visits = distinct(
    hint.visits.map(({ shapes, total }) => ({
      shapes: shapes.map(shapeFacts),
      params: total ? number(total) : null,
    })),
    (visit) => JSON.stringify(visit),
  );
  const [first] = visits;
  const agree = <T>(of: (visit: HintVisitFacts) => T): T | null =>
    first && visits.every((visit) => JSON.stringify(of(visit)) === JSON.stringify(of(first)))
      ? of(first)
      : null;
  return {
    ...(cell !== undefined && { cell }),
    line,
    column,
    kind: hint.kind,
    target: hint.target ?? null,
    shapes: agree(({ shapes }) => shapes),
    params: agree(({ params }) => params),
    visits,
    partial: hint.isPartial,
    label: labelText(hint.parts()),
  };
}

const fixFacts = (fixes: readonly Fix[], lines: LineIndex): ProblemFacts["fixes"] =>
  fixes.map(({ title, preferred, edits }) => ({
    title,
    preferred,
    edits: edits.map((edit) => ({ ...rangeFacts(lines, edit), newText: edit.newText })),
  }));

/** Problems with their fixes, which are tried out when they are asked for: what the report says has been read by then. */
function problemFacts(
  document: AnalysedDocument,
  lines: LineIndex,
  sources: FactsSources,
): () => readonly ProblemFacts[] {
  const tried = sources.hasFixes === false ? 0 : CHARACTERS_TRIED / Math.max(1, document.text.length);
  const all = problems(document, sources.language).map((problem, i) => ({
    fixes: i < tried ? preparedFixes(document, problem, sources.language) : undefined,
    code: problem.code,
    severity: problem.severity,
    ...rangeFacts(lines, problem.span),
    message: problem.message,
    related: problem.related.map(({ span, message }) => ({
      path: sources.pathOf(span.file),
      ...startOf(span, sources),
      message,
    })),
  }));
  return () => {
    const tried = listedFixes(
      document,
      all.map(({ fixes }) => fixes),
    );
    return all.map(({ fixes: _, ...problem }, i) => ({ ...problem, fixes: fixFacts(tried[i] ?? [], lines) }));
  };
}

/**
 * Everything that one report says: of its own file, and of the other files that `isAsked` for. Where `isWhole` is false,
 * the problems, and where layers are, so that they can be counted.
 * The report may be gone afterwards, since fixes are tried out last.
 * @param refused what Python refuses of the same text before it runs anything, told before the rest
 */
export function documentFacts(
  document: AnalysedDocument,
  sources: FactsSources,
  isAsked: (file: string) => boolean = () => false,
  isWhole = true,
  refused?: AnalysedDocument,
): DocumentFacts {
  const { report, text } = document;
  const { file } = report;
  const own = sources.linesOf(file) ?? lineIndex(text);
  const linesOf = (other: string): LineIndex | undefined => {
    if (other === file) return own;
    return isAsked(other) ? sources.linesOf(other) : undefined;
  };
  const ofReport = {
    file,
    path: sources.pathOf(file),
    layers: report.places.flatMap((place) => {
      const lines = isApplication(place) ? linesOf(place.span.file) : undefined;
      if (!lines) return [];
      const isOpenWorld = place.visits.every((visit) => visit.openWorld);
      return [{ file: place.span.file, facts: layerFacts(place, lines, sources, isWhole), isOpenWorld }];
    }),
    models: (isWhole ? [...report.models, ...report.modelsElsewhere] : []).flatMap((model) => {
      const lines = linesOf(model.site.file);
      const { file: at } = model.site;
      return lines ? [{ file: at, facts: modelFacts(model, lines), openWorld: model.openWorld }] : [];
    }),
    hints: isWhole ? inlayHints(document, everyHint).map((hint) => hintFacts(hint, own)) : [],
  };
  const prepared = [...(refused ? [refused] : []), document].map((each) => problemFacts(each, own, sources));
  // From here on the report may be gone.
  return { ...ofReport, problems: prepared.flatMap((tried) => tried()) };
}
