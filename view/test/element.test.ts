// An element that is chosen reads the places that real Keras reads: from their numbers come Keras's outputs.
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Elements, type Numbers, elementsOf } from "../src/computation/element";
import { indices, windowNumbers } from "../src/computation/window";
import { layerDetail } from "../../server/src/features/model-graph/layer-detail";
import type { PythonParser } from "../../server/src/syntax/parser";
import { analysedProgram } from "../../server/test/support/analysed-program";
import { pythonParser } from "../../server/test/support/python-parser";

interface StoredArray {
  readonly shape: readonly number[];
  readonly values: readonly number[];
}
interface Stored {
  readonly call: string;
  readonly inputs: readonly StoredArray[];
  readonly weights: readonly StoredArray[];
  readonly shape: readonly number[];
  readonly output: readonly number[];
}
/** As `formulas.json` keeps them, whose numbers are made anew. */
interface StoredFormula {
  readonly call: string;
  readonly input: readonly number[];
  readonly weights: readonly (readonly number[])[];
  readonly shape: readonly number[];
  readonly output: readonly number[];
}

const read = (name: string): { readonly layers: readonly unknown[] } =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../../test-fixtures/truth", name), "utf8")) as {
    layers: readonly unknown[];
  };
/** The numbers of `scripts/truth/formulas.py`. */
const made = (shape: readonly number[], seed: number): StoredArray => ({
  shape,
  values: Array.from(
    { length: shape.reduce((product, size) => product * size, 1) },
    (_, k) => ((k * (7 + 2 * seed) + 3 * seed + k * k) % 11) - 5,
  ),
});
const stored: readonly Stored[] = [
  ...(read("elements.json").layers as readonly Stored[]),
  ...(read("formulas.json").layers as readonly StoredFormula[])
    .filter(({ call }) => /Transpose|^RepeatVector|^UpSampling|^LayerNormalization\((?!axis)/.test(call))
    // What is read for an element is the same whatever is done to its sum.
    .filter(({ call }) => !call.includes("activation="))
    .map((layer) => ({
      ...layer,
      inputs: [made(layer.input, 0)],
      weights: layer.weights.map((shape, i) => made(shape, i + 1)),
    })),
];

const numberAt = ({ shape, values }: StoredArray, place: readonly number[]): number => {
  const at = place.reduce((before, index, axis) => before * (shape[axis] ?? 1) + index, 0);
  return values[at] ?? Number.NaN;
};

/** One output element by what the view says of it; what it leaves out (bias, gamma, beta) is put in here. */
function computed(layer: Stored, elements: Elements, place: readonly number[]): number {
  const [first, second] = layer.weights;
  const isNormalization = layer.call.startsWith("LayerNormalization");
  const own = isNormalization ? place.slice(-1) : place;
  const numbers: Numbers = {
    input: (which, at) => {
      const array = layer.inputs[which];
      return array ? numberAt(array, isNormalization ? [...place.slice(0, -1), ...at] : at) : Number.NaN;
    },
    weight: (at) => (first ? numberAt(first, at) : Number.NaN),
  };
  const value = elements.at(own, numbers).value ?? Number.NaN;
  const last = place.slice(-1);
  const factor = isNormalization && first ? numberAt(first, last) : 1;
  return value * factor + (second ? numberAt(second, last) : 0);
}

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

describe("an element of the output", () => {
  it("is what real Keras makes of the places that the view says are read", () => {
    expect(stored.length).toBeGreaterThan(50);
    for (const layer of stored) {
      const inputs = layer.inputs.map(({ shape }) => `keras.Input((${shape.join(", ")},))`);
      const given = inputs.length === 1 ? (inputs[0] ?? "") : `[${inputs.join(", ")}]`;
      const text = `import keras\nfrom keras import layers\nx = layers.${layer.call}(${given})\n`;
      const document = analysedProgram(parser, "element.py", text);
      const name = layer.call.replace(/\(.*/, "");
      const site = document.report.places.find((place) => place.layer === name)?.span;
      const detail = layerDetail(document, { site, constructed: undefined }, [], {
        theme: "light",
        language: "en",
        tries: false,
      });
      const elements = detail?.picture && elementsOf(detail.layer, detail.picture, detail.arguments);
      if (!elements) throw new Error(`${layer.call} can't be played with.`);
      if (name !== "LayerNormalization") expect(elements.output, layer.call).toEqual(layer.shape);
      const outputs = indices(layer.shape).map((place) => computed(layer, elements, place));
      const rounded = (values: readonly number[]): readonly number[] =>
        values.map((value) => Math.round(value * 1e3) + 0);
      expect(rounded(outputs), layer.call).toEqual(rounded(layer.output));
    }
  });

  it("of more numbers than can be summed at every move is not computed", () => {
    const calls = [
      "layers.LayerNormalization()(keras.Input((3, 10**9)))",
      "layers.Dot(axes=1)([keras.Input((10**9,)), keras.Input((10**9,))])",
      "layers.MultiHeadAttention(2, 4)(keras.Input((5, 8)), keras.Input((10**9, 8)))",
      "layers.Conv1DTranspose(4, 10**6)(keras.Input((5, 8)))",
      "layers.Conv1D(4, 10**6)(keras.Input((10**7, 8)))",
    ];
    for (const call of calls) {
      const text = `import keras\nfrom keras import layers\nx = ${call}\n`;
      const document = analysedProgram(parser, "large.py", text);
      const site = document.report.places.find(({ layer }) => call.includes(`.${layer}(`))?.span;
      const at = { site, constructed: undefined };
      const detail = layerDetail(document, at, [], { theme: "light", language: "en", tries: false });
      if (!detail?.picture) throw new Error(`${call} has no picture.`);
      expect(elementsOf(detail.layer, detail.picture, detail.arguments), call).toBeUndefined();
      expect(windowNumbers(detail.layer, detail.picture, detail.arguments), call).toBeUndefined();
    }
  });

  it("of an attention weighs the steps of the value with shares that make one", () => {
    const text = [
      "import keras",
      "from keras import layers",
      "q = keras.Input((5, 8))",
      "v = keras.Input((7, 8))",
      "y = layers.MultiHeadAttention(2, 4)(q, v)",
      "",
    ].join("\n");
    const document = analysedProgram(parser, "attention.py", text);
    const site = document.report.places.find(({ layer }) => layer === "MultiHeadAttention")?.span;
    const detail = layerDetail(document, { site, constructed: undefined }, [], {
      theme: "light",
      language: "en",
      tries: false,
    });
    const elements = detail?.picture && elementsOf(detail.layer, detail.picture, detail.arguments);
    expect(elements?.output).toEqual([5]);
    const terms = elements?.at([3], { input: () => 0, weight: ([, j = 0]) => j % 3 }).terms ?? [];
    expect(terms.map(({ reads }) => reads)).toEqual([0, 1, 2, 3, 4, 5, 6].map((j) => `s[3, ${j}]`));
    expect(terms.reduce((sum, { by }) => sum + (by?.value ?? 0), 0)).toBeCloseTo(1);
  });
});
