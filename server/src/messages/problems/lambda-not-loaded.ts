/** A model with a Python lambda that is loaded or cloned in safe mode. */
import { problem } from "../catalogue";

export const lambdaNotLoaded = problem({
  code: "lambda-not-loaded",
  what: "The model holds a Lambda layer of a Python lambda, which {maker} does not make again.",
  why: "The code of a lambda lies in the configuration, and code from a file may do anything.",
  remedy:
    "Allow it by {allowing} for code of your own, or write the lambda as a layer or as operations of keras.ops.",
  documentation:
    "`Lambda(lambda x: …)` stores its bytecode. `load_model` refuses it unless it is given `safe_mode=False`, or `keras.config.enable_unsafe_deserialization()` was called; so does `clone_model`.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Lambda(lambda x: 2 * x)])\nmodel.save("twice.keras")\nagain = keras.models.load_model("twice.keras")',
});
