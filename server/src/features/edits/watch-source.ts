/** `tape.watch(source)` under the `with` of a tape: of what is no variable it records nothing by itself. */
import type { AnalysedDocument } from "../document";
import { lineBreakOf } from "../text/line-end";
import { callAtRange } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import type { ModuleSyntax, Statement, With } from "../../syntax/ast";
import { blocksOf } from "../../syntax/children";
import type { Span } from "../../values/records/span";

/** A `with` statement, with what its offsets count from. */
interface Found {
  readonly node: With;
  readonly base: number;
}

/** The last `with … as name` before an offset of the file. */
function lastTape(syntax: ModuleSyntax, name: string, before: number): Found | undefined {
  let found: Found | undefined;
  const look = (statements: readonly Statement[], base: number): void => {
    for (const node of statements) {
      if (base + node.start >= before) return;
      const isTape =
        node.kind === "With" &&
        node.items.some(({ target }) => target?.kind === "Name" && target.id === name);
      if (isTape) found = { node, base };
      for (const block of blocksOf(node)) look(block, base);
    }
  };
  for (const { statement, base } of syntax.units) look([statement], base);
  return found;
}

/** The edit; undefined where the tape or the source has no name of its own, or the tape's block stands on its line. */
export function watchSource(
  { text, report, syntax }: AnalysedDocument,
  span: Span,
): readonly TextEdit[] | undefined {
  const call = span.file === report.file ? callAtRange(syntax(), span) : undefined;
  const callee = call?.call.callee;
  const tape = callee?.kind === "Attribute" && callee.value.kind === "Name" ? callee.value.id : undefined;
  const given = call?.call.arguments;
  const source = given?.find(({ name }) => name === "sources") ?? given?.[1];
  if (!call || tape === undefined || source?.value.kind !== "Name") return undefined;
  const found = lastTape(syntax(), tape, span.start);
  const first = found?.node.body[0];
  if (!found || !first) return undefined;
  const at = found.base + first.start;
  const indent = /^[ \t]+$/.exec(text.slice(text.lastIndexOf("\n", at - 1) + 1, at))?.[0];
  if (indent === undefined) return undefined;
  const watched = `${tape}.watch(${source.value.id})${lineBreakOf(text)}${indent}`;
  return [{ start: at, end: at, newText: watched }];
}
