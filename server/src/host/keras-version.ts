/** Finds out which Keras and which releases a project is meant for, from what it says of its dependencies or has installed, and why. */
import { satisfies, valid } from "@renovatebot/pep440";
import type { AskedFor } from "../analysis/host";
import { withoutKeras } from "../analysis/releases-of-program";
import type { KerasVersion, PackageReleases } from "../values/context";
import {
  DEPENDENCY_LISTS,
  isRequirements,
  normalisedName,
  type Requirement,
  requirementsIn,
} from "./dependency-lists";
import { type EnvironmentFiles, folderOf } from "./module-resolution";

export interface VersionFiles extends EnvironmentFiles {
  readonly readText: (path: string) => string | undefined;
}

/** The Keras that was found, and what said so. */
export interface FoundKeras {
  readonly keras: KerasVersion;
  /** The file that asks for it, or the folder where it is installed; neither where nothing says anything. */
  readonly because: { readonly kind: "listed" | "installed" | "default"; readonly place: string };
  /** The releases that are installed, or pinned where the Keras was found. */
  readonly packages: PackageReleases;
}

/** A package whose version says which Keras there is. */
interface Teller {
  readonly names: readonly string[];
  /** The first release with Keras 3. */
  readonly first: string;
  /** The last release with Keras 2. */
  readonly lastBefore: string;
}

/** Keras's own version comes before TensorFlow's, which can be had with another Keras. */
const TELLERS: readonly Teller[] = [
  { names: ["keras"], first: "3.0.0", lastBefore: "2.15.0" },
  {
    names: ["tensorflow", "tensorflow-cpu", "tensorflow-gpu", "tensorflow-macos", "tensorflow-intel"],
    first: "2.16.1",
    lastBefore: "2.15.1",
  },
];

/** Poetry's `^2.10` and `~2.10` as PEP 440 says where they begin; where they end changes nothing of what `decide` says. */
const asPep440 = (clause: string): string => clause.replace(/^[\^~](?!=)\s?(?=v?\d)/, ">=");

const isCompatible = (clause: string): boolean => /^[\^~]/.test(clause.trim());

/** Specifiers longer than this are no specifiers. */
const LONGEST_SPECIFIER = 300;

/**
 * Keras 3 where every version that a specifier allows has it, Keras 2 where none has; undefined where it allows both:
 * `tensorflow>=2.4` says little about what is installed today. `^2.10` and `~=2.10` name the release that the project
 * was written for, and are taken by that.
 */
function decide(specifier: string, { first, lastBefore }: Teller): KerasVersion | undefined {
  if (specifier === "" || specifier.length > LONGEST_SPECIFIER) return undefined;
  const clauses = specifier.split(",").map((clause) => clause.trim());
  const range = clauses.map(asPep440).join(",");
  const asked = range.split(",").flatMap(
    (clause) =>
      valid(
        clause
          .replace(/^[=~<>!]+/, "")
          .replace(/\.\*$/, "")
          .trim(),
      ) ?? [],
  );
  // Between the bounds that were named, and beyond the outermost, nothing changes but at Keras 3's first release.
  // Behind a pre-release (`2.0.0b1`) no digit more makes a version.
  const next = asked.flatMap((version) => valid(`${version}.1`) ?? []);
  const probes = ["0", lastBefore, first, "9999", ...asked, ...next];
  const allowed = probes.filter((version) => satisfies(version, range, { prereleases: true }));
  if (allowed.length === 0) return undefined;
  const with3 = allowed.filter((version) =>
    satisfies(version, `>=${first.slice(0, -2)}.dev0`, { prereleases: true }),
  );
  if (with3.length === allowed.length) return 3;
  if (with3.length === 0) return 2;
  const isOlder = (version: string): boolean => satisfies(version, `<=${lastBefore}`);
  return clauses.some(isCompatible) && asked.slice(0, 1).some(isOlder) ? 2 : undefined;
}

