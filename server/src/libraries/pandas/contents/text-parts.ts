/** Texts taken apart and put together again: `series.str.split`, `rsplit` and `join`. */
import { flag, given } from "../arguments";
import { type TableMethod, alike } from "../changed-tables";
import { columnsOf, frameState, seriesState, someColumns, untold } from "../tables";
import type { SeriesState } from "../table-states";
import { type ColumnContent, contentOfCells, mappedContent } from "../../../values/contents/column-content";
import { knownInteger } from "../../../values/known-number";
import { LISTS, itemsOfCell } from "../../../values/contents/list-cells";
import type { Arguments } from "../../../values/value";

/** The sign between parts, nothing where none is given; undefined where it is not known. */
function separatorOf(args: Arguments, name: string): string | undefined {
  const sign = given(args, 0, name);
  return !sign || sign.kind === "none"
    ? ""
    : sign.kind === "str" && sign.value !== ""
      ? sign.value
      : undefined;
}

/** The parts of a text between signs, or between blanks; no more than `limit` cuts, where that is not negative. */
function partsBetween(text: string, sign: string, limit: number, isFromEnd: boolean): readonly string[] {
  const parts = sign === "" ? text.split(/\s+/).filter((part) => part !== "") : text.split(sign);
  if (limit <= 0 || parts.length <= limit + 1) return parts;
  return isFromEnd
    ? [parts.slice(0, -limit).join(sign), ...parts.slice(-limit)]
    : [...parts.slice(0, limit), parts.slice(limit).join(sign)];
}

/** How texts are taken apart; undefined where the arguments don't tell it. */
function takenApart(args: Arguments, isFromEnd: boolean): ((text: string) => readonly string[]) | undefined {
  const sign = separatorOf(args, "pat");
  const most = given(args, 1, "n");
  const limit = most ? knownInteger(most) : -1;
  const isPlain = !args.rest && [...args.keywords.keys()].every((name) => /^(pat|n|expand)$/.test(name));
  // A longer sign may be a pattern; between blanks what is left keeps those that stand in it.
  if (!isPlain || sign === undefined || sign.length > 1 || limit === undefined || (sign === "" && limit > 0))
    return undefined;
  return (text) => partsBetween(text, sign, limit, isFromEnd);
}

/** A column for each part of the texts; those that have fewer lack the last ones. */
function partColumns(
  content: ColumnContent,
  parts: (text: string) => readonly string[],
): readonly ColumnContent[] {
  const width = Math.max(1, ...(content.values ?? []).map((text) => parts(text).length));
  return Array.from({ length: width }, (_, i) =>
    "cells" in content
      ? contentOfCells("string", () =>
          (content.cells ?? []).map((cell) => (cell === undefined ? undefined : parts(cell)[i])),
        )
      : mappedContent(content, "string", (cell) => parts(cell)[i]),
  );
}

/** The parts of each text, in one column of lists or in columns of their own. */
export const partsOfTexts =
  (name: "split" | "rsplit"): TableMethod<SeriesState> =>
  (series, args, context) => {
    const isWide = flag(args, "expand", false, context);
    const parts = takenApart(args, name === "rsplit");
    const { rows, index, within, labels, key, content } = series;
    const texts = content?.dtype === "string" && parts ? content : undefined;
    const more = { index, within, labels };
    if (isWide === false) {
      const lists =
        texts?.missing === 0 && parts
          ? mappedContent(texts, LISTS, (cell) => JSON.stringify(parts(cell)))
          : undefined;
      return seriesState(rows, { ...more, key, content: lists });
    }
    if (isWide !== true || !texts?.values || !parts)
      return frameState(rows, someColumns(untold("the parts of texts")), more);
    const columns = partColumns(texts, parts);
    const keys = columns.map((_, i) => `n:${i}`);
    const contents = new Map(columns.map((column, i) => [`n:${i}`, column]));
    return frameState(rows, columnsOf(keys), { ...more, contents });
  };

/** `series.str.join(sign)` of lists of texts. */
export const joinedLists: TableMethod<SeriesState> = (series, args) => {
  const made = alike(series);
  const sign = given(args, 0, "sep") ? separatorOf(args, "sep") : undefined;
  const { content } = series;
  if (made.type !== "series" || sign === undefined || content?.dtype !== LISTS || content.missing !== 0)
    return made;
  const joined = mappedContent(content, "string", (cell) => {
    const items = itemsOfCell(cell);
    return items.every((item) => typeof item === "string") ? items.join(sign) : undefined;
  });
  return { ...made, content: joined };
};
