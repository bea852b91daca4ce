/** `optimizer.build([*a, *b])` before the first of two calls of `apply_gradients(zip(gradients, a))`. */
import { callBefore } from "./call-before";
import type { AnalysedDocument } from "../document";
import { type LocatedCall, callAtRange } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import type { Span } from "../../values/records/span";

/** What is written behind the gradients in `zip(gradients, variables)`, the first argument of a call. */
function variablesIn(text: string, { call, base }: LocatedCall): string | undefined {
  const pairs = call.arguments[0]?.value;
  if (pairs?.kind !== "Call" || pairs.callee.kind !== "Name" || pairs.callee.id !== "zip") return undefined;
  const [, variables] = pairs.arguments;
  return variables && text.slice(base + variables.start, base + variables.end);
}

/** The edit; undefined where the variables stand elsewhere. */
export function buildOptimizer(
  document: AnalysedDocument,
  calls: readonly [Span, Span],
): readonly TextEdit[] | undefined {
  const { report, syntax, text } = document;
  const [first, second] = calls.map((span) =>
    span.file === report.file ? callAtRange(syntax(), span) : undefined,
  );
  const [one, other] = [first, second].map((call) => call && variablesIn(text, call));
  return first && one !== undefined && other !== undefined
    ? callBefore(document, first, "build", `[*${one}, *${other}]`)
    : undefined;
}
