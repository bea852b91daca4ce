/** What writes files of formats that are read here: YAML's documents, and HDF5. */
import type { LibraryRules } from "../library-rules";

export const fileRules: LibraryRules = { writingWords: "dump_all safe_dump safe_dump_all File" };
