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

/** The numbers that a release begins with: pre-releases count as the release that they lead to. */
const numbersOf = (release: string): readonly number[] =>
  (/^\d{1,9}(?:\.\d{1,9})*/.exec(release)?.[0] ?? "").split(".").map(Number);

/**
 * Whether a program certainly runs with a package older than a release, as `isBefore(context, "keras", "3.13")`. What is
 * described here is the newest release, so it holds wherever nobody says which one there is.
 */
export function isBefore({ packages }: Releases, name: string, release: string): boolean {
  const found = lookup(packages, name);
  if (found === undefined || !/^\d/.test(found)) return false;
  const [numbers, bounds] = [numbersOf(found), numbersOf(release)];
  const differing = bounds.findIndex((bound, i) => bound !== (numbers[i] ?? 0));
  return differing >= 0 && (numbers[differing] ?? 0) < (bounds[differing] ?? 0);
}
