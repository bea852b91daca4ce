/** What NumPy does beside Python's rules: names that are gone, and what writes files. */
import { removedAttribute } from "./gone-from-numpy";
import type { LibraryRules } from "../library-rules";

export const numpyRules: LibraryRules = {
  removedAttribute,
  writingWords: "save savez savez_compressed savetxt memmap",
};
