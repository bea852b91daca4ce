/** Lowers string literals, f-strings and their implicit concatenation. */
import type { Expression, FormattedValue } from "../ast";
import {
  afterNode, endOf, type ExpressionLowerer, isNamed, type Lowering, lowerExpression, missing, nameOf,
  namedChildren, startOf, textBetween, textOf,
} from "./lower-context"; // prettier-ignore
import { decodeEscapes, normalizeLineEnds } from "./string-escapes";

interface Literal {
  readonly isBytes: boolean;
  readonly parts: readonly (string | FormattedValue)[];
}

const OPENING = /^([A-Za-z]{0,2})("""|'''|"|')/;

/** Lowers one literal; undefined when it is none of Python 3's (backquotes, odd prefixes). */
function lowerLiteral(context: Lowering, node: number): Literal | undefined {
  const start = startOf(context, node);
  const end = endOf(context, node);
  const source = textBetween(context, start, end);
  const opening = OPENING.exec(source);
  if (!opening) return undefined;
  const [all, prefix = "", quote = ""] = opening;
  const letters = prefix.toLowerCase();
  const isRaw = letters.includes("r");
  const isBytes = letters.includes("b");
  const decode = (text: string): string => (isRaw ? normalizeLineEnds(text) : decodeEscapes(text, isBytes));
  if (!letters.includes("f"))
    return { isBytes, parts: [decode(source.slice(all.length, source.length - quote.length))] };

  const parts: (string | FormattedValue)[] = [];
  const addText = (from: number, to: number): void => {
    // Doubled braces are undone first: `\N{…}` has single ones, and no escape yields a brace that is doubled.
    if (from < to)
      parts.push(decode(textBetween(context, from, to).replace(/\{\{|\}\}/g, (braces) => braces.charAt(0))));
  };
  let from = start + all.length;
  for (const child of namedChildren(context, node)) {
    if (nameOf(context, child) !== "interpolation") continue;
    addText(from, startOf(context, child));
    parts.push(...lowerInterpolation(context, child));
    from = endOf(context, child);
  }
  addText(from, end - quote.length);
  return { isBytes, parts };
}

/** `{value!conversion:format}`, with the text `value=` before it where the self-documenting `=` is written. */
function lowerInterpolation(context: Lowering, node: number): readonly (string | FormattedValue)[] {
  let value: Expression | undefined;
  let conversion: string | undefined;
  let format: string | undefined;
  let valueEnd = startOf(context, node) + 1;
  for (const child of namedChildren(context, node)) {
    const name = nameOf(context, child);
    if (name === "type_conversion") conversion = textOf(context, child).slice(1);
    else if (name === "format_specifier") format = textOf(context, child).slice(1);
    else {
      value = lowerExpression(context, child);
      valueEnd = endOf(context, child);
    }
  }
  value ??= missing(startOf(context, node), endOf(context, node));
  const equals = /^[\s)]*=\s*/.exec(textBetween(context, valueEnd, endOf(context, node)));
  if (!equals) return [{ value, conversion, format }];
  const label = textBetween(context, startOf(context, node) + 1, valueEnd + equals[0].length);
  return [label, { value, conversion: conversion ?? (format === undefined ? "r" : undefined), format }];
}

function joinLiterals(context: Lowering, node: number, literals: readonly Literal[]): Expression {
  const range = { start: startOf(context, node), end: endOf(context, node) };
  const isBytes = literals.some((literal) => literal.isBytes);
  // Python refuses to concatenate bytes with text.
  if (isBytes && !literals.every((literal) => literal.isBytes)) return missing(range.start, range.end);
  const parts: (string | FormattedValue)[] = [];
  for (const part of literals.flatMap((literal) => literal.parts)) {
    const last = parts.at(-1);
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  const only = parts.length === 0 ? "" : parts[0];
  if (typeof only === "string" && parts.length <= 1) {
    return { kind: "Constant", ...range, value: { type: isBytes ? "bytes" : "str", value: only } };
  }
  return { kind: "JoinedString", ...range, parts };
}

function lowerString(context: Lowering, node: number): Expression {
  const literal = lowerLiteral(context, node);
  if (!literal) return missing(startOf(context, node), endOf(context, node));
  return joinLiterals(context, node, [literal]);
}

function lowerConcatenatedString(context: Lowering, node: number): Expression {
  const literals: Literal[] = [];
  for (let child = node + 1; child < afterNode(context, node); child = afterNode(context, child)) {
    const literal = isNamed(context, child) ? lowerLiteral(context, child) : undefined;
    if (!literal) return missing(startOf(context, node), endOf(context, node));
    literals.push(literal);
  }
  return joinLiterals(context, node, literals);
}

export const stringLowerers: Readonly<Record<string, ExpressionLowerer>> = {
  string: lowerString,
  concatenated_string: lowerConcatenatedString,
};
