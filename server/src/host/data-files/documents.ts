/** Text files, and what json, yaml and toml files say. */
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import type { PlainValue } from "../../values/data-file";
import { type Reader, isWhole, textOf } from "./reader";

/** Bytes of text that is looked into: beyond lies data, of which nobody asks a single value. */
const LONGEST_TEXT = 2_000_000;

/** What a parser made, where whole numbers came out as `bigint` and all others as `number`. */
export function plainValue(value: unknown): PlainValue {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return { float: value };
  if (typeof value === "bigint") {
    const whole = Number(value);
    return Number.isSafeInteger(whole) ? whole : { float: whole };
  }
  if (Array.isArray(value)) return value.map(plainValue);
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [keyOf(key), plainValue(each)]));
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object")
    return new Map(Object.entries(value).map(([key, each]) => [key, plainValue(each)]));
  return null;
}

const keyOf = (key: unknown): string | number => (typeof key === "bigint" ? Number(key) : String(key));

/** Strings, which stay as they are, and numbers. */
const JSON_TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** Before the digits of a whole number; no text begins so. */
const WHOLE = "\u0000whole ";

/** JSON with whole numbers as `bigint`, which JavaScript's own parser does not tell from `1.0`. */
export function parseJson(text: string): unknown {
  const marked = text.replace(JSON_TOKEN, (token) =>
    /^-?\d+$/.test(token) ? JSON.stringify(WHOLE + token) : token,
  );
  return JSON.parse(marked, (_, value: unknown) =>
    typeof value === "string" && value.startsWith(WHOLE) ? BigInt(value.slice(WHOLE.length)) : value,
  );
}

const parsers: Readonly<Record<"json" | "yaml" | "toml", (text: string) => unknown>> = {
  json: parseJson,
  // PyYAML reads YAML 1.1, where `yes` is true.
  yaml: (text): unknown => parseYaml(text, { version: "1.1", intAsBigInt: true, mapAsMap: true }),
  toml: (text) => parseToml(text, { integersAsBigInt: true }),
};

export const readText: Reader<"text"> = (file) =>
  isWhole(file) && file.size <= LONGEST_TEXT ? textOf(file) : undefined;

export const readDocument: Reader<"document"> = (file, question) => {
  if (question.as !== "document") return undefined;
  const text = isWhole(file) && file.size <= LONGEST_TEXT ? textOf(file) : undefined;
  return text === undefined ? undefined : { value: plainValue(parsers[question.format](text)) };
};
