/** What NumPy does beside Python's rules: names that are gone, and what writes files. */
import gone from "./gone-names.json";
import { goneNames } from "../gone-names";
import type { LibraryRules } from "../library-rules";

export const numpyRules: LibraryRules = {
  ...goneNames({ module: "numpy", distribution: "numpy", title: "NumPy", gone }),
  writingWords: "save savez savez_compressed savetxt memmap",
};
