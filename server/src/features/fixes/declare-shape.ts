/** Offers a `# shape:` comment where the shape of data is not known, filled in with what is. */
import type { AnalysedDocument } from "../document";
import { codeEndOfLine } from "../text/line-end";
import type { Refactoring } from "./refactorings";
import { say } from "../text/wording";
import type { Language } from "../../messages/catalogue";
import { isVacant } from "../../values/dimensions/told-shapes";
import { type Dim, formatDim } from "../../values/dimensions/dimension";
import type { Made } from "../../values/records/statement-result";

/** The comment's text for one axis: a number, a plain name, or `?` for the person to replace. */
function axisText(dim: Dim): string {
  const text = formatDim(dim);
  return dim.kind === "known" || /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text) ? text : "?";
}

/** What is known of data that an assignment made; undefined where a comment would say nothing new. */
function knownPart(made: Made): string | undefined {
  if (made.kind === "unknown") return "(n, ?)";
  if (made.kind !== "tensor" || made.tensor.flavour === "keras") return undefined;
  const { shape } = made.tensor;
  if (!shape.ranked) return "(n, ?)";
  const axes = shape.dims.map(axisText);
  const isOpen = isVacant(shape) || shape.dims.slice(1).some(({ kind }) => kind !== "known");
  if (!isOpen || axes.length === 0) return undefined;
  const [first, ...rest] = axes;
  const named = [first === "?" || first === undefined ? "n" : first, ...rest];
  return named.length === 1 ? `(${named.join("")},)` : `(${named.join(", ")})`;
}

/** The comment for the assignment whose line holds a selection. */
export function declareShape(
  { text, report }: AnalysedDocument,
  start: number,
  end: number,
  language?: Language,
): Refactoring | undefined {
  const here = report.results.filter(
    ({ span, target }) => target !== undefined && span.start <= start && end <= span.end,
  );
  const innermost = here.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
  const shape = innermost && knownPart(innermost.value);
  if (!innermost || shape === undefined) return undefined;
  // What raises has no shape.
  const { span } = innermost;
  const raises = report.findings.some(
    (found) =>
      found.severity === "error" &&
      found.span.file === span.file &&
      span.start <= found.span.start &&
      found.span.end <= span.end,
  );
  if (raises) return undefined;
  const at = codeEndOfLine(text, innermost.span.end);
  const rest = /^[^\r\n]*/.exec(text.slice(at))?.[0] ?? "";
  // Of several statements in a line the comment would be the last one's.
  if (/#\s*shape\s*:/i.test(rest) || !/^\s*(#|$)/.test(rest)) return undefined;
  const comment = `# shape: ${shape}`;
  const old = rest.trim().replace(/^#\s*/, "");
  return {
    title: say("fix.declareShape", { comment }, language),
    edits: [
      { start: at, end: at + rest.length, newText: old === "" ? `  ${comment}` : `  ${comment} ${old}` },
    ],
  };
}
