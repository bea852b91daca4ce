/** A column and a vector of as many numbers, which give a matrix. */
import { problem } from "../catalogue";

export const columnAgainstVector = problem({
  code: "column-against-vector",
  what: "{first} and {second} give {result}: every number against every other.",
  why: "A vector (n,) counts as a row beside a column (n, 1).",
  remedy: "Bring both to one shape first, by a reshape or squeeze(…, axis=-1).",
  documentation:
    "Labels (n,) and outputs (n, 1) of a Dense(1) are the usual case; the mean of their differences is then one over all pairs.",
  example:
    "model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])\ny = tf.zeros((8,))\nloss = tf.reduce_mean(tf.square(y - model(tf.zeros((8, 4)))))",
});
