/** Everything there is to say about one layer of a model, and what other arguments would make of it. */
import { drawPicture, pictureTitle } from "../pictures";
import type { PictureTheme } from "../pictures";
import { countsText, axisLines, elementOf, pictureOf } from "../hovers/hover-visit";
import { parameterFormula } from "../explanations/explain-parameters";
import type { AnalysedDocument } from "../document";
import { outcomeOf, placeAfter } from "../fixes/fix-outcome";
import type { Run } from "../hovers/hover-document";
import { type Problem, problems } from "../problems/problems";
import { quickFixes } from "../fixes/quick-fixes";
import type { TextEdit } from "../edits/text-edit";
import { type PictureFacts, pictureFacts } from "./picture-facts";
import { explain, summaryOf } from "../text/wording";
import type { Place, Report, Visit } from "../../analysis/report";
import type { Language } from "../../messages/catalogue";
import type { StatedArgument } from "../../values/records/application";
import type { Remedy } from "../../values/records/finding";
import { formatShape } from "../../values/dimensions/shape";
import { type Span, covers } from "../../values/records/span";

export interface LayerDetail {
  readonly layer: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly parameters: string;
  /** `(10 · 9 + 1) · 100 = 9,100`. */
  readonly formula: string | null;
  readonly summary: string;
  /** What became of each axis. */
  readonly axes: readonly string[];
  /** How one output element is made. */
  readonly element: string | null;
  readonly arguments: readonly StatedArgument[];
  readonly picture: PictureFacts | null;
  /** The same as an image for the theme. */
  readonly image: string | null;
  /** What the image shows, in a sentence. */
  readonly imageText: string;
  readonly experiment: string | null;
  readonly problems: readonly string[];
  readonly fixes: readonly { readonly title: string; readonly edits: readonly TextEdit[] }[];
  readonly alternatives: readonly {
    readonly title: string;
    readonly outputs: readonly string[];
    readonly edits: readonly TextEdit[];
  }[];
}

const runsText = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");

/** Where a layer is applied, and where it is made. */
export interface LayerPlace {
  readonly site: Span | undefined;
  readonly constructed: Span | undefined;
}

const starts = (place: Span, span: Span | undefined): boolean =>
  place.start === span?.start && place.file === span.file;

/** The report's place of a layer: that of its application, else one that its constructor leads to. */
function placeOf({ places }: Report, { site, constructed }: LayerPlace): Place | undefined {
  const made = places.filter((place) => starts(place.constructed, constructed));
  return (
    made.find((place) => starts(place.span, site)) ??
    made[0] ??
    places.find((place) => starts(place.span, site))
  );
}

/** The visit that gave some outputs; the first where none did. */
function visitOf(place: Place | undefined, outputs: readonly string[]): Visit | undefined {
  const wanted = outputs.join(" ");
  return (
    place?.visits.find((visit) => visit.outputs.map(formatShape).join(" ") === wanted) ?? place?.visits[0]
  );
}

/** Another layer or argument, with what its outcome gives at the same place. */
function alternativesOf(
  document: AnalysedDocument,
  place: Place,
  visit: Visit,
  language: Language | undefined,
): LayerDetail["alternatives"] {
  return (visit.story()?.alternatives ?? []).flatMap(({ message, remedy }) => {
    const outcome = outcomeOf(document, remedy);
    const title = explain(message, language);
    if (!outcome || title === undefined) return [];
    const after = placeAfter(outcome, place)?.visits[0];
    return [{ title, outputs: (after?.outputs ?? []).map(formatShape), edits: outcome.edits }];
  });
}

/** How a detail is told. */
export interface DetailOptions {
  readonly theme: PictureTheme;
  readonly language: Language | undefined;
  /** Whether other texts may be tried out for fixes and alternatives, which ends the report of the last one. */
  readonly tries: boolean;
}

function problemsAt(
  document: AnalysedDocument,
  spans: readonly (Span | undefined)[],
  language: Language | undefined,
): readonly Problem[] {
  return problems(document, language).filter(({ span }) => spans.some((own) => own && covers(own, span)));
}

