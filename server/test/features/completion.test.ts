// What is offered while a text of a call of Keras is typed, and what each item would give.
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";
import type { AnalysedDocument } from "../../src/features/document";
import { choiceOutcome, completions } from "../../src/features/completion";
import type { PythonParser } from "../../src/syntax/parser";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

const head = `import keras
from keras import layers
from keras.layers import Conv1D as C
x = keras.Input((128, 9), name="signal")
`;

/** A program with the cursor at `|`. */
function typing(code: string): { document: AnalysedDocument; offset: number } {
  const marked = head + code;
  const offset = marked.indexOf("|");
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { document: analysedProgram(parser, "net.py", text), offset };
}

const offered = (code: string): readonly string[] => {
  const { document, offset } = typing(code);
  return completions(document, offset)?.items.map(({ value }) => value) ?? [];
};

/** What one of the items would give. */
function outcome(code: string, value: string): string | undefined {
  const { document, offset } = typing(code);
  const found = completions(document, offset);
  const item = found?.items.find((one) => one.value === value);
  if (!found || !item) return "not offered";
  if (!item.outcome) return item.detail;
  const { result, problem } = choiceOutcome(document, found.typed, value, item.outcome);
  return problem ?? result ?? item.detail;
}

describe("a value that is being typed is completed", () => {
  it.each([
    [
      "behind the name of an argument",
      "y = layers.Conv1D(100, 10, padding=|)(x)",
      ["valid", "same", "causal"],
    ],
    ["inside a text", "y = layers.Conv1D(100, 10, padding='s|')(x)", ["valid", "same", "causal"]],
    ["in half-typed code", "y = layers.Conv2D(100, 10, padding='|", ["valid", "same"]],
    ["by position", 'y = layers.Conv1D(100, 10, 1, "|")(x)', ["valid", "same", "causal"]],
    ["where the class has another name", 'y = C(100, 10, padding="|")(x)', ["valid", "same", "causal"]],
    ["for a layout", "y = layers.MaxPooling1D(data_format=|)(x)", ["channels_last", "channels_first"]],
    [
      "for a mode",
      "y = layers.Bidirectional(layers.LSTM(3), merge_mode='|')(x)",
      ["concat", "sum", "mul", "ave"],
    ],
  ])("%s", (_, code, expected) => {
    expect(offered(code)).toEqual(expected);
  });

  it.each([
    ["a name of the program", "y = layers.Conv1D(100, 10, padding=sa|)(x)"],
    ["a number", "y = layers.Conv1D(100, |)(x)"],
    ["a part of an expression", "y = layers.Conv1D(100, 10, padding='s' + '|')(x)"],
    ["what is no argument", "y = '|'"],
    ["the argument of a call within", "y = layers.Conv1D(100, 10, padding=str('|'))(x)"],
  ])("but not %s", (_, code) => {
    expect(offered(code)).toEqual([]);
  });

  it("with activations", () => {
    expect(offered('y = layers.Dense(3, activation="|")(x)')).toContain("gelu");
  });

  it("with the names of a model's layers, and of its inputs", () => {
    const model = 'm = keras.Model(x, layers.Dense(3, name="scores")(x))\n';
    expect(offered(`${model}m.get_layer("|")`)).toEqual(["signal", "scores"]);
    expect(offered(`${model}m.predict({"|": data})`)).toEqual(["signal"]);
    expect(offered(`${model}m({'|'})`)).toEqual(["signal"]);
    expect(outcome(`${model}m.get_layer("|")`, "scores")).toBe("Dense → (None, 128, 3)");
  });
});

describe("an item tells", () => {
  it.each([
    ["valid", "→ (None, 119, 100) · 9,100"],
    ["same", "→ (None, 128, 100) · 9,100"],
  ])("the shape that %s gives", (value, expected) => {
    expect(outcome("y = layers.Conv1D(100, 10, padding=|)(x)", value)).toBe(expected);
  });

  it("the shape while the call is still open", () => {
    const code = "m = keras.Sequential([keras.Input((8, 8, 1)), layers.Conv2D(4, 3, padding='|";
    expect(outcome(code, "same")).toBe("→ (None, 8, 8, 4) · 40");
  });

  it("what Keras would refuse", () => {
    expect(outcome("y = layers.Conv1D(4, 10, strides=2, dilation_rate=2, padding='|')(x)", "same")).toContain(
      "strides",
    );
  });

  it.each([
    ["categorical_crossentropy", "one-hot labels (None, 10)"],
    ["sparse_categorical_crossentropy", "labels (None,), integers from 0 to 9"],
    ["mse", "labels (None, 10)"],
  ])("the labels that %s wants", (loss, expected) => {
    const model = "m = keras.Sequential([keras.Input((8,)), layers.Dense(10)])\n";
    expect(outcome(`${model}m.compile(optimizer="adam", loss=|)`, loss)).toBe(expected);
  });

  it("that the labels given to fit do not go with a loss", () => {
    const code = `import numpy as np
m = keras.Sequential([keras.Input((8,)), layers.Dense(10)])
m.compile(loss="|")
m.fit(np.zeros((5, 8)), np.zeros((5, 3)))`;
    expect(outcome(code, "categorical_crossentropy")).toContain("labels (None, 3)");
  });
});
