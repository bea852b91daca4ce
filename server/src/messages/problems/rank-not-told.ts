/** Elements of a data set of which TensorFlow knows no number of axes, given to training. */
import { problem } from "../catalogue";

export const rankNotTold = problem({
  code: "rank-not-told",
  what: "TensorFlow does not know how many axes {argument} has.",
  why: "Code of Python's that runs outside of the graph may give anything; layers, losses and metrics ask for the number of axes before anything runs.",
  remedy:
    "Say the shape: output_signature of from_generator, or tensor.set_shape(…) behind tf.numpy_function and tf.py_function.",
  documentation:
    "`tf.data.Dataset.from_generator(f, output_types=…)` says only which types there are. A tensor that `tf.numpy_function` or `tf.py_function` gives in a `map` gets its shape by `x.set_shape((28, 28, 1))`, and so do labels: `y.set_shape(())`.",
  example:
    'def rows():\n    yield np.zeros(4), np.zeros(1)\n\n\ndata = tf.data.Dataset.from_generator(rows, output_types=(tf.float32, tf.float32)).batch(2)\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])\nmodel.compile("adam", "mse")\nmodel.fit(data)',
});
