/** What surrounds a file under analysis, for server and command line alike: where imports lead, its environment, its Keras. */
import { withAddedPackages } from "./added-packages";
import { type ActiveEnvironments, type FoundEnvironment, environmentFor } from "./environments";
import {
  type FoundKeras,
  askedForIn,
  findKeras,
  holdsKeras,
  installedIn,
  type VersionFiles,
} from "./keras-version";
import { type SearchRoots, folderOf, moduleNameOf } from "./module-resolution";
import { moduleResolver } from "./module-resolver";
import type { ShippedKeras } from "./shipped-keras";
import { type DataFolders, dataFileFinder } from "./data-file-finder";
import type { Readers } from "./data-files/reader";
import { projectFolder } from "./project-folder";
import { asWritten, isAbsolute, isInside, normalised } from "./paths";
import type { ProblemRules } from "./configuration/configuration";
import { fileRules } from "./configuration/file-rules";
import { type FoundConfiguration, findConfiguration } from "./configuration/find-configuration";
import type { AnalysisOptions } from "../analysis/host";
import { withoutKeras } from "../analysis/releases-of-program";
import { shippedRoot } from "../analysis/shipped-keras";
import type { KerasVersion, PackageReleases } from "../values/context";

/** What a person set for a file. */
export interface FileSettings {
  /** The Keras that was asked for; found where it is not. */
  readonly keras: KerasVersion | undefined;
  /** As they were written: absolute, or relative to the folder that is open. */
  readonly searchPaths: readonly string[];
}

export interface SurroundingsOptions {
  readonly files: DataFolders & VersionFiles;
  /** Loads what reads data files; where it is missing, none are read. */
  readonly dataReaders?: () => Readers;
  /** Whether the folders are trusted, so that data files in them are opened; they are where nobody says otherwise. */
  readonly isTrusted?: () => boolean;
  readonly active: ActiveEnvironments;
  /** Folders open in the editor, or the one the command was started in; read anew whenever they are needed. */
  readonly folders: () => readonly string[];
  /** The interpreter chosen in the editor. */
  readonly interpreter: () => string | undefined;
  readonly settingsOf: (file: string) => FileSettings;
  /** The project's configuration, where a person named it or wants none; looked for where nothing is said. */
  readonly configuration?: FoundConfiguration | "none" | undefined;
  /** Where Keras's own source is that ships with us; looked into last. */
  readonly shipped: ShippedKeras;
}

/** Which environment and which Keras hold for a file, and what said so. */
export interface Found {
  readonly environment: FoundEnvironment | undefined;
  /** `set` where a person asked for that Keras. */
  readonly keras: KerasVersion;
  readonly because: FoundKeras["because"] | { readonly kind: "set"; readonly place: string };
  /** Whether the environment has a Keras; false where there is no environment. */
  readonly isInstalled: boolean;
  /** The releases that go with that Keras. */
  readonly packages: PackageReleases;
}

export interface Surroundings {
  readonly optionsFor: (file: string) => AnalysisOptions;
  readonly foundFor: (file: string) => Found;
  /** The configuration of a file's project. */
  readonly configurationFor: (file: string) => FoundConfiguration | undefined;
  /** Which of a file's problems its project wants to be told. */
  readonly rulesFor: (file: string) => ProblemRules;
  /** Whether its project leaves a file or a folder out of checks. */
  readonly isExcluded: (file: string, isFolder: boolean) => boolean;
  /** Environments, versions and places of modules are looked up again. */
  readonly forget: () => void;
}

/** Runs `make` once per key until it is told to forget. */
function memory<T>(make: (key: string) => T): {
  readonly get: (key: string) => T;
  readonly forget: () => void;
} {
  const made = new Map<string, { readonly value: T }>();
  return {
    get: (key) => {
      const before = made.get(key);
      if (before) return before.value;
      const value = make(key);
      made.set(key, { value });
      return value;
    },
    forget: () => {
      made.clear();
    },
  };
}

/** The machine and share of a network path; looking at one sends the person's name there. */
const shareOf = (place: string): string | undefined => /^\/\/[^/]+\/[^/]+/.exec(place)?.[0].toLowerCase();

/**
 * A search path as it was written, made absolute. One on another machine is used only where a folder from that share is
 * open already: otherwise a setting in a repository could send the person's credentials to whoever wrote it.
 */
