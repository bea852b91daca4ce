/** Analyses the files of one command, which share the parser, what was read, and where imports lead. */
import type { Disk } from "./disk";
import { openAnalysis } from "../analysis/analyse";
import type { AnalysisOptions } from "../analysis/host";
import { kerasVersionFor } from "../analysis/keras-version";
import { type LineIndex, lineIndex } from "../analysis/line-index";
import {
  type SearchRoots,
  folderOf,
  moduleNameOf,
  nearestEnvironment,
  sitePackagesOf,
} from "../analysis/module-resolution";
import { moduleResolver } from "../analysis/module-resolver";
import type { Report } from "../analysis/report";
import { type Trial, openTrial } from "../analysis/trial";
import type { AnalysedDocument } from "../features/document";
import type { PythonParser } from "../syntax/parser";
import type { KerasVersion } from "../values/context";

export interface ProjectOptions {
  readonly parser: PythonParser;
  readonly disk: Disk;
  /** Absolute. */
  readonly workingFolder: string;
  /** Absolute folders. */
  readonly searchPaths: readonly string[];
  /** The Keras that was asked for; found per file where it is not. */
  readonly keras: KerasVersion | undefined;
  /** An environment that is active in the shell (`VIRTUAL_ENV`). */
  readonly activeEnvironment: string | undefined;
}

export interface Project {
  /** Analyses a file; undefined where it can't be read. */
  readonly analyse: (file: string) => AnalysedDocument | undefined;
  /** Lines of any file that a report mentions. */
  readonly linesOf: (file: string) => LineIndex | undefined;
}

/** Runs `make` once per key. */
function remembered<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

export function openProject({
  parser,
  disk,
  workingFolder,
  searchPaths,
  keras,
  activeEnvironment,
}: ProjectOptions): Project {
  const sitePackages = remembered((folder) => {
    const environment = nearestEnvironment(folder, disk) ?? activeEnvironment;
    return environment === undefined ? [] : sitePackagesOf(environment, disk);
  });
  const rootsFor = remembered((folder): SearchRoots => ({
    searchPaths,
    workspaceFolders: [workingFolder],
    sitePackages: sitePackages(folder),
  }));
  const versionFor = remembered((folder) =>
    kerasVersionFor(`${folder}/`, workingFolder, sitePackages(folder), disk),
  );
  const { resolve } = moduleResolver(disk, (importer) => rootsFor(folderOf(importer)));
  // Fixes of one file are tried out one after the other, so one trial at a time is enough.
  let trial: { readonly file: string; readonly of: Trial } | undefined;
  const inTrial = (file: string, text: string): Report => {
    if (trial?.file !== file) {
      trial?.of.close();
      trial = { file, of: openTrial(parser, file, optionsFor(file)) };
    }
    return trial.of.analyse(text);
  };
  const optionsFor = (file: string) => (): AnalysisOptions => ({
    keras: keras ?? versionFor(folderOf(file)),
    resolve,
    moduleName: moduleNameOf(file, disk),
  });
  return {
    analyse: (file) => {
      const text = disk.readText(file);
      if (text === undefined) return undefined;
      const session = openAnalysis(parser, file, text, optionsFor(file));
      try {
        const [report, syntax] = [session.report(), session.syntax()];
        return { text, report, syntax: () => syntax, analyse: (edited) => inTrial(file, edited) };
      } finally {
        session.close();
      }
    },
    linesOf: remembered((file) => {
      const text = disk.readText(file);
      return text === undefined ? undefined : lineIndex(text);
    }),
  };
}
