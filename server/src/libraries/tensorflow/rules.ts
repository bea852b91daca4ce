/** What TensorFlow does beside Python's rules, one line for each. */
import { missingAttribute } from "./array-methods";
import { subscripted } from "./data/without-items";
import { removedAttribute, removedImport } from "./removed-names";
import type { LibraryRules } from "../library-rules";

export const tensorflowRules: LibraryRules = {
  missingAttribute,
  removedAttribute,
  removedImport,
  subscripted,
};
