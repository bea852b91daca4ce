// Analyses a program as the command line would, for tests that judge what a person sees.
import * as path from "node:path";
import { openAnalysis } from "../../src/analysis/analyse";
import { moduleNameOf } from "../../src/analysis/module-resolution";
import { moduleResolver } from "../../src/analysis/module-resolver";
import type { Report } from "../../src/analysis/report";
import { rememberingDisk, slashed } from "../../src/cli/disk";
import type { AnalysedDocument } from "../../src/features/document";
import { parseModule } from "../../src/syntax/module-syntax";
import type { PythonParser } from "../../src/syntax/parser";
import type { KerasVersion } from "../../src/values/context";

const disk = rememberingDisk();

/** Where imports of a program are looked for besides its own folder. */
export interface ProgramOptions {
  readonly keras?: KerasVersion;
  readonly searchPaths?: readonly string[];
}

/** The analysis of a text that stands in for the file at `file`. */
export function analysedProgram(
  parser: PythonParser,
  file: string,
  text: string,
  options: ProgramOptions = {},
): AnalysedDocument {
  const { keras = 3, searchPaths = [] } = options;
  const identity = slashed(path.resolve(file));
  const { resolve } = moduleResolver(disk, () => ({ searchPaths, workspaceFolders: [], sitePackages: [] }));
  const analyse = (edited: string): Report => {
    const session = openAnalysis(parser, identity, edited, {
      keras,
      resolve,
      moduleName: moduleNameOf(identity, disk),
    });
    try {
      return session.report();
    } finally {
      session.close();
    }
  };
  return { text, report: analyse(text), analyse, syntax: () => parseModule(parser, text) };
}
