/** Texts given to a model as numbers. */
import { problem } from "../catalogue";

export const textInputs = problem({
  code: "text-inputs",
  what: "{argument} contains strings or other values that are not numbers.",
  why: "Keras takes arrays and tables of numbers.",
  remedy:
    "Replace them with numbers: codes or one-hot columns for categories, tokens for words. For a layer that reads text, such as TextVectorization, wrap them in tf.constant.",
  documentation:
    'A column of strings in a table, a date, or an array of objects stops `fit` and `predict` before the model sees any data. `pd.get_dummies`, `.astype("category").cat.codes`, `OneHotEncoder` and `StringLookup` turn categories into numbers; `TextVectorization` and `Tokenizer` do so for words.',
  example:
    'import pandas as pd\ntable = pd.DataFrame({"town": ["a", "b"], "rooms": [2, 3]})\nmodel = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])\nprint(model.predict(table))',
});
