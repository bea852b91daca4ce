/** Tensors in place of NumPy's arrays under a tape: `keras.ops` for its functions, and no `.numpy()`. */
import type { AnalysedDocument } from "../document";
import { moduleReference } from "./module-reference";
import type { TextEdit } from "./text-edit";
import { isOperation } from "../../libraries/tensor-functions";
import { blocksOf, eachExpressionWithin } from "../../syntax/children";
import type { ModuleSyntax, Statement, WithItem } from "../../syntax/ast";
import type { Span } from "../../values/records/span";

/** A statement under a tape, with what its offsets count from. */
interface Recorded {
  readonly statement: Statement;
  readonly base: number;
}

/** What stands under the last tape before an offset. */
function underTape(syntax: ModuleSyntax, before: number): readonly Recorded[] {
  let found: readonly Recorded[] = [];
  const isTape = ({ context }: WithItem): boolean =>
    context.kind === "Call" && context.callee.kind === "Attribute" && context.callee.name === "GradientTape";
  const look = (statements: readonly Statement[], base: number): void => {
    for (const node of statements) {
      if (base + node.start >= before) return;
      if (node.kind === "With" && node.items.some(isTape))
        found = node.body.map((statement) => ({ statement, base }));
      for (const block of blocksOf(node)) look(block, base);
    }
  };
  for (const { statement, base } of syntax.units) look([statement], base);
  return found;
}

/** The edits; undefined where nothing under the tape leaves it. */
export function recordOnTape(
  { text, report, syntax }: AnalysedDocument,
  span: Span,
): readonly TextEdit[] | undefined {
  if (span.file !== report.file) return undefined;
  const numpy = moduleReference(text, syntax(), "numpy", span.start);
  const ops = moduleReference(text, syntax(), "keras.ops", span.start);
  const [left, replaced]: [TextEdit[], TextEdit[]] = [[], []];
  for (const { statement, base } of underTape(syntax(), span.start))
    eachExpressionWithin([statement], (node) => {
      if (node.kind !== "Call" || node.callee.kind !== "Attribute") return;
      const { value, name } = node.callee;
      if (name === "numpy" && node.arguments.length === 0)
        left.push({ start: base + value.end, end: base + node.end, newText: "" });
      if (value.kind === "Name" && value.id === numpy?.text && isOperation(name) && ops)
        replaced.push({ start: base + value.start, end: base + value.end, newText: ops.text });
    });
  const edits = [...(replaced.length > 0 ? (ops?.imports ?? []) : []), ...left, ...replaced];
  return edits.length > 0 ? edits.toSorted((a, b) => a.start - b.start) : undefined;
}
