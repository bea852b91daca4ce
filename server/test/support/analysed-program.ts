// Analyses a program as the command line would, for tests that judge what a person sees.
import * as path from "node:path";
import { shippedKeras } from "./shipped-keras";
import { openAnalysis } from "../../src/analysis/analyse";
import { shippedRoot } from "../../src/analysis/shipped-keras";
import { dataFileFinder } from "../../src/host/data-file-finder";
import { dataReaders } from "../../src/host/data-files";
import { moduleNameOf } from "../../src/host/module-resolution";
import { moduleResolver } from "../../src/host/module-resolver";
import type { AnalysisOptions } from "../../src/analysis/host";
import { type Trial, openTrial } from "../../src/analysis/trial";
import { rememberingDisk, slashed } from "../../src/host/disk";
import type { AnalysedDocument } from "../../src/features/document";
import type { PythonParser } from "../../src/syntax/parser";
import type { KerasVersion, PackageReleases } from "../../src/values/context";

const disk = rememberingDisk();

/**
 * The trial of the program that was analysed last. The fixes of one program are tried in one trial, as the server does it:
 * hundreds of tries that each begin anew take a minute where they take a second together. Nobody says when a program is
 * done with, so the next one closes it; an older program that is asked again gets a new one.
 */
let lastTrial: { readonly of: object; readonly trial: Trial } | undefined;

function trialOf(program: object, open: () => Trial): Trial {
  if (lastTrial?.of === program) return lastTrial.trial;
  lastTrial?.trial.close();
  const trial = open();
  lastTrial = { of: program, trial };
  return trial;
}

/** Where imports of a program are looked for besides its own folder. */
export interface ProgramOptions {
  readonly keras?: KerasVersion;
  /** The release of that Keras, where it is not the one that is described. */
  readonly release?: string | undefined;
  readonly packages?: PackageReleases;
  readonly searchPaths?: readonly string[];
}

/** The analysis of a text that stands in for the file at `file`. */
export function analysedProgram(
  parser: PythonParser,
  file: string,
  text: string,
  options: ProgramOptions = {},
): AnalysedDocument {
  const { keras = 3, release, packages = { keras: release }, searchPaths = [] } = options;
  const identity = slashed(path.resolve(file));
  const { resolve } = moduleResolver(disk, () => ({
    searchPaths,
    workspaceFolders: [],
    sitePackages: [],
    shipped: [shippedRoot(shippedKeras.folder, keras)],
  }));
  const { find: findData } = dataFileFinder({
    files: disk,
    foldersFor: () => [],
    readers: () => dataReaders,
    isTrusted: () => true,
  });
  const analysisOptions = (): AnalysisOptions => ({
    keras,
    packages,
    resolve,
    findData,
    moduleName: moduleNameOf(identity, disk),
  });
  const session = openAnalysis(parser, identity, text, analysisOptions);
  try {
    const [report, syntax] = [session.report(), session.syntax()];
    for (const { error } of report.failures) throw error;
    const trial = (): Trial => trialOf(report, () => openTrial(parser, identity, analysisOptions));
    return {
      text,
      report,
      syntax: () => syntax,
      analyse: (edited) => trial().analyse(edited),
      syntaxOf: (edited) => trial().syntaxOf(edited),
    };
  } finally {
    session.close();
  }
}
