/** Tables of text (csv and its kin): their records, as pandas counts them. */
import Papa from "papaparse";
import type { RecordsFacts } from "../../values/data-file";
import { type FileBytes, type Reader, isWhole } from "./reader";

/** Bytes of a table that is taken apart whole, so that the values of its columns are known: about 20,000 records. */
const TAKEN_APART = 2_000_000;
/** Bytes at the start of a longer one in which its header stands. */
const HEAD = 64_000;

const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;

/** Records of a table that is only counted: lines outside of quotes that are not empty. */
function countRecords(bytes: Uint8Array): number {
  let [count, isQuoted, isEmpty] = [0, false, true];
  for (const byte of bytes) {
    if (byte === QUOTE) isQuoted = !isQuoted;
    if (!isQuoted && (byte === NEWLINE || byte === RETURN)) {
      if (!isEmpty) count += 1;
      isEmpty = true;
    } else isEmpty = false;
  }
  return isEmpty ? count : count + 1;
}

function parsed(text: string, separator: string): readonly (readonly string[])[] | undefined {
  if (separator === "\\s+")
    return text.split(/\r\n|\r|\n/).flatMap((line) => (line.trim() === "" ? [] : [line.trim().split(/\s+/)]));
  if (separator.length !== 1) return undefined;
  // Only lines without any character are skipped: a line of separators is a record of missing values.
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, skipEmptyLines: true });
  return errors.length > 0 ? undefined : data;
}

function withoutComments(text: string, comment: string | undefined): string | undefined {
  if (comment === undefined) return text;
  // A comment behind quoted text can't be told from the text by looking for its sign.
  if (comment.length !== 1 || text.includes('"')) return undefined;
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.split(comment)[0] ?? "")
    .join("\n");
}

function decode(bytes: Uint8Array): string {
  // A name in another encoding is shown as it can be; how many columns and rows there are does not depend on it.
  return new TextDecoder("utf-8").decode(bytes);
}

/** The text from the start up to the last end of a line. */
const wholeLines = (text: string): string => text.slice(0, text.lastIndexOf("\n") + 1);

function tableOf(file: FileBytes, separator: string, comment: string | undefined): RecordsFacts | undefined {
  const isShort = isWhole(file) && file.size <= TAKEN_APART;
  const start = decode(isShort ? file.bytes : file.bytes.subarray(0, HEAD));
  const text = withoutComments(isShort ? start : wholeLines(start), comment);
  const records = text === undefined ? undefined : parsed(text, separator);
  if (!records) return undefined;
  if (isShort) return { records, total: records.length };
  return { records, total: isWhole(file) && comment === undefined ? countRecords(file.bytes) : undefined };
}

export const readRecords: Reader<"records"> = (file, question) =>
  question.as === "records" ? tableOf(file, question.separator, question.comment) : undefined;
