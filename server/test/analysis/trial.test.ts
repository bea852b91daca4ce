// Variations of a text are analysed as if each were opened anew.
import { beforeAll, describe, expect, it } from "vitest";
import { openTrial } from "../../src/analysis/trial";
import type { PythonParser } from "../../src/syntax/parser";
import { pythonParser } from "../support/python-parser";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

describe("a trial", () => {
  it("answers for each text by itself", () => {
    const trial = openTrial(parser, "a.py", () => ({ keras: 3, resolve: () => null }));
    const shapes = [8, 9, 10, 8].map((size) => {
      const { places } = trial.analyse(`import keras\nx = keras.Input((${size},))\n`);
      const shape = places[0]?.visits[0]?.outputs[0];
      return shape?.ranked ? shape.dims[1] : undefined;
    });
    expect(shapes.map((dim) => dim?.kind === "known" && dim.value)).toEqual([8, 9, 10, 8]);
    trial.close();
  });
});
