/** A loss under its short name in a file of the older format. */
import { problem } from "../catalogue";

export const lossNotLoaded = problem({
  code: "loss-not-loaded",
  what: "The model was compiled with {loss}, which Keras can't read from an .h5 file.",
  why: "Keras 3 looks for the short names of losses among what it can save, and finds functions there.",
  remedy: "Compile it with {long}, save it as .keras, or load it with compile=False.",
  documentation:
    "`mse`, `mae`, `mape`, `msle`, `kld` and `bce` are losses in `compile`, but a model that was compiled with one of them and saved as `.h5` can't be loaded by Keras 3: `mean_squared_error` and the other long names can.",
  example:
    'model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])\nmodel.compile("sgd", "mse")\nmodel.save("model.h5")\nagain = keras.models.load_model("model.h5")',
});
