/** Text files, and what json, yaml and toml files say. */
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import { parseJson, plainValue } from "../../values/plain-value";
import { type Reader, isWhole, textOf } from "./reader";

/** Bytes of text that is looked into: beyond lies data, of which nobody asks a single value. */
const LONGEST_TEXT = 2_000_000;

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
