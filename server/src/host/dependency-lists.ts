/** Reads which packages a project asks for, in which versions, from the files in which projects say so. */
import { parse as parseToml } from "smol-toml";

/** One package that a project asks for. */
export interface Requirement {
  /** Normalised as PEP 503 has it: lower case, runs of `-`, `_` and `.` are one `-`. */
  readonly name: string;
  /** Comparisons as PEP 440 writes them, separated by commas; Poetry's `^` and `~` stand as they were written. */
  readonly specifier: string;
}

/** Files that name versions, exact ones before ranges. */
export const DEPENDENCY_LISTS = [
  "uv.lock",
  "poetry.lock",
  "pdm.lock",
  "Pipfile.lock",
  "requirements.txt",
  "pyproject.toml",
  "setup.cfg",
  "setup.py",
  "environment.yml",
  "environment.yaml",
];

/** Requirements, also those of one purpose: `requirements-dev.txt`. */
export const isRequirements = (name: string): boolean => /^requirements.*\.(txt|in)$/.test(name);

/** Whether a file of this name says which packages a project needs. */
export const isDependencyList = (name: string): boolean =>
  DEPENDENCY_LISTS.includes(name) || isRequirements(name);

/** Longer lines of requirements hold hashes or rubbish; a name and its versions stand at the beginning. */
const LONGEST_LINE = 1_000;
/** Beyond this a list is no list that a person keeps; the largest lock files that projects publish are a tenth of it. */
const LONGEST_LIST = 20_000_000;

/** Lines of a list; the rest of a longer one is no list. */
const MOST_LINES = 100_000;

/** The first lines of a text, each without what is too long of it. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (let start = 0; start <= text.length && lines.length < MOST_LINES;) {
    const found = text.slice(start, start + LONGEST_LINE).search(/[\r\n]/);
    const end = found >= 0 ? start + found : nextEnd(text, start + LONGEST_LINE);
    lines.push(text.slice(start, Math.min(end, start + LONGEST_LINE)));
    start = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
  return lines;
}

/** Where the line ends that a place is in. */
function nextEnd(text: string, from: number): number {
  const ending = /[\r\n]/g;
  ending.lastIndex = from;
  return ending.exec(text)?.index ?? text.length;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const own = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
const at = (value: unknown, ...keys: readonly string[]): unknown => keys.reduce<unknown>(own, value);
const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];

export function normalisedName(name: string): string {
  return name.replace(/[-_.]+/g, "-").toLowerCase();
}

