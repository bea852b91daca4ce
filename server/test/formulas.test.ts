// The formula that a hover prints for one output element gives what real Keras computed, with small integers put in.
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { PythonParser } from "../src/syntax/parser";
import { analysedProgram } from "./support/analysed-program";
import { type NumberArray, evaluateFormula } from "./support/formula";
import { type Named, lastState } from "./support/recurrence";
import { pythonParser } from "./support/python-parser";

interface Stored {
  readonly call: string;
  readonly input: readonly number[];
  readonly weights: readonly (readonly number[])[];
  readonly shape: readonly number[];
  readonly output: readonly number[];
}

const file = path.resolve(import.meta.dirname, "../../test-fixtures/truth/formulas.json");
const { layers: stored, recurrent } = JSON.parse(readFileSync(file, "utf8")) as {
  layers: readonly Stored[];
  recurrent: readonly Stored[];
};

/** What the numbers of recurrent layers are divided by in `scripts/truth/formulas.py`. */
const RECURRENT_SCALE = 8;

/** The numbers of `scripts/truth/formulas.py`. */
function numbers(shape: readonly number[], seed: number): NumberArray {
  const count = shape.reduce((product, length) => product * length, 1);
  const values = Array.from({ length: count }, (_, k) => ((k * (7 + 2 * seed) + 3 * seed + k * k) % 11) - 5);
  return { shape, values };
}

/** The names that formulas use for a layer's variables, in Keras's order. */
function weightNames(call: string, count: number): readonly string[] {
  if (call.startsWith("Separable")) return ["D", "P", "b"].slice(0, count);
  if (call.includes("Normalization"))
    return call.includes("scale=False") ? ["β"] : ["γ", "β"].slice(0, count);
  return ["W", "b"].slice(0, count);
}

function arraysOf({ call, input, weights }: Stored): ReadonlyMap<string, NumberArray> {
  const names = weightNames(call, weights.length);
  return new Map([
    ["x", numbers(input, 0)],
    ...weights.map((shape, i): [string, NumberArray] => [names[i] ?? "", numbers(shape, i + 1)]),
  ]);
}

/** What the description adds to keep from dividing by zero; the layers' default. */
const epsilon = (call: string): number => (call.startsWith("RMS") ? 1e-6 : 1e-3);

/** The rows of a matrix of numbers, made as small as recurrent layers want them. */
function rowsOf({ shape, values }: NumberArray): readonly (readonly number[])[] {
  const width = shape.at(-1) ?? 1;
  const small = values.map((value) => value / RECURRENT_SCALE);
  return Array.from({ length: small.length / width }, (_, i) => small.slice(i * width, (i + 1) * width));
}

/** Kernels and biases under the names of a recurrence: whole for one gate or an LSTM, cut at the gates of a GRU. */
function recurrentWeights({ call, weights }: Stored): Named {
  const [kernel = [], recurrentKernel = [], biases = []] = weights.map((shape, i) =>
    rowsOf(numbers(shape, i + 1)),
  );
  const [own, state] = biases;
  const vectors = [...(own ? [["b", own] as const] : []), ...(state ? [["d", state] as const] : [])];
  const named: Named = new Map();
  const units = recurrentKernel.length;
  const cuts = call.startsWith("GRU") ? ["₁", "₂", "₃"] : [""];
  for (const [i, cut] of cuts.entries()) {
    const part = (row: readonly number[]): readonly number[] =>
      cut === "" ? row : row.slice(i * units, (i + 1) * units);
    named.set(`W${cut}`, { matrix: kernel.map(part) });
    named.set(`U${cut}`, { matrix: recurrentKernel.map(part) });
    for (const [name, vector] of vectors) named.set(`${name}${cut}`, { vector: part(vector) });
  }
  return named;
}

let parser: PythonParser;

/** The formula of each layer, on inputs of the stored lengths or of open ones. */
function formulas(of: readonly Stored[], open: boolean): readonly (string | undefined)[] {
  const lines = of.map(({ call, input }) => {
    const shape = input.map((length, axis) => (open && axis < input.length - 1 ? "None" : length)).join(", ");
    return `layers.${call}(keras.Input(batch_shape=(1, ${shape},)))`;
  });
  const text = ["import keras", "from keras import layers", ...lines].join("\n");
  const { report } = analysedProgram(parser, "formulas.py", text);
  const byLine = new Map(
    report.places.flatMap(({ layer, span, visits }) =>
      layer === "InputLayer"
        ? []
        : [[text.slice(0, span.start).split("\n").length, visits[0]?.story()?.element] as const],
    ),
  );
  return of.map((_, i) => byLine.get(i + 3));
}

beforeAll(async () => {
  parser = await pythonParser();
});

describe("formulas", () => {
  it("give every stored output", () => {
    const printed = formulas(stored, false);
    for (const [i, layer] of stored.entries()) {
      const formula = printed[i];
      expect(formula, layer.call).toBeDefined();
      const names = new Map([["ε", epsilon(layer.call)]]);
      const output = evaluateFormula(formula ?? "", layer.shape, arraysOf(layer), names);
      const farthest = Math.max(...output.map((value, k) => Math.abs(value - (layer.output[k] ?? NaN))));
      expect(farthest, `${layer.call} on ${layer.input.join(" × ")}: ${formula ?? ""}`).toBeLessThan(2e-3);
    }
  });

  it("give the last state of recurrent layers", () => {
    const printed = formulas(recurrent, false);
    for (const [i, layer] of recurrent.entries()) {
      const formula = printed[i] ?? "";
      const steps = rowsOf(numbers(layer.input, 0));
      const output = lastState(formula, steps, recurrentWeights(layer), layer.shape[0] ?? 0);
      const farthest = Math.max(...output.map((value, k) => Math.abs(value - (layer.output[k] ?? NaN))));
      expect(farthest, `${layer.call}: ${formula}`).toBeLessThan(2e-3);
    }
  });

  it("give them where the lengths are open", () => {
    const printed = formulas(stored, true);
    const open = stored.flatMap((layer, i) => {
      const formula = printed[i];
      return formula?.includes("; p") ? [{ layer, formula }] : [];
    });
    expect(open.length).toBeGreaterThan(20);
    for (const { layer, formula } of open) {
      const spatial = layer.input.slice(0, -1);
      const names = new Map(
        spatial.length === 1
          ? [["n", spatial[0] ?? 0]]
          : spatial.map((length, i) => [`n${"₁₂₃"[i] ?? ""}`, length]),
      );
      const output = evaluateFormula(formula, layer.shape, arraysOf(layer), names);
      expect(
        output.map((value) => Math.round(value * 1e3)),
        formula,
      ).toEqual(layer.output.map((value) => Math.round(value * 1e3)));
    }
  });
});
