// The signature of the layer that is being typed: which call, which parameter, and what the call gives so far.
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";
import { type SignatureHelp, signatureHelp, typedCall } from "../../src/features/signature-help";
import type { Language } from "../../src/messages/catalogue";
import type { PythonParser } from "../../src/syntax/parser";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

const head = `import keras
import numpy as np
from tensorflow.keras import layers as L
from keras.layers import Dense, Conv1D as C
x = keras.Input((128, 9))
`;

/** The help at the cursor `|` of a line behind the head. */
function help(code: string, language?: Language): SignatureHelp | undefined {
  const marked = head + code;
  const offset = marked.indexOf("|");
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return signatureHelp(analysedProgram(parser, "net.py", text), offset, 3, language);
}

/** The parameter at the cursor as the label has it. */
function active(code: string): string | undefined {
  const found = help(code);
  const parameter = found?.parameters[found.active ?? -1];
  return parameter && found.label.slice(parameter.start, parameter.end);
}

describe("signature help", () => {
  it.each([
    ["y = L.Conv1D(|", "filters"],
    ["y = L.Conv1D(100, |", "kernel_size"],
    ["y = L.Conv1D(100, 10, padding=|", "padding='valid'"],
    ["y = L.Conv1D(100, 10, padding='sa|", "padding='valid'"],
    ["y = L.Conv1D(kernel_size=(3|", undefined],
    ["y = L.Conv1D((1, 2), |", "kernel_size"],
    ["y = L.Conv1D(int('3, ('), |", "kernel_size"],
    ["y = L.Conv1D(100,  # the (filters, of\n    |", "kernel_size"],
    ["y = C(100, 10, |)(x)", "strides=1"],
    ["y = keras.layers.LSTM(32, return_sequences=|)(x)", "return_sequences=False"],
    ["y = Dense(units=|)(x)", "units"],
    ["y = Dense(no_such=|)(x)", undefined],
  ])("%s is at %s", (code, parameter) => {
    expect(active(code)).toBe(parameter);
  });

  it.each([
    "y = np.zeros(|",
    "y = torch.nn.Linear(|",
    "y = x(|",
    "print('L.Dense(|",
    "y = [|",
    "y = L.Dense(3)(x)\n|",
  ])("%s is no call of a layer", (code) => {
    expect(help(code)).toBeUndefined();
  });

  it("says what the layer does, which words there are, and what the call gives so far", () => {
    const found = help("y = L.Conv1D(100, 10, padding=|'valid')(x)");
    expect(found?.label).toMatch(/^Conv1D\(filters, kernel_size, strides=1, padding='valid', /);
    expect(found?.text.split("\n")[0]).toBe("→ (None, 119, 100) · 9,100");
    const padding = found?.parameters[found.active ?? -1];
    expect(padding?.text).toBe("one of valid, same, causal");
    expect(help("y = Dense(|3)(x)", "zh-cn")?.text).toMatch(/[\u4e00-\u9fff]/);
  });

  it("is found in constant time behind a bracket that nobody closed", () => {
    const text = `y = Dense(${" ".repeat(100_000)}`;
    expect(typedCall(text, text.length)).toBeUndefined();
  });
});
