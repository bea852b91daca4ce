/** What a command was told of the files that it is about, as plain data, and what surrounds the files because of it. */
import type { ShippedKeras } from "../host/shipped-keras";
import type { ProblemPolicy } from "../features/problems/problem-policy";
import type { FoundConfiguration } from "../host/configuration/find-configuration";
import type { Readers } from "../host/data-files/reader";
import type { Disk } from "../host/disk";
import type { ActiveEnvironments } from "../host/environments";
import { keptEnvironments } from "../host/kept-environments";
import { type Surroundings, openSurroundings } from "../host/surroundings";
import type { Language } from "../messages/catalogue";
import type { KerasVersion } from "../values/context";

/** Handed to other threads, and part of what a stored result is known by. */
export interface WorkspaceSetup {
  /** Absolute. */
  readonly workingFolder: string;
  /** Absolute folders. */
  readonly searchPaths: readonly string[];
  /** The Keras that was asked for; found per file where it is not. */
  readonly keras: KerasVersion | undefined;
  /** What is active in the shell. */
  readonly active: ActiveEnvironments;
  /** Absolute: the environment, or its interpreter, whose packages are meant; the active one where nothing is said. */
  readonly python: string | undefined;
  readonly shipped: ShippedKeras;
  /** The configuration that was named, or that none is wanted; each file's own where nothing is said. */
  readonly configuration: FoundConfiguration | "none" | undefined;
  /** The codes that were asked for, before what the project says. */
  readonly select: readonly string[] | undefined;
  readonly ignore: readonly string[] | undefined;
  readonly language: Language;
}

export function surroundingsOf(
  { workingFolder, searchPaths, keras, active, python, shipped, configuration }: WorkspaceSetup,
  disk: Disk,
  dataReaders: (() => Readers) | undefined,
): Surroundings {
  return openSurroundings({
    files: disk,
    dataReaders,
    // Threads are given the setup, and no function can go there with it.
    active: { ...active, keptFor: keptEnvironments(process.env) },
    folders: () => [workingFolder],
    interpreter: () => python,
    settingsOf: () => ({ keras, searchPaths }),
    configuration,
    shipped,
  });
}

/** Which problems of a file are wanted: what the command says comes before what the project does. */
export function policiesOf(
  { select, ignore }: WorkspaceSetup,
  { rulesFor }: Surroundings,
): (file: string) => ProblemPolicy {
  return (file) => {
    const rules = rulesFor(file);
    return {
      select: select ?? rules.select,
      ignore: [...(rules.ignore ?? []), ...(ignore ?? [])],
      severities: rules.severities,
    };
  };
}
