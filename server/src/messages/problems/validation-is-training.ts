/** Validation on the data that is trained on. */
import { problem } from "../catalogue";

export const validationIsTraining = problem({
  code: "validation-is-training",
  what: "validation_data is the same data the model is trained on.",
  why: "Data a model has seen does not show how well it does on data it has not seen.",
  remedy: "Hold out samples with validation_split or train_test_split.",
  documentation:
    "Validation on the training data can't show overfitting, and makes EarlyStopping stop too late.",
  example:
    'x, y = np.zeros((8, 4)), np.zeros((8, 1))\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])\nmodel.compile("adam", "mse")\nmodel.fit(x, y, validation_data=(x, y))',
});
