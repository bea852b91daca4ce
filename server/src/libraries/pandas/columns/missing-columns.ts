/** Columns that a frame certainly lacks: what pandas raises for their labels, and the ones that may be meant. */
import { textsInstead } from "../../../values/records/texts-instead";
import { listedKeys } from "./columns";
import { arrayOf } from "../tables";
import type { FrameState, Table } from "../table-states";
import { type Columns } from "../table-states";
import { labelOf } from "./label-values";
import { pythonText } from "../../keras/arguments/python-text";
import type { Context } from "../../../values/context";
import type { Dim } from "../../../values/dimensions/dimension";
import type { RelatedPlace, Remedy } from "../../../values/records/finding";
import { hashKey } from "../../../values/hash-key";
import { meantNames } from "../../../values/names/nearest-names";
import type { Span } from "../../../values/records/span";
import type { Value } from "../../../values/value";

/** Labels that a message lists before it says that there are more. */
const MOST_SHOWN = 8;

/** Texts and numbers: columns of several levels are also found by a part of their labels. */
const isPlain = (key: string): boolean => key.startsWith("s:") || key.startsWith("n:");

const quoted = (key: string): string => pythonText(labelOf(key));

/** Labels as a message lists them. */
const shownOf = (keys: readonly string[]): string =>
  [...keys.slice(0, MOST_SHOWN).map(quoted), ...(keys.length > MOST_SHOWN ? ["…"] : [])].join(", ");

/** The parts of an argument that are labels: itself, or the items of a list. */
function labelsWritten(value: Value): readonly Value[] {
  return (value.kind === "list" || value.kind === "tuple") && value.items ? value.items : [value];
}

/** Where a label is written out. */
const spanOf = (label: Value | undefined): Span | undefined =>
  label?.kind === "str" ? label.span : undefined;

/** In place of a label that is not there, the columns that somebody may have meant. */
function meantInstead(label: Value | undefined, { keys = [] }: Columns): readonly Remedy[] {
  if (label?.kind !== "str" || label.value === undefined) return [];
  const names = keys.flatMap((key) => (key.startsWith("s:") ? [key.slice(2)] : []));
  return textsInstead(label, meantNames(label.value, names));
}

/** The labels of an argument; undefined where they are not all known, or no plain ones. */
function labelsAsked(value: Value, context: Context): readonly string[] | undefined {
  // An iterator would be used up by looking.
  if (!["str", "int", "list", "tuple"].includes(value.kind)) return undefined;
  // Truth values pick rows.
  if (labelsWritten(value).some(({ kind }) => kind === "bool")) return undefined;
  const keys = listedKeys(value, context);
  return keys?.every(isPlain) ? keys : undefined;
}

/** The labels of an argument that no column has; undefined where the columns or the labels are not all known. */
function missingAmong(columns: Columns, value: Value, context: Context): readonly string[] | undefined {
  const { keys } = columns;
  if (!keys?.every(isPlain)) return undefined;
  const asked = labelsAsked(value, context);
  return asked?.filter((key) => !keys.includes(key));
}

/** How pandas words it, of the missing labels in Python's quotes; all of those that were asked for may be missing. */
export type MissingWords = (missing: readonly string[], isAll: boolean) => string;

/** `KeyError: 'label'`, of what asks for one column. */
export const oneMissing: MissingWords = ([first]) => `KeyError: ${first ?? ""}`;

/** `frame[labels]` and `frame.loc[:, labels]`; what stands in the index of labels depends on the release. */
export const someMissing: MissingWords = (missing, isAll) =>
  isAll ? 'KeyError: "None of [Index([' : `KeyError: "[${missing.join(", ")}] not in index"`;

/** `frame.drop(columns=labels)`. */
export const notOnAxis: MissingWords = (missing) => `KeyError: "[${missing.join(", ")}] not found in axis"`;

/** `frame.set_index(labels)`. */
export const notAmongColumns: MissingWords = (missing) =>
  `KeyError: "None of [${missing.join(", ")}] are in the columns"`;

/** `groups[label]` and `groups[labels]`. */
export const oneOfGroups: MissingWords = ([first = ""]) =>
  `KeyError: 'Column not found: ${first.slice(1, -1)}'`;
export const someOfGroups: MissingWords = (missing) => `KeyError: "Columns not found: ${missing.join(", ")}"`;

/** `groups.agg({label: …})` and `frame.agg({label: …})`. */
export const noSuchLabels: MissingWords = (missing) =>
  `KeyError: "Label(s) [${missing.join(", ")}] do not exist"`;

/** The names that row labels have beside columns, by which rows can be grouped and sorted as well; `undefined` stands for any. */
export const levelNames = ({ index, labels }: FrameState): readonly (string | undefined)[] =>
  labels?.map(({ key }) => key) ?? (index.startsWith("range ") ? [] : [undefined]);

/** Whether an index is places: a list of numbers, or an array of them. */
function isPlaces(index: Value): boolean {
  if (index.kind === "list")
    return index.items?.[0] !== undefined && index.items.every(({ kind }) => kind === "int");
  return index.kind === "tensor" && index.flavour === "numpy" && /^u?int/.test(index.dtype ?? "");
}

