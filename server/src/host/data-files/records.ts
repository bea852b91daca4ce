/** Tables of text (csv and its kin): their records, as pandas counts them. */
import Papa from "papaparse";
import type { FileQuestion, RecordsFacts } from "../../values/contents/data-file";
import { lookup } from "../../values/names/lookup";
import { gunzipped, membersOf } from "./archive";
import { apartByPattern } from "./patterned-records";
import { type FileBytes, type Reader, isWhole } from "./reader";

/** Bytes of a table that is taken apart whole, so that the values of its columns are known: about 20,000 records. */
const TAKEN_APART = 2_000_000;
/** Bytes at the start of a longer one in which its header stands. */
const HEAD = 64_000;

/** Fields of a record: the widest tables of measurements have fifty thousand. */
const MOST_FIELDS = 60_000;

const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;
const BLANKS: ReadonlySet<number> = new Set([9, 32]);

/** Lines outside of quotes of a table that is only counted, and how many of them are blank. */
function countRecords(bytes: Uint8Array): { readonly total: number; readonly blanks: number } {
  let [total, blanks, isQuoted, isBlank, isEmpty, last] = [0, 0, false, true, true, 0];
  for (const byte of bytes) {
    if (byte === QUOTE) isQuoted = !isQuoted;
    const isEnd = !isQuoted && (byte === NEWLINE || byte === RETURN);
    if (isEnd && !(byte === NEWLINE && last === RETURN)) {
      total += 1;
      if (isBlank) blanks += 1;
      isBlank = isEmpty = true;
    } else if (!isEnd) {
      isEmpty = false;
      if (!BLANKS.has(byte)) isBlank = false;
    }
    last = byte;
  }
  if (isEmpty) return { total, blanks };
  return { total: total + 1, blanks: isBlank ? blanks + 1 : blanks };
}

const isBlankRecord = (record: readonly string[]): boolean =>
  record.length === 1 && /^[ \t]*$/.test(record[0] ?? "");

/** The records of a text, blank lines among them as records without fields. */
function parsed(text: string, separator: string): readonly (readonly string[])[] | undefined {
  if (separator === "\\s+") {
    const lines = text.split(/\r\n|\r|\n/);
    if (lines.at(-1) === "") lines.pop();
    return lines.map((line) => (line.trim() === "" ? [] : line.trim().split(/\s+/)));
  }
  if (separator === " +") return apartByBlanks(text);
  if (separator.length !== 1) return apartByText(text, separator);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator });
  if (errors.length > 0) return undefined;
  const records = data.map((record) => (isBlankRecord(record) ? [] : record));
  // What follows the last end of a line is no line.
  return /[\r\n]$/.test(text) && records.at(-1)?.length === 0 ? records.slice(0, -1) : records;
}

function withoutComments(text: string, comment: string | undefined): string | undefined {
  if (comment === undefined) return text;
  if (comment.length !== 1) return undefined;
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.split(comment)[0] ?? "");
  // A comment behind quoted text can't be told from the text by looking for its sign.
  return lines.some((line) => line.includes('"')) ? undefined : lines.join("\n");
}

/** Records whose fields stand apart by several characters; pandas takes them apart as they are, quotes and all. */
function apartByText(text: string, separator: string): readonly (readonly string[])[] | undefined {
  if (separator === "") return undefined;
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => (line.trim() === "" ? [] : line.trim().split(separator)));
}

/** Records whose fields stand apart by blanks, however many; a quoted one could hold blanks itself. */
function apartByBlanks(text: string): readonly (readonly string[])[] | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  // Behind a blank at the end pandas reads one more field.
  if (text.includes('"') || lines.some((line) => line.endsWith(" ") && line.trim() !== "")) return undefined;
  return lines.map((line) => (line.trim() === "" ? [] : line.trimStart().split(/ +/)));
}

/** Encodings as Python names them that JavaScript names otherwise. */
const ENCODINGS: Readonly<Record<string, string>> = {
  "utf-8-sig": "utf-8",
  utf_8: "utf-8",
  utf8: "utf-8",
  latin1: "latin1",
  "latin-1": "latin1",
  "iso-8859-1": "latin1",
  cp1252: "windows-1252",
  ansi: "windows-1252",
  gb2312: "gb18030",
  cp949: "euc-kr",
  euc_kr: "euc-kr",
};

/** How many bytes a unit of UTF-16 has. */
const isWide = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

function decode(bytes: Uint8Array, encoding: string | undefined): string {
  if (isWide(bytes)) return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  const name = encoding?.toLowerCase() ?? "utf-8";
  try {
    return new TextDecoder(lookup(ENCODINGS, name) ?? name).decode(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // How many columns and rows there are hardly ever depends on an encoding that is not known here.
    return new TextDecoder("utf-8").decode(bytes);
  }
}

/**
 * The text from the start up to the last end of a line that is not quoted, where quotes mean something. A return that stands
 * last may be half of an end of line.
 */
function wholeLines(text: string, areQuotes: boolean): string {
  let [end, isQuoted] = [0, false];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) isQuoted = areQuotes && !isQuoted;
    else if (!isQuoted && (sign === NEWLINE || (sign === RETURN && at + 1 < text.length))) end = at + 1;
  }
  return text.slice(0, end);
}

/** Bytes that a packed table is unpacked to, and no more. */
const MOST_UNPACKED = 60_000_000;

/** The table in a packed file: gzip, a member of an archive or its only one; undefined where it can't be had. */
function unpacked(file: FileBytes, member: string | undefined): FileBytes | undefined {
  const whole = gunzipped(file, MOST_UNPACKED);
  if (whole !== "plain") return whole && { bytes: whole, size: whole.length };
  const [first, second] = file.bytes;
  const isZip = first === 0x50 && second === 0x4b;
  if (!isZip) return member === undefined ? file : undefined;
  if (!isWhole(file)) return undefined;
  const isWanted =
    member === undefined ? undefined : ({ name }: { name: string }): boolean => name === member;
  const members = Object.values(membersOf(file, { most: MOST_UNPACKED, isWanted }) ?? {});
  const [bytes] = members;
  return bytes && members.length === 1 ? { bytes, size: bytes.length } : undefined;
}

type Question = Extract<FileQuestion, { readonly as: "records" }>;

function tableOf(
  packed: FileBytes,
  { separator, isPattern, comment, encoding, member }: Question,
): RecordsFacts | undefined {
  const file = unpacked(packed, member);
  if (!file) return undefined;
  const isShort = isWhole(file) && file.size <= TAKEN_APART;
  const start = decode(isShort ? file.bytes : file.bytes.subarray(0, HEAD), encoding);
  const areQuotes = separator.length === 1 && isPattern !== true;
  const text = withoutComments(isShort ? start : wholeLines(start, areQuotes), comment);
  const records =
    text === undefined ? undefined : isPattern ? apartByPattern(text, separator) : parsed(text, separator);
  if (!records || records.some(({ length }) => length > MOST_FIELDS)) return undefined;
  if (isShort)
    return { records, total: records.length, blanks: records.filter(({ length }) => length === 0).length };
  if (!isWhole(file) || comment !== undefined || isWide(file.bytes))
    return { records, total: undefined, blanks: 0 };
  return { records, ...countRecords(file.bytes) };
}

export const readRecords: Reader<"records"> = (file, question) =>
  question.as === "records" ? tableOf(file, question) : undefined;
