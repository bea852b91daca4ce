/** Edits of the items of a list or tuple that is written: some that go, one that a layer is called on. */
import type { AnalysedDocument } from "../document";
import { expressionAtRange } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import type { Expression } from "../../syntax/ast";
import type { Remedy } from "../../values/records/finding";
import type { Span } from "../../values/records/span";

/** Leaves away an item with its comma; undefined where it is the only one, or no item of a display. */
export function dropItem({ report, syntax }: AnalysedDocument, span: Span): readonly TextEdit[] | undefined {
  const found = span.file === report.file ? expressionAtRange(syntax(), span) : undefined;
  const display = found?.around.at(-1);
  if (!found || (display?.kind !== "List" && display?.kind !== "Tuple")) return undefined;
  const { items } = display;
  const at = items.indexOf(found.node);
  const [before, behind] = [items[at - 1], items[at + 1]];
  if (before) return [{ start: found.base + before.end, end: span.end, newText: "" }];
  return behind && [{ start: span.start, end: found.base + behind.start, newText: "" }];
}

/** Calls a layer on an item beside it; undefined where that has no name, since its code would run twice. */
export function callOnItem(
  { report, syntax }: AnalysedDocument,
  { made, list, item }: Extract<Remedy, { kind: "callOnItem" }>,
): readonly TextEdit[] | undefined {
  const found = list.file === report.file ? expressionAtRange(syntax(), list)?.node : undefined;
  if (made.file !== report.file || (found?.kind !== "List" && found?.kind !== "Tuple")) return undefined;
  const named = found.items[item];
  if (named?.kind !== "Name" || found.items.slice(0, item).some(({ kind }) => kind === "Starred"))
    return undefined;
  return [{ start: made.end, end: made.end, newText: `(${named.id})` }];
}

/** Names for `count` items: fewer names, or one more that takes the rest. */
export function takenItems(
  { text, report, syntax }: AnalysedDocument,
  { span, count, isAlone = false, parts }: Extract<Remedy, { kind: "takeItems" }>,
): readonly TextEdit[] | undefined {
  const found = span.file === report.file ? expressionAtRange(syntax(), span) : undefined;
  if (found?.node.kind !== "List" && found?.node.kind !== "Tuple") return undefined;
  const { base, node } = found;
  const [last, kept] = [node.items.at(-1), node.items[count - 1]];
  if (!last || node.items.some(({ kind }) => kind === "Starred")) return undefined;
  const { start, end } = span;
  const [first] = node.items;
  if (isAlone) return first && [{ start, end, newText: text.slice(base + first.start, base + first.end) }];
  if (parts) {
    const names = node.items.map((item) => text.slice(base + item.start, base + item.end));
    const groups = parts.map((length) => `(${names.splice(0, length).join(", ")})`);
    return [{ start, end, newText: groups.join(", ") }];
  }
  const till = (item: Expression): string => text.slice(start, base + item.end);
  const after = text.slice(base + last.end, end);
  if (count > node.items.length) return [{ start, end, newText: `${till(last)}, *_${after}` }];
  // One name alone needs its comma to be a tuple.
  return kept && [{ start, end, newText: `${till(kept)}${count === 1 ? "," : ""}${after}` }];
}
