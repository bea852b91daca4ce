/** Objects of Keras 3 and of another Keras beside it that are put together. */
import { problem } from "../catalogue";

export const twoKerases = problem({
  code: "two-kerases",
  what: "{given} is of {package}, {other} of Keras 3.",
  why: "These are two libraries with the same names: neither takes layers, tensors or optimizers of the other.",
  remedy: "Import all of them from tensorflow.keras.",
  documentation:
    "`tf_keras` is Keras 2 as a package of its own, and `tensorflow.python.keras` the copy of it that TensorFlow still carries; since TensorFlow 2.16 `tf.keras` is Keras 3. A Sequential of one refuses layers of the other, a layer of the copy can't be called on a tensor of Keras 3, and `compile` does not know optimizers of the copy. Functions and plain values, such as losses, metrics and initializers, mostly work across.",
  example:
    "from tensorflow.keras import Sequential\nfrom tensorflow.python.keras.layers import Dense\nmodel = Sequential([Dense(2)])",
});
