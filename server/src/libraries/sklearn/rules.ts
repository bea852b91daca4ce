/** What scikit-learn does beside Python's rules: names and arguments that are gone. */
import goneOfCalls from "./gone-arguments.json";
import gone from "./gone-names.json";
import { looped } from "./looped-folds";
import { goneArguments } from "../gone-arguments";
import { type ReleasedLibrary, goneNames } from "../gone-names";
import type { LibraryRules } from "../library-rules";

const sklearn: ReleasedLibrary = {
  module: "sklearn",
  distribution: "scikit-learn",
  title: "scikit-learn",
};

export const sklearnRules: LibraryRules = {
  settingWords: "set_config",
  looped,
  ...goneNames(sklearn, () => gone),
  ...goneArguments(sklearn, () => goneOfCalls),
};
