/** The releases that a program runs with: those its project has, and where nobody knows them those that are described here. */
import type { KerasVersion, Releases } from "../values/context";
import { lookup } from "../values/names/lookup";

const described: Readonly<Record<KerasVersion, Readonly<Record<string, string>>>> = {
  2: { keras: "2.15.0", tensorflow: "2.15.1", numpy: "1.26.4" },
  3: { keras: "3.15.1", tensorflow: "2.21.0", numpy: "2.4.6" },
};

/** A package's release as programs ask for it; undefined for what is not described and of which nobody knows the release. */
export const releaseOf = (name: string, { keras, packages }: Releases): string | undefined =>
  lookup(packages, name) ?? lookup(described[keras], name);

/** Packages whose modules have another name. */
const PACKAGES: Readonly<Record<string, string>> = { sklearn: "scikit-learn" };

/** The release of the package that a module is of, as its `__version__` gives it. */
export const releaseOfModule = (name: string, releases: Releases): string | undefined =>
  releaseOf(lookup(PACKAGES, name) ?? name, releases);

/** The numbers that a release begins with: pre-releases count as the release that they lead to. */
const numbersOf = (release: string): readonly number[] =>
  (/^\d{1,9}(?:\.\d{1,9})*/.exec(release)?.[0] ?? "").split(".").map(Number);

/** Whether a package is of a release, or of a later one, as `isSince(context, "pandas", "3")`; undefined where nobody says which there is. */
export function isSince({ packages }: Releases, name: string, release: string): boolean | undefined {
  const found = lookup(packages, name);
  if (found === undefined || !/^\d/.test(found)) return undefined;
  const [numbers, bounds] = [numbersOf(found), numbersOf(release)];
  const differing = bounds.findIndex((bound, i) => bound !== (numbers[i] ?? 0));
  return differing < 0 || (numbers[differing] ?? 0) > (bounds[differing] ?? 0);
}
