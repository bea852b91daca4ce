/** An attribute that Keras makes itself, and that a class of the program's own assigns. */
import { problem } from "../catalogue";

export const reservedAttribute = problem({
  code: "reserved-attribute",
  what: "{type}.{attribute} is Keras's own and can't be assigned.",
  why: "It is a property, which Keras computes from what the object holds.",
  remedy: "Choose another name, such as own_{attribute}.",
  documentation:
    "Models and layers have `input`, `output`, `weights`, `losses`, `metrics`, `dtype` and others as properties, and models have `layers`. Of a callback `model` is one in Keras 3, of a metric `variables` and `dtype`, of a `PyDataset` `num_batches`. Store a layer under any other name: `self.head = Dense(10)`. In Keras 2 `name` is one of them as well.",
  example:
    "class Net(keras.Model):\n    def __init__(self):\n        super().__init__()\n        self.output = keras.layers.Dense(10)\n\nmodel = Net()",
});
