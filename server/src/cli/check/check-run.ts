/** What a run of `check` is given: the options of the command, and the files with what surrounds them. */
import type { FormatName } from "./formats";
import type { AnalysisArguments, ChosenCodes } from "../command";
import type { FoundFiles } from "../python-files";
import type { WorkspaceSetup } from "../workspace";
import type { Disk } from "../../host/disk";
import type { Surroundings } from "../../host/surroundings";
import type { Severity } from "../../values/records/finding";

export interface CheckArguments extends AnalysisArguments, Partial<ChosenCodes> {
  readonly format: FormatName;
  readonly outputFile?: string;
  readonly errorOn: Severity;
  readonly exitZero?: true;
  readonly exclude: readonly string[];
  readonly forceExclude?: true;
  readonly gitignore: boolean;
  readonly stdinFilename?: string;
  readonly statistics?: true;
  readonly baseline?: string;
  readonly writeBaseline?: true;
  readonly explainUnknowns?: true;
  readonly jobs?: number;
  readonly watch?: true;
  readonly cache: boolean;
  readonly fix?: true | undefined;
  readonly addIgnores?: true | undefined;
  readonly diff?: true;
  readonly quiet?: true;
}

/** The files of a run, the disk they are on, and what surrounds them. */
export interface CheckedFiles {
  readonly disk: Disk;
  readonly found: FoundFiles;
  readonly setup: WorkspaceSetup;
  readonly surroundings: Surroundings;
  /** False where one of the files is standard input. */
  readonly isOnDisk: boolean;
}
