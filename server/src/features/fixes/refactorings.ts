/** Refactorings where nothing is wrong: other paddings, what else a layer's story suggests, the shape as a comment. */
import type { AnalysedDocument } from "../document";
import { outcomeOf, placeAfter, problemCount } from "./fix-outcome";
import { agreedOutput, remedyTitle, withShape } from "./fix-title";
import { codeEndOfLine } from "../text/line-end";
import type { TextEdit } from "../edits/text-edit";
import type { Place } from "../../analysis/report";
import type { Language } from "../../messages/catalogue";
import { explain, say } from "../text/wording";
import type { Alternative } from "../../values/records/application";
import type { Remedy } from "../../values/records/finding";

export interface Refactoring {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** The paddings that layers with a window know; what one of them does not take falls away when it is tried out. */
const paddings = ["'same'", "'causal'"];

/** Remedies that try each padding on a layer with a window. */
function paddingRemedies(place: Place): readonly Remedy[] {
  if (place.visits[0]?.story()?.picture?.kind !== "window") return [];
  const call = place.constructed;
  return [
    ...paddings.map((value) => ({ kind: "setArgument", call, name: "padding", value }) as const),
    { kind: "removeArgument", call, name: "padding" },
  ];
}

/** The title of an alternative: its own where the catalogue has one, else what its remedy does. */
function alternativeTitle(
  document: AnalysedDocument,
  { message, remedy }: Alternative,
  language: Language | undefined,
): string {
  const layer = remedy.kind === "replaceLayer" ? remedy.layer : "";
  const title = explain({ key: `${message.key}.title`, facts: { ...message.facts, layer } }, language);
  return title ?? remedyTitle(document, remedy, language);
}

/** What could be done with a place, each tried out: kept where it brings no problem and changes the output. */
export function refactorings(
  document: AnalysedDocument,
  place: Place,
  language?: Language,
): readonly Refactoring[] {
  const present = agreedOutput(place);
  const before = problemCount(document.report);
  const alternatives = place.visits[0]?.story()?.alternatives ?? [];
  const choices = [
    ...alternatives.map((alternative) => ({
      remedy: alternative.remedy,
      title: alternativeTitle(document, alternative, language),
      // The layer's own suggestions may give the same shape in another way, such as causal instead of same padding.
      mayKeepShape: true,
    })),
    ...paddingRemedies(place).map((remedy) => ({
      remedy,
      title: remedyTitle(document, remedy, language),
      mayKeepShape: false,
    })),
  ];
  const offered = new Map<string, Refactoring>();
  for (const { remedy, title, mayKeepShape } of choices) {
    const outcome = outcomeOf(document, remedy);
    if (!outcome || problemCount(outcome.report) > before || offered.has(outcome.text)) continue;
    const shape = agreedOutput(placeAfter(outcome, place));
    if (shape === undefined || (shape === present && !mayKeepShape)) continue;
    offered.set(outcome.text, { title: withShape(title, shape, language), edits: outcome.edits });
  }
  return [...offered.values()];
}

/** Writes the output's shape behind the line, or into the comment that stands there. */
export function shapeComment(
  { text }: AnalysedDocument,
  place: Place,
  language?: Language,
): Refactoring | undefined {
  const shape = agreedOutput(place);
  if (shape === undefined) return undefined;
  const at = codeEndOfLine(text, place.span.end);
  const rest = /^[^\r\n]*/.exec(text.slice(at))?.[0] ?? "";
  if (rest.includes(shape)) return undefined;
  const comment = `# ${shape}`;
  const old = rest.trim();
  const newText = old.startsWith("#") ? `  ${comment} ${old.slice(1).trim()}`.trimEnd() : `  ${comment}`;
  return {
    title: say("fix.shapeComment", { comment }, language),
    edits: [{ start: at, end: at + rest.length, newText }],
  };
}
