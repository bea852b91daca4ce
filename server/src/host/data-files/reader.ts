/** The form of a reader: what a file's bytes answer to one kind of question. */
import type { FileAnswers, FileQuestion } from "../../values/contents/data-file";

/** The start of a file, or all of it. */
export interface FileBytes {
  readonly bytes: Uint8Array;
  /** Of the whole file; larger than `bytes` where that was cut. */
  readonly size: number;
}

export type QuestionAs = FileQuestion["as"];

/** Answers, or says nothing where the bytes are not what they should be. It may throw on damaged ones. */
export type Reader<As extends QuestionAs> = (
  file: FileBytes,
  question: FileQuestion,
  path: string,
) => FileAnswers[As] | undefined;

export type Readers = { readonly [As in Exclude<QuestionAs, "folder" | "classes">]: Reader<As> };

/** Axes that NumPy allows an array. */
const MOST_AXES = 64;

/** Whether a file's word for a shape can be one: damaged files say anything. */
export const isShape = (shape: readonly number[]): boolean =>
  shape.length <= MOST_AXES && shape.every((length) => Number.isSafeInteger(length) && length >= 0);

/** Whether the whole file is at hand. */
export const isWhole = ({ bytes, size }: FileBytes): boolean => bytes.length === size;

/** UTF-8, without a byte order mark; undefined where the bytes are no such text. */
export function textOf({ bytes }: FileBytes): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

/** The bytes as numbers. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The bytes from one place up to another as the ASCII text that headers are marked with. */
export const asciiAt = (bytes: Uint8Array, start: number, end: number): string =>
  new TextDecoder("latin1").decode(bytes.subarray(start, end));
