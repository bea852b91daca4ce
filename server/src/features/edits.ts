/** Turns a remedy, which is data, into edits of the text. */
import { removeArgument, setArgument } from "./argument-edits";
import type { AnalysedDocument } from "./document";
import { giveInput } from "./give-input";
import { insertLayerBefore } from "./insert-layer-edits";
import { callParameters } from "./call-parameters";
import { replaceLayer } from "./replace-layer-edits";
import { rewriteArguments } from "./rewrite-arguments";
import { rewriteCall } from "./rewrite-call";
import { type LocatedCall, callAtRange } from "./syntax-path";
import { tupleEdits } from "./tuple-edits";
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
  if (remedy.kind === "batchesAsTuples")
    return remedy.definedAt.file === report.file ? tupleEdits(syntax(), remedy.definedAt.start) : undefined;
  if (remedy.kind === "wrapText") return wrapped(document, remedy);
  if (remedy.kind === "rewriteCall") return rewriteCall(document, remedy);
  const call = located(document, remedy.call);
  if (!call) return undefined;
  const known = callParameters(report, call);
  switch (remedy.kind) {
    case "setArgument":
      return setArgument(text, call, known, remedy.name, remedy.value);
    case "removeArgument":
      return removeArgument(text, call, known, remedy.name);
    case "giveInput":
      return giveInput(text, syntax(), call, known, remedy.name);
    case "rewriteArguments":
      return rewriteArguments(text, call, known, remedy.changes);
    case "replaceLayer":
      return replaceLayer(text, syntax(), call, known, remedy);
    case "insertLayerBefore": {
      const { places } = report;
      const at = (span: Span): boolean => span.start === call.start && span.end === call.end;
      // A remedy may name the constructor of a layer that is applied in one place.
      const made = places.filter(({ constructed }) => at(constructed));
      const place = places.find(({ span }) => at(span)) ?? (made.length === 1 ? made[0] : undefined);
      const constructed = place && located(document, place.constructed);
      const application = (place && located(document, place.span)) ?? call;
      return insertLayerBefore(text, syntax(), application, constructed, remedy.layer, remedy.item);
    }
  }
}

/** What stands after an expression binds to its last name, unless that is in brackets. */
const SINGLE = /^[\w.]+(?:[[(][^[\]()]*[\])])*$/;

/** Text round an expression; undefined where a name that it uses is not imported. */
function wrapped(
  { text, report }: AnalysedDocument,
  { span, before, after, needs }: Extract<Remedy, { kind: "wrapText" }>,
): readonly TextEdit[] | undefined {
  if (span.file !== report.file) return undefined;
  if (needs !== undefined && !new RegExp(`^\\s*(?:import|from)\\b.*\\b${needs}\\b`, "m").test(text))
    return undefined;
  const isOpen = before === "" && !SINGLE.test(text.slice(span.start, span.end));
  return [
    { start: span.start, end: span.start, newText: isOpen ? "(" : before },
    { start: span.end, end: span.end, newText: isOpen ? `)${after}` : after },
  ];
}
