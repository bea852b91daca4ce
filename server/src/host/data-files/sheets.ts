/** The cells of a workbook's sheet. */
import { strFromU8 } from "fflate";
import { membersOf } from "./archive";
import { type Reader, isWhole } from "./reader";

/** Bytes of a part of a workbook that is looked into. */
const LONGEST_SHEET = 20_000_000;
/** And of all of its parts together. */
const LONGEST_WORKBOOK = 200_000_000;

/** What stands behind the name of an element. */
const ENDS_NAME: ReadonlySet<string> = new Set([" ", "\t", "\r", "\n", "/", ">"]);

/**
 * The elements of one name, each with its attributes and what is inside; none of them holds one of its own. Linear in
 * the text, which a pattern for them would not be where their ends are missing.
 */
function* elements(
  xml: string,
  tag: string,
): Iterable<{ readonly attributes: string; readonly inside: string }> {
  const [opening, closing] = [`<${tag}`, `</${tag}>`];
  let at = 0;
  while ((at = xml.indexOf(opening, at)) >= 0) {
    const start = at + opening.length;
    at = start;
    // Another name that begins like this one.
    if (!ENDS_NAME.has(xml.charAt(start))) continue;
    const end = xml.indexOf(">", start);
    if (end < 0) return;
    if (xml[end - 1] === "/") {
      yield { attributes: xml.slice(start, end - 1), inside: "" };
      at = end;
      continue;
    }
    const next = xml.indexOf(closing, end);
    if (next < 0) return;
    yield { attributes: xml.slice(start, end), inside: xml.slice(end + 1, next) };
    at = next;
  }
}

/** Characters of the attributes that are looked at. */
const LONGEST_ATTRIBUTES = 1_000;

/** Attributes that are asked for, of which a sheet has millions. */
const ATTRIBUTES = Object.fromEntries(
  (["r", "t", "s", "name", "formatCode", "numFmtId"] as const).map((name) => [
    name,
    new RegExp(`(?:^|\\s)${name}="([^"]*)"`),
  ]),
) as Readonly<Record<"r" | "t" | "s" | "name" | "formatCode" | "numFmtId", RegExp>>;

/** The value of an attribute; undefined where the element has none of that name. */
const attribute = (attributes: string, name: keyof typeof ATTRIBUTES): string | undefined =>
  attributes === "" ? undefined : ATTRIBUTES[name].exec(attributes.slice(0, LONGEST_ATTRIBUTES))?.[1];

const unescaped = (text: string): string =>
  text.includes("&")
    ? text
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&apos;", "'")
        .replaceAll("&amp;", "&")
    : text;

/** The column of a cell's name: `AB12` is 27. */
function columnOf(name: string): number {
  let column = 0;
  for (const letter of name.replace(/\d+$/, "")) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const textsIn = (xml: string): string =>
  [...elements(xml, "t")].map(({ inside }) => unescaped(inside)).join("");

/** How numbers are shown that are points of time: with their day, or as times and lengths of time; undefined for others. */
type DateFormat = "day" | "time" | undefined;

/** Formats that Excel knows itself. */
function ownFormat(id: number): DateFormat {
  if ((id >= 14 && id <= 17) || id === 22) return "day";
  return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? "time" : undefined;
}

/** What each style of cells shows numbers as. */
function dateStyles(styles: string): readonly DateFormat[] {
  const own = new Map(
    [...elements(styles, "numFmt")].map(({ attributes }) => {
      const code = attribute(attributes, "formatCode") ?? "";
      const plain = code.replace(/\[[^\]]*\]|"[^"]*"|&quot;.*?&quot;/g, "");
      const format = /[dy]/i.test(plain) ? "day" : /[mhs]/i.test(plain) ? "time" : undefined;
      return [Number(attribute(attributes, "numFmtId")), format] as const;
    }),
  );
  const [cells] = elements(styles, "cellXfs");
  return [...elements(cells?.inside ?? "", "xf")].map(({ attributes }) => {
    const id = Number(attribute(attributes, "numFmtId"));
    return own.has(id) ? own.get(id) : ownFormat(id);
  });
}

interface Cell {
  readonly text: string;
  readonly isNumber: boolean;
  readonly isText: boolean;
}

const EMPTY: Cell = { text: "", isNumber: false, isText: false };

/** Columns of a sheet in Excel. */
const MOST_COLUMNS = 16_384;
/** Rows of a sheet, and cells of it with the empty ones; one that was made to burst says nothing. */
const MOST_ROWS = 1_100_000;
const MOST_CELLS = 2_000_000;

/** Days from Excel's first one to 1970, and the first that is counted as the calendar does: Excel has a 29 February 1900. */
const [DAYS_TO_1970, FIRST_DAY] = [25_569, 61];

