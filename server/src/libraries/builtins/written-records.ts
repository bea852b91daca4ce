/** Tables of text as they lie beside the program, or as the program itself wrote them. */
import type { Context } from "../../values/context";
import type { FileQuestion, RecordsFacts } from "../../values/contents/data-file";
import { knownText } from "../../values/known-text";

type Question = Extract<FileQuestion, { readonly as: "records" }>;

/** Signs of a written text that are taken apart. */
const MOST_WRITTEN = 100_000;

/** One field and what ends it: in quotes, with each quote of its own written twice, or without any. */
const fieldBefore = (separator: string): RegExp => {
  const sign = separator.replace(/[\\\]^-]/, "\\$&");
  return new RegExp(`(?:"((?:[^"]|"")*)"|([^"${sign}\\n]*))([${sign}\\n]|$)`, "y");
};

/** The records of a text with quotes; undefined where one stands inside a field, which readers take in several ways. */
function quotedRecords(text: string, separator: string): string[][] | undefined {
  const field = fieldBefore(separator);
  const records: string[][] = [];
  let record: string[] = [];
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (!found) return undefined;
    const [, quoted, plain = "", end] = found;
    record.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === separator && field.lastIndex < text.length) continue;
    if (end === separator) record.push("");
    // A field of blanks alone, and one that is empty and in quotes, are told apart from a blank line by some readers.
    const [only] = record.length === 1 ? record : [];
    if (only?.trim() === "" && (quoted !== undefined || only !== "")) return undefined;
    records.push(only === "" ? [] : record);
    record = [];
  }
  return records;
}

/**
 * The fields of each line of a text that the program wrote, after what the host says of files; undefined where
 * comments or blanks alone in a line would have to be understood.
 */
function apart(text: string, { separator, isPattern, comment }: Question): RecordsFacts | undefined {
  const hasSigns = text.includes("\r") || (comment && text.includes(comment));
  if (isPattern || hasSigns || text.length > MOST_WRITTEN) return undefined;
  const isByBlanks = separator === "\\s+";
  if (!isByBlanks && separator.length !== 1) return undefined;
  const records =
    text.includes('"') && !isByBlanks ? quotedRecords(text, separator) : plainRecords(text, separator);
  return (
    records && {
      records,
      total: records.length,
      blanks: records.filter(({ length }) => length === 0).length,
    }
  );
}

function plainRecords(text: string, separator: string): string[][] | undefined {
  const isByBlanks = separator === "\\s+";
  if (text.includes('"')) return undefined;
  const lines = text.split("\n");
  // What follows the last end of a line is no line.
  if (lines.at(-1) === "") lines.pop();
  if (!isByBlanks && lines.some((line) => line !== "" && line.trim() === "")) return undefined;
  return lines.map((line) => {
    if (line.trim() === "") return [];
    return isByBlanks ? line.trim().split(/\s+/) : line.split(separator);
  });
}

/** The records of a text that is no file. */
export const recordsOfText = (text: string, separator: string): RecordsFacts | undefined =>
  apart(text, { as: "records", separator });

/**
 * The records at a path, with the file that tells them where it is none of the program's own. A reader that knows no quotes
 * takes the signs between them apart as well.
 */
export function recordsIn(
  path: string,
  question: Question,
  context: Context,
  knowsQuotes = true,
): { readonly facts: RecordsFacts; readonly file: string | undefined } | undefined {
  const written = context.writtenFile(path);
  if (!written) return context.dataFile(path, question);
  const text = knownText(written);
  const isRead = text !== undefined && (knowsQuotes || !text.includes('"'));
  const facts = isRead ? apart(text, question) : undefined;
  return facts && { facts, file: undefined };
}
