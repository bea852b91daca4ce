/** `tensorflow_hub`: its layer, which beside Keras 3 is one of Keras 2. What it computes only its file tells. */
import { layerOfKeras2 } from "../keras/copies/layer-of-hub";
import { libraryClass } from "../library-class";
import { type LibraryTable, libraryTable } from "../library";
import { unknown } from "../../values/value";

const NAME = "tensorflow_hub.KerasLayer";

const made = libraryClass("tensorflow_hub.keras_layer.KerasLayer", [layerOfKeras2]);

const kerasLayer = libraryClass(NAME, [], {
  openBase: { code: "not-modelled", detail: NAME },
  construct: ({ site }, { keras }) =>
    keras === 2
      ? unknown("not-modelled", NAME)
      : { kind: "object", class: made, attributes: new Map(), constructed: site },
});

export const tensorflowHubTable: LibraryTable = libraryTable([[NAME, () => kerasLayer]]);
