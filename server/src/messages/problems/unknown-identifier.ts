/** A name of a loss, metric, optimizer or dtype that is none. */
import { problem } from "../catalogue";

export const unknownIdentifier = problem({
  code: "unknown-identifier",
  what: "There is no {kind} '{given}'.",
  why: "It is looked up among the existing names; '{near}' is the closest.",
  remedy: "Use '{near}', or pass the object itself.",
  documentation:
    "`compile` takes Keras's own losses, metrics and optimizers by name. Names defined by the program are known only if they were registered as custom objects; otherwise pass the function or object. Loss and metric names are looked up when training begins. Each library has its own names for dtypes: NumPy has `double`, Keras does not.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])\nmodel.compile("adam", "mean_square_error")\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 3)))',
});
