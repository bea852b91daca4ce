/** Checks one file of a run after the other, in one thread: the same for the main one and those of the pool. */
import { type FileOutcome, checkFile } from "./check-file";
import { type World, answersIn, recorder } from "../cache/questions";
import { shownPaths } from "../command";
import { openProject } from "../project";
import type { PythonFile } from "../python-files";
import { type WorkspaceSetup, policiesOf } from "../workspace";
import type { Disk } from "../../host/disk";
import type { Surroundings } from "../../host/surroundings";
import type { PythonParser } from "../../syntax/parser";

/** What a run is about, in plain data. */
export interface RunSetup {
  readonly setup: WorkspaceSetup;
  readonly files: readonly PythonFile[];
  readonly isWhole: boolean;
  readonly hasFixes: boolean;
  /** Whether outcomes say what they depend on, so that they can be kept. */
  readonly isKept: boolean;
}

export type FileChecker = (file: string) => FileOutcome;

/** Where the files of a run stand. */
interface Place {
  readonly disk: Disk;
  readonly surroundings: Surroundings;
}

/** What answers the questions that the files of a run ask. */
export function worldOf({ setup, files }: RunSetup, { disk, surroundings }: Place): World {
  const asked = new Set(files.map(({ file }) => file));
  return {
    disk,
    surroundings,
    policyOf: policiesOf(setup, surroundings),
    pathOf: shownPaths(setup, files),
    isAsked: (file) => asked.has(file),
  };
}

export function openChecker(given: RunSetup, place: Place, parser: PythonParser): FileChecker {
  const world = worldOf(given, place);
  const { disk, policyOf, isAsked, pathOf } = world;
  const notes = given.isKept ? recorder() : undefined;
  const surroundings = notes?.surroundings(world.surroundings) ?? world.surroundings;
  // What one file imports is kept for the next, and keeping it takes a seventh of what running it does.
  const isShared = given.files.length > 1;
  const project = openProject({ parser, disk, surroundings, policyOf, isShared });
  const { isWhole, hasFixes } = given;
  const { language } = given.setup;
  const plain = { pathOf, linesOf: project.linesOf, language, isAsked, isWhole, hasFixes };
  const sources = notes
    ? { ...notes.sources(plain), noted: { taken: notes.taken, answer: answersIn(world) } }
    : plain;
  return (file) => checkFile(file, project, sources);
}
