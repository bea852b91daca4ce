/** The text value that is being typed at the cursor: what stands before it on the line decides what it is for. */
import type { AnalysedDocument } from "../document";
import { type LocatedCall, callAround } from "../text/syntax-path";
import { applyEdits } from "../edits/text-edit";
import { lookup } from "../../values/names/lookup";
import type { Expression, ModuleSyntax } from "../../syntax/ast";

/** A stretch of the text that a completion replaces, quotes included where there are any. */
export interface TypedValue {
  readonly start: number;
  readonly end: number;
  /** The quote that is open; undefined where nothing is quoted yet. */
  readonly quote: string | undefined;
  /** Brackets that are still missing behind it; put there to try a value, and not when it is inserted. */
  readonly closers?: string;
}

/** A value with the call that it is for, as the text would be with a text in its place. */
export interface ValueAtCursor {
  readonly typed: TypedValue;
  readonly call: LocatedCall;
  /** The parameter that it is given for by name; undefined for a position. */
  readonly parameter: string | undefined;
  /** Where the argument stands in the call, from 0. */
  readonly index: number;
  /** Whether the value is a key of a dict that is the argument. */
  readonly isKey: boolean;
  /** The syntax with a text in the value's place, good until the next text is asked for. */
  readonly syntax: ModuleSyntax;
}

/** Behind `name=`, `(`, `,` or `{`: a value that is nothing yet, a bare word, or a text that begins. */
const TYPED = /(?:[(,{[]|\w\s*=)\s*((["'])?[\w ./:-]*)$/;
/** A word's rest behind the cursor, with the quote that closes it. */
const REST = /^[\w./:-]*/;

/** The value that is typed on the line of the cursor; undefined where none can begin. */
function typedValue(text: string, offset: number): TypedValue | undefined {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const [, typed, quote] = TYPED.exec(text.slice(lineStart, offset)) ?? [];
  if (typed === undefined) return undefined;
  const word = typed.trimStart();
  // A bare word may be any name of the program, which is no business of ours.
  if (quote === undefined && word !== "") return undefined;
  const rest = quote === undefined ? "" : (REST.exec(text.slice(offset))?.[0] ?? "");
  const closed = quote !== undefined && text.startsWith(quote, offset + rest.length) ? 1 : 0;
  return { start: offset - word.length, end: offset + rest.length + closed, quote };
}

/** The text with `value` in the place of what is typed, made whole. */
export const withValue = (text: string, { start, end, closers = "" }: TypedValue, value: string): string =>
  applyEdits(text, [{ start, end, newText: value + closers }]);

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** What closes the brackets that the line opens before `offset`; none where something stands behind it. */
function missingClosers(text: string, { start, end }: TypedValue): string | undefined {
  const [rest = ""] = /^[^\r\n]*/.exec(text.slice(end)) ?? [];
  if (rest.trim() !== "") return undefined;
  const open: string[] = [];
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start).replace(/"[^"]*"|'[^']*'/g, "");
  for (const sign of line) {
    const closing = lookup(CLOSING, sign);
    if (closing !== undefined) open.unshift(closing);
    else if (sign === open[0]) open.shift();
  }
  return open.length === 0 ? undefined : open.join("");
}

/** Stands for a value while the call around it is looked for. */
const PLACEHOLDER = '"_"';

/** The keys of a dict; a dict whose first key is being typed is still a set. */
function keysOf(value: Expression): readonly Expression[] {
  if (value.kind === "Set") return value.items;
  return value.kind === "Dict" ? value.entries.flatMap(({ key }) => key ?? []) : [];
}

/** The value at the cursor and the call around it; undefined where there is no call, or the value is more than a text. */
export function valueAtCursor(document: AnalysedDocument, offset: number): ValueAtCursor | undefined {
  const typed = typedValue(document.text, offset);
  if (!typed) return undefined;
  const closers = missingClosers(document.text, typed);
  return (
    valueIn(document, typed) ?? (closers === undefined ? undefined : valueIn(document, { ...typed, closers }))
  );
}

function valueIn(document: AnalysedDocument, typed: TypedValue): ValueAtCursor | undefined {
  const syntax = document.syntaxOf(withValue(document.text, typed, PLACEHOLDER));
  const found = callAround(syntax, typed.start);
  if (!found) return undefined;
  const { call, inner } = found;
  const index = call.call.arguments.findIndex(
    ({ value }) => call.base + value.start <= typed.start && typed.start < call.base + value.end,
  );
  const argument = call.call.arguments[index];
  if (!argument || argument.spread !== undefined) return undefined;
  const { value } = argument;
  const isKey = keysOf(value).includes(inner);
  const isItem = value.kind === "List" && value.items.includes(inner);
  if (!isKey && !isItem && inner !== value) return undefined;
  return { typed, call, parameter: argument.name, index, isKey, syntax };
}