/** A number that is shown as a day, as Python writes the point of time; undefined where it is no whole second. */
function dayWritten(text: string): string | undefined {
  const seconds = (Number(text) - DAYS_TO_1970) * 86_400;
  const whole = Math.round(seconds);
  const date = new Date(whole * 1000);
  const isTold =
    Number(text) >= FIRST_DAY && Math.abs(seconds - whole) < 1e-3 && date.getUTCFullYear() < 2262;
  return isTold ? date.toISOString().slice(0, 19).replace("T", " ") : undefined;
}

/** What stands in a cell; nothing where it has no value. */
function valueIn(cell: string): string {
  const start = cell.startsWith("<v>") ? 0 : cell.indexOf("<v>");
  const [first] = start < 0 ? elements(cell, "v") : [];
  return start < 0
    ? (first?.inside ?? "")
    : cell.slice(start + 3, Math.max(start + 3, cell.indexOf("</v>", start)));
}

/** The cells of one row, empty ones among them; undefined where there are more than a sheet can have. */
function cellsOf(
  row: string,
  shared: readonly string[],
  dates: readonly DateFormat[],
): readonly Cell[] | undefined {
  const cells: Cell[] = [];
  for (const { attributes, inside } of elements(row, "c")) {
    const name = attribute(attributes, "r") ?? "";
    const value = inside === "" ? "" : valueIn(inside);
    const type = attribute(attributes, "t") ?? "n";
    const style = attribute(attributes, "s") ?? "0";
    const column = /^[A-Z]+\d+$/.test(name) ? columnOf(name) : cells.length;
    if (column >= MOST_COLUMNS) return undefined;
    while (cells.length < column) cells.push(EMPTY);
    const text =
      type === "s"
        ? (shared[Number(value)] ?? "")
        : type === "inlineStr"
          ? textsIn(inside)
          : unescaped(value);
    const isText = type === "s" || type === "inlineStr" || type === "str";
    const shown = dates[Number(style)];
    const day = type === "n" && text !== "" && shown === "day" ? dayWritten(text) : undefined;
    cells.push({ text: day ?? text, isText, isNumber: type === "n" && text !== "" && shown === undefined });
  }
  return cells;
}

/** Cells of a sheet are few tags, always written by programs, so that no parser of XML is brought along. */
export const readSheet: Reader<"sheet"> = (file, question) => {
  if (question.as !== "sheet" || !isWhole(file)) return undefined;
  const wanted = /^xl\/(workbook\.xml|styles\.xml|sharedStrings\.xml|worksheets\/sheet\d+\.xml)$/;
  const parts = membersOf(file, {
    most: LONGEST_WORKBOOK,
    isWanted: ({ name, originalSize }) => originalSize < LONGEST_SHEET && wanted.test(name),
  });
  if (!parts) return undefined;
  const part = (name: string): string => {
    const bytes = Object.hasOwn(parts, name) ? parts[name] : undefined;
    return bytes ? strFromU8(bytes) : "";
  };
  const workbook = part("xl/workbook.xml");
  const sheets = [...elements(workbook, "sheet")].map(({ attributes }) =>
    unescaped(attribute(attributes, "name") ?? ""),
  );
  const at = typeof question.sheet === "number" ? question.sheet : sheets.indexOf(question.sheet);
  const sheet = part(`xl/worksheets/sheet${at + 1}.xml`);
  if (sheet === "") return undefined;
  const shared = [...elements(part("xl/sharedStrings.xml"), "si")].map(({ inside }) => textsIn(inside));
  // A few workbooks count from 1904.
  const styles = dateStyles(part("xl/styles.xml"));
  const dates = /date1904="(1|true)"/.test(workbook) ? styles.map((style) => style && "time") : styles;
  const rows: (readonly Cell[])[] = [];
  let held = 0;
  for (const { attributes, inside } of elements(sheet, "row")) {
    const number = attribute(attributes, "r");
    // Rows without cells are not written; pandas has them all the same.
    const place = number === undefined ? rows.length : Number(number) - 1;
    const cells = place <= MOST_ROWS ? cellsOf(inside, shared, dates) : undefined;
    if (!cells) return undefined;
    // One cell far to the right in each row is as many as a row has.
    held += cells.length;
    if (held > MOST_CELLS) return undefined;
    while (rows.length < place) rows.push([]);
    rows.push(cells);
  }
  while (rows.at(-1)?.every(({ text }) => text === "") === true) rows.pop();
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  if (rows.length * width > MOST_CELLS) return undefined;
  return {
    records: askedOfCells(({ text }) => text),
    isNumber: askedOfCells(({ isNumber }) => isNumber),
    isText: askedOfCells(({ isText }) => isText),
    total: rows.length,
    blanks: 0,
    sheets,
  };

  /** What is asked of each cell, row by row; rows without cells are one and the same. */
  function askedOfCells<T>(of: (cell: Cell) => T): readonly (readonly T[])[] {
    const empty = Array<T>(width).fill(of(EMPTY));
    return rows.map((cells) =>
      cells.length === 0 ? empty : empty.map((none, column) => (cells[column] ? of(cells[column]) : none)),
    );
  }
};
