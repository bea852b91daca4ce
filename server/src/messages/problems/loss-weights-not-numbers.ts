/** Strings and metrics where `compile` takes a number for each loss. */
import { problem } from "../catalogue";

export const lossWeightsNotNumbers = problem({
  code: "loss-weights-not-numbers",
  what: "loss_weights is given {given}, which is not a number.",
  why: "Each loss is multiplied by its weight. The third argument of compile is loss_weights in Keras 3; it was metrics in Keras 2.",
  remedy: "Pass metrics by keyword: metrics=[…].",
  documentation:
    "`compile(optimizer, loss, loss_weights, metrics)` is the order of Keras 3. Keras raises when training begins, with a message that does not name the argument.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])\nmodel.compile("adam", "sparse_categorical_crossentropy", ["accuracy"])\nmodel.fit(np.zeros((8, 4)), np.zeros(8))',
});