function searchPath(written: string, folder: string, open: readonly string[]): readonly string[] {
  const path = asWritten(written);
  if (path.includes("\0")) return [];
  const inside = path.replace("${workspaceFolder}/", "").replace(/^\.\//, "");
  const share = shareOf(path);
  if (share !== undefined && !open.some((each) => shareOf(each) === share)) return [];
  return [normalised(isAbsolute(path) ? path : `${folder}/${inside}`)];
}

export function openSurroundings({
  files,
  active,
  folders,
  interpreter,
  settingsOf,
  dataReaders,
  isTrusted = () => true,
  configuration: named,
  shipped,
}: SurroundingsOptions): Surroundings {
  // Nothing above folders that nobody trusts is asked, and where only the client can read, it knows no more than those.
  const isAskedAbove = (folder: string): boolean => isTrusted() && /^(?:[a-z]:)?\//i.test(folder);
  const projects = memory((folder) => (isAskedAbove(folder) ? projectFolder(folder, files.list) : undefined));
  const openFolderOf = (file: string): string | undefined =>
    folders().find((folder) => file.startsWith(`${folder}/`));
  /** The folder up to which a file's folders belong together: one that is open, or that of the project elsewhere. */
  const topOf = (file: string): string =>
    openFolderOf(file) ?? projects.get(folderOf(file)) ?? folderOf(file);
  /** As far as lists of packages count: people open, and start commands in, a part of their project as well. */
  const listsUpTo = (file: string): string => projects.get(topOf(file)) ?? topOf(file);
  /** The folders that a file's imports and data are looked for in. */
  const foldersFor = (file: string): readonly string[] => {
    const project = openFolderOf(file) === undefined ? projects.get(folderOf(file)) : undefined;
    return project === undefined ? folders() : [...folders(), project];
  };
  const environments = memory((folder) => {
    const found = environmentFor(folder, topOf(`${folder}/`), interpreter(), active, files);
    // An environment that came with a folder nobody trusts may point anywhere.
    return found && isTrusted() ? withAddedPackages(found, files) : found;
  });
  const installed = memory((place) => installedIn(place, files));
  const versions = memory((folder) => {
    const { sitePackages = [] } = environments.get(folder) ?? {};
    const found = findKeras(`${folder}/`, listsUpTo(`${folder}/`), sitePackages, files, installed.get);
    return { found, beside: withoutKeras(found.packages), isInstalled: holdsKeras(sitePackages, files) };
  });
  const isOpen = (place: string): boolean => folders().some((folder) => isInside(place, folder));
  const configurations = memory((folder) =>
    named === undefined
      ? findConfiguration(folder, isAskedAbove(folder) ? undefined : topOf(`${folder}/`), files)
      : named === "none"
        ? undefined
        : named,
  );
  const rules = memory((folder) => {
    const found = configurations.get(folder);
    return found && fileRules(found);
  });
  /** Folders that were named, those of the project's file from where that stands; outside of the open ones only where these are trusted. */
  const searchPathsFor = (importer: string): readonly string[] => {
    const found = configurations.get(folderOf(importer));
    const all = [
      ...settingsOf(importer).searchPaths.flatMap((path) => searchPath(path, topOf(importer), folders())),
      ...(found?.configuration.searchPaths ?? []).flatMap((path) =>
        searchPath(path, found?.folder ?? "", folders()),
      ),
    ];
    return isTrusted() ? all : all.filter(isOpen);
  };
  const rootsFor = (importer: string): SearchRoots => ({
    searchPaths: searchPathsFor(importer),
    workspaceFolders: foldersFor(importer),
    sitePackages: environments.get(folderOf(importer))?.sitePackages ?? [],
    shipped: [shippedRoot(shipped.folder, foundFor(importer).keras)],
  });
  const resolver = moduleResolver(files, rootsFor);
  const dataFiles = dataReaders && dataFileFinder({ files, foldersFor, readers: dataReaders, isTrusted });
  const foundFor = (file: string): Found => {
    const environment = environments.get(folderOf(file));
    const { keras } = settingsOf(file);
    const { found, beside, isInstalled } = versions.get(folderOf(file));
    // `packages` is the same object each time, by which whoever keeps what follows from it knows that nothing has changed.
    const as = (asked: KerasVersion, because: Found["because"]): Found => ({
      environment,
      keras: asked,
      isInstalled,
      packages: asked === found.keras ? found.packages : beside,
      because,
    });
    if (keras !== undefined) return as(keras, { kind: "set", place: "" });
    const project = configurations.get(folderOf(file));
    if (project?.configuration.keras !== undefined)
      return as(project.configuration.keras, { kind: "listed", place: project.file });
    return as(found.keras, found.because);
  };
  return {
    foundFor,
    configurationFor: (file) => configurations.get(folderOf(file)),
    rulesFor: (file) => rules.get(folderOf(file))?.rulesOf(file) ?? {},
    isExcluded: (file, isFolder) => rules.get(folderOf(file))?.excluded(file, isFolder) === "out",
    optionsFor: (file) => {
      const { keras, because, packages } = foundFor(file);
      return {
        keras,
        packages,
        askedFor: because.kind === "set" ? undefined : askedForIn,
        resolve: resolver.resolve,
        findData: dataFiles?.find,
        moduleName: moduleNameOf(file, files),
      };
    },
    forget: () => {
      projects.forget();
      environments.forget();
      installed.forget();
      versions.forget();
      configurations.forget();
      rules.forget();
      resolver.forget();
    },
  };
}
