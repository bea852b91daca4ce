/** What TensorFlow does beside Python's rules, one line for each. */
import { itemSet, missingAttribute } from "./array-methods";
import { looped } from "./data/looped-datasets";
import { advanced, subscripted } from "./data/without-items";
import { removedAttribute, removedImport, removedModule } from "./removed-names";
import type { LibraryRules } from "../library-rules";

export const tensorflowRules: LibraryRules = {
  missingAttribute,
  itemSet,
  settingWords: `disable_eager_execution disable_v2_behavior Graph Session InteractiveSession run_functions_eagerly
    experimental_run_functions_eagerly experimental_enable_numpy_behavior enable_numpy_behavior watch`,
  removedAttribute,
  removedImport,
  removedModule,
  subscripted,
  advanced,
  looped,
};
