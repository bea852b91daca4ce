/** A submodule that its package does not import by itself. */
import { problem } from "../catalogue";

export const submoduleNotImported = problem({
  code: "submodule-not-imported",
  what: "{name} is not an attribute until it has been imported.",
  why: "The package has this submodule but does not import it.",
  remedy: "Import {name}, or take what you need from Keras itself.",
  documentation:
    "`tf.keras` of Keras 3 has a module `saving` that it does not import: `import tensorflow.keras.saving` finds it, `tf.keras.saving` does not until something in the program has imported it. The module of that name in `keras` itself is always there, and `tf.keras.utils` still has the decorators for registering classes.",
  example: "tf.keras.saving.register_keras_serializable()(Scale)",
});
