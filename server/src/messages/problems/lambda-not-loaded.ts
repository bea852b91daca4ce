/** A model with a Python lambda that is loaded or cloned in safe mode. */
import { problem } from "../catalogue";

export const lambdaNotLoaded = problem({
  code: "lambda-not-loaded",
  what: "The model holds a Lambda layer with a Python lambda, which {maker} refuses to recreate.",
  why: "The lambda's code is stored in the configuration, and code from a file could do anything.",
  remedy:
    "Allow it with {allowing} if the code is your own, or replace the lambda by a layer or by keras.ops.",
  documentation:
    "`Lambda(lambda x: …)` stores its bytecode. `load_model` refuses it unless it is given `safe_mode=False`, or `keras.config.enable_unsafe_deserialization()` was called; so does `clone_model`.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Lambda(lambda x: 2 * x)])\nmodel.save("twice.keras")\nagain = keras.models.load_model("twice.keras")',
});
