/** A layer of `tf_keras` in a model of Keras 3. */
import { problem } from "../catalogue";

export const layerOfKeras2 = problem({
  code: "layer-of-keras-2",
  what: "{given} is a layer of Keras 2.",
  why: "When Keras 3 is installed, its package makes layers with tf_keras, which a Keras 3 model does not accept.",
  remedy:
    'Set os.environ["TF_USE_LEGACY_KERAS"] = "1" before TensorFlow is imported, or call the layer inside a Lambda.',
  documentation:
    "Since TensorFlow 2.16 `tf.keras` is Keras 3, and `tensorflow_hub` makes `KerasLayer` with `tf_keras`, which is Keras 2. With `TF_USE_LEGACY_KERAS=1` and `tf_keras` installed, `tf.keras` is Keras 2 as well, and the model can be built as before.",
  example:
    'import tensorflow as tf\nimport tensorflow_hub as hub\nmodel = tf.keras.Sequential([hub.KerasLayer("features"), tf.keras.layers.Dense(2)])',
});
