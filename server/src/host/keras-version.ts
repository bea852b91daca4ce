/** Finds out which Keras a project is meant for, from what it says of its dependencies or has installed, and why. */
import { satisfies, valid } from "@renovatebot/pep440";
import type { KerasVersion } from "../values/context";
import { normalisedName, type Requirement, requirementsIn } from "./dependency-lists";
import { type EnvironmentFiles, folderOf } from "./module-resolution";

export interface VersionFiles extends EnvironmentFiles {
  readonly readText: (path: string) => string | undefined;
}

/** The Keras that was found, and what said so. */
export interface FoundKeras {
  readonly keras: KerasVersion;
  /** The file that asks for it, or the folder where it is installed; neither where nothing says anything. */
  readonly because: { readonly kind: "listed" | "installed" | "default"; readonly place: string };
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

/** The Keras that the text of a file of dependencies asks for; undefined where it leaves that open. */
export function kerasInRequirements(text: string, fileName = "requirements.txt"): KerasVersion | undefined {
  return kerasAskedFor(requirementsIn(text, fileName));
}

/** Files that name versions, exact ones before ranges. */
const LISTS = [
  "uv.lock",
  "poetry.lock",
  "pdm.lock",
  "Pipfile.lock",
  "requirements.txt",
  "pyproject.toml",
  "setup.cfg",
  "setup.py",
  "environment.yml",
  "environment.yaml",
];

/** Requirements beside the usual one that are read; a folder with more of them holds somebody's data. */
const MOST_LISTS = 20;

/** The Keras installed in a `site-packages` folder, by its metadata. */
function kerasInstalled(sitePackages: string, files: VersionFiles): KerasVersion | undefined {
  const installed = files.list(sitePackages).flatMap((entry): readonly Requirement[] => {
    const [, name, version] =
      /^([A-Za-z][A-Za-z0-9_.]{0,40})-([0-9][0-9A-Za-z.]{0,40})\.dist-info$/.exec(entry) ?? [];
    return name !== undefined && version !== undefined
      ? [{ name: normalisedName(name), specifier: `==${version}` }]
      : [];
  });
  return kerasAskedFor(installed);
}

/** The Keras a file is meant for: its project's lists, from the file's folder up to `top`, then the environment, else 3. */
export function findKeras(
  file: string,
  top: string,
  sitePackages: readonly string[],
  files: VersionFiles,
): FoundKeras {
  for (let folder = folderOf(file); ; folder = folderOf(folder)) {
    const names = new Set(files.list(folder));
    const others = [...names].filter((name) => /^requirements.*\.(txt|in)$/.test(name)).slice(0, MOST_LISTS);
    for (const name of new Set([...LISTS.filter((list) => names.has(list)), ...others])) {
      const place = `${folder === "/" ? "" : folder}/${name}`;
      const text = files.readText(place);
      const keras = text === undefined ? undefined : kerasInRequirements(text, name);
      if (keras !== undefined) return { keras, because: { kind: "listed", place } };
    }
    if (folder === top || folder === "" || folderOf(folder) === folder) break;
  }
  for (const place of sitePackages) {
    const keras = kerasInstalled(place, files);
    if (keras !== undefined) return { keras, because: { kind: "installed", place } };
  }
  return { keras: 3, because: { kind: "default", place: "" } };
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
