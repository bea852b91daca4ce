/** Finds out which Keras a project is meant for, from what it says of its dependencies or has installed. */
import type { KerasVersion } from "../values/context";
import { type EnvironmentFiles, folderOf } from "./module-resolution";

export interface VersionFiles extends EnvironmentFiles {
  readonly readText: (path: string) => string | undefined;
}

/** The first TensorFlow whose `tf.keras` is Keras 3. */
const FIRST_TENSORFLOW_WITH_KERAS_3 = [2, 16] as const;

/** A comparison of a version, such as `>=` `2.16`; a lock file's and an installed version are `==`. */
interface Bound {
  readonly operator: string;
  readonly version: readonly number[];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Keras 3 where every version that the bounds allow has it, Keras 2 where none has; undefined where they allow both:
 * `tensorflow>=2.4` says little about what is installed today.
 */
function decide(bounds: readonly Bound[], firstWithKeras3: readonly number[]): KerasVersion | undefined {
  for (const { operator, version } of bounds) {
    const order = compare(version, firstWithKeras3);
    if (order >= 0 && !operator.startsWith("<") && operator !== "!=") return 3;
    if (order < 0 && ["==", "===", "~=", "^", "~", "<="].includes(operator)) return 2;
    if (order <= 0 && operator === "<") return 2;
  }
  return undefined;
}

const numbers = (version: string): readonly number[] =>
  version.split(".").flatMap((part) => (/^\d+/.test(part) ? [Number.parseInt(part, 10)] : []));

const KERAS_3 = [3];

function boundsIn(specification: string): readonly Bound[] {
  return [...specification.matchAll(/(===|==|~=|>=|<=|!=|\^|~|<|>)?\s*v?(\d[\d.]*)/g)].map(
    ([, operator, version]) => ({
      operator: operator ?? "==",
      version: numbers(version ?? ""),
    }),
  );
}

/** What a text of requirements, a project file or a lock file says about the versions of a package. */
function boundsOf(text: string, name: string): readonly Bound[] | undefined {
  const locked = new RegExp(`^name\\s*=\\s*"${name}"\\s*version\\s*=\\s*"([^"]*)"`, "im").exec(text);
  const pipenv = new RegExp(`"${name}":\\s*\\{[^}]*"version":\\s*"([^"]*)"`, "i").exec(text);
  const poetry = new RegExp(`^${name}\\s*=\\s*(?:\\{[^}]*version\\s*=\\s*)?"([^"]*)"`, "im").exec(text);
  const requirement = new RegExp(
    `(?:^|["'])\\s*${name}(?:\\[[^\\]]*\\])?\\s*\\(?((?:[=~<>!^]=?=?\\s*[\\d.*]+\\s*,?\\s*)+)`,
    "im",
  ).exec(text);
  const found = (locked ?? pipenv ?? poetry ?? requirement)?.[1];
  return found === undefined ? undefined : boundsIn(found);
}

const TENSORFLOW = "tensorflow(?:[-_](?:cpu|gpu|macos|intel))?";

/** The Keras that a text of dependencies asks for; undefined where it leaves that open. */
export function kerasInRequirements(text: string): KerasVersion | undefined {
  const keras = decide(boundsOf(text, "keras") ?? [], KERAS_3);
  if (keras !== undefined) return keras;
  return decide(boundsOf(text, TENSORFLOW) ?? [], FIRST_TENSORFLOW_WITH_KERAS_3);
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
];

/** The Keras installed in a `site-packages` folder, by its metadata. */
export function kerasInstalled(sitePackages: string, files: VersionFiles): KerasVersion | undefined {
  const versions = new Map(
    files.list(sitePackages).flatMap((name) => {
      const found = /^([A-Za-z_]+)-([0-9][0-9.]*)[^-]*\.dist-info$/.exec(name);
      return found?.[1] !== undefined && found[2] !== undefined
        ? [[found[1].toLowerCase(), found[2]] as const]
        : [];
    }),
  );
  const exactly = (version: string | undefined, first: readonly number[]): KerasVersion | undefined =>
    version === undefined ? undefined : decide([{ operator: "==", version: numbers(version) }], first);
  const tensorflow = ["tensorflow", "tensorflow_cpu", "tensorflow_macos"]
    .map((name) => versions.get(name))
    .find((v) => v !== undefined);
  return exactly(versions.get("keras"), KERAS_3) ?? exactly(tensorflow, FIRST_TENSORFLOW_WITH_KERAS_3);
}

/** The Keras a file is meant for: its project's lists, from the file's folder up to `top`, then the environment, else 3. */
export function kerasVersionFor(
  file: string,
  top: string,
  sitePackages: readonly string[],
  files: VersionFiles,
): KerasVersion {
  for (let folder = folderOf(file); ; folder = folderOf(folder)) {
    const others = files.list(folder).filter((name) => /^requirements.*\.(txt|in)$/.test(name));
    for (const name of new Set([...LISTS, ...others])) {
      const text = files.readText(`${folder}/${name}`);
      const found = text === undefined ? undefined : kerasInRequirements(text);
      if (found !== undefined) return found;
    }
    if (folder === top || folder === "" || folderOf(folder) === folder) break;
  }
  for (const folder of sitePackages) {
    const found = kerasInstalled(folder, files);
    if (found !== undefined) return found;
  }
  return 3;
}
