// What `predict` gives for a data set has the rows of all its batches. No truth file holds this: the programs whose values are
// stored ran with one step of `predict`, which took one batch.
import { beforeAll, expect, it } from "vitest";
import { annotate } from "../../src/features/annotate";
import type { PythonParser } from "../../src/syntax/parser";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

const program = (data: string): string => `
import numpy as np
import tensorflow as tf
import keras
model = keras.Sequential([keras.Input((7,)), keras.layers.Dense(3)])
data = tf.data.Dataset.from_tensor_slices(np.zeros((1000, 7)))
given = model.predict(${data})
`;

it.each([
  ["data.batch(32)", "(1000, 3)"],
  ["data.batch(32).map(lambda x: x * 2).prefetch(2)", "(1000, 3)"],
  ["data.batch(50).map(lambda x: x * 2)", "(1000, 3)"],
  ["data.batch(32, drop_remainder=True).map(lambda x: x * 2)", "(992, 3)"],
  ["data.shuffle(9).map(lambda x: x * 2).batch(1200)", "(1000, 3)"],
])("predict(%s) gives %s", (data, shape) => {
  const document = analysedProgram(parser, "rows.py", program(data));
  const text = annotate(document, { hint: (label) => label, problem: (problem) => problem });
  expect(text).toContain(`predict(${data})  → ${shape}`);
});

const trained = (steps: string): string => `
import numpy as np
import tensorflow as tf
import keras
data = tf.data.Dataset.from_tensor_slices((np.zeros((1000, 7)), np.zeros((1000, 1)))).batch(64)
def loss(truth, predicted):
    return tf.reduce_mean(tf.reshape(truth - predicted, (64, 1)) ** 2)
model = keras.Sequential([keras.Input((7,)), keras.layers.Dense(1)])
model.compile("adam", loss)
model.fit(data${steps})
`;

// Real Keras 3.15.1 stops in the sixteenth step of the first, and runs the second.
it.each([
  ["", ["reshape-size"]],
  [", steps_per_epoch=10", []],
])("a loss meets the last batch of fit(data%s) where training comes to it", (steps, codes) => {
  const { report } = analysedProgram(parser, "trained.py", trained(steps));
  expect(report.findings.map(({ code }) => code)).toEqual(codes);
});
