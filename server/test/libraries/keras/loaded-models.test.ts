// A model that is loaded is compiled as it was saved. The tracer steps into `compile`, so that real Keras under it has
// nothing to load; run plainly, Keras 3.15.1 evaluates the first program and refuses the second.
import { expect, it } from "vitest";
import { analysedProgram } from "../../support/analysed-program";
import { pythonParser } from "../../support/python-parser";

const program = (loading: string): string => `import keras
import numpy as np
model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.save("own.keras")
again = keras.models.load_model(${loading})
again.evaluate(np.zeros((4, 8)), np.zeros((4, 1)))
`;

it.each([
  ['"own.keras"', []],
  ['"own.keras", compile=False', ["not-compiled"]],
])("load_model(%s)", async (loading, codes) => {
  const { report } = analysedProgram(await pythonParser(), "program.py", program(loading));
  expect(report.findings.map(({ code }) => code)).toEqual(codes);
});
