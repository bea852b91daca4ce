/** The model that a method is called on, or that is itself called: the object that its name was last bound to. */
import type { ValueAtCursor } from "./value-at-cursor";
import type { Report } from "../../analysis/report";
import type { ModelRecord } from "../../values/application";
import { sameSpan } from "../../values/span";

/** The model that `name` is at an offset, where it was bound above to one that was made in this file. */
export function modelNamed(
  report: Report,
  name: string,
  offset: number,
  text: string,
): ModelRecord | undefined {
  const bound = report.bindings
    .filter(({ span }) => span.end <= offset && text.slice(span.start, span.end) === name)
    .sort((a, b) => a.span.start - b.span.start)
    .at(-1)?.value;
  if (bound?.kind !== "object") return undefined;
  return report.models.find(({ site }) => sameSpan(site, bound.constructed));
}

/** The model of the call at the cursor. */
export function modelOf({ call, text }: ValueAtCursor, report: Report): ModelRecord | undefined {
  const { callee } = call.call;
  const model = callee.kind === "Attribute" ? callee.value : callee;
  return model.kind === "Name" ? modelNamed(report, model.id, call.start, text) : undefined;
}
