/** The cells of a workbook's sheet. */
import { strFromU8 } from "fflate";
import { membersOf } from "./archive";
import { type Reader, isWhole } from "./reader";

/** Bytes of a part of a workbook that is looked into. */
const LONGEST_SHEET = 20_000_000;
/** And of all of its parts together. */
const LONGEST_WORKBOOK = 200_000_000;

/**
 * The elements of one name, each with its attributes and what is inside; none of them holds one of its own. Linear in
 * the text, which a pattern for them would not be where their ends are missing.
 */
function* elements(
  xml: string,
  tag: string,
): Iterable<{ readonly attributes: string; readonly inside: string }> {
  const opening = new RegExp(`<${tag}(?=[\\s/>])`, "g");
  const closing = `</${tag}>`;
  while (opening.test(xml)) {
    const start = opening.lastIndex;
    const end = xml.indexOf(">", start);
    if (end < 0) return;
    if (xml[end - 1] === "/") {
      yield { attributes: xml.slice(start, end - 1), inside: "" };
      opening.lastIndex = end;
      continue;
    }
    const next = xml.indexOf(closing, end);
    if (next < 0) return;
    yield { attributes: xml.slice(start, end), inside: xml.slice(end + 1, next) };
    opening.lastIndex = next;
  }
}

/** Characters of the attributes that are looked at. */
const LONGEST_ATTRIBUTES = 1_000;

/** The value of an attribute; undefined where the element has none of that name. */
const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes.slice(0, LONGEST_ATTRIBUTES))?.[1];

const unescaped = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

/** The column of a cell's name: `AB12` is 27. */
function columnOf(name: string): number {
  let column = 0;
  for (const letter of name.replace(/\d+$/, "")) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const textsIn = (xml: string): string =>
  [...elements(xml, "t")].map(({ inside }) => unescaped(inside)).join("");

/** Formats of numbers that Excel knows itself and that are dates or times. */
const isDateFormat = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 45 && id <= 47);

/** Which styles of cells show numbers as dates. */
function dateStyles(styles: string): readonly boolean[] {
  const own = new Map(
    [...elements(styles, "numFmt")].map(({ attributes }) => {
      const code = attribute(attributes, "formatCode") ?? "";
      const plain = code.replace(/\[[^\]]*\]|"[^"]*"|&quot;.*?&quot;/g, "");
      return [Number(attribute(attributes, "numFmtId")), /[dmyhs]/i.test(plain)];
    }),
  );
  const [cells] = elements(styles, "cellXfs");
  return [...elements(cells?.inside ?? "", "xf")].map(({ attributes }) => {
    const id = Number(attribute(attributes, "numFmtId"));
    return own.get(id) ?? isDateFormat(id);
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
const MOST_CELLS = 4_000_000;

/** The cells of one row, empty ones among them; undefined where there are more than a sheet can have. */
function cellsOf(
  row: string,
  shared: readonly string[],
  dates: readonly boolean[],
): readonly Cell[] | undefined {
  const cells: Cell[] = [];
  for (const { attributes, inside } of elements(row, "c")) {
    const name = attribute(attributes, "r") ?? "";
    const [first] = elements(inside, "v");
    const value = first?.inside ?? "";
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
    cells.push({ text, isText, isNumber: type === "n" && text !== "" && dates[Number(style)] !== true });
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
  const sheets = [...elements(part("xl/workbook.xml"), "sheet")].map(({ attributes }) =>
    unescaped(attribute(attributes, "name") ?? ""),
  );
  const at = typeof question.sheet === "number" ? question.sheet : sheets.indexOf(question.sheet);
  const sheet = part(`xl/worksheets/sheet${at + 1}.xml`);
  if (at < 0 || at >= sheets.length || sheet === "") return undefined;
  const shared = [...elements(part("xl/sharedStrings.xml"), "si")].map(({ inside }) => textsIn(inside));
  const dates = dateStyles(part("xl/styles.xml"));
  const rows: (readonly Cell[])[] = [];
  for (const { attributes, inside } of elements(sheet, "row")) {
    const number = attribute(attributes, "r");
    // Rows without cells are not written; pandas has them all the same.
    const place = number === undefined ? rows.length : Number(number) - 1;
    const cells = place <= MOST_ROWS ? cellsOf(inside, shared, dates) : undefined;
    if (!cells) return undefined;
    while (rows.length < place) rows.push([]);
    rows.push(cells);
  }
  while (rows.at(-1)?.every(({ text }) => text === "") === true) rows.pop();
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  if (rows.length * width > MOST_CELLS) return undefined;
  const filled = rows.map((cells) => [...cells, ...Array<Cell>(width - cells.length).fill(EMPTY)]);
  return {
    records: filled.map((cells) => cells.map(({ text }) => text)),
    isNumber: filled.map((cells) => cells.map(({ isNumber }) => isNumber)),
    isText: filled.map((cells) => cells.map(({ isText }) => isText)),
    total: rows.length,
    blanks: 0,
    sheets,
  };
};
