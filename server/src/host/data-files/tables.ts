/** Tables that are no text: the footer of a parquet file, the cells of a workbook. */
import { strFromU8, unzipSync } from "fflate";
import { parquetMetadata, parquetSchema } from "hyparquet";
import { type Reader, isWhole } from "./reader";

const PHYSICAL: Readonly<Record<string, string>> = {
  BOOLEAN: "bool",
  INT32: "int32",
  INT64: "int64",
  FLOAT: "float32",
  DOUBLE: "float64",
};

export const readParquet: Reader<"table"> = (file) => {
  if (!isWhole(file)) return undefined;
  const metadata = parquetMetadata(file.bytes.slice().buffer);
  const columns = parquetSchema(metadata).children.map(({ element }) => ({
    name: element.name,
    // A logical type says that the numbers stand for something else.
    dtype:
      element.type !== undefined && !element.logical_type && Object.hasOwn(PHYSICAL, element.type)
        ? PHYSICAL[element.type]
        : undefined,
  }));
  return { columns, rows: Number(metadata.num_rows) };
};

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

/** Cells of a sheet are few tags, always written by programs, so that no parser of XML is brought along. */
export const readSheet: Reader<"sheet"> = (file, question) => {
  if (question.as !== "sheet" || !isWhole(file)) return undefined;
  const parts = unzipSync(file.bytes, {
    filter: ({ name, originalSize }) =>
      originalSize < LONGEST_SHEET &&
      /^xl\/(workbook\.xml|sharedStrings\.xml|worksheets\/sheet\d+\.xml)$/.test(name),
  });
  const part = (name: string): string => {
    const bytes = Object.hasOwn(parts, name) ? parts[name] : undefined;
    return bytes ? strFromU8(bytes) : "";
  };
  const names = [...part("xl/workbook.xml").matchAll(/<sheet\s[^>]*name="([^"]*)"/g)].map(([, name = ""]) =>
    unescaped(name),
  );
  const at = typeof question.sheet === "number" ? question.sheet : names.indexOf(question.sheet);
  const sheet = part(`xl/worksheets/sheet${at + 1}.xml`);
  if (at < 0 || at >= names.length || sheet === "") return undefined;
  const shared = [...part("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = ""]) =>
    textsIn(item),
  );
  const records = [...sheet.matchAll(/<row\b[^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, cells = ""]) => {
    const record: string[] = [];
    for (const [, attributes = "", content = ""] of cells.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const [, name = ""] = /\br="([A-Z]+\d+)"/.exec(attributes) ?? [];
      const [, value = ""] = /<v>([^<]*)<\/v>/.exec(content) ?? [];
      const [, type = "n"] = /\bt="(\w+)"/.exec(attributes) ?? [];
      const column = name === "" ? record.length : columnOf(name);
      while (record.length < column) record.push("");
      record.push(
        type === "s"
          ? (shared[Number(value)] ?? "")
          : type === "inlineStr"
            ? textsIn(content)
            : unescaped(value),
      );
    }
    return record;
  });
  return { records, total: records.length };
};
