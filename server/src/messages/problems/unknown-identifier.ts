/** A name of a loss, metric, optimizer or dtype that is none. */
import { problem } from "../catalogue";

export const unknownIdentifier = problem({
  code: "unknown-identifier",
  what: "There is no {kind} '{given}'.",
  why: "It is looked up among the names that there are; '{near}' is the nearest.",
  remedy: "Use '{near}', or give the object itself.",
  documentation:
    "`compile` takes Keras's own losses, metrics and optimizers by name. A name of the program's own is known only where it was registered as a custom object; else give the function or the object. Loss and metric names are looked up when training begins. Types of elements have names of each library's own: NumPy has `double` and Keras has not.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])\nmodel.compile("adam", "mean_square_error")\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 3)))',
});
