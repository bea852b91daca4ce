/** The cells of a workbook's sheet. */
import { strFromU8, unzipSync } from "fflate";
import { type Reader, isWhole } from "./reader";

/** Bytes of a sheet's text that is looked into. */
const LONGEST_SHEET = 20_000_000;

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
  [...xml.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map(([, text = ""]) => unescaped(text)).join("");

/** Formats of numbers that Excel knows itself and that are dates or times. */
const isDateFormat = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 45 && id <= 47);

/** Which styles of cells show numbers as dates. */
function dateStyles(styles: string): readonly boolean[] {
  const own = new Map(
    [...styles.matchAll(/<numFmt\s[^>]*?numFmtId="(\d+)"[^>]*?formatCode="([^"]*)"/g)].map(
      ([, id, code = ""]) => [
        Number(id),
        /[dmyhs]/i.test(code.replace(/\[[^\]]*\]|"[^"]*"|&quot;.*?&quot;/g, "")),
      ],
    ),
  );
  const [, cells = ""] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles) ?? [];
  return [...cells.matchAll(/<xf\s[^>]*?numFmtId="(\d+)"/g)].map(
    ([, id]) => own.get(Number(id)) ?? isDateFormat(Number(id)),
  );
}

interface Cell {
  readonly text: string;
  readonly isNumber: boolean;
  readonly isText: boolean;
}

const EMPTY: Cell = { text: "", isNumber: false, isText: false };

/** The cells of one row, empty ones among them. */
function cellsOf(row: string, shared: readonly string[], dates: readonly boolean[]): readonly Cell[] {
  const cells: Cell[] = [];
  for (const [, attributes = "", content = ""] of row.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const [, name = ""] = /\br="([A-Z]+\d+)"/.exec(attributes) ?? [];
    const [, value = ""] = /<v>([^<]*)<\/v>/.exec(content) ?? [];
    const [, type = "n"] = /\bt="(\w+)"/.exec(attributes) ?? [];
    const [, style = "0"] = /\bs="(\d+)"/.exec(attributes) ?? [];
    const column = name === "" ? cells.length : columnOf(name);
    while (cells.length < column) cells.push(EMPTY);
    const text =
      type === "s"
        ? (shared[Number(value)] ?? "")
        : type === "inlineStr"
          ? textsIn(content)
          : unescaped(value);
    const isText = type === "s" || type === "inlineStr" || type === "str";
    cells.push({ text, isText, isNumber: type === "n" && text !== "" && dates[Number(style)] !== true });
  }
  return cells;
}

/** Rows of a sheet; one that was made to burst says nothing. */
const MOST_ROWS = 1_100_000;

/** Cells of a sheet are few tags, always written by programs, so that no parser of XML is brought along. */
export const readSheet: Reader<"sheet"> = (file, question) => {
  if (question.as !== "sheet" || !isWhole(file)) return undefined;
  const parts = unzipSync(file.bytes, {
    filter: ({ name, originalSize }) =>
      originalSize < LONGEST_SHEET &&
      /^xl\/(workbook\.xml|styles\.xml|sharedStrings\.xml|worksheets\/sheet\d+\.xml)$/.test(name),
  });
  const part = (name: string): string => {
    const bytes = Object.hasOwn(parts, name) ? parts[name] : undefined;
    return bytes ? strFromU8(bytes) : "";
  };
  const sheets = [...part("xl/workbook.xml").matchAll(/<sheet\s[^>]*name="([^"]*)"/g)].map(([, name = ""]) =>
    unescaped(name),
  );
  const at = typeof question.sheet === "number" ? question.sheet : sheets.indexOf(question.sheet);
  const sheet = part(`xl/worksheets/sheet${at + 1}.xml`);
  if (at < 0 || at >= sheets.length || sheet === "") return undefined;
  const shared = [...part("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = ""]) =>
    textsIn(item),
  );
  const dates = dateStyles(part("xl/styles.xml"));
  const rows: (readonly Cell[])[] = [];
  for (const [, attributes = "", cells = ""] of sheet.matchAll(/<row\b([^>]*?)(?:\/>|>(.*?)<\/row>)/gs)) {
    const [, number] = /\br="(\d+)"/.exec(attributes) ?? [];
    // Rows without cells are not written; pandas has them all the same.
    const place = number === undefined ? rows.length : Number(number) - 1;
    if (place > MOST_ROWS) return undefined;
    while (rows.length < place) rows.push([]);
    rows.push(cellsOf(cells, shared, dates));
  }
  while (rows.at(-1)?.every(({ text }) => text === "") === true) rows.pop();
  const width = Math.max(0, ...rows.map(({ length }) => length));
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
