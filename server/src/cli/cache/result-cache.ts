/** The cache of one run of `check`: opened with what the run is about, asked before a file is analysed, written at the end. */
import { cacheFile } from "./cache-file";
import { fingerprintOf } from "./fingerprint";
import { type World, answersIn } from "./questions";
import type { Dependencies } from "./questions";
import { type StoredResults, knownResults } from "./stored-results";
import type { CheckedFile } from "../check/check-file";
import { LONGEST_NOTEBOOK, isNotebook } from "../program";
import { LONGEST_FILE } from "../../host/disk";
import type { WorkspaceSetup } from "../workspace";

/** Another form of what is stored. */
const FORMAT = 1;

export interface ResultCache {
  /** The outcome of a file where nothing that it depended on has changed. */
  readonly find: (file: string) => CheckedFile | undefined;
  readonly keep: (file: string, outcome: CheckedFile, dependencies: Dependencies) => void;
  readonly write: () => void;
}

/** What results are known by, beside the files: whoever made them, and what they were asked for. */
export interface CacheKey {
  /** Differs whenever the program does. */
  readonly program: string;
  readonly setup: WorkspaceSetup;
  readonly isWhole: boolean;
  readonly hasFixes: boolean;
}

export function openResultCache(folder: string, key: CacheKey, world: World): ResultCache {
  const file = cacheFile(folder, JSON.stringify([FORMAT, key]));
  const content = file.read();
  const known = knownResults(
    content === undefined ? undefined : (JSON.parse(new TextDecoder().decode(content)) as StoredResults),
    answersIn(world),
  );
  return {
    find: (program) => {
      const source = world.disk.readBytes?.(program, isNotebook(program) ? LONGEST_NOTEBOOK : LONGEST_FILE);
      return source && known.find(program, fingerprintOf(source.bytes));
    },
    keep: known.keep,
    write: () => {
      const changed = known.changed();
      if (changed) file.write(new TextEncoder().encode(JSON.stringify(changed)));
    },
  };
}
