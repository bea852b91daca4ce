/** Folders that an environment adds to its own packages: `.pth` files, editable installations, the system's packages. */
import { folderOf } from "./module-resolution";
import type { VersionFiles } from "./keras-version";
import { type FoundEnvironment, sitePackagesOf } from "./environments";
import { asWritten, isAbsolute, joined, normalised } from "./paths";

/** `.pth` files that are read of one folder, and folders that they may add: an environment has a few for each editable package. */
const MOST_PATH_FILES = 200;
const MOST_ADDED = 200;

/**
 * The folders of packages that setuptools installed editable and finds by a module of its own, whose source maps names to
 * places: `MAPPING: dict[str, str] = {'nets': '/home/me/nets/nets'}`. After `setuptools/command/editable_wheel.py`.
 */
function foldersOfFinder(text: string): readonly string[] {
  const [, mapping = ""] = /^MAPPING\b[^={]*=\s*\{([^}]*)\}/m.exec(text) ?? [];
  return [...mapping.matchAll(/'[^'\n]*':\s*'([^'\n]*)'/g)].map(([, place = ""]) =>
    folderOf(asWritten(place.replaceAll("\\\\", "/"))),
  );
}

/**
 * The folders that a line of a `.pth` file adds: a path, absolute or from where the file lies. Lines of code, which Python
 * runs, are not run here; of those only the call of setuptools' finder is known by its look. After `addpackage` of Python's
 * `site.py`.
 */
function foldersOfLine(line: string, sitePackages: string, files: VersionFiles): readonly string[] {
  if (line.trim() === "" || line.startsWith("#")) return [];
  if (/^import[ \t]/.test(line)) {
    const [, finder] = /^import[ \t]+(__editable___\w+_finder)\b/.exec(line) ?? [];
    const text = finder === undefined ? undefined : files.readText(joined(sitePackages, `${finder}.py`));
    return text === undefined ? [] : foldersOfFinder(text);
  }
  const path = asWritten(line.trim());
  return [isAbsolute(path) ? path : joined(sitePackages, path)];
}

function foldersOfPathFiles(sitePackages: string, files: VersionFiles): readonly string[] {
  const names = files.list(sitePackages).filter((name) => name.endsWith(".pth") && !name.startsWith("."));
  return [...names]
    .sort()
    .slice(0, MOST_PATH_FILES)
    .flatMap((name) => (files.readText(joined(sitePackages, name)) ?? "").split(/\r?\n/))
    .flatMap((line) => foldersOfLine(line, sitePackages, files))
    .slice(0, MOST_ADDED);
}

/** The packages of the Python that a virtual environment was made of, where its `pyvenv.cfg` lets it see them. */
function systemPackages(environment: string, files: VersionFiles): readonly string[] {
  const text = files.readText(joined(environment, "pyvenv.cfg")) ?? "";
  const setting = (name: string): string | undefined =>
    new RegExp(`^${name}[ \\t]*=[ \\t]*(.*)$`, "im").exec(text)?.[1];
  const home = setting("home");
  if (setting("include-system-site-packages")?.trim().toLowerCase() !== "true" || home === undefined)
    return [];
  const programs = asWritten(home.trim());
  // On Unix `home` is the folder of the programs, on Windows that of Python itself.
  return isAbsolute(programs)
    ? [folderOf(programs), programs].flatMap((place) => sitePackagesOf(place, files))
    : [];
}

/**
 * An environment with all folders that Python would look for its packages in. A folder on another machine is left out:
 * to look at one sends the person's name there.
 */
export function withAddedPackages(found: FoundEnvironment, files: VersionFiles): FoundEnvironment {
  const own = [...found.sitePackages, ...systemPackages(found.folder, files)];
  const added = own
    .flatMap((folder) => foldersOfPathFiles(folder, files))
    .map(normalised)
    .filter((folder) => !folder.startsWith("//") && !folder.includes("\0") && files.isFolder(folder));
  return { ...found, sitePackages: [...new Set([...own, ...added])] };
}
