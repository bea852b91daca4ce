/** Titles of fixes and refactorings: what is done, and the shape that comes of it. */
import { callParameters } from "./call-parameters";
import { writtenArguments } from "./argument-edits";
import type { AnalysedDocument } from "./document";
import { callAtRange } from "./syntax-path";
import type { Language } from "../messages/catalogue";
import { say } from "./wording";
import type { Place } from "../analysis/report";
import type { Remedy } from "../values/finding";
import { formatShape, shapeKey } from "../values/shape";

/** Text that replaces other text is shown in a title up to this length. */
const SHOWN_TEXT = 40;

function isGiven(
  { report, syntax }: AnalysedDocument,
  remedy: Extract<Remedy, { kind: "setArgument" }>,
): boolean {
  const call = callAtRange(syntax(), remedy.call);
  if (!call) return false;
  return writtenArguments(call, callParameters(report, call)).some(
    ({ parameter }) => parameter === remedy.name,
  );
}

function shortened(code: string): string {
  const text = code.replace(/\s+/g, " ").trim();
  return text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT - 1)}…` : text;
}

/** What a remedy does, in a few words. */
export function remedyTitle(document: AnalysedDocument, remedy: Remedy, language?: Language): string {
  switch (remedy.kind) {
    case "setArgument":
      return say(
        isGiven(document, remedy) ? "fix.change" : "fix.add",
        { name: remedy.name, value: remedy.value },
        language,
      );
    case "removeArgument":
      return say("fix.remove", { name: remedy.name }, language);
    case "replaceLayer":
      return remedy.title ?? say("fix.replaceLayer", { layer: remedy.layer }, language);
    case "insertLayerBefore":
      return say("fix.insertLayer", { layer: remedy.layer }, language);
    case "replaceText":
      if (remedy.text.trim() === "") return say("fix.removeText", {}, language);
      return say("fix.replaceText", { text: shortened(remedy.text) }, language);
    case "batchesAsTuples":
      return say("fix.batchesAsTuples", {}, language);
    case "wrapText": {
      const inner = document.text.slice(remedy.span.start, remedy.span.end);
      return say("fix.replaceText", { text: shortened(remedy.before + inner + remedy.after) }, language);
    }
  }
}

/** The shape that all visits of a place agree on; undefined where they differ or tell nothing. */
export function agreedOutput(place: Place | undefined): string | undefined {
  const outputs = (place?.visits ?? []).flatMap((visit) => visit.outputs.slice(0, 1));
  const [first] = outputs;
  if (!first?.ranked || outputs.some((shape) => shapeKey(shape) !== shapeKey(first))) return undefined;
  return first.dims.some((dim) => dim.kind !== "unknown") ? formatShape(first) : undefined;
}

/** `title → (None, 128, 100)`; the title alone where no shape can be told. */
export function withShape(title: string, shape: string | undefined, language?: Language): string {
  return shape === undefined ? title : say("fix.titled", { title, shape }, language);
}
