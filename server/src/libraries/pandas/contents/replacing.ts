/** Values that become others: `replace(old, new)` of tables, and `str.extract(pattern)` of texts. */
import { flag, given } from "../arguments";
import { isNumeric } from "./cells";
import type { RowTable } from "../rows/rows";
import { columnsOf, frameState, someColumns, untold } from "../tables";
import type { SeriesState } from "../table-states";
import { type TableMethod, alike, changedCells } from "../changed-tables";
import { groupSearch } from "../../builtins";
import { cellOf } from "../../../values/contents/cell-values";
import { type Cell, type ColumnContent, mappedContent } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { knownText } from "../../../values/known-text";
import { type Arguments, type Value, unknown } from "../../../values/value";

/** What stands in the places of which values, all of one kind; a missing one is undefined. */
interface Replacements {
  readonly kind: "str" | "int";
  /** Texts in the places of whole numbers, as names of classes in those of their numbers. */
  readonly areNames: boolean;
  readonly to: ReadonlyMap<string, Cell>;
}

const isNaNValue = (value: Value): boolean => value.kind === "float" && Number.isNaN(value.value);

/** Texts for texts, whole numbers or texts for whole numbers, or nothing for either; undefined for all else. */
function replacementsOf(args: Arguments, context: Context): Replacements | undefined {
  const isPlain = [...args.keywords.keys()].every((name) => /^(to_replace|value|inplace)$/.test(name));
  const [old, put] = [given(args, 0, "to_replace"), given(args, 1, "value")];
  if (!isPlain || args.rest || args.positional.length > 2 || !old) return undefined;
  const entries = old.kind === "dict" && !put && !old.factory ? old.entries : undefined;
  const olds = old.kind === "list" ? context.iterate(old) : [old];
  const pairs = entries
    ? [...entries.values()].map(({ key, value }) => [key, value] as const)
    : put && old.kind !== "dict"
      ? olds?.map((each) => [each, put] as const)
      : undefined;
  const kind = pairs?.[0]?.[0].kind;
  if (!pairs || (kind !== "str" && kind !== "int")) return undefined;
  const areNames = kind === "int" && pairs[0]?.[1].kind === "str";
  const toKind = areNames ? "str" : kind;
  const to = new Map<string, Cell>();
  for (const [key, value] of pairs) {
    const [before, after] = [cellOf(key), cellOf(value)];
    const isAlike =
      key.kind === kind && (isNaNValue(value) || (value.kind === toKind && after !== undefined));
    if (before === undefined || !isAlike) return undefined;
    to.set(before, after);
  }
  return { kind, areNames, to };
}

/** A column after some of its values became others; undefined where it can't be told. */
function replacedCells(
  content: ColumnContent,
  { kind, areNames, to }: Replacements,
): ColumnContent | undefined {
  const { dtype, values } = content;
  const isOther = kind === "str" ? isNumeric(dtype) || dtype === "bool" : dtype === "string";
  if (isOther) return content;
  const isSame = kind === "str" ? dtype === "string" : dtype === "int64" || dtype === "float64";
  if (!isSame || !values) return undefined;
  const met = values.filter((value) => to.has(value));
  if (met.length === 0) return content;
  const isGappy = met.some((value) => to.get(value) === undefined);
  // Of a column of which nothing is left the type depends on the release.
  if (values.every((value) => to.has(value) && to.get(value) === undefined)) return undefined;
  // Names beside numbers are a column of objects.
  if (areNames && met.length < values.length) return undefined;
  const made = areNames ? "string" : isGappy && kind === "int" ? "float64" : dtype;
  return mappedContent(content, made, (cell) => (to.has(cell) ? to.get(cell) : cell));
}

/** What `replace(pattern, text, regex=True)` makes of a text, where the pattern is a text itself; undefined for all else. */
function partsReplaced(args: Arguments, context: Context): ((text: string) => string) | undefined {
  const names = [...args.keywords.keys()].every((name) => /^(to_replace|value|regex|inplace)$/.test(name));
  if (!names || args.rest || flag(args, "regex", false, context) !== true) return undefined;
  const [old, put] = [given(args, 0, "to_replace"), given(args, 1, "value")].map((each) => knownText(each));
  const isPlain = old !== undefined && old !== "" && !PATTERN_SIGNS.test(old);
  // Texts that grow could soon be longer than any that is kept.
  return isPlain && put !== undefined && put.length <= old.length && !put.includes("\\")
    ? (text) => text.replaceAll(old, () => put)
    : undefined;
}

/** Signs that mean something else in a pattern than themselves. */
const PATTERN_SIGNS = /[\\.^$*+?{}[\]|()]/;

/** `replace(old, new)`, `replace([old, …], new)` and `replace({old: new, …})` of whole values. */
export const replacedValues: TableMethod<RowTable> = (table, args, context) => {
  const changed = partsReplaced(args, context);
  if (changed)
    return changedCells(table, (content) =>
      isNumeric(content.dtype) || content.dtype === "bool"
        ? content
        : content.dtype === "string"
          ? mappedContent(content, "string", changed)
          : undefined,
    );
  const replacements = replacementsOf(args, context);
  return replacements ? changedCells(table, (content) => replacedCells(content, replacements)) : alike(table);
};

/** One group of a pattern in each text; undefined where it can't be told of one of them. */
function groupIn(
  content: ColumnContent | undefined,
  find: (text: string) => readonly (string | undefined)[] | "none" | undefined,
  group: number,
): ColumnContent | undefined {
  if (content?.dtype !== "string" || !content.values) return undefined;
  const found = new Map<string, Cell>();
  for (const value of content.values) {
    const groups = find(value);
    if (!groups) return undefined;
    found.set(value, groups === "none" ? undefined : groups[group]);
  }
  return mappedContent(content, "string", (cell) => found.get(cell));
}

/** `series.str.extract(pattern, expand=)`: a column for each group, or one alone that is no table. */
export const extracted: TableMethod<SeriesState> = (series, args, context) => {
  const { rows, index, within, labels, content } = series;
  const isWide = flag(args, "expand", true, context);
  const source = knownText(given(args, 0, "pat"));
  const isPlain = [...args.keywords.keys()].every((name) => name === "pat" || name === "expand");
  const search = isPlain && source !== undefined ? groupSearch(source) : undefined;
  const more = { index, within, labels };
  if (isWide === undefined || !search || search.names.length === 0)
    return unknown("data", "the groups of a pattern");
  const { names, find } = search;
  if (!isWide && names.length === 1) {
    const made = alike(series);
    return made.type === "series" ? { ...made, content: groupIn(content, find, 0) } : made;
  }
  const keys = names.map((name, i) => (name === undefined ? `n:${i}` : `s:${name}`));
  if (new Set(keys).size < keys.length)
    return frameState(rows, someColumns(untold("the groups of a pattern")), more);
  const contents = keys.flatMap((key, i) => {
    const each = groupIn(content, find, i);
    return each ? [[key, each] as const] : [];
  });
  return frameState(rows, columnsOf(keys), { ...more, contents: new Map(contents) });
};