/** Reports places of rows in the brackets of a frame whose columns are all called by texts. */
export function refusedPlaces({ keys }: Columns, index: Value, site: Span, context: Context): boolean {
  if (context.openWorld || !keys || keys.length === 0 || !keys.every((key) => key.startsWith("s:")))
    return false;
  if (!isPlaces(index)) return false;
  context.report({
    code: "rows-among-columns",
    severity: "error",
    span: site,
    facts: { columns: shownOf(keys) },
    raisedBy: "pandas",
    kerasSays: someMissing([], true),
    remedies: [{ kind: "takeRows", span: site, through: ".iloc", preferred: true }],
  });
  return true;
}

/**
 * Reports labels of columns that a frame certainly lacks. `others` are labels that may be meant beside those of columns,
 * such as the names of row labels.
 */
export function refusedColumns(
  columns: Columns,
  value: Value | undefined,
  words: MissingWords,
  site: Span,
  context: Context,
  others: readonly (string | undefined)[] = [],
): boolean {
  // What nobody is seen to make may have other columns than its default.
  const missing = value && !context.openWorld ? missingAmong(columns, value, context) : undefined;
  if (!value || !missing || !columns.keys || others.includes(undefined)) return false;
  const gone = missing.filter((key) => !others.includes(key));
  const [first] = gone;
  if (first === undefined) return false;
  const written = labelsWritten(value);
  const label = written.find((item) => hashKey(item) === first);
  context.report({
    code: "missing-column",
    severity: "error",
    span: spanOf(label) ?? site,
    facts: { column: quoted(first), columns: shownOf(columns.keys) },
    kerasSays: words(gone.map(quoted), gone.length === written.length),
    raisedBy: "pandas",
    related: raisedElsewhere(spanOf(label), site),
    remedies: [
      ...splitAnew(first, columns),
      ...meantInstead(label, columns),
      ...withoutLabel(label, written.length),
    ],
  });
  return true;
}

/** Signs that files have between their columns where that is no comma. */
const SEPARATORS = [";", "\t", "|"];

/** The sign at which the only name of a file's columns falls into names, of which the label is one. */
function splitAnew(label: string, { keys = [], unsplitBy: call }: Columns): readonly Remedy[] {
  const [only = "", ...more] = keys;
  const separator = SEPARATORS.find((sign) => only.slice(2).split(sign).includes(label.slice(2)));
  if (!call || more.length > 0 || !label.startsWith("s:") || separator === undefined) return [];
  const value = JSON.stringify(separator);
  return [{ kind: "setArgument", call, name: "sep", value, isAbsent: true, preferred: true }];
}

/** Where labels that stand in a list of their own are asked for. */
function raisedElsewhere(label: Span | undefined, site: Span): readonly RelatedPlace[] | undefined {
  if (!label) return undefined;
  const isInside = label.file === site.file && site.start <= label.start && label.end <= site.end;
  return isInside ? undefined : [{ span: site, message: "problem.raised.place" }];
}

/** The other columns alone, where a list names one that there is not. */
function withoutLabel(label: Value | undefined, count: number): readonly Remedy[] {
  const span = spanOf(label);
  return span && count > 1 ? [{ kind: "dropItem", span }] : [];
}

/**
 * Reports a label among the rows that certainly is none of theirs, since they are numbered: `frame.drop("label")`, which
 * forgets that it drops rows.
 */
export function refusedRows(
  { rows, index, columns }: FrameState,
  value: Value | undefined,
  site: Span,
  context: Context,
): boolean {
  const asked = value && labelsAsked(value, context);
  const last = rows.kind === "known" ? rows.value - 1 : undefined;
  if (!value || !asked || last === undefined || !index.startsWith("range ")) return false;
  const missing = asked.filter((key) => key.startsWith("s:") || !(Number(key.slice(2)) <= last));
  const [first] = missing;
  if (first === undefined) return false;
  const areColumns = asked.every((key) => columns.keys?.includes(key) !== false);
  const label = labelsWritten(value).find((item) => hashKey(item) === first);
  context.report({
    code: "missing-row",
    severity: "error",
    span: spanOf(label) ?? site,
    facts: { label: quoted(first), last },
    kerasSays: notOnAxis(missing.map(quoted), false),
    raisedBy: "pandas",
    remedies: areColumns
      ? [{ kind: "setArgument", call: site, name: "axis", value: "1", isAbsent: true, preferred: true }]
      : [],
  });
  return true;
}

/** Reports a place of `iloc` that is past the last row or column: a number, or one of a list of them. */
export function refusedPosition(
  count: Dim,
  place: Value | undefined,
  axis: 0 | 1,
  table: Table,
  site: Span,
  context: Context,
): boolean {
  if (count.kind !== "known" || (place?.kind !== "int" && place?.kind !== "list")) return false;
  const { value: length } = count;
  const places = place.kind === "list" ? (place.items ?? []) : [place];
  const past = places.find(
    (item) =>
      item.kind === "int" &&
      item.dim.kind === "known" &&
      (item.dim.value < -length || item.dim.value >= length),
  );
  if (past?.kind !== "int") return false;
  const words = place.kind === "list" ? "positional indexers are" : "single positional indexer is";
  context.report({
    code: "index-past-axis",
    severity: "error",
    span: site,
    facts: { index: past.dim, axis, input: arrayOf(table).shape, length: count, last: length - 1 },
    kerasSays: `IndexError: ${words} out-of-bounds`,
    raisedBy: "pandas",
  });
  return true;
}
