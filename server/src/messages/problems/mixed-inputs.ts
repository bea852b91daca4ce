/** Arrays beside tensors in the inputs of a functional model. */
import { problem } from "../catalogue";

export const mixedInputs = problem({
  code: "mixed-inputs",
  what: "{layer} is given arrays and tensors together (inputs that are no tensors: {arrays}).",
  why: "A model takes its inputs as they are, and Keras 3 refuses a list or dict that holds tensors and other things.",
  remedy:
    "Make tensors of the others by keras.ops.convert_to_tensor, or arrays of all by keras.ops.convert_to_numpy.",
  documentation:
    "Arrays alone, or tensors alone, are fine, and `fit`, `predict` and other layers make tensors of whatever they are given. It often shows in a loop: the state that the model gave the first time is a tensor.",
  example:
    "a, b = keras.Input((3,)), keras.Input((4,))\nmodel = keras.Model([a, b], keras.layers.Concatenate()([a, b]))\ny = model([np.zeros((2, 3)), keras.ops.zeros((2, 4))])",
});
