/** The word without which no program sets how wide JAX's types are. */
import type { LibraryRules } from "../library-rules";

export const jaxRules: LibraryRules = { settingWords: "jax" };
