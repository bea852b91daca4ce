/** Labels that certainly no row of a table has: what pandas raises for them, and those that may be meant. */
import { someMissing } from "../columns/missing-columns";
import { levelsOf } from "./labelled-rows";
import type { RowTable } from "./rows";
import type { SeriesState } from "../table-states";
import { pythonText } from "../../keras/arguments/python-text";
import { isSince } from "../../releases";
import type { ColumnContent } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { knownInteger } from "../../../values/known-number";
import { knownText } from "../../../values/known-text";
import { nearestNames } from "../../../values/names/nearest-names";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import { textsInstead } from "../../../values/records/texts-instead";
import type { Value } from "../../../values/value";

/** Labels of rows that are looked through for one. */
const MOST_LABELS = 10_000;

const isWhole = (dtype: string | undefined): boolean => /^u?int\d+$/.test(dtype ?? "");

/** The only level of row labels, where each of them is a text or a whole number that is known. */
function labelsOf(table: RowTable): ColumnContent | undefined {
  const [level, ...more] = levelsOf(table) ?? [];
  const content = more.length === 0 ? level?.content : undefined;
  const isPlain = content?.dtype === "string" || isWhole(content?.dtype);
  return isPlain && content?.missing === 0 && (content.cells?.length ?? Infinity) <= MOST_LABELS
    ? content
    : undefined;
}

/** Whether labels certainly lack one that is asked for; a truth value picks rows. */
function lacks({ dtype, cells = [] }: ColumnContent, label: Value): boolean {
  if (label.kind === "str" && !label.instance) {
    const text = knownText(label);
    return text !== undefined && (dtype !== "string" || !cells.includes(text));
  }
  const number = label.kind === "int" ? knownInteger(label) : undefined;
  return number !== undefined && (dtype === "string" || !cells.some((cell) => Number(cell) === number));
}

/** The texts among the labels that one may stand for. */
function meantBy(label: Value | undefined, { dtype, cells = [] }: ColumnContent): readonly Remedy[] {
  const text = knownText(label);
  if (!label || text === undefined || dtype !== "string") return [];
  return textsInstead(label, nearestNames(text, [...new Set(cells.flatMap((cell) => cell ?? []))]));
}

/** Reports a label of `table.loc[label]`, or one of a list of them, that no row has; tells whether it does. */
export function refusedLabels(table: RowTable, asked: Value, site: Span, context: Context): boolean {
  const content = context.openWorld ? undefined : labelsOf(table);
  const isList = asked.kind === "list" && asked.escaped !== true;
  if (!content || !(isList || asked.kind === "str" || asked.kind === "int")) return false;
  const labels = isList ? (asked.items ?? []) : [asked];
  const missing = labels.filter((label) => lacks(content, label));
  const [first] = missing;
  if (!first || labels.some(({ kind }) => kind === "bool")) return false;
  const shown = missing.map((label) => pythonText(label));
  const says = isList ? someMissing(shown, missing.length === labels.length) : `KeyError: ${shown[0] ?? ""}`;
  context.report({
    code: "refused-value",
    severity: "error",
    span: site,
    facts: { call: `loc[${pythonText(first)}]`, exception: "KeyError", words: pythonText(first) },
    kerasSays: says,
    raisedBy: "pandas",
    remedies: meantBy(first, content),
  });
  return true;
}

/** Whether the labels of a series are certainly texts: those of its rows, or of the columns that it is a row of. */
function areTexts(series: SeriesState): boolean {
  if (series.of) {
    const { keys } = series.of;
    return keys !== undefined && keys.length > 0 && keys.every((key) => key.startsWith("s:"));
  }
  const content = labelsOf(series);
  return content?.dtype === "string" && (content.cells?.length ?? 0) > 0;
}

/**
 * Reports `series[place]` of a series whose labels are texts: since pandas 3 a number is a label there as well. It is a warning
 * where nobody says which release there is. Tells whether it certainly is refused.
 */
export function refusedPlace(series: SeriesState, index: Value, site: Span, context: Context): boolean {
  const place = index.kind === "int" ? knownInteger(index) : undefined;
  const isRefused = isSince(context, "pandas", "3");
  if (place === undefined || isRefused === false || context.openWorld || !areTexts(series)) return false;
  context.report({
    code: "refused-value",
    severity: isRefused ? "error" : "warning",
    span: site,
    facts: { call: `series[${place}]`, exception: "KeyError", words: `${place}` },
    kerasSays: `KeyError: ${place}`,
    raisedBy: "pandas",
    remedies: [{ kind: "takeRows", span: site, through: ".iloc", preferred: true }],
  });
  return isRefused === true;
}
