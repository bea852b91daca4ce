/** Validation on the data that is trained on. */
import { problem } from "../catalogue";

export const validationIsTraining = problem({
  code: "validation-is-training",
  what: "validation_data is the data that is trained on.",
  why: "What a model has seen tells nothing of how it does on what it has not.",
  remedy: "Keep samples apart, by validation_split or train_test_split.",
  documentation:
    "Validation on the training data cannot show overfitting, and stops too late where EarlyStopping reads it.",
  example:
    'x, y = np.zeros((8, 4)), np.zeros((8, 1))\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])\nmodel.compile("adam", "mse")\nmodel.fit(x, y, validation_data=(x, y))',
});