function kerasAskedFor(requirements: readonly Requirement[]): KerasVersion | undefined {
  for (const teller of TELLERS) {
    for (const { name, specifier } of requirements) {
      const found = teller.names.includes(name) ? decide(specifier, teller) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Packages of which one release does what another does not, by the names that they are installed under. */
const TOLD_APART: ReadonlyMap<string, string> = new Map([
  ["keras", "keras"],
  ...["tensorflow", "tensorflow-cpu", "tensorflow-gpu", "tensorflow-macos", "tensorflow-intel"].map(
    (name) => [name, "tensorflow"] as const,
  ),
  ["numpy", "numpy"],
  ["pandas", "pandas"],
  ["scikit-learn", "scikit-learn"],
  ["gym", "gym"],
]);

/** Whether one of the folders of installed packages holds Keras: as its own package, or as TensorFlow's before Keras 3. */
export const holdsKeras = (sitePackages: readonly string[], files: EnvironmentFiles): boolean =>
  sitePackages.some((folder) => ["keras", "tensorflow"].some((name) => files.isFolder(`${folder}/${name}`)));

/** The one release that a specifier allows; `3.12.*` counts as its first. */
function pinned(specifier: string): string | undefined {
  const found = /^={2,3}\s?v?([0-9][\w.!+-]{0,60}?)(?:\.\*)?$/.exec(specifier.trim())?.[1];
  return found !== undefined && valid(found) !== null ? found : undefined;
}

/**
 * The releases that requirements name; of a package that is asked for twice the first counts, as for Keras. One that is
 * asked for by its name alone stays as it is where it is installed.
 */
function packagesIn(requirements: readonly Requirement[]): PackageReleases {
  const found = new Map<string, string | undefined>();
  for (const { name, specifier } of requirements) {
    const told = TOLD_APART.get(name);
    if (told !== undefined && specifier !== "" && !found.has(told)) found.set(told, pinned(specifier));
  }
  return Object.fromEntries(found);
}

/** What the text of a file of dependencies asks for. */
export function askedForIn(text: string, fileName = "requirements.txt"): AskedFor {
  const requirements = requirementsIn(text, fileName);
  return { keras: kerasAskedFor(requirements), packages: packagesIn(requirements) };
}

/** Requirements beside the usual one that are read; a folder with more of them holds somebody's data. */
const MOST_LISTS = 20;

/** What is installed in a folder. */
export type Installed = Pick<FoundKeras, "packages"> & {
  readonly place: string;
  readonly keras: KerasVersion | undefined;
};

/** What is installed in a `site-packages` folder, by its metadata. */
export function installedIn(place: string, files: VersionFiles): Installed {
  const requirements = files.list(place).flatMap((entry): readonly Requirement[] => {
    const [, name, version] =
      /^([A-Za-z][A-Za-z0-9_.]{0,40})-([0-9][0-9A-Za-z.]{0,40})\.dist-info$/.exec(entry) ?? [];
    return name !== undefined && version !== undefined
      ? [{ name: normalisedName(name), specifier: `==${version}` }]
      : [];
  });
  return { place, keras: kerasAskedFor(requirements), packages: packagesIn(requirements) };
}

const known = (packages: PackageReleases): PackageReleases =>
  Object.fromEntries(Object.entries(packages).filter(([, release]) => release !== undefined));

/**
 * The Keras a file is meant for: its project's lists, from the file's folder up to `top`, then the environment, else 3.
 * `look` tells what is installed in a folder; files of many folders have the same ones.
 */
export function findKeras(
  file: string,
  top: string,
  sitePackages: readonly string[],
  files: VersionFiles,
  look = (place: string): Installed => installedIn(place, files),
): FoundKeras {
  const installed = sitePackages.map(look);
  const present = Object.assign(
    {},
    ...installed.toReversed().map(({ packages }) => packages),
  ) as PackageReleases;
  const presentKeras = installed.find(({ keras }) => keras !== undefined);
  let beside: PackageReleases = {};
  for (let folder = folderOf(file); ; folder = folderOf(folder)) {
    const names = new Set(files.list(folder));
    const others = [...names].filter(isRequirements).slice(0, MOST_LISTS);
    for (const name of new Set([...DEPENDENCY_LISTS.filter((list) => names.has(list)), ...others])) {
      const place = `${folder === "/" ? "" : folder}/${name}`;
      const text = files.readText(place);
      const asked = text === undefined ? undefined : askedForIn(text, name);
      if (asked?.keras === undefined) {
        // What stands nearest to the file counts, as it does for Keras.
        beside = { ...asked?.packages, ...beside };
        continue;
      }
      const isPresent = presentKeras?.keras === asked.keras;
      const rest = isPresent ? present : withoutKeras(present);
      return {
        keras: asked.keras,
        because: { kind: "listed", place },
        packages: known({ ...rest, ...known(asked.packages), ...known(beside) }),
      };
    }
    if (folder === top || folder === "" || folderOf(folder) === folder) break;
  }
  if (presentKeras?.keras !== undefined)
    return {
      keras: presentKeras.keras,
      because: { kind: "installed", place: presentKeras.place },
      packages: { ...present, ...known(beside) },
    };
  return { keras: 3, because: { kind: "default", place: "" }, packages: { ...present, ...known(beside) } };
}

/** The version alone. */
export function kerasVersionFor(
  file: string,
  top: string,
  sitePackages: readonly string[],
  files: VersionFiles,
): KerasVersion {
  return findKeras(file, top, sitePackages, files).keras;
}
