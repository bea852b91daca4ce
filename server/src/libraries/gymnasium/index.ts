/** `gymnasium`, and `gym` as it was called: environments of reinforcement learning, as far as they decide shapes. */
import { environmentEntries } from "./environments";
import { type Package, spaceClasses } from "./spaces";
import type { Entry } from "../callables/entries";
import { type LibraryTable, libraryTable } from "../library";

const spaceEntries = (of: Package): readonly Entry[] =>
  Object.entries(spaceClasses(of)).map(([name, type]): Entry => [`${of}.spaces.${name}`, () => type]);

const packages: readonly Package[] = ["gymnasium", "gym"];

export const gymnasiumTable: LibraryTable = libraryTable(
  packages.flatMap((of) => [...environmentEntries(of), ...spaceEntries(of)]),
);
