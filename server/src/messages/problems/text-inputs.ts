/** Texts given to a model as numbers. */
import { problem } from "../catalogue";

export const textInputs = problem({
  code: "text-inputs",
  what: "{argument} holds texts or other values that are no numbers.",
  why: "Keras takes arrays and tables of numbers.",
  remedy:
    "Give numbers in their place: codes or one-hot columns for categories, tokens for words. A layer that reads texts, such as TextVectorization, takes tf.constant of them.",
  documentation:
    'A column of texts in a table, a date, or an array of objects stops `fit` and `predict` before the model sees any data. `pd.get_dummies`, `.astype("category").cat.codes`, `OneHotEncoder` and `StringLookup` make numbers of categories; `TextVectorization` and `Tokenizer` of words.',
  example:
    'import pandas as pd\ntable = pd.DataFrame({"town": ["a", "b"], "rooms": [2, 3]})\nmodel = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])\nprint(model.predict(table))',
});
