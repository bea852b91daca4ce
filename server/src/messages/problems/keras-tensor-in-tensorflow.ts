/** A symbolic tensor of Keras given to a TensorFlow function. */
import { problem } from "../catalogue";

export const kerasTensorInTensorflow = problem({
  code: "keras-tensor-in-tensorflow",
  what: "{function} is given a KerasTensor, which only layers and keras.ops accept.",
  why: "A KerasTensor stands for a shape and a dtype while a model is described; TensorFlow has no values to compute with.",
  remedy:
    "Use the function of keras.ops that does the same, or put the step into a layer's call or a Lambda.",
  documentation:
    "In Keras 2 every TensorFlow function accepted the tensors of a functional model. In Keras 3 that works only inside a layer: in the `call` of a layer of your own, or in a `Lambda`.",
  example: "y = tf.reshape(keras.Input((4, 5)), (-1, 20))",
});
