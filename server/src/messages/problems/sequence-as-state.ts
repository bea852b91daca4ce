/** A recurrent layer that starts from all steps of a sequence. */
import { problem } from "../catalogue";

export const sequenceAsState = problem({
  code: "sequence-as-state",
  what: "{layer} is to start from {given}, which is a whole sequence.",
  why: "A state is (batch, units). Keras does not compare its axes: the cell fails when the layer runs.",
  remedy: "Give the state that return_state=True gives, or the last step: outputs[:, -1].",
  documentation:
    "With `return_sequences=True` and `return_state=True` a layer gives the outputs of all steps, and behind them its states: `outputs, state = GRU(64, return_sequences=True, return_state=True)(x)`. A decoder starts from the state.",
  example:
    "x = keras.Input((5, 3))\noutputs, state = keras.layers.GRU(4, return_sequences=True, return_state=True)(x)\ny = keras.layers.GRU(4)(x, initial_state=outputs)\nmodel = keras.Model(x, y)\nmodel.predict(np.zeros((2, 5, 3)))",
});
