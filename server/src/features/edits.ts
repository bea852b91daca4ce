/** Turns a remedy, which is data, into edits of the text. */
import { removeArgument, setArgument } from "./argument-edits";
import type { AnalysedDocument } from "./document";
import { insertLayerBefore } from "./insert-layer-edits";
import { callParameters } from "./call-parameters";
import { replaceLayer } from "./replace-layer-edits";
import { type LocatedCall, callAtRange } from "./syntax-path";
import type { TextEdit } from "./text-edit";
import type { Remedy } from "../values/finding";
import type { Span } from "../values/span";

function located({ report, syntax }: AnalysedDocument, span: Span): LocatedCall | undefined {
  return span.file === report.file ? callAtRange(syntax(), span) : undefined;
}

/**
 * The edits of a remedy in this document; undefined where it can't be written here, such as in a call that stands
 * in another file, or for an argument whose position can't be told.
 */
export function editsOf(document: AnalysedDocument, remedy: Remedy): readonly TextEdit[] | undefined {
  const { text, report, syntax } = document;
  if (remedy.kind === "replaceText") {
    const { span } = remedy;
    return span.file === report.file
      ? [{ start: span.start, end: span.end, newText: remedy.text }]
      : undefined;
  }
  const call = located(document, remedy.call);
  if (!call) return undefined;
  const known = callParameters(report, call);
  switch (remedy.kind) {
    case "setArgument":
      return setArgument(text, call, known, remedy.name, remedy.value);
    case "removeArgument":
      return removeArgument(text, call, known, remedy.name);
    case "replaceLayer":
      return replaceLayer(text, syntax(), call, known, remedy);
    case "insertLayerBefore": {
      const place = report.places.find(({ span }) => span.start === call.start && span.end === call.end);
      const constructed = place && located(document, place.constructed);
      return insertLayerBefore(text, syntax(), call, constructed, remedy.layer);
    }
  }
}
