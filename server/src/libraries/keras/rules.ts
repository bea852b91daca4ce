/** What Keras adds to Python's own rules beside its values: names that are gone, and attributes that tensors lack. */
import { moduleOfCopy } from "./copies/copy-module";
import { looped, unpacked } from "./engine/shapes/symbolic-iteration";
import { emptied } from "./engine/weights/without-weights";
import { loopedObject, subscripted } from "./engine/without-items";
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

export const kerasRules: LibraryRules = {
  settingWords: `set_image_data_format set_image_dim_ordering backend clear_session add_loss add_weight
    enable_unsafe_deserialization set_floatx set_dtype_policy set_policy set_global_policy register_keras_serializable
    custom_object_scope CustomObjectScope get_custom_objects`,
  writingWords: "save save_weights save_model ModelCheckpoint",
  removedAttribute,
  removedMember,
  setMember,
  removedModule,
  removedImport,
  missingAttribute,
  unpacked,
  subscripted,
  emptied,
  looped: (value, site, context) => looped(value, site, context) ?? loopedObject(value, site),
  taken,
  moduleApart: moduleOfCopy,
};
