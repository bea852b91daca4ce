/**
 * Which Keras one program is written for: a copy of Keras 2 that lives on beside Keras 3 is Keras 2, and so is
 * `tf.keras` where the program asks TensorFlow for that copy; and what a program installs itself is what it runs with.
 */
import type { AnalysisOptions } from "./host";
import { programOfScript } from "../syntax/notebooks/cell-scripts";
import { installedPackages } from "../syntax/notebooks/installed-packages";
import type { PackageReleases, Releases } from "../values/context";

/** What beside a program's text says which releases it is for. */
type Given = Pick<AnalysisOptions, "keras" | "packages" | "askedFor">;

/** Imports of a copy of Keras 2 that lives on beside Keras 3: TensorFlow's own, and `tf_keras`. */
const COPY_OF_KERAS_2 = /^[ \t]*(?:from|import)[ \t]+(?:tensorflow\.python\.keras|tf_keras)\b/m;
/** Every other way to reach Keras. */
const KERAS_ITSELF =
  /^[ \t]*(?:from|import)[ \t]+(?:keras|tensorflow\.keras)\b|^[ \t]*from[ \t]+tensorflow[ \t]+import\b.*\bkeras\b|\btf\.keras\b/m;

/**
 * `os.environ["TF_USE_LEGACY_KERAS"] = "1"`, by which TensorFlow takes `tf_keras` for `tf.keras`, and what stands for a
 * notebook's `%env TF_USE_LEGACY_KERAS=1` (`syntax/notebooks/magics.ts`). These are the values that TensorFlow reads as yes.
 */
const ASKS_FOR_KERAS_2 =
  /(?:^|;)[ \t]*(?:(?:\w+\.)?environ(?:\[|\.setdefault\()[ \t]*["']TF_USE_LEGACY_KERAS["'][ \t]*(?:\][ \t]*=|,)[ \t]*["'](?:1|[Tt]rue)["']|ᐇ='TF_USE_LEGACY_KERAS=(?:1|[Tt]rue)')/m;
/** Keras under its own name, which TensorFlow has no say in. */
const UNDER_ITS_OWN_NAME = /^[ \t]*(?:from[ \t]+keras\b|import\b(?:[\w. \t]+,)*[ \t]*keras\b)/m;

const NO_PACKAGES: PackageReleases = {};

/** Releases beside another Keras than theirs: of that, and of TensorFlow, they say nothing. */
export const withoutKeras = (packages: PackageReleases): PackageReleases => ({
  ...packages,
  keras: undefined,
  tensorflow: undefined,
});

/**
 * The releases of one program: Keras 2 where all it uses is such a copy, whatever Keras is installed. Where both are used,
 * Keras itself is judged by its version and the copy is left unknown.
 */
export function releasesOfProgram(
  source: string,
  { keras, packages = NO_PACKAGES, askedFor }: Given,
): Releases {
  const text = programOfScript(source);
  const isCopy =
    (ASKS_FOR_KERAS_2.test(text) && !UNDER_ITS_OWN_NAME.test(text)) ||
    (COPY_OF_KERAS_2.test(text) && !KERAS_ITSELF.test(text));
  if (isCopy) return { keras: 2, packages: keras === 2 ? packages : withoutKeras(packages) };
  const lines = askedFor ? installedPackages(text) : [];
  const asked = lines.length === 0 ? undefined : askedFor?.(lines.join("\n"));
  if (!asked) return { keras, packages };
  const own = asked.keras ?? keras;
  const before = own === keras ? packages : withoutKeras(packages);
  return { keras: own, packages: { ...before, ...asked.packages } };
}

/** The same for one text after the other: each is looked through once, however often it is asked about. */
export function releasesOfTexts(): typeof releasesOfProgram {
  let last: { readonly text: string; readonly given: Given; readonly releases: Releases } | undefined;
  return (text, given) => {
    const isLast =
      last?.text === text &&
      last.given.keras === given.keras &&
      last.given.packages === given.packages &&
      last.given.askedFor === given.askedFor;
    if (!last || !isLast) last = { text, given, releases: releasesOfProgram(text, given) };
    return last.releases;
  };
}
