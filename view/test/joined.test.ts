// Joined tensors in the view: along the axis that the program names, each element of the output is one input's alone.
import { beforeAll, describe, expect, it } from "vitest";
import { type Joined, joinedLengths, sourceOf } from "../src/computation/joined";
import { layerDetail } from "../../server/src/features/model-graph/layer-detail";
import type { PythonParser } from "../../server/src/syntax/parser";
import { analysedProgram } from "../../server/test/support/analysed-program";
import { pythonParser } from "../../server/test/support/python-parser";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

/** What the view says of a layer that is given tensors of these shapes, without the batch. */
function joined(call: string, shapes: readonly string[]): Joined | undefined {
  const inputs = shapes.map((shape) => `keras.Input(${shape})`).join(", ");
  const text = `import keras\nfrom keras import layers\nx = layers.${call}([${inputs}])\n`;
  const document = analysedProgram(parser, "joined.py", text);
  const name = call.replace(/\(.*/, "");
  const site = document.report.places.find((place) => place.layer === name)?.span;
  const at = { site, constructed: undefined };
  const detail = layerDetail(document, at, [], { theme: "light", language: "en", tries: false });
  if (!detail?.picture) throw new Error(`${call} has no picture.`);
  return joinedLengths(detail.layer, detail.picture);
}

describe("joined tensors", () => {
  it.each([
    ["Concatenate()", ["(5, 8, 3)", "(5, 8, 4)"], { sizes: [3, 4], output: 7 }],
    ["Concatenate(axis=1)", ["(5, 8)", "(7, 8)", "(1, 8)"], { sizes: [5, 7, 1], output: 13 }],
    ["Concatenate(axis=2)", ["(5, 8, 3)", "(5, 6, 3)"], { sizes: [8, 6], output: 14 }],
    ["Concatenate(axis=-2)", ["(5, 8, 3)", "(5, 6, 3)"], { sizes: [8, 6], output: 14 }],
    ["Concatenate(axis=-3)", ["(5, 8, 3)", "(2, 8, 3)"], { sizes: [5, 2], output: 7 }],
  ])("%s of %j have the lengths of that axis", (call, shapes, expected) => {
    expect(joined(call, shapes)).toEqual(expected);
  });

  it("of an open length, and those that are added, have no place that is one input's", () => {
    expect(joined("Concatenate(axis=1)", ["(None, 8)", "(7, 8)"])).toBeUndefined();
    expect(joined("Add()", ["(7, 8)", "(7, 8)"])).toBeUndefined();
  });

  it("are read input by input, one after the other", () => {
    const lengths = { sizes: [2, 0, 3], output: 5 };
    const sources = Array.from({ length: lengths.output }, (_, place) => sourceOf(lengths, place));
    expect(sources).toEqual([
      { input: 0, index: 0 },
      { input: 0, index: 1 },
      { input: 2, index: 0 },
      { input: 2, index: 1 },
      { input: 2, index: 2 },
    ]);
  });
});
