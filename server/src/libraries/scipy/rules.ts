/** What SciPy no longer has. */
import gone from "./gone-names.json";
import { type ReleasedLibrary, goneNames } from "../gone-names";
import type { LibraryRules } from "../library-rules";

const scipy: ReleasedLibrary = { module: "scipy", distribution: "scipy", title: "SciPy" };

const { removedAttribute, removedImport, removedModule } = goneNames(scipy, () => gone);

export const scipyRules: LibraryRules = { removedAttribute, removedImport, removedModule };
