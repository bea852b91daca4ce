/** Edits one argument of a call the way the call is written: keywords, positions, lines, commas and comments. */
import type { LayerArguments } from "./layer-arguments";
import { lineBreakOf } from "../text/line-end";
import type { LocatedCall } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import { type ArgumentText, type CallText, callText } from "../../syntax/call-at";

/** One argument as it stands in the file. */
export interface WrittenArgument {
  /** The parameter it is for, where that can be told. */
  readonly parameter: string | undefined;
  readonly isKeyword: boolean;
  readonly spread: boolean;
  readonly start: number;
  readonly end: number;
}

/** The arguments of a call in file offsets; `known` names those given by position. */
export function writtenArguments(
  { call, base }: LocatedCall,
  known: LayerArguments | undefined,
): readonly WrittenArgument[] {
  const spreadAt = call.arguments.findIndex((argument) => argument.spread === "*");
  const byPosition = (i: number): boolean => spreadAt < 0 || i < spreadAt;
  return call.arguments.map((argument, i) => ({
    parameter: argument.name ?? (byPosition(i) && !argument.spread ? known?.positional[i] : undefined),
    isKeyword: argument.name !== undefined,
    spread: argument.spread !== undefined,
    start: base + argument.start,
    end: base + argument.end,
  }));
}

const written = (text: string, { call, base }: LocatedCall): CallText => callText(text, call, base);
const insertion = (at: number, newText: string): TextEdit => ({ start: at, end: at, newText });

function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++;
  return end;
}

/** Adds `code` (such as `padding='same'`) as the last argument. */
export function appendArgument(text: string, located: LocatedCall, code: string): readonly TextEdit[] {
  const call = written(text, located);
  const last = call.arguments.at(-1);
  if (!last) return [insertion(call.argumentsRange.start + 1, code)];
  if (call.argumentIndentation === undefined || !call.closesOnOwnLine)
    return [insertion(last.end, `, ${code}`)];
  // Each argument has a line of its own: so has the new one, behind whatever comment the last one carries.
  const newLine = `${lineBreakOf(text)}${call.argumentIndentation}${code}`;
  const behind = lineEnd(text, last.comma?.end ?? last.end);
  if (last.comma) return [insertion(behind, `${newLine},`)];
  if (behind === last.end) return [insertion(last.end, `,${newLine}`)];
  return [insertion(last.end, ","), insertion(behind, newLine)];
}

/** The whole line of an argument that has one to itself, its line end included. */
function ownLine(text: string, { start, end, comma }: ArgumentText): TextEdit | undefined {
  let from = start;
  while (text[from - 1] === " " || text[from - 1] === "\t") from--;
  const behind = comma?.end ?? end;
  const to = lineEnd(text, behind);
  const rest = text.slice(behind, to).trim();
  const beginsLine = from === 0 || text[from - 1] === "\n" || text[from - 1] === "\r";
  if (!beginsLine || (rest !== "" && !rest.startsWith("#"))) return undefined;
  return {
    start: from,
    end: text.startsWith("\r\n", to) ? to + 2 : Math.min(to + 1, text.length),
    newText: "",
  };
}

/** Takes an argument away together with its comma; with its line where it has one to itself. */
export function dropArgument(text: string, located: LocatedCall, index: number): TextEdit | undefined {
  const { arguments: all } = written(text, located);
  const argument = all[index];
  if (!argument) return undefined;
  const [previous, next] = [all[index - 1], all[index + 1]];
  const line = argument.comma || !previous ? ownLine(text, argument) : undefined;
  if (line) return line;
  if (next) return { start: argument.start, end: next.start, newText: "" };
  if (!previous) return { start: argument.start, end: argument.comma?.end ?? argument.end, newText: "" };
  return { start: previous.end, end: argument.end, newText: "" };
}

function indexOf(located: LocatedCall, known: LayerArguments | undefined, name: string): number {
  return writtenArguments(located, known).findIndex(({ parameter, spread }) => parameter === name && !spread);
}

/**
 * Sets an argument: its value is replaced where it is given, else it is added last. Undefined where it may be among
 * arguments given by position or in bulk that can't be told apart: Python refuses an argument that is given twice.
 */
export function setArgument(
  text: string,
  located: LocatedCall,
  known: LayerArguments | undefined,
  name: string,
  value: string,
  isAbsent = false,
): readonly TextEdit[] | undefined {
  const given = written(text, located).arguments[indexOf(located, known, name)];
  if (given) return [{ ...given.valueRange, newText: value }];
  const isUnclear =
    !isAbsent && writtenArguments(located, known).some(({ parameter }) => parameter === undefined);
  return isUnclear ? undefined : appendArgument(text, located, `${name}=${value}`);
}

/** Removes an argument; undefined where it is not given, or where others given by position would move. */
export function removeArgument(
  text: string,
  located: LocatedCall,
  known: LayerArguments | undefined,
  name: string,
): readonly TextEdit[] | undefined {
  const given = writtenArguments(located, known);
  const index = indexOf(located, known, name);
  const found = given[index];
  if (!found) return undefined;
  if (!found.isKeyword && given.slice(index + 1).some(({ isKeyword }) => !isKeyword)) return undefined;
  const edit = dropArgument(text, located, index);
  return edit && [edit];
}
