// A schedule is asked for the rate of every epoch. The tracer lets `fit` take one step, so that no later epoch comes there;
// run plainly, Keras 3.15.1 refuses the second program in epoch 3, and ends the others.
import { expect, it } from "vitest";
import { analysedProgram } from "../../support/analysed-program";
import { pythonParser } from "../../support/python-parser";

const program = (epochs: number, before: string): string => `import keras
import numpy as np
def decay(epoch, lr):
    if epoch < 3:
        return lr
    lr * 0.1
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
callbacks = [${before}keras.callbacks.LearningRateScheduler(decay)]
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), epochs=${epochs}, callbacks=callbacks)
`;

it.each([
  [3, "", []],
  [4, "", [3]],
  [9, 'keras.callbacks.EarlyStopping("loss", patience=0), ', []],
])("%i epochs, %s", async (epochs, before, refused) => {
  const { report } = analysedProgram(await pythonParser(), "program.py", program(epochs, before));
  const found = report.findings.filter(({ code }) => code === "schedule-not-a-float");
  expect(found.map(({ facts }) => "epoch" in facts && facts.epoch)).toEqual(refused);
});
