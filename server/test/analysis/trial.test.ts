// Variations of a text are analysed as if each were opened anew.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { difference, openTrial } from "../../src/analysis/trial";
import { applyEdits } from "../../src/features/edits/text-edit";
import type { PythonParser } from "../../src/syntax/parser";
import { pythonParser } from "../support/python-parser";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

describe("a trial", () => {
  it("is edited by exactly what differs", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "\n"), maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const { start, end, text } = difference(before, after);
        expect(start).toBeLessThanOrEqual(end);
        expect(applyEdits(before, [{ start, end, newText: text }])).toBe(after);
      }),
    );
  });
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
