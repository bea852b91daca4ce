/** A graph function of TensorFlow 1 where TensorFlow 2 executes eagerly. */
import { problem } from "../catalogue";

export const needsAGraph = problem({
  code: "needs-a-graph",
  what: "{name} works only inside a TensorFlow graph, and none is built here.",
  why: "TensorFlow 2 executes eagerly; only traced functions and the call of a layer build graphs.",
  remedy: "Compute the target under tf.GradientTape, and get the gradient from the tape.",
  documentation:
    "Code for TensorFlow 1 asked symbolic tensors for their gradients, as `K.gradients(loss, model.input)` does for saliency maps and Grad-CAM. In TensorFlow 2 that works only in functions under `tf.function`, in the `call` of a layer, and after `tf.compat.v1.disable_eager_execution()`; elsewhere a `tf.GradientTape` watches the input while the model is called on it.",
  example: [
    "model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])",
    "tf.gradients(model.output, model.input)",
  ].join("\n"),
});
