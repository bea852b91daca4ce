/** Texts that are no JSON, after `json.decoder` of CPython, and values that JSON has no words for. */
import { argument } from "../../callables/arguments";
import type { Arguments, Value } from "../../../values/value";
import { type Said, typeError } from "./refusal";

/** Lists in lists beyond which nobody looks: no text that anybody writes is deeper. */
const DEPTH = 100;
/** Characters of a text that are read. */
const LONGEST = 100_000;

/** Where a text stops being JSON, and in which words. */
class Refused extends Error {
  constructor(
    readonly words: string,
    readonly at: number,
  ) {
    super(words);
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const WORD = /null|true|false|NaN|-?Infinity/y;
const SPACES = /[ \t\n\r]*/y;

function reader(text: string): () => void {
  let at = 0;
  let depth = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at += found?.[0].length ?? 0;
    return found !== null;
  };
  const expect = (character: string, words: string): void => {
    if (text[at] !== character) throw new Refused(words, at);
    at++;
  };
  const readText = (): void => {
    const start = at++;
    while (text[at] !== '"') {
      const character = text[at];
      if (character === undefined) throw new Refused("Unterminated string starting at", start);
      if (character < " ") throw new Refused("Invalid control character at", at);
      if (character === "\\") {
        const escaped = text[at + 1];
        if (escaped === undefined) throw new Refused("Unterminated string starting at", start);
        if (!'"\\/bfnrtu'.includes(escaped)) throw new Refused("Invalid \\escape", at);
        if (escaped === "u" && !/^[\da-fA-F]{4}$/.test(text.slice(at + 2, at + 6)))
          throw new Refused("Invalid \\uXXXX escape", at + 1);
        at++;
      }
      at++;
    }
    at++;
  };
  const readItems = (end: string, readItem: () => void): void => {
    at++;
    skip(SPACES);
    if (++depth > DEPTH) throw new RangeError("a document in which lists are too deep");
    while (text[at] !== end) {
      readItem();
      skip(SPACES);
      if (text[at] === end) break;
      expect(",", "Expecting ',' delimiter");
      skip(SPACES);
      if (text[at] === end) readItem();
    }
    depth--;
    at++;
  };
  const readPair = (): void => {
    if (text[at] !== '"') throw new Refused("Expecting property name enclosed in double quotes", at);
    readText();
    skip(SPACES);
    expect(":", "Expecting ':' delimiter");
    skip(SPACES);
    readValue();
  };
  const readValue = (): void => {
    const first = text[at];
    if (first === '"') readText();
    else if (first === "{") readItems("}", readPair);
    else if (first === "[") readItems("]", readValue);
    else if (!skip(WORD) && !skip(NUMBER)) throw new Refused("Expecting value", at);
  };
  return () => {
    skip(SPACES);
    readValue();
    skip(SPACES);
    if (at < text.length) throw new Refused("Extra data", at);
  };
}

/** What `json.loads` says of a text; undefined where it is JSON, or too deep for anybody to tell. */
function wordsOf(text: string): string | undefined {
  try {
    reader(text)();
    return undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    if (!(error instanceof Refused)) throw error;
    // Python counts characters, JavaScript halves of some.
    const before = Array.from(text.slice(0, error.at));
    const line = before.filter((character) => character === "\n").length + 1;
    const column = before.length - before.lastIndexOf("\n");
    return `${error.words}: line ${line} column ${column} (char ${before.length})`;
  }
}

function read(args: Arguments): Said | undefined {
  const text = argument(args, 0, "s");
  if (text?.kind !== "str" || text.instance || text.ofFile !== undefined || args.keywords.has("cls"))
    return undefined;
  if (text.value === undefined || text.value.length > LONGEST || args.keywords.has("strict"))
    return undefined;
  const message = wordsOf(text.value);
  return message === undefined ? undefined : { exception: "JSONDecodeError", message };
}

/** Values that are looked at: lists may hold one another in any number of ways. */
const LOOKED_AT = 1000;

/** The type of something in a value that JSON has no words for. */
function unwritable(value: Value): string | undefined {
  const waiting = [value];
  for (let looked = 0; looked < LOOKED_AT; looked++) {
    const next = waiting.pop();
    if (!next) return undefined;
    if (next.kind === "set") return next.isFrozen === true ? "frozenset" : "set";
    if (next.kind === "tensor" && next.flavour === "numpy" && next.shape.ranked && next.shape.dims.length > 0)
      return "ndarray";
    if (next.kind === "list" || next.kind === "tuple")
      waiting.push(...(next.items ?? []).slice(0, LOOKED_AT));
    if (next.kind === "dict")
      for (const entry of next.entries?.values() ?? [])
        if (waiting.length < LOOKED_AT) waiting.push(entry.value);
  }
  return undefined;
}

function write(args: Arguments): Said | undefined {
  const value = argument(args, 0, "obj");
  if (args.keywords.has("default") || args.keywords.has("cls")) return undefined;
  const type = value && unwritable(value);
  return type === undefined ? undefined : typeError(`Object of type ${type} is not JSON serializable`);
}

/** By canonical name. */
export const refusedDocuments = { "json.loads": read, "json.dumps": write, "json.dump": write };
