/** `keras.ops` in place of NumPy in one expression: a function that is changed alone would hand on to others that are not. */
import type { AnalysedDocument } from "../document";
import { moduleReference } from "./module-reference";
import type { TextEdit } from "./text-edit";
import { isOperation } from "../../libraries/tensor-functions";
import type { Expression } from "../../syntax/ast";
import { eachSubexpression } from "../../syntax/children";
import { nodeAt } from "../../syntax/find-node";
import type { Span } from "../../values/records/span";

/** The name that stands for NumPy in the call at `start`; undefined where another form of call stands there. */
function receiverAt(expressions: readonly Expression[], start: number, base: number): string | undefined {
  const call = expressions.find((node) => node.kind === "Call" && base + node.start === start);
  const callee = call?.kind === "Call" ? call.callee : undefined;
  return callee?.kind === "Attribute" && callee.value.kind === "Name" ? callee.value.id : undefined;
}

/** The names that stand before the dot of calls whose function `keras.ops` has as well. */
function receivers(whole: Expression, module: string): readonly Expression[] {
  const found: Expression[] = [];
  const open = [whole];
  for (let next = open.pop(); next; next = open.pop()) {
    const callee = next.kind === "Call" ? next.callee : undefined;
    if (
      callee?.kind === "Attribute" &&
      callee.value.kind === "Name" &&
      callee.value.id === module &&
      isOperation(callee.name)
    )
      found.push(callee.value);
    eachSubexpression(next, (inner) => open.push(inner));
  }
  return found;
}

/** The edits; undefined where no such call stands at the span. */
export function useOperations(
  { text, report, syntax }: AnalysedDocument,
  span: Span,
): readonly TextEdit[] | undefined {
  if (span.file !== report.file) return undefined;
  const found = nodeAt(syntax(), span.start);
  const whole = found?.expressions[0];
  const module = found && receiverAt(found.expressions, span.start, found.base);
  if (!found || !whole || module === undefined) return undefined;
  const reference = moduleReference(text, syntax(), "keras.ops", span.start);
  if (!reference) return undefined;
  const calls = receivers(whole, module).map(({ start, end }) => ({
    start: found.base + start,
    end: found.base + end,
    newText: reference.text,
  }));
  return calls.length === 0 ? undefined : [...reference.imports, ...calls];
}
