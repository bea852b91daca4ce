/** Edits one argument of a call the way the call is written: keywords, positions, lines, commas and comments. */
import type { LocatedCall } from "./syntax-path";
import type { TextEdit } from "./text-edit";
import type { LayerArguments } from "./layer-arguments";

/** One argument as it stands in the file. */
export interface WrittenArgument {
  /** The parameter it is for, where that can be told. */
  readonly parameter: string | undefined;
  readonly isKeyword: boolean;
  readonly spread: boolean;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
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
    valueStart: base + argument.value.start,
    valueEnd: base + argument.value.end,
  }));
}

/** Offset of the next comma between two arguments or before the closing bracket; comments are passed over. */
function commaAfter(text: string, from: number, to: number): number | undefined {
  for (let i = from; i < to; i++) {
    if (text[i] === "#") while (i < to && text[i] !== "\n" && text[i] !== "\r") i++;
    if (text[i] === ",") return i;
  }
  return undefined;
}

const lineStart = (text: string, offset: number): number =>
  Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++;
  return end;
}
const startsLine = (text: string, offset: number): boolean =>
  text.slice(lineStart(text, offset), offset).trim() === "";
const lineBreakOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");

/** Adds `code` (such as `padding='same'`) as the last argument. */
export function appendArgument(text: string, located: LocatedCall, code: string): readonly TextEdit[] {
  const close = located.end - 1;
  const last = located.call.arguments.at(-1);
  if (!last) return [insertion(located.base + located.call.argumentsRange.start + 1, code)];
  const end = located.base + last.end;
  const start = located.base + last.start;
  const comma = commaAfter(text, end, close);
  if (!startsLine(text, start) || !startsLine(text, close)) return [insertion(end, `, ${code}`)];
  // Each argument has a line of its own: so has the new one, behind whatever comment the last one carries.
  const newLine = `${lineBreakOf(text)}${text.slice(lineStart(text, start), start)}${code}`;
  const behind = lineEnd(text, comma ?? end);
  if (comma !== undefined) return [insertion(behind, `${newLine},`)];
  return behind === end ? [insertion(end, `,${newLine}`)] : [insertion(end, ","), insertion(behind, newLine)];
}

const insertion = (at: number, newText: string): TextEdit => ({ start: at, end: at, newText });

/** Takes an argument away together with its comma; with its line where it has one to itself. */
export function dropArgument(text: string, located: LocatedCall, index: number): TextEdit | undefined {
  const argument = located.call.arguments[index];
  if (!argument) return undefined;
  const start = located.base + argument.start;
  const end = located.base + argument.end;
  const close = located.end - 1;
  const next = located.call.arguments[index + 1];
  const previous = located.call.arguments[index - 1];
  const comma = commaAfter(text, end, next ? located.base + next.start : close);
  const behind = comma === undefined ? end : comma + 1;
  const restOfLine = text.slice(behind, lineEnd(text, behind)).trim();
  if (startsLine(text, start) && (restOfLine === "" || restOfLine.startsWith("#"))) {
    if (comma !== undefined || !previous)
      return { start: lineStart(text, start), end: nextLine(text, behind), newText: "" };
  }
  if (next) return { start, end: located.base + next.start, newText: "" };
  if (!previous) return { start, end: behind, newText: "" };
  return { start: located.base + previous.end, end, newText: "" };
}

function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length);
}

/** Sets an argument: its value is replaced where it is given, else it is added last. */
export function setArgument(
  text: string,
  located: LocatedCall,
  known: LayerArguments | undefined,
  name: string,
  value: string,
): readonly TextEdit[] {
  const given = writtenArguments(located, known).find(
    (argument) => argument.parameter === name && !argument.spread,
  );
  if (given) return [{ start: given.valueStart, end: given.valueEnd, newText: value }];
  return appendArgument(text, located, `${name}=${value}`);
}

/** Removes an argument; undefined where it is not given, or where others given by position would move. */
export function removeArgument(
  text: string,
  located: LocatedCall,
  known: LayerArguments | undefined,
  name: string,
): readonly TextEdit[] | undefined {
  const given = writtenArguments(located, known);
  const index = given.findIndex((argument) => argument.parameter === name && !argument.spread);
  const found = given[index];
  if (!found) return undefined;
  if (!found.isKeyword && given.slice(index + 1).some((argument) => !argument.isKeyword)) return undefined;
  const edit = dropArgument(text, located, index);
  return edit && [edit];
}
