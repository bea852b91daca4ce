/** What Keras adds to Python's own rules beside its values: names that are gone, and attributes that tensors lack. */
import { looped, unpacked } from "./engine/shapes/symbolic-iteration";
import { subscripted } from "./engine/without-items";
import { missingAttribute } from "./migration/missing-attributes";
import {
  removedAttribute,
  removedImport,
  removedMember,
  removedModule,
  setMember,
} from "./migration/tell-removed";
import type { LibraryRules } from "../library-rules";
import { taken } from "../tensor-functions";

const COPY_OF_KERAS_2 = /^(?:tensorflow\.python\.keras|tf_keras)(?:\.|$)/;

export const kerasRules: LibraryRules = {
  removedAttribute,
  removedMember,
  setMember,
  removedModule,
  removedImport,
  missingAttribute,
  unpacked,
  subscripted,
  looped,
  taken,
  // A copy of Keras 2 that lives on beside Keras 3: its objects are none of Keras 3's, whose rules don't hold for them.
  isApart: (module, { keras }) => keras === 3 && COPY_OF_KERAS_2.test(module),
};
