// The window that is dragged reads the elements and weights that real Keras multiplies: its numbers give Keras's outputs.
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { elementOf, products, windowNumbers, type WindowNumbers } from "../src/computation/window";
import { layerDetail } from "../../server/src/features/model-graph/layer-detail";
import type { PythonParser } from "../../server/src/syntax/parser";
import { analysedProgram } from "../../server/test/support/analysed-program";
import { pythonParser } from "../../server/test/support/python-parser";

interface Stored {
  readonly call: string;
  readonly input: readonly number[];
  readonly weights: readonly (readonly number[])[];
  readonly shape: readonly number[];
  readonly output: readonly number[];
}

const file = path.resolve(import.meta.dirname, "../../test-fixtures/truth/formulas.json");
const { layers } = JSON.parse(readFileSync(file, "utf8")) as { layers: readonly Stored[] };
/** Windows that the view draws, along one axis or over two. */
const stored = layers.filter(
  ({ call }) =>
    /^(Conv[12]D|DepthwiseConv[12]D|MaxPooling[12]D|AveragePooling[12]D)\(/.test(call) &&
    !call.includes("channels_first") &&
    // A window is the sum that an activation is then given.
    !call.includes("activation="),
);

/** The numbers of `scripts/truth/formulas.py`. */
const numberAt = (k: number, seed: number): number => ((k * (7 + 2 * seed) + 3 * seed + k * k) % 11) - 5;
/** Where an element stands in an array that is written row by row. */
const flat = (index: readonly number[], shape: readonly number[]): number =>
  index.reduce((before, at, axis) => before * (shape[axis] ?? 1) + at, 0);

/** One output, of the elements that the view says are read. */
function computed(layer: Stored, numbers: WindowNumbers, place: readonly number[], output: number): number {
  const [kernel, bias] = layer.weights;
  const multiplier = Math.max(1, numbers.outputs / numbers.channels);
  const read = products(numbers, place, output).map((product) => {
    const last = numbers.separate
      ? [product.channel, output % multiplier]
      : [product.channel % numbers.read, output];
    return {
      ...product,
      value: product.inside ? numberAt(flat([...product.place, product.channel], layer.input), 0) : 0,
      weight: kernel ? numberAt(flat([...product.offset, ...last], kernel), 1) : 1,
    };
  });
  return elementOf(numbers, read) + (bias ? numberAt(output, 2) : 0);
}

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

describe("a window", () => {
  it("makes what real Keras makes, under every padding, stride, dilation and group", () => {
    const lines = stored.map(
      ({ call, input }) => `layers.${call}(keras.Input(batch_shape=(1, ${input.join(", ")})))`,
    );
    const text = ["import keras", "from keras import layers", ...lines].join("\n");
    const document = analysedProgram(parser, "windows.py", text);
    expect(stored.length).toBeGreaterThan(80);
    let start = text.indexOf("layers.", text.indexOf("import layers") + 13);
    for (const [i, layer] of stored.entries()) {
      const site = document.report.places.find(
        ({ span, layer: name }) => span.start === start && name !== "InputLayer",
      )?.span;
      const at = { site, constructed: undefined };
      const detail = layerDetail(document, at, [], { theme: "light", language: "en", tries: false });
      const numbers = detail?.picture && windowNumbers(detail.layer, detail.picture, detail.arguments);
      if (!numbers) throw new Error(`${layer.call} has no window.`);
      const outputs = layer.output.map((_, k) => {
        const index: number[] = [];
        let rest = k;
        for (const size of layer.shape.toReversed()) {
          index.unshift(rest % size);
          rest = Math.floor(rest / size);
        }
        return computed(layer, numbers, index.slice(0, -1), index.at(-1) ?? 0);
      });
      const rounded = (values: readonly number[]): readonly number[] =>
        values.map((value) => Math.round(value * 1e3));
      expect(rounded(outputs), layer.call).toEqual(rounded(layer.output));
      start += (lines[i]?.length ?? 0) + 1;
    }
  });
});
