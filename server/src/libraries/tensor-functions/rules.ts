/** What NumPy does beside Python's rules: names and arguments that are gone, and what writes files. */
import goneOfCalls from "./gone-arguments.json";
import gone from "./gone-names.json";
import { lacksMemberOfArrays } from "./attributes/lacking-members";
import { goneArguments } from "../gone-arguments";
import { type ReleasedLibrary, goneNames } from "../gone-names";
import type { LibraryRules } from "../library-rules";

const numpy: ReleasedLibrary = { module: "numpy", distribution: "numpy", title: "NumPy" };

export const numpyRules: LibraryRules = {
  ...goneNames(numpy, () => gone),
  ...goneArguments(numpy, () => goneOfCalls),
  missingAttribute: lacksMemberOfArrays,
  writingWords: "save savez savez_compressed savetxt memmap",
};
