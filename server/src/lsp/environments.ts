/** Where the packages of a file's environment are: the interpreter that was chosen, the nearest environment, the active one. */
import {
  type EnvironmentFiles,
  folderOf,
  nearestEnvironment,
  sitePackagesOf,
} from "../analysis/module-resolution";

/** The environment folder of an interpreter: `env/bin/python`, `env\Scripts\python.exe`, `env\python.exe`, or the folder itself. */
function packagesOfInterpreter(interpreter: string, files: EnvironmentFiles): readonly string[] {
  const path = interpreter.replaceAll("\\", "/");
  for (const folder of [path, folderOf(path), folderOf(folderOf(path))]) {
    const found = sitePackagesOf(folder, files);
    if (found.length > 0) return found;
  }
  return [];
}

/** The `site-packages` folders for files of a folder, the first choice that has any. */
export function sitePackagesFor(
  folder: string,
  chosen: string | undefined,
  active: string | undefined,
  files: EnvironmentFiles,
): readonly string[] {
  const byChoice = chosen === undefined ? [] : packagesOfInterpreter(chosen, files);
  if (byChoice.length > 0) return byChoice;
  const environment = nearestEnvironment(folder, files) ?? active;
  return environment === undefined ? [] : sitePackagesOf(environment, files);
}
