/** Arrays next to tensors among the inputs of a functional model. */
import { problem } from "../catalogue";

export const mixedInputs = problem({
  code: "mixed-inputs",
  what: "{layer} is given a mix of arrays and tensors (inputs that are not tensors: {arrays}).",
  why: "A model takes its inputs as they are, and Keras 3 refuses a list or dict that mixes tensors with anything else.",
  remedy:
    "Convert the others to tensors with keras.ops.convert_to_tensor, or all to arrays with keras.ops.convert_to_numpy.",
  documentation:
    "Arrays alone, or tensors alone, are fine, and `fit`, `predict` and other layers convert whatever they are given. It often happens in a loop, where the state that the first call returned is a tensor.",
  example:
    "a, b = keras.Input((3,)), keras.Input((4,))\nmodel = keras.Model([a, b], keras.layers.Concatenate()([a, b]))\ny = model([np.zeros((2, 3)), keras.ops.zeros((2, 4))])",
});
