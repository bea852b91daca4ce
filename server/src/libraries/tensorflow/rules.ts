/** What TensorFlow does beside Python's rules, one line for each. */
import { subscripted } from "./data/without-items";
import { removedAttribute, removedImport } from "./removed-names";
import type { LibraryRules } from "../library-rules";

export const tensorflowRules: LibraryRules = { removedAttribute, removedImport, subscripted };
