/** Text files, and what json, yaml and toml files say. */
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import { parseJson, plainValue } from "../../values/contents/plain-value";
import { type Reader, isWhole, textOf } from "./reader";

/** Bytes of text that is looked into: beyond lies data, of which nobody asks a single value. */
const LONGEST_TEXT = 2_000_000;

/** The same of YAML, which is read ten times as slowly as JSON: half a second of it. Settings have some hundred lines. */
const LONGEST_YAML = 400_000;

/** How deep a document may go: people's have ten levels, and a parser that runs out of stack can end the process. */
const DEEPEST = 500;
/** Levels that one line of YAML opens, and an indentation of more levels than that. */
const LEVELS_IN_A_LINE = /(?:[-?:][ \t]+){100}|^ {1000}/m;
/** A number of so many digits, or of YAML 1.1's parts of sixty: whoever reads it takes as many steps as there are, squared. */
const ENDLESS_NUMBER = /[\d:_]{10000}/;

/** Whether brackets, quoted ones too, go deeper than any document does. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === "[" || bracket === "{" ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return LEVELS_IN_A_LINE.test(text);
}

const parsers: Readonly<Record<"json" | "yaml" | "toml", (text: string) => unknown>> = {
  json: parseJson,
  // PyYAML reads YAML 1.1, where `yes` is true, and of a key that stands twice takes the second value.
  yaml: (text): unknown =>
    parseYaml(text, {
      version: "1.1",
      intAsBigInt: true,
      mapAsMap: true,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: "error",
    }),
  toml: (text) => parseToml(text, { integersAsBigInt: true }),
};

export const readText: Reader<"text"> = (file) =>
  isWhole(file) && file.size <= LONGEST_TEXT ? textOf(file) : undefined;

export const readDocument: Reader<"document"> = (file, question) => {
  if (question.as !== "document") return undefined;
  const longest = question.format === "yaml" ? LONGEST_YAML : LONGEST_TEXT;
  const text = isWhole(file) && file.size <= longest ? textOf(file) : undefined;
  return text === undefined || isDeep(text) || (question.format === "yaml" && ENDLESS_NUMBER.test(text))
    ? undefined
    : { value: plainValue(parsers[question.format](text)) };
};
