/** Words by which a program reaches the flags of `absl`. */
import type { LibraryRules } from "../library-rules";

export const abslRules: LibraryRules = { settingWords: "absl flags FLAGS" };
