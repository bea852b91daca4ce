/** Other results of a function of the program's own: floats for whole numbers, its last value, inputs put together, other parameters. */
import type { AnalysedDocument } from "../document";
import { definitionNamedAt } from "../text/syntax-path";
import { lineBreakOf } from "../text/line-end";
import { indentationBefore } from "./insert-layer-edits";
import { moduleReference } from "./module-reference";
import type { TextEdit } from "./text-edit";
import { givenBy } from "./tuple-edits";
import type { Expression } from "../../syntax/ast";
import type { Remedy } from "../../values/records/finding";

const insert = (at: number, newText: string): TextEdit => ({ start: at, end: at, newText });

/** A whole number as a float. */
function asFloat(given: Expression, base: number, text: string): readonly TextEdit[] {
  const written = text.slice(base + given.start, base + given.end);
  return /^-?\d+$/.test(written)
    ? [{ start: base + given.start, end: base + given.end, newText: `${written}.0` }]
    : [];
}

/** What a division gives as a whole number. */
const asInteger = (given: Expression, base: number): readonly TextEdit[] => [
  insert(base + given.start, "int("),
  insert(base + given.end, ")"),
];

/** The first parts of a batch as one tuple. */
function grouped(given: Expression, count: number, base: number): readonly TextEdit[] {
  const [first, last] = given.kind === "Tuple" ? [given.items[0], given.items[count - 1]] : [];
  return first && last ? [insert(base + first.start, "("), insert(base + last.end, ")")] : [];
}

/** The first parts of a batch without the others. */
function kept(given: Expression, count: number, base: number, text: string): readonly TextEdit[] {
  if (given.kind !== "Tuple" || given.items.length <= count) return [];
  const [first, last, end] = [given.items[0], given.items[count - 1], given.items.at(-1)];
  if (!first || !last || !end) return [];
  const newText = text.slice(base + first.start, base + last.end);
  return [{ start: base + first.start, end: base + end.end, newText }];
}

const isSlice = (part: Expression): boolean => part.kind === "Subscript" && part.index.kind === "Slice";

/** Single samples as batches of one; where one part takes rows already, the others take the same rows. */
function asBatches(given: Expression, base: number, text: string, numpy: string): readonly TextEdit[] {
  const parts = given.kind === "Tuple" ? given.items : [given];
  const like = parts.find(isSlice);
  if (like?.kind !== "Subscript")
    return parts.flatMap((part) => [
      insert(base + part.start, `${numpy}.expand_dims(`),
      insert(base + part.end, ", 0)"),
    ]);
  const rows = text.slice(base + like.value.end, base + like.end);
  return parts.flatMap((part) =>
    part.kind === "Subscript" && !isSlice(part)
      ? [{ start: base + part.value.end, end: base + part.end, newText: rows }]
      : [],
  );
}

/** The edits; undefined where the function is not found, or nothing in it is to be changed. */
export function changedResults(
  { text, report, syntax }: AnalysedDocument,
  { definedAt, form, count = 0 }: Extract<Remedy, { kind: "changeResults" }>,
): readonly TextEdit[] | undefined {
  const found = definedAt.file === report.file ? definitionNamedAt(syntax(), definedAt.start) : undefined;
  if (!found) return undefined;
  const { node, base } = found;
  const last = node.body.at(-1);
  if (form === "value")
    return last?.kind === "Expression" ? [insert(base + last.start, "return ")] : undefined;
  const numpy = form === "batches" ? moduleReference(text, syntax(), "numpy", definedAt.start) : undefined;
  const changed = (given: Expression): readonly TextEdit[] => {
    switch (form) {
      case "floats":
        return asFloat(given, base, text);
      case "integers":
        return asInteger(given, base);
      case "kept":
        return kept(given, count, base, text);
      case "grouped":
        return grouped(given, count, base);
      case "batches":
        return numpy ? asBatches(given, base, text, numpy.text) : [];
    }
  };
  const edits = givenBy(node).flatMap(changed);
  return edits.length > 0 ? [...(numpy?.imports ?? []), ...edits] : undefined;
}

/** What the one parameter is called in which several come together: not as anything else in the method. */
const TOGETHER: readonly string[] = ["inputs", "given", "all_inputs"];

/** The edits of a method that is given a list or tuple for its parameters: it takes that, and takes it apart itself. */
export function unpackedInside(
  { text, report, syntax }: AnalysedDocument,
  { definedAt, count }: Extract<Remedy, { kind: "unpackInside" }>,
): readonly TextEdit[] | undefined {
  const found = definedAt.file === report.file ? definitionNamedAt(syntax(), definedAt.start) : undefined;
  const parts = found?.node.parameters.slice(1, count + 1) ?? [];
  const [first, last] = [parts[0], parts.at(-1)];
  const [line] = found?.node.body ?? [];
  if (!found || !first || !last || !line || parts.some((part) => part.default ?? part.annotation))
    return undefined;
  const { base, node } = found;
  const code = text.slice(base + node.start, base + node.end);
  const name = TOGETHER.find((one) => !new RegExp(`\\b${one}\\b`).test(code));
  const at = base + line.start;
  const indent = indentationBefore(text, at);
  if (name === undefined || indent === undefined) return undefined;
  const taken = `${parts.map((part) => part.name).join(", ")} = ${name}`;
  return [
    { start: base + first.start, end: base + last.end, newText: name },
    { start: at, end: at, newText: `${taken}${lineBreakOf(text)}${indent}` },
  ];
}

/** The parameters behind the first one, as Keras calls the method; undefined where there are none. */
export function otherParameters(
  { report, syntax }: AnalysedDocument,
  { definedAt, written }: Extract<Remedy, { kind: "setParameters" }>,
): readonly TextEdit[] | undefined {
  const found = definedAt.file === report.file ? definitionNamedAt(syntax(), definedAt.start) : undefined;
  const [, ...others] = found?.node.parameters ?? [];
  const [first, last] = [others[0], others.at(-1)];
  if (!found || !first || !last) return undefined;
  return [{ start: found.base + first.start, end: found.base + last.end, newText: written }];
}
