/** Finds the Python environment of a file: where its packages are, and what said so. */
import { type EnvironmentFiles, folderOf } from "./module-resolution";
import { isAbsolute, joined } from "./paths";

/** What the process was started with; handed in, since only the runtime may read it. Paths are `/` separated. */
export interface ActiveEnvironments {
  /** `VIRTUAL_ENV`: a virtual environment that was activated. */
  readonly virtualEnvironment?: string;
  /** `CONDA_PREFIX`: the conda environment that was activated. */
  readonly condaPrefix?: string;
  /** Whether that is conda's base, which is active in every shell and says little about a project. */
  readonly isCondaBase?: boolean;
  /** Folders above the programs that `PATH` finds as `python`, in its order: `/usr` for `/usr/bin/python3`. */
  readonly pathPrefixes?: readonly string[];
  /** `UV_PROJECT_ENVIRONMENT`: where uv keeps the environment of a project, absolute or from the project's folder. */
  readonly uvProjectEnvironment?: string;
  /** What tools keep elsewhere for the project in a folder. */
  readonly keptFor?: (project: string) => readonly KeptEnvironment[];
}

/** An environment that a tool keeps for a project outside of it. */
export interface KeptEnvironment {
  readonly source: "poetry" | "pipenv";
  readonly folder: string;
}

/** What said where the packages are. */
export type EnvironmentSource =
  "chosen" | "virtual-env" | "conda" | "project" | "uv" | KeptEnvironment["source"] | "above" | "path";

export interface FoundEnvironment {
  readonly source: EnvironmentSource;
  /** The environment's folder. */
  readonly folder: string;
  readonly sitePackages: readonly string[];
}

/** Names of environments inside a folder, in the order in which they are tried. */
const ENVIRONMENTS = [".venv", "venv", "env", ".env", ".pixi/envs/default"];
/** Where pixi keeps all that its manifest names; a project may have others only (`cpu`, `cuda`). */
const PIXI = ".pixi/envs";

/** The `site-packages` folders below an environment, on Unix (Debian's own name too) and on Windows. */
export function sitePackagesOf(environment: string, files: EnvironmentFiles): readonly string[] {
  const versions = ["lib", "local/lib"].flatMap((lib) =>
    files
      .list(joined(environment, lib))
      .filter((name) => name.startsWith("python3"))
      .map((name) => joined(environment, `${lib}/${name}`)),
  );
  const unix = versions.flatMap((version) => [`${version}/site-packages`, `${version}/dist-packages`]);
  return [...unix, joined(environment, "Lib/site-packages")].filter((folder) => files.isFolder(folder));
}

/** The environment in a folder, by the mark that `venv` leaves or conda's. */
function environmentIn(folder: string, files: EnvironmentFiles): string | undefined {
  const isOne = (name: string): boolean =>
    files.isFile(joined(folder, `${name}/pyvenv.cfg`)) ||
    files.isFolder(joined(folder, `${name}/conda-meta`));
  const ofPixi = (): readonly string[] =>
    files
      .list(joined(folder, PIXI))
      .toSorted()
      .map((name) => `${PIXI}/${name}`);
  const found = ENVIRONMENTS.find(isOne) ?? ofPixi().find(isOne);
  return found === undefined ? undefined : joined(folder, found);
}

/** The environment of a folder: its own or that of the nearest folder above it that has one, no higher than `top`. */
export function nearestEnvironment(
  folder: string,
  files: EnvironmentFiles,
  top?: string,
): string | undefined {
  for (let at = folder; ; at = folderOf(at)) {
    const found = environmentIn(at, files);
    if (found !== undefined) return found;
    if (at === top || folderOf(at) === at || at === "") return undefined;
  }
}

/** What a project may have outside of it: by uv's variable, by Poetry, by Pipenv. */
function environmentsElsewhere(
  folder: string,
  top: string,
  { uvProjectEnvironment, keptFor }: ActiveEnvironments,
  files: EnvironmentFiles,
): readonly (readonly [EnvironmentSource, string])[] {
  const found: (readonly [EnvironmentSource, string])[] = [];
  for (let at = folder; ; at = folderOf(at)) {
    const isProject = ["pyproject.toml", "Pipfile"].some((name) => files.isFile(joined(at, name)));
    if (isProject && uvProjectEnvironment !== undefined)
      found.push([
        "uv",
        isAbsolute(uvProjectEnvironment) ? uvProjectEnvironment : joined(at, uvProjectEnvironment),
      ]);
    if (isProject) for (const kept of keptFor?.(at) ?? []) found.push([kept.source, kept.folder]);
    if (at === top || folderOf(at) === at || at === "") return found;
  }
}

/** The environment folder of an interpreter: `env/bin/python`, `env\Scripts\python.exe`, `env\python.exe`, or the folder itself. */
export function chosenEnvironment(
  interpreter: string,
  files: EnvironmentFiles,
): FoundEnvironment | undefined {
  const path = interpreter.replaceAll("\\", "/");
  for (const folder of [path, folderOf(path), folderOf(folderOf(path))]) {
    const sitePackages = sitePackagesOf(folder, files);
    if (sitePackages.length > 0) return { source: "chosen", folder, sitePackages };
  }
  return undefined;
}

/**
 * The environment for the files of a folder, the first of these that has packages: the interpreter chosen in the
 * editor; what is activated (conda's base counts as not activated); where uv is told to keep the project's; the project's own, up to
 * `top`; what Poetry or Pipenv keep for it elsewhere; one that lies in a folder above the project; conda's base; the `python`
 * that `PATH` finds. An activated one comes before the project's
 * as for `pip` and `python` themselves, and before all a stray one above.
 */
export function environmentFor(
  folder: string,
  top: string,
  chosen: string | undefined,
  active: ActiveEnvironments,
  files: EnvironmentFiles,
): FoundEnvironment | undefined {
  const { virtualEnvironment, condaPrefix, isCondaBase = false, pathPrefixes = [] } = active;
  const byChoice = chosen === undefined ? undefined : chosenEnvironment(chosen, files);
  if (byChoice) return byChoice;
  const elsewhere = environmentsElsewhere(folder, top, active, files);
  const from = (isUv: boolean): [EnvironmentSource, () => string][] =>
    elsewhere
      .filter(([source]) => (source === "uv") === isUv)
      .map(([source, found]) => [source, () => found]);
  const candidates: readonly (readonly [EnvironmentSource, () => string | undefined])[] = [
    ["virtual-env", () => virtualEnvironment],
    ["conda", () => (isCondaBase ? undefined : condaPrefix)],
    ...from(true),
    ["project", () => nearestEnvironment(folder, files, top)],
    ...from(false),
    ["above", () => nearestEnvironment(folderOf(top), files)],
    ["conda", () => condaPrefix],
    ...pathPrefixes.map((prefix) => ["path", () => prefix] as const),
  ];
  for (const [source, find] of candidates) {
    const found = find();
    const sitePackages = found === undefined ? [] : sitePackagesOf(found, files);
    if (found !== undefined && sitePackages.length > 0) return { source, folder: found, sitePackages };
  }
  return undefined;
}
