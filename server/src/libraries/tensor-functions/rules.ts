/** What NumPy does beside Python's rules: names and arguments that are gone, and what writes files. */
import goneOfCalls from "./gone-arguments.json";
import gone from "./gone-names.json";
import { goneArguments } from "../gone-arguments";
import { goneNames } from "../gone-names";
import type { LibraryRules } from "../library-rules";

export const numpyRules: LibraryRules = {
  ...goneNames({ module: "numpy", distribution: "numpy", title: "NumPy", gone: () => gone }),
  ...goneArguments({ module: "numpy", distribution: "numpy", title: "NumPy", gone: () => goneOfCalls }),
  writingWords: "save savez savez_compressed savetxt memmap",
};