/** A requirement as PEP 508 writes it: `keras[extra] (>=3,<4) ; python_version > "3.9"`; undefined where it names no version. */
function requirementOf(line: string): Requirement | undefined {
  const text = line.slice(0, LONGEST_LINE).trim();
  const name = /^[A-Za-z0-9][A-Za-z0-9._-]*/.exec(text)?.[0];
  if (name === undefined) return undefined;
  let rest = text.slice(name.length).trimStart();
  if (rest.startsWith("[")) rest = rest.slice(rest.indexOf("]") + 1).trimStart();
  const end = rest.search(/;|\s#|\s--/);
  if (end >= 0) rest = rest.slice(0, end);
  const specifier = rest.replace(/^\(/, "").replace(/[)\\\s]+$/, "");
  // A URL, or words that go on: no requirement.
  if (specifier !== "" && !/^[=~<>!]/.test(specifier)) return undefined;
  return { name: normalisedName(name), specifier };
}

const requirementsOf = (lines: readonly string[]): readonly Requirement[] =>
  lines.flatMap((line) => requirementOf(line) ?? []);

/** Tables of Poetry, pixi and Pipfile: the name is the key, the value its versions. */
function tableRequirements(table: unknown): readonly Requirement[] {
  if (!isObject(table)) return [];
  return Object.entries(table).flatMap(([name, value]) => {
    const specifier = typeof value === "string" ? value : own(value, "version");
    if (typeof specifier !== "string") return [];
    return [{ name: normalisedName(name), specifier: specifier === "*" ? "" : exactWhereBare(specifier) }];
  });
}

const exactWhereBare = (specifier: string): string =>
  /^\s*v?\d/.test(specifier) ? `==${specifier.trim()}` : specifier.trim();

const tablesIn = (groups: unknown, ...path: readonly string[]): readonly Requirement[] =>
  isObject(groups) ? Object.values(groups).flatMap((group) => tableRequirements(at(group, ...path))) : [];
const listsIn = (groups: unknown): readonly Requirement[] =>
  isObject(groups) ? Object.values(groups).flatMap((group) => requirementsOf(strings(group))) : [];

function projectRequirements(text: string): readonly Requirement[] {
  const file: unknown = parseToml(text);
  return [
    ...requirementsOf(strings(at(file, "project", "dependencies"))),
    ...listsIn(at(file, "project", "optional-dependencies")),
    ...listsIn(at(file, "dependency-groups")),
    ...requirementsOf(strings(at(file, "tool", "uv", "dev-dependencies"))),
    ...tableRequirements(at(file, "tool", "poetry", "dependencies")),
    ...tablesIn(at(file, "tool", "poetry", "group"), "dependencies"),
    ...tableRequirements(at(file, "tool", "pixi", "dependencies")),
    ...tableRequirements(at(file, "tool", "pixi", "pypi-dependencies")),
  ];
}

/** `uv.lock`, `poetry.lock`, `pdm.lock`: a list of packages with the versions that were chosen. */
function lockedRequirements(text: string): readonly Requirement[] {
  const packages = at(parseToml(text), "package");
  if (!Array.isArray(packages)) return [];
  return packages.flatMap((entry: unknown) => {
    const [name, version] = [own(entry, "name"), own(entry, "version")];
    if (typeof name !== "string" || typeof version !== "string") return [];
    return [{ name: normalisedName(name), specifier: `==${version}` }];
  });
}

function pipenvRequirements(text: string): readonly Requirement[] {
  const file: unknown = JSON.parse(text);
  return [...tableRequirements(own(file, "default")), ...tableRequirements(own(file, "develop"))];
}

/** Dependencies in conda's `environment.yml`, whose single `=` asks for a version and those below it. */
function condaRequirements(text: string): readonly Requirement[] {
  return linesOf(text).flatMap((line) => {
    const entry = line.trim();
    if (!entry.startsWith("- ")) return [];
    const [, name, version] = /^([A-Za-z0-9._-]+)\s?=\s?([0-9][0-9.]*)/.exec(entry.slice(2)) ?? [];
    if (name !== undefined && version !== undefined)
      return [{ name: normalisedName(name), specifier: `==${version}.*` }];
    return requirementOf(entry.slice(2)) ?? [];
  });
}

/** Every short string of a `setup.py`: what is a requirement among them names a package with a version. */
function quotedRequirements(text: string): readonly Requirement[] {
  return [...text.matchAll(/["']([^"'\r\n]{1,200})["']/g)].flatMap(([, inside]) => {
    const found = requirementOf(inside ?? "");
    return found && found.specifier !== "" ? [found] : [];
  });
}

function lineRequirements(text: string): readonly Requirement[] {
  return linesOf(text).flatMap((line) => {
    // `install_requires = keras` in a setup.cfg.
    return requirementOf(line) ?? requirementOf(/^\w+\s?=\s?([A-Za-z].*)/.exec(line)?.[1] ?? "") ?? [];
  });
}

function readerOf(fileName: string): (text: string) => readonly Requirement[] {
  if (fileName === "pyproject.toml") return projectRequirements;
  if (fileName === "Pipfile.lock") return pipenvRequirements;
  if (fileName.endsWith(".lock")) return lockedRequirements;
  if (fileName.endsWith(".yml") || fileName.endsWith(".yaml")) return condaRequirements;
  return fileName === "setup.py" ? quotedRequirements : lineRequirements;
}

/**
 * What a file asks for, in time linear in its length. A file that is broken or longer than any list asks for nothing:
 * it is somebody's data, and says nothing that could be relied on.
 */
export function requirementsIn(text: string, fileName: string): readonly Requirement[] {
  if (text.length > LONGEST_LIST) return [];
  try {
    return readerOf(fileName)(text);
  } catch (error) {
    // smol-toml's errors are plain ones; both parsers throw nothing else on text.
    if (error instanceof Error) return [];
    throw error;
  }
}
