/** One part of a dict or list in place of the whole: `y["price"]` for `y`, `prices` for `{"price": prices}`. */
import type { AnalysedDocument } from "../document";
import { isPrimary } from "./call-template";
import type { TextEdit } from "./text-edit";
import { givenBy } from "./tuple-edits";
import { definitionNamedAt, expressionAtRange } from "../text/syntax-path";
import type { Expression } from "../../syntax/ast";
import type { Remedy } from "../../values/records/finding";

type TakePart = Extract<Remedy, { kind: "takePart" }>;

/** What is written at a place of a dict or list; undefined for anything else, and where other structures are put in. */
function writtenPart(whole: Expression, at: number): Expression | undefined {
  if (whole.kind === "Dict")
    return whole.entries.every(({ key }) => key) ? whole.entries[at]?.value : undefined;
  if (whole.kind !== "List" && whole.kind !== "Tuple") return undefined;
  return whole.items.some(({ kind }) => kind === "Starred") ? undefined : whole.items[at];
}

/** One item of a tuple that is written, or the whole where none is asked for. */
function itemOf(whole: Expression, item: number | undefined): Expression | undefined {
  if (item === undefined) return whole;
  return whole.kind === "Tuple" || whole.kind === "List" ? writtenPart(whole, item) : undefined;
}

function editsOfPart(
  whole: Expression,
  base: number,
  text: string,
  { part, at }: TakePart,
): readonly TextEdit[] {
  const [start, end] = [base + whole.start, base + whole.end];
  const written = writtenPart(whole, at);
  if (written) return [{ start, end, newText: text.slice(base + written.start, base + written.end) }];
  const code = text.slice(start, end);
  return [{ start, end, newText: `${isPrimary(whole) ? code : `(${code})`}[${part}]` }];
}

/** The edits; undefined where the items aren't written one by one. */
export function takenPart(
  { text, report, syntax }: AnalysedDocument,
  remedy: TakePart,
): readonly TextEdit[] | undefined {
  const { file } = "span" in remedy ? remedy.span : remedy.definedAt;
  if (file !== report.file) return undefined;
  if ("span" in remedy) {
    const found = expressionAtRange(syntax(), remedy.span);
    const whole = found && itemOf(found.node, remedy.item);
    return whole && editsOfPart(whole, found.base, text, remedy);
  }
  const found = definitionNamedAt(syntax(), remedy.definedAt.start);
  const wholes = found ? givenBy(found.node).map((given) => itemOf(given, remedy.item)) : [];
  if (!found || wholes.length === 0 || !wholes.every((whole) => whole !== undefined)) return undefined;
  return wholes.flatMap((whole) => editsOfPart(whole, found.base, text, remedy));
}
