// Packages that only gather names: what nobody asks for is not read, and what is asked for is what Python gives.
import { beforeAll, describe, expect, it } from "vitest";
import { openAnalysis } from "../../src/analysis/analyse";
import type { ResolvedModule } from "../../src/analysis/host";
import type { Report } from "../../src/analysis/report";
import type { PythonParser } from "../../src/syntax/parser";
import { formatShape } from "../../src/values/shape";
import { pythonParser } from "../support/python-parser";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

const build = (units: number): string =>
  `from keras import layers\n\n\ndef head(x):\n    return layers.Dense(${units})(x)\n`;

/** Packages by their dotted names; those that others are inside of have an initialiser. */
const texts: Readonly<Record<string, string>> = {
  nets: '"""Nets."""\nfrom nets import small as small\nfrom nets.small import head\nfrom nets.large import head as large\n__version__ = "1"\n',
  "nets.small": "from nets.small.net import head\n",
  "nets.small.net": build(8),
  "nets.large": build(64),
};

function analyse(text: string): Report {
  const resolve = (name: string): ResolvedModule | null => {
    const source = texts[name];
    if (source === undefined) return null;
    const isPackage = name === "nets" || name === "nets.small";
    return { file: `/${name}`, text: source, version: 1, isPackage };
  };
  const session = openAnalysis(parser, "/main.py", text, { keras: 3, resolve });
  const report = session.report();
  session.close();
  return report;
}

const outputs = (report: Report): readonly string[] =>
  report.places.flatMap(({ layer, visits }) =>
    layer === "Dense" ? visits.flatMap((visit) => visit.outputs.map(formatShape)) : [],
  );

describe("a package that only gathers names", () => {
  it.each([
    ["import nets\nnets.large(keras.Input((3,)))", ["(None, 64)"]],
    ["from nets import small\nsmall.head(keras.Input((3,)))", ["(None, 8)"]],
    ["import nets.small as s\ns.net.head(keras.Input((3,)))", ["(None, 8)"]],
    ["from nets import *\nhead(keras.Input((3,)))\nlarge(keras.Input((3,)))", ["(None, 8)", "(None, 64)"]],
  ])("gives what Python gives: %j", (text, expected) => {
    expect(outputs(analyse(`import keras\n${text}\n`))).toEqual(expected);
  });
  it("is read only as far as names are asked for", () => {
    const { dependencies } = analyse("import keras\nimport nets\nnets.large(keras.Input((3,)))\n");
    expect(dependencies).toContain("/nets.large");
    expect(dependencies).not.toContain("/nets.small.net");
  });
});
