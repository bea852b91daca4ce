/** Finds the configuration of a file's project: the nearest one from its folder up, within its repository. */
import type { ReadConfiguration } from "./configuration";
import { readConfiguration } from "./read-configuration";
import { folderOf } from "../module-resolution";

export interface FoundConfiguration extends ReadConfiguration {
  readonly file: string;
  /** The folder that its paths and patterns count from. */
  readonly folder: string;
}

export interface ConfigurationFiles {
  readonly list: (folder: string) => readonly string[];
  readonly readText: (file: string) => string | undefined;
}

/** Files that may hold it, the first that does in a folder decides. */
const NAMES = ["keras-shape-lens.toml", ".keras-shape-lens.toml", "pyproject.toml"];

/** Longer ones are no files that people keep, and parsing them would be waited for. */
const LONGEST_CONFIGURATION = 1_000_000;

/** The configuration in one file; undefined where there is none in it. */
export function configurationIn(
  file: string,
  files: Pick<ConfigurationFiles, "readText">,
): FoundConfiguration | undefined {
  const text = files.readText(file);
  if (text === undefined || text.length > LONGEST_CONFIGURATION) return undefined;
  const read = readConfiguration(text, !file.endsWith("/pyproject.toml"));
  return read && { ...read, file, folder: folderOf(file) };
}

/** The configuration for the files of a folder, no further up than `top` or the folder of a repository. */
export function findConfiguration(
  folder: string,
  top: string | undefined,
  files: ConfigurationFiles,
): FoundConfiguration | undefined {
  for (let at = folder; ; at = folderOf(at)) {
    const names = new Set(files.list(at));
    for (const name of NAMES) {
      const file = `${at === "/" ? "" : at}/${name}`;
      const found = names.has(name) ? configurationIn(file, files) : undefined;
      if (found) return found;
    }
    if (at === top || names.has(".git") || folderOf(at) === at || at === "") return undefined;
  }
}