/** The detail of a layer; undefined where the report has no such layer. */
export function layerDetail(
  document: AnalysedDocument,
  at: LayerPlace,
  outputs: readonly string[],
  { theme, language, tries }: DetailOptions,
): LayerDetail | undefined {
  const place = placeOf(document.report, at);
  const visit = visitOf(place, outputs);
  if (!place || !visit) return undefined;
  const story = visit.story();
  const found = problemsAt(document, [place.span, place.constructed], language);
  const picture = pictureOf(visit, story);
  return {
    layer: place.layer,
    inputs: visit.inputs.map(formatShape),
    outputs: visit.outputs.map(formatShape),
    parameters: countsText(visit.counts, language) ?? "?",
    formula: parameterFormula(visit.weights, visit.counts.total) ?? null,
    summary: story ? summaryOf(story, language) : "",
    axes: axisLines(visit, story, language).map(runsText),
    element: elementOf(visit, story) ?? null,
    arguments: story?.arguments ?? [],
    picture: picture ? pictureFacts(picture) : null,
    image: picture ? drawPicture(picture, theme, language) : null,
    imageText: picture ? pictureTitle(picture, language) : "",
    experiment: story?.experiment ?? null,
    problems: found.map(({ message }) => message),
    fixes: tries
      ? found
          .flatMap((problem) => quickFixes(document, problem, language))
          .map(({ title, edits }) => ({ title, edits }))
      : [],
    alternatives: tries ? alternativesOf(document, place, visit, language) : [],
  };
}

/** A change of a layer's constructor: other arguments, or another layer. */
export interface LayerChange {
  /** Python text by the argument's name; null takes it away. */
  readonly set: Readonly<Record<string, string | null>>;
  readonly layer?: string;
}

/** One remedy for all of a change. */
function remedyOf(
  { set, layer }: LayerChange,
  { layer: present, constructed: call }: Place,
): Remedy | undefined {
  const given = Object.entries(set).filter((entry): entry is [string, string] => entry[1] !== null);
  const removed = Object.entries(set).flatMap(([name, value]) => (value === null ? [name] : []));
  const isSame = layer === undefined || layer === present;
  const [only, ...more] = given;
  if (isSame && given.length + removed.length === 0) return undefined;
  if (isSame && only && more.length === 0 && removed.length === 0)
    return { kind: "setArgument", call, name: only[0], value: only[1] };
  const [gone, ...others] = removed;
  if (isSame && gone !== undefined && !only && others.length === 0)
    return { kind: "removeArgument", call, name: gone };
  return {
    kind: "replaceLayer",
    call,
    layer: layer ?? present,
    set: Object.fromEntries(given),
    remove: removed,
  };
}

/** What a change gives. */
export interface ChangedLayer {
  readonly edits: readonly TextEdit[];
  /** Null where the changed layer is refused before it is applied. */
  readonly detail: LayerDetail | null;
  readonly problems: readonly string[];
}

/** Tries a change out on the text; undefined where it changes nothing or can't be written. */
export function changedLayer(
  document: AnalysedDocument,
  at: LayerPlace,
  change: LayerChange,
  { theme, language }: Omit<DetailOptions, "tries">,
): ChangedLayer | undefined {
  const place = placeOf(document.report, at);
  const remedy = place && remedyOf(change, place);
  const outcome = remedy && outcomeOf(document, remedy);
  if (!outcome) return undefined;
  const moved = (span: Span): Span => ({
    file: span.file,
    start: outcome.map(span.start),
    end: outcome.map(span.end),
  });
  const edited: AnalysedDocument = {
    text: outcome.text,
    report: outcome.report,
    syntax: () => document.syntaxOf(outcome.text),
    syntaxOf: document.syntaxOf,
    analyse: document.analyse,
  };
  const [site, constructed] = [moved(place.span), moved(place.constructed)];
  const detail = layerDetail(edited, { site, constructed }, [], { theme, language, tries: false });
  const found = problemsAt(edited, [site, constructed], language);
  return { edits: outcome.edits, detail: detail ?? null, problems: found.map(({ message }) => message) };
}
