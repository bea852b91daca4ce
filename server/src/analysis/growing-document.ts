/** A document of which only the beginning need be read before its first statements run. */
import type { ModuleSyntax } from "../syntax/ast";
import { type DocumentSyntax, edit, openDocument } from "../syntax/document-syntax";
import { type TextChange } from "../syntax/edits/text-change";
import type { PythonParser } from "../syntax/parser";
import { endOfPart } from "../syntax/part-of-text";

export interface GrowingDocument {
  /** All of the present text. */
  readonly text: () => string;
  /** The syntax of what has been read. */
  readonly syntax: () => ModuleSyntax;
  readonly isWhole: () => boolean;
  /**
   * The offset of the last statement that was read, which what follows may still add to, and before which all statements
   * are those of the whole text; undefined where what was read can't be told apart from the rest.
   */
  readonly sureUpTo: () => number | undefined;
  /** Reads as much again as has been read, or all of it where the beginning is not Python by itself. */
  readonly readMore: () => void;
  readonly readRest: () => void;
  /** Applies changes of the whole text in order, and reads what that leaves unread. */
  readonly edit: (changes: readonly TextChange[]) => void;
  readonly close: () => void;
}

/**
 * Opens a text and reads its first statements, of some `firstPart` characters. Each further part is read as if it had
 * been typed at the end; each is as long as all before it, so that a text of any length is read in a few.
 */
export function openGrowing(parser: PythonParser, text: string, firstPart = Infinity): GrowingDocument {
  let all = text;
  let document: DocumentSyntax = openDocument(parser, text.slice(0, endOfPart(text, 0, firstPart)));
  const isWhole = (): boolean => document.text.length === all.length;
  const sureUpTo = (): number | undefined => {
    const { units, gaps } = document.syntax;
    return gaps.length === 0 ? (units.at(-1)?.base ?? 0) : undefined;
  };
  const readUpTo = (end: number): readonly TextChange[] => {
    const start = document.text.length;
    return start < end ? [{ start, end: start, text: all.slice(start, end) }] : [];
  };
  const grow = (end: number, changes: readonly TextChange[] = []): void => {
    const applied = [...readUpTo(end), ...changes];
    if (applied.length > 0) document = edit(document, applied);
  };
  return {
    text: () => (isWhole() ? document.text : all),
    syntax: () => document.syntax,
    isWhole,
    sureUpTo,
    readMore: () => {
      const read = document.text.length;
      grow(sureUpTo() === undefined ? all.length : endOfPart(all, read, read));
    },
    readRest: () => {
      grow(all.length);
    },
    edit: (changes) => {
      grow(all.length, changes);
      all = document.text;
    },
    close: () => {
      document.close();
    },
  };
}
