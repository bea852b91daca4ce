/** Reads a project's configuration: what can be used is used, and what can't is told with what was meant. */
import { TomlError, parse as parseToml } from "smol-toml";
import { closest } from "./closest";
import type { Configuration, ConfigurationProblem, Override, ReadConfiguration } from "./configuration";
import { type Option, SEVERITIES, options } from "./options";
import type { UiKey } from "../../messages/message-keys";
import { isProblemCode, problemCodes } from "../../messages/problem-codes";
import type { Severity } from "../../values/records/finding";

type Table = Readonly<Record<string, unknown>>;
const isTable = (value: unknown): value is Table =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
const isSeverity = (value: unknown): value is Severity | "off" =>
  SEVERITIES.some((severity) => severity === value);
const isString = (value: unknown): value is string => typeof value === "string";
const isAnyArray = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Takes what is wrong, at the place where a word of the file stands. */
type Tell = (word: string, message: UiKey, facts: Readonly<Record<string, string>>) => void;

/** What a value may be, in words. */
function wanted(option: Option): string {
  switch (option.kind) {
    case "choice":
      return option.choices.map((choice) => JSON.stringify(choice)).join(", ");
    case "severities":
      return `${option.example}: ${SEVERITIES.join(", ")}`;
    default:
      return option.example;
  }
}

/** The codes among names; others are told. */
function knownCodes(names: readonly string[], tell: Tell): readonly string[] {
  return names.filter((code) => {
    if (isProblemCode(code)) return true;
    const meant = closest(code, problemCodes);
    tell(code, meant === undefined ? "cli.noCode" : "cli.noCode.meant", { code, meant: meant ?? "" });
    return false;
  });
}

/** A value as its option has it; undefined where it can't be used at all. */
function usable(value: unknown, option: Option, tell: Tell): unknown {
  switch (option.kind) {
    case "choice":
      return option.choices.find((choice) => choice === value);
    case "strings":
      return isAnyArray(value) && value.every(isString) ? value : undefined;
    case "codes":
      return isAnyArray(value) && value.every(isString) ? knownCodes(value, tell) : undefined;
    case "count":
      return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : undefined;
    case "severities": {
      if (!isTable(value) || !Object.values(value).every(isSeverity)) return undefined;
      const codes = new Set(knownCodes(Object.keys(value), tell));
      return Object.fromEntries(Object.entries(value).filter(([code]) => codes.has(code)));
    }
    case "tables":
      return isAnyArray(value) && value.every(isTable)
        ? value.map((table) => tableOf(table, option.keys, tell))
        : undefined;
  }
}

/** Every key that can be used, under its own name. */
function tableOf(table: Table, keys: Readonly<Record<string, Option>>, tell: Tell): Table {
  return Object.fromEntries(
    Object.entries(table).flatMap(([key, value]) => {
      const option = Object.hasOwn(keys, key) ? keys[key] : undefined;
      if (!option) {
        const meant = closest(key, Object.keys(keys));
        const message = meant === undefined ? "configuration.unknownKey" : "configuration.unknownKey.meant";
        tell(key, message, { key, meant: meant ?? "", keys: Object.keys(keys).join(", ") });
        return [];
      }
      const read = usable(value, option, tell);
      if (read !== undefined) return [[key, read] as const];
      tell(key, "configuration.wrongValue", { key, wanted: wanted(option) });
      return [];
    }),
  );
}

/** The keys under the names of our own. */
function configurationOf(table: Table): Configuration {
  // `tableOf` has held every value to its option.
  const { keras, overrides, ...rest } = table as Omit<Configuration, "keras" | "overrides"> & {
    readonly keras?: "auto" | 2 | 3;
    readonly overrides?: readonly Partial<Override>[];
    readonly "search-paths"?: readonly string[];
    readonly "batch-size"?: number;
  };
  return {
    select: rest.select,
    ignore: rest.ignore,
    severities: rest.severities,
    language: rest.language,
    keras: keras === "auto" ? undefined : keras,
    searchPaths: rest["search-paths"] ?? [],
    exclude: (table.exclude as readonly string[] | undefined) ?? [],
    overrides: (overrides ?? []).map((override) => ({ ...override, files: override.files ?? [] })),
    batchSize: rest["batch-size"],
  };
}

/** Where a word first stands as a key or a value, behind the header of our own table. */
function placeOf(text: string, word: string): { readonly line: number; readonly column: number } {
  const from = Math.max(0, text.search(/^\s*\[+\s*tool\s*\.\s*["']?keras-shape-lens/m));
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const found = new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`).exec(text.slice(from));
  const before = text.slice(0, from + (found?.index ?? 0)).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The table of ours in a `pyproject.toml`; undefined where it has none. */
function toolTable(file: Table): unknown {
  const tool = Object.hasOwn(file, "tool") ? file.tool : undefined;
  return isTable(tool) && Object.hasOwn(tool, "keras-shape-lens") ? tool["keras-shape-lens"] : undefined;
}

/**
 * Reads the text of a `pyproject.toml`, or of a file of our own; undefined where there is nothing of ours in it. What is
 * no TOML is told for a file of our own; a `pyproject.toml` is somebody else's to mend.
 */
export function readConfiguration(text: string, isOwnFile: boolean): ReadConfiguration | undefined {
  const problems: ConfigurationProblem[] = [];
  const tell: Tell = (word, message, facts) => {
    problems.push({ ...placeOf(text, word), message, facts });
  };
  let file: Table;
  try {
    file = parseToml(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    if (!isOwnFile && !text.includes("keras-shape-lens")) return undefined;
    const [why = ""] = error.message.split("\n");
    const { line, column } = error;
    problems.push({ line, column, message: "configuration.noToml", facts: { why } });
    return { configuration: configurationOf({}), problems };
  }
  const table = isOwnFile ? file : toolTable(file);
  if (table === undefined) return undefined;
  if (!isTable(table)) {
    tell("keras-shape-lens", "configuration.wrongValue", { key: "keras-shape-lens", wanted: "{ … }" });
    return { configuration: configurationOf({}), problems };
  }
  return { configuration: configurationOf(tableOf(table, options, tell)), problems };
}
