/** Texts that are no points of time of the format that `to_datetime` is given, after `array_strptime` of pandas. */
import { insteadAt } from "../../../values/records/texts-instead";
import { patternOf } from "../../builtins/refused-values/times";
import { spanOfArgument } from "../../callables/arguments";
import type { ColumnContent } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { knownText } from "../../../values/known-text";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import type { Arguments } from "../../../values/value";

/** Texts that pandas takes for a moment that is missing, or for the present one. */
const NO_TEXT = /^$|^na[nt]$|^now$|^today$/i;

/** The formats of days that tables are written in, and what stands behind these. */
const DAYS = "%Y-%m-%d %d/%m/%Y %m/%d/%Y %d.%m.%Y %d-%m-%Y %m-%d-%Y %Y/%m/%d %Y%m%d %d-%b-%Y".split(" ");
const TIMES = ["", " %H:%M", " %H:%M:%S", "T%H:%M", "T%H:%M:%S"];
const FORMATS = DAYS.flatMap((day) => TIMES.map((time) => day + time));

/** Texts longer than this are none that somebody wrote as a date. */
const LONGEST = 100;

/** How many letters of a text a pattern takes. */
const taken = (pattern: RegExp, text: string): number => pattern.exec(text)?.[0].length ?? -1;

const isWhole = (format: string, texts: readonly string[]): boolean => {
  const pattern = patternOf(format);
  return pattern instanceof RegExp && texts.every((text) => taken(pattern, text) === text.length);
};

/** Formats that all texts have, the first of them first. */
const otherFormats = (texts: readonly string[], span: Span): readonly Remedy[] =>
  insteadAt(
    span,
    FORMATS.filter((format) => isWhole(format, texts))
      .slice(0, 2)
      .map((format) => `"${format}"`),
  );

/** Refuses a column one of whose texts is certainly written in another way; tells whether it does. */
export function refusedFormat(
  content: ColumnContent | undefined,
  args: Arguments,
  context: Context,
): boolean {
  const format = knownText(args.keywords.get("format"));
  const isStrict = !args.rest && !args.keywords.has("errors") && !args.keywords.has("exact");
  // "ISO8601" and "mixed" stand for any of several ways.
  if (format?.includes("%") !== true || !isStrict || content?.dtype !== "string" || !content.cells)
    return false;
  const pattern = patternOf(format);
  const texts = [...new Set(content.cells.flatMap((cell) => (cell === undefined ? [] : [cell])))];
  if (!(pattern instanceof RegExp) || texts.some((text) => text.length > LONGEST || NO_TEXT.test(text)))
    return false;
  const wrong = texts.find((text) => taken(pattern, text) !== text.length);
  if (wrong === undefined) return false;
  const end = taken(pattern, wrong);
  const words =
    end < 0
      ? `time data "${wrong}" doesn't match format "${format}"`
      : `unconverted data remains when parsing with format "${format}": "${wrong.slice(end)}"`;
  const span = spanOfArgument(args, Number.POSITIVE_INFINITY, "format");
  context.report({
    code: "refused-value",
    severity: "error",
    span,
    facts: { call: "to_datetime", exception: "ValueError", words },
    raisedBy: "pandas",
    kerasSays: `ValueError: ${words}`,
    remedies: otherFormats(texts, span),
  });
  return true;
}
