/** What scikit-learn does beside Python's rules: names that are gone. */
import gone from "./gone-names.json";
import { goneNames } from "../gone-names";
import type { LibraryRules } from "../library-rules";

export const sklearnRules: LibraryRules = goneNames({
  module: "sklearn",
  distribution: "scikit-learn",
  title: "scikit-learn",
  gone,
});
