/** A column and a vector of the same length, which broadcast to a matrix. */
import { problem } from "../catalogue";

export const columnAgainstVector = problem({
  code: "column-against-vector",
  what: "{first} and {second} give {result}: every number against every other.",
  why: "A vector (n,) counts as a row beside a column (n, 1).",
  remedy: "Bring both to the same shape first, with a reshape or squeeze(…, axis=-1).",
  documentation:
    "The usual case is labels (n,) and outputs (n, 1) of a Dense(1); the mean of their differences is then taken over all pairs.",
  example:
    "model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])\ny = tf.zeros((8,))\nloss = tf.reduce_mean(tf.square(y - model(tf.zeros((8, 4)))))",
});
