/** Tables of text as they lie beside the program, or as the program itself wrote them. */
import type { Context } from "../../values/context";
import type { FileQuestion, RecordsFacts } from "../../values/contents/data-file";
import { knownText } from "../../values/known-text";

type Question = Extract<FileQuestion, { readonly as: "records" }>;

/** Signs of a written text that are taken apart. */
const MOST_WRITTEN = 100_000;

/**
 * The fields of each line of a text that the program wrote, after what the host says of files; undefined where quotes,
 * comments or blanks alone in a line would have to be understood.
 */
function apart(text: string, { separator, isPattern, comment }: Question): RecordsFacts | undefined {
  const hasSigns = text.includes('"') || text.includes("\r") || (comment && text.includes(comment));
  if (isPattern || hasSigns || text.length > MOST_WRITTEN) return undefined;
  const isByBlanks = separator === "\\s+";
  if (!isByBlanks && separator.length !== 1) return undefined;
  const lines = text.split("\n");
  // What follows the last end of a line is no line.
  if (lines.at(-1) === "") lines.pop();
  if (!isByBlanks && lines.some((line) => line !== "" && line.trim() === "")) return undefined;
  const records = lines.map((line) => {
    if (line.trim() === "") return [];
    return isByBlanks ? line.trim().split(/\s+/) : line.split(separator);
  });
  return {
    records,
    total: records.length,
    blanks: records.filter(({ length }) => length === 0).length,
  };
}

/** The records at a path, with the file that tells them where it is none of the program's own. */
export function recordsIn(
  path: string,
  question: Question,
  context: Context,
): { readonly facts: RecordsFacts; readonly file: string | undefined } | undefined {
  const written = context.writtenFile(path);
  if (!written) return context.dataFile(path, question);
  const text = knownText(written);
  const facts = text === undefined ? undefined : apart(text, question);
  return facts && { facts, file: undefined };
}
