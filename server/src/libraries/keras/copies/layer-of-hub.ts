/** The layer of `tensorflow_hub`, which its package makes with `tf_keras` beside Keras 3. */
import { libraryClass } from "../../library-class";
import { reason } from "../../../values/records/reason";
import type { ClassValue, Value } from "../../../values/value";

/** What such layers derive from; nothing of them is followed. */
export const layerOfKeras2 = libraryClass("tf_keras.layers.Layer", [], {
  openBase: reason("not-modelled", "tf_keras"),
});

/** The class of such a layer, which no model of Keras 3 takes; undefined of anything else. */
export const classOfKeras2 = (value: Value): ClassValue | undefined =>
  value.kind === "object" && value.class.mro.includes(layerOfKeras2) ? value.class : undefined;
